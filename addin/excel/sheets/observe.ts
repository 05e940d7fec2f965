import type { Observations } from "../../../shared/validate/sheet.ts";
import { cellAddress } from "../../../shared/text/spreadsheet.ts";
import type { Context } from "../run-excel.ts";
import { area, type FoundSheet } from "./find-tables.ts";

export interface SeenByExcel extends Omit<
  Observations,
  "skippedRows" | "hiddenRows" | "filteredRows"
> {
  /** Excel rows that show; null where all do. */
  readonly shown: readonly Rows[] | null;
  readonly isFiltered: boolean;
}

/** From the first to the last, both included. */
interface Rows {
  readonly first: number;
  readonly last: number;
}

/** How many of the filled rows do not show, and whether a filter hides them: the empty rows of a list hide nothing. */
export function hiddenAmong(
  { shown, isFiltered }: SeenByExcel,
  rows: readonly number[],
): Pick<Observations, "hiddenRows" | "filteredRows"> {
  const isShown = (row: number) =>
    shown?.some(({ first, last }) => first <= row && row <= last) ?? true;
  const count = rows.filter((row) => !isShown(row)).length;
  return isFiltered
    ? { hiddenRows: 0, filteredRows: count }
    : { hiddenRows: count, filteredRows: 0 };
}

/** Queues what only Excel can see of a sheet: merged cells, formulas, comments, hidden and filtered rows; to be read after a round trip. */
export function askObservations(sheets: readonly FoundSheet[]): readonly Asked[] {
  return sheets.map(ask);
}

/** Reads what was asked; one more round trip where there are formulas, comments or hidden rows. */
export async function readObservations(
  context: Context,
  asked: readonly Asked[],
): Promise<readonly SeenByExcel[]> {
  const withFormulas = asked.map(({ formulas }) =>
    formulas === undefined || formulas.isNullObject
      ? undefined
      : formulas.areas.load("items/formulas,items/rowIndex,items/columnIndex"),
  );
  const places = asked.map(({ comments }) => askPlaces(comments));
  const visible = asked.map(askVisible);
  const isMore =
    [...withFormulas, ...visible].some((areas) => areas !== undefined) || places.flat().length > 0;
  if (isMore) await context.sync();
  return asked.map((answer, index) => ({
    merged: answer.merged.isNullObject ? [] : addresses(answer.merged.address),
    missingColumns: missing(answer.sheet),
    shown: visible[index]?.items.map(rowsOf) ?? null,
    isFiltered: answer.sheet.isFiltered,
    formulas: formulaTexts(answer.sheet, withFormulas[index]),
    annotated: annotated(answer.sheet, places[index] ?? []),
    coloured: coloured(answer),
  }));
}

/** Comments that are looked up in one sheet: a list with more is a discussion, and one warning says as much as hundreds. */
const maxComments = 200;

/** A resolved comment was dealt with by somebody. */
function askPlaces({ items }: Excel.CommentCollection): readonly Excel.Range[] {
  return items
    .filter(({ resolved }) => !resolved)
    .slice(0, maxComments)
    .map((comment) => comment.getLocation().load("rowIndex,columnIndex"));
}

/** Addresses of comments in columns people fill in, below the headings. */
function annotated(sheet: FoundSheet, places: readonly Excel.Range[]): readonly string[] {
  const typed = typedColumns(sheet);
  return places
    .map(({ rowIndex, columnIndex }) => ({ row: rowIndex + 1, column: columnIndex + 1 }))
    .filter(({ row, column }) => row > sheet.headerRow && row <= sheet.lastRow && typed.has(column))
    .map(({ row, column }) => cellAddress(row, column));
}

function typedColumns({ form, columns }: FoundSheet): ReadonlySet<number | undefined> {
  return new Set(columns.filter((_, index) => form.columns[index]?.kind !== "derived"));
}

