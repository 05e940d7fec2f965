/** Events in the shape the Office.js runtime expects; the type numbers are those of its GenericEventHandlers. */
import { formatArea } from "../model/address.ts";
import { boundingArea, cellCount, columnCount, overlaps, intersect } from "../model/area.ts";
import type { Area, TableModel, WorksheetModel } from "../model/types.ts";
import type { Book, BookEvent } from "./book.ts";
import type { ShownValue } from "../grid/read-cells.ts";

const workbookTarget = "Workbook";

const eventTypes = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  sheetAdded: 13,
  selectionChanged: 14,
  sheetDeleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  rowHiddenChanged: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  chartAdded: 50,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
} as const;

export type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

export interface ChangeDetails {
  before: ShownValue;
  after: ShownValue;
}

export interface ChangedCells {
  area: Area;
  changeType: ChangeType;
  /** Only for a single edited cell. */
  details?: ChangeDetails;
  /** As Excel.InsertDeleteCellsShiftDirection. */
  shiftDirection?: "ShiftCellLeft" | "ShiftCellUp" | "ShiftCellRight" | "ShiftCellDown";
}

function push(book: Book, event: BookEvent): void {
  book.events.push(event);
}

/** A worksheet's onChanged, and onChanged of the tables the cells lie in. */
export function raiseChanged(book: Book, sheet: WorksheetModel, change: ChangedCells): void {
  if (change.changeType === "RangeEdited" && extendLast(book, sheet, change.area)) return;
  const { area, details } = change;
  const args = {
    changeType: change.changeType,
    source: "Local",
    triggerSource: book.actor === "addin" ? "ThisLocalAddin" : "Unknown",
    worksheetId: sheet.id,
    address: formatArea(area),
    shiftDirection: change.shiftDirection ?? "None",
    ...(details === undefined ? {} : detailArgs(details)),
  };
  push(book, {
    type: eventTypes.changed,
    targets: [sheet.id, workbookTarget],
    args,
    range: { sheet, area },
  });
  for (const table of sheet.tables) {
    if (overlaps(table.area, area)) raiseTableChanged(book, { sheet, table, area, args });
  }
}

function detailArgs({ before, after }: ChangeDetails): Record<string, unknown> {
  return {
    valueBefore: before.value,
    valueTypeBefore: before.type,
    valueAfter: after.value,
    valueTypeAfter: after.type,
  };
}

interface TableChange {
  sheet: WorksheetModel;
  table: TableModel;
  area: Area;
  args: Record<string, unknown>;
}

function raiseTableChanged(book: Book, { sheet, table, area, args }: TableChange): void {
  const inside =
    args["changeType"] === "RangeEdited" ? (intersect(table.area, area) ?? area) : area;
  push(book, {
    type: eventTypes.tableChanged,
    targets: [String(table.id), sheet.id, workbookTarget],
    args: { ...args, tableId: String(table.id), address: formatArea(inside) },
    range: { sheet, area: inside },
  });
}

/** The runtime cuts large writes into blocks of rows: they are one change to the add-in. */
function extendLast(book: Book, sheet: WorksheetModel, area: Area): boolean {
  const touched = book.events.slice(-1 - sheet.tables.length);
  const first = touched.findIndex(
    (event) => event.type === eventTypes.changed && continues(event, sheet, area),
  );
  if (first < 0) return false;
  for (const event of touched.slice(first)) {
    if (event.range === undefined) continue;
    event.range.area = boundingArea(event.range.area, area);
    event.args["address"] = formatArea(event.range.area);
  }
  return true;
}

function continues({ range, args }: BookEvent, sheet: WorksheetModel, area: Area): boolean {
  if (range?.sheet !== sheet || args["changeType"] !== "RangeEdited" || cellCount(area) <= 1)
    return false;
  const above = range.area;
  return (
    above.left === area.left &&
    columnCount(above) === columnCount(area) &&
    area.top === above.bottom + 1
  );
}

/** onSelectionChanged of the sheet, and of its tables ("" when the selection lies outside). */
export function raiseSelection(book: Book, sheet: WorksheetModel, areas: readonly Area[]): void {
  const address = areas.map(formatArea).join(",");
  push(book, {
    type: eventTypes.selectionChanged,
    targets: [sheet.id, workbookTarget],
    args: { worksheetId: sheet.id, address },
  });
  for (const table of sheet.tables) {
    const inside = areas.flatMap((area) => intersect(table.area, area) ?? []);
    push(book, {
      type: eventTypes.tableSelectionChanged,
      targets: [String(table.id)],
      args: { worksheetId: sheet.id, address: inside.map(formatArea).join(",") },
    });
  }
}

