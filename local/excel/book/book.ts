/** An open workbook: its model and what Excel keeps beside it while it is open. */
import type { Locale } from "../cells/locale.ts";
import { boundingArea, columnCount, sameArea } from "../model/area.ts";
import type { Calculator, ModelChange } from "../model/calculator.ts";
import type { Area, WorkbookModel, WorksheetModel } from "../model/types.ts";
import { ExcelError, itemNotFound } from "./errors.ts";
import type { Shift } from "../grid/shift.ts";

/** Cells that something holds on to: follows them when rows, columns or cells come and go. */
export interface RangeRef {
  sheet: WorksheetModel;
  area: Area;
  /** All its cells were deleted. */
  gone?: boolean;
}

/** An event as Office.js receives it. */
export interface BookEvent {
  /** `eventType` of the runtime's GenericEventHandlers. */
  type: number;
  /** Ids of the objects whose handlers hear it; "Workbook" for collections of the workbook. */
  targets: string[];
  args: Record<string, unknown>;
  /** What the event's getRange gives. */
  range?: RangeRef;
}

/** What tables do when cells around them change; handed over on opening, so that cells need not know tables. */
export interface TableRules {
  /** @throws ExcelError "InsertDeleteConflict" when the shift would tear a table apart. */
  keepWhole: (sheet: WorksheetModel, shift: Shift) => void;
  moved: (book: Book, sheet: WorksheetModel, shift: Shift) => void;
  written: (book: Book, sheet: WorksheetModel, area: Area) => void;
  grow: (book: Book, sheet: WorksheetModel, area: Area) => void;
}

export type ViewListener = (worksheetId: string, areas: readonly Area[]) => void;

export interface Book {
  readonly model: WorkbookModel;
  readonly locale: Locale;
  readonly tableRules: TableRules;
  readonly today: () => Date;
  /** Who writes comments. */
  readonly user: { name: string; email: string };
  calculator: Calculator | undefined;
  /** What the calculator has not seen yet. */
  changes: ModelChange[] | "all";
  /** Follow their cells until removed from here. */
  readonly ranges: Set<RangeRef>;
  events: BookEvent[];
  readonly eventListeners: Set<(events: readonly BookEvent[]) => void>;
  /** Areas to paint again, by worksheet id. */
  readonly dirty: Map<string, Area[]>;
  readonly viewListeners: Set<ViewListener>;
  /** Who is writing now. */
  actor: "addin" | "person";
  /** Ids given out so far in this session (charts, conditional formats, comments …). */
  lastId: number;
}

/** A number that no object of this workbook has had since it was opened. */
export function nextId(book: Book): number {
  book.lastId += 1;
  return book.lastId;
}

/** @throws ExcelError "ItemNotFound" when the sheet was deleted. */
export function requireSheet(book: Book, sheet: WorksheetModel): WorksheetModel {
  if (!book.model.worksheets.includes(sheet)) throw itemNotFound();
  return sheet;
}

export function findSheet(book: Book, key: string): WorksheetModel | undefined {
  const name = key.toLowerCase();
  const { worksheets } = book.model;
  return (
    worksheets.find((sheet) => sheet.id === key) ??
    worksheets.find((sheet) => sheet.name.toLowerCase() === name)
  );
}

export function activeSheet(book: Book): WorksheetModel {
  const sheet = findSheet(book, book.model.activeWorksheetId) ?? book.model.worksheets[0];
  if (sheet === undefined) throw new ExcelError("GeneralException");
  return sheet;
}

/** Cells changed: they are to be calculated and painted. */
export function noteChange(book: Book, sheet: WorksheetModel, area: Area): void {
  if (book.changes !== "all") pushChange(book.changes, { worksheetId: sheet.id, area });
  noteLook(book, sheet, area);
}

/** Chunks of one large write arrive one below the other: they count as one change. */
function pushChange(changes: ModelChange[], change: ModelChange): void {
  const last = changes.at(-1);
  if (last?.worksheetId === change.worksheetId && joins(last.area, change.area)) {
    last.area = boundingArea(last.area, change.area);
    return;
  }
  changes.push({ ...change });
}

function joins(above: Area, below: Area): boolean {
  if (sameArea(above, below)) return true;
  return (
    above.left === below.left &&
    columnCount(above) === columnCount(below) &&
    below.top === above.bottom + 1
  );
}

/** Cells look different: they are to be painted. */
export function noteLook(book: Book, sheet: WorksheetModel, area: Area): void {
  const areas = book.dirty.get(sheet.id) ?? [];
  const last = areas.at(-1);
  if (last !== undefined && joins(last, area)) areas[areas.length - 1] = boundingArea(last, area);
  else areas.push(area);
  book.dirty.set(sheet.id, areas);
}

/** Cells, sheets, names or tables came, went or moved. */
export function noteStructure(book: Book): void {
  book.changes = "all";
}
