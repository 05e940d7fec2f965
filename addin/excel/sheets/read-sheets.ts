import type { Form } from "../../../shared/forms/form.ts";
import { type Cell, isBlank } from "../../../shared/text/cell.ts";
import { fold } from "../../../shared/text/normalise.ts";
import { columnLetters } from "../../../shared/text/spreadsheet.ts";
import type { Observations } from "../../../shared/validate/sheet.ts";
import type { ReadRow, ReadSheet } from "../../flows/workbook.ts";
import { blocks, maxCellsPerRead } from "../batch.ts";
import { cellOf } from "../cell-of.ts";
import { type Context, ExcelProblem } from "../run-excel.ts";
import { area, findSheets, type FoundSheet } from "./find-tables.ts";
import type { SystemKey } from "./layout.ts";
import { askObservations, hiddenAmong, readObservations, type SeenByExcel } from "./observe.ts";

/** In the hidden id column a new row of an open submission carries its name there behind this sign. */
export const refSign = "~";

/** Filled rows of each form that has a sheet, hidden rows included, read in blocks Excel can answer. */
export async function readSheets(
  context: Context,
  forms: readonly Form[],
): Promise<readonly ReadSheet[]> {
  const sheets = await findSheets(context, forms);
  if (sheets.length === 0) return [];
  // What was asked travels with the first block of values.
  const asked = askObservations(sheets);
  const values = await readValues(context, sheets);
  const seen = await readObservations(context, asked);
  return sheets.map((sheet, index) => asSheet(sheet, values[index] ?? [], seen[index]));
}

type SheetValues = (readonly unknown[])[];

/** Values below the headings, per sheet; small sheets share a round trip. */
async function readValues(
  context: Context,
  sheets: readonly FoundSheet[],
): Promise<readonly SheetValues[]> {
  const result: SheetValues[] = sheets.map(() => []);
  let loaded: { range: Excel.Range; into: SheetValues; sheet: FoundSheet }[] = [];
  let cells = 0;
  const collect = async () => {
    await context.sync();
    for (const { range, into, sheet } of loaded) into.push(...valuesOf(range, sheet));
    loaded = [];
    cells = 0;
  };
  for (const [index, sheet] of sheets.entries()) {
    const width = sheet.lastColumn - sheet.firstColumn + 1;
    for (const { first, last } of blocks(
      sheet.headerRow + 1,
      sheet.lastRow,
      maxCellsPerRead / width,
    )) {
      const size = (last - first + 1) * width;
      if (cells > 0 && cells + size > maxCellsPerRead) await collect();
      const range = area(sheet, { first, last, left: sheet.firstColumn, right: sheet.lastColumn });
      loaded.push({ range: range.load("values"), into: result[index] ?? [], sheet });
      cells += size;
    }
  }
  await collect();
  return result;
}

/** Above a size Excel answers null without an error; taken for an empty sheet it would withdraw every household. */
function valuesOf(range: Excel.Range, sheet: FoundSheet): readonly (readonly unknown[])[] {
  const values: unknown = range.values;
  if (Array.isArray(values)) return values as readonly (readonly unknown[])[];
  throw new ExcelProblem(
    "NoValues",
    `Excel không đọc được dữ liệu của biểu "${sheet.name}". Hãy đóng bớt tệp khác rồi làm lại.`,
  );
}

function asSheet(sheet: FoundSheet, values: SheetValues, seen: SeenByExcel | undefined): ReadSheet {
  const { form } = sheet;
  const rows: ReadRow[] = [];
  const cleared: number[] = [];
  let skippedRows = 0;
  let blanks = 0;
  for (const [index, line] of values.entries()) {
    const row = readRow(sheet, line, sheet.headerRow + 1 + index);
    if (row.cells.every(isBlank)) {
      blanks += 1;
      if (row.id !== null || row.base !== null) cleared.push(row.row);
    } else if (isHeading(sheet, row) || isBesideList(sheet, row, blanks)) skippedRows += 1;
    else {
      skippedRows += rows.length === 0 ? 0 : blanks;
      blanks = 0;
      rows.push(row);
    }
  }
  return {
    form: form.id,
    name: sheet.name,
    rows,
    cleared,
    letters: sheet.columns.map((column) => (column === undefined ? "" : columnLetters(column))),
    ...(seen === undefined ? {} : { observations: observed(seen, { rows, skippedRows }) }),
  };
}

function observed(
  seen: SeenByExcel,
  { rows, skippedRows }: { rows: readonly ReadRow[]; skippedRows: number },
): Observations {
  const filled = rows.map(({ row }) => row);
  return { ...seen, skippedRows, ...hiddenAmong(seen, filled) };
}

/**
 * "Người lập biểu", a name, a date: one lonely cell after a gap, or two below the table, are no record unless the service
 * knows the row. They are counted among the rows passed over (E03).
 */
function isBesideList({ tableEnd }: FoundSheet, row: ReadRow, blanksBefore: number): boolean {
  if (blanksBefore === 0 || row.id !== null || row.ref !== null) return false;
  return row.cells.filter((cell) => !isBlank(cell)).length < (row.row > tableEnd ? 3 : 2);
}

function readRow(sheet: FoundSheet, line: readonly unknown[], row: number): ReadRow {
  const at = (column: number | undefined): Cell =>
    column === undefined ? null : cellOf(line[column - sheet.firstColumn]);
  const system = (key: SystemKey) => at(sheet.system.get(key));
  const id = system("id");
  const text = id === null ? "" : String(id).trim();
  const { columns } = sheet.form;
  const derived = new Map(
    columns.flatMap(({ kind, key }, index) =>
      kind === "derived" ? [[key, at(sheet.columns[index])] as const] : [],
    ),
  );
  const code = derived.get("code") ?? null;
  return {
    row,
    ...(code === null ? {} : { code: String(code) }),
    id: text === "" || text.startsWith(refSign) ? null : text,
    ref: text.startsWith(refSign) ? text.slice(refSign.length) : null,
    cells: sheet.columns.map((column, index) =>
      columns[index]?.kind === "derived" ? null : at(column),
    ),
    derived,
    base: system("base"),
    trace: system("trace"),
    status: String(system("status") ?? ""),
    message: String(system("message") ?? ""),
  };
}

/** A heading that was pasted among the rows: at least two cells say what their column says, and no cell says otherwise. */
function isHeading({ form }: FoundSheet, { cells }: ReadRow): boolean {
  let same = 0;
  for (const [index, cell] of cells.entries()) {
    if (isBlank(cell)) continue;
    if (fold(String(cell)) !== fold(form.columns[index]?.label.vi ?? "")) return false;
    same += 1;
  }
  return same >= 2;
}