interface Asked {
  readonly sheet: FoundSheet;
  readonly merged: Excel.RangeAreas;
  readonly formulas: Excel.RangeAreas | undefined;
  readonly visible: Excel.RangeAreas | undefined;
  readonly comments: Excel.CommentCollection;
  /** By heading. */
  readonly fills: ReadonlyMap<string, Excel.RangeFill>;
}

/** Fills of the columns people fill in, one for each: Excel answers "" where the cells of a column differ. */
function askFills(
  sheet: FoundSheet,
  { first, last }: { first: number; last: number },
): ReadonlyMap<string, Excel.RangeFill> {
  const fills = new Map<string, Excel.RangeFill>();
  if (last === first) return fills;
  for (const [index, { kind, label }] of sheet.form.columns.entries()) {
    const column = sheet.columns[index];
    if (column === undefined || kind === "derived") continue;
    const cells = area(sheet, { first, last, left: column, right: column });
    fills.set(label.vi, cells.format.fill.load("color"));
  }
  return fills;
}

function coloured({ fills }: Asked): readonly string[] {
  return [...fills].filter(([, { color }]) => color === "").map(([heading]) => heading);
}

function ask(sheet: FoundSheet): Asked {
  const { headerRow, lastRow, firstColumn, lastColumn, system } = sheet;
  const first = headerRow + 1;
  const last = Math.max(lastRow, first);
  const body = area(sheet, { first, last, left: firstColumn, right: lastColumn });
  const key = system.get("status") ?? firstColumn;
  // On one cell Excel would answer for the whole sheet.
  const many = last > first;
  const column = area(sheet, { first, last, left: key, right: key });
  return {
    sheet,
    merged: body.getMergedAreasOrNullObject().load("address"),
    formulas: many ? body.getSpecialCellsOrNullObject("Formulas").load("cellCount") : undefined,
    comments: sheet.worksheet.comments.load("items/resolved"),
    fills: askFills(sheet, { first, last: many ? sheet.lastRow : first }),
    visible: many ? column.getSpecialCellsOrNullObject("Visible").load("cellCount") : undefined,
  };
}

/** Areas of rows that show, where some do not. A null object means that the status column itself is hidden, which tells nothing. */
function askVisible({ sheet, visible }: Asked): Excel.RangeCollection | undefined {
  const rows = sheet.lastRow - sheet.headerRow;
  if (visible === undefined || visible.isNullObject || visible.cellCount >= rows) return undefined;
  return visible.areas.load("items/rowIndex,items/rowCount");
}

function rowsOf({ rowIndex, rowCount }: Excel.Range): Rows {
  return { first: rowIndex + 1, last: rowIndex + rowCount };
}

function missing({ form, columns }: FoundSheet): readonly string[] {
  return form.columns
    .filter((column, index) => columns[index] === undefined && column.kind !== "derived")
    .map(({ label }) => label.vi);
}

function formulaTexts(
  sheet: FoundSheet,
  areas: Excel.RangeCollection | undefined,
): ReadonlyMap<string, string> {
  const typed = typedColumns(sheet);
  const texts = new Map<string, string>();
  for (const { formulas, rowIndex, columnIndex } of areas?.items ?? [])
    (formulas as readonly (readonly unknown[])[]).forEach((row, r) => {
      row.forEach((formula, c) => {
        if (typed.has(columnIndex + c + 1))
          texts.set(cellAddress(rowIndex + r + 1, columnIndex + c + 1), String(formula));
      });
    });
  return texts;
}

/** "'Bình xét, niêm yết'!A5:B5,'Bình xét, niêm yết'!C7" → "A5:B5", "C7": sheets may have a comma in their name. */
function addresses(text: string): readonly string[] {
  return Array.from(
    text.matchAll(/(?:^|, *)(?:'(?:[^']|'')*'!|[^'!,]*!)?([A-Z0-9:$]+)/g),
    ([, address = ""]) => address,
  );
}