/** onActivated of one sheet and onDeactivated of the other. */
export function raiseActivated(book: Book, from: string, to: string): void {
  push(book, {
    type: eventTypes.deactivated,
    targets: [from, workbookTarget],
    args: { worksheetId: from },
  });
  push(book, {
    type: eventTypes.activated,
    targets: [to, workbookTarget],
    args: { worksheetId: to },
  });
}

export function raiseSheet(
  book: Book,
  what: "sheetAdded" | "sheetDeleted",
  worksheetId: string,
): void {
  push(book, {
    type: eventTypes[what],
    targets: [workbookTarget],
    args: { worksheetId, source: "Local" },
  });
}

/** onNameChanged, onVisibilityChanged, onMoved, onProtectionChanged; `args` as the event's own fields. */
export function raiseSheetSetting(
  book: Book,
  what: "nameChanged" | "visibilityChanged" | "moved" | "protectionChanged",
  { sheet, args }: { sheet: WorksheetModel; args: Record<string, unknown> },
): void {
  const targets = what === "moved" ? [workbookTarget] : [sheet.id, workbookTarget];
  push(book, {
    type: eventTypes[what],
    targets,
    args: { ...args, worksheetId: sheet.id, source: "Local" },
  });
}

export function raiseCalculated(book: Book, worksheetId: string): void {
  push(book, {
    type: eventTypes.calculated,
    targets: [worksheetId, workbookTarget],
    args: { worksheetId, address: "" },
  });
}

export function raiseFormatChanged(book: Book, sheet: WorksheetModel, area: Area): void {
  push(book, {
    type: eventTypes.formatChanged,
    targets: [sheet.id, workbookTarget],
    args: { worksheetId: sheet.id, address: formatArea(area), source: "Local" },
    range: { sheet, area },
  });
}

export function raiseSorted(
  book: Book,
  sheet: WorksheetModel,
  { area, byRows }: { area: Area; byRows: boolean },
): void {
  push(book, {
    type: byRows ? eventTypes.rowSorted : eventTypes.columnSorted,
    targets: [sheet.id, workbookTarget],
    args: { worksheetId: sheet.id, address: formatArea(area), source: "Local" },
  });
}

/** `hidden`: whether the rows went out of view. */
export function raiseRowHidden(
  book: Book,
  sheet: WorksheetModel,
  { area, hidden }: { area: Area; hidden: boolean },
): void {
  push(book, {
    type: eventTypes.rowHiddenChanged,
    targets: [sheet.id, workbookTarget],
    args: {
      worksheetId: sheet.id,
      address: formatArea(area),
      changeType: hidden ? "Hidden" : "Unhidden",
      source: "Local",
    },
  });
}

export function raiseTable(
  book: Book,
  what: "tableAdded" | "tableDeleted",
  { sheet, table }: { sheet: WorksheetModel; table: TableModel },
): void {
  push(book, {
    type: eventTypes[what],
    targets: [sheet.id, workbookTarget],
    args: {
      worksheetId: sheet.id,
      tableId: String(table.id),
      tableName: table.name,
      source: "Local",
    },
  });
}

export function raiseChart(
  book: Book,
  what: "chartAdded" | "chartDeleted",
  { sheet, chartId }: { sheet: WorksheetModel; chartId: string },
): void {
  push(book, {
    type: eventTypes[what],
    targets: [sheet.id],
    args: { worksheetId: sheet.id, chartId, source: "Local" },
  });
}

/** `changeType` (onChanged only) as Excel.CommentChangeType. */
export function raiseComment(
  book: Book,
  what: "commentAdded" | "commentDeleted" | "commentChanged",
  {
    sheet,
    commentId,
    changeType,
  }: { sheet: WorksheetModel; commentId: string; changeType?: string },
): void {
  push(book, {
    type: eventTypes[what],
    targets: [sheet.id, workbookTarget],
    args: {
      worksheetId: sheet.id,
      commentDetails: [{ commentId, replyIds: [] }],
      source: "Local",
      changeType,
    },
  });
}
