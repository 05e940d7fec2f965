/** Tables take in what is written right below or right beside them. */
import { containsArea, overlaps } from "../model/area.ts";
import type { Area, TableModel, WorksheetModel } from "../model/types.ts";
import { noteStructure, type Book } from "../book/book.ts";
import { usedArea } from "../grid/read-cells.ts";
import { insertColumns } from "./table-columns.ts";
import { fillNewRows } from "./table-fill.ts";

/** After `area` was written. */
export function growTables(book: Book, sheet: WorksheetModel, area: Area): void {
  if (sheet.tables.length === 0 || usedArea(sheet, area, true) === undefined) return;
  for (const table of sheet.tables) {
    if (isRightBelow(table, area))
      growDown(book, sheet, { table, bottom: area.bottom, written: area });
    else if (isRightBeside(table, area))
      growRight(book, sheet, { table, right: area.right, written: area });
  }
}

/** Before a person's entry: the row below a table takes on the look of the table, which decides how the entry is read. */
export function growForEntry(book: Book, sheet: WorksheetModel, area: Area): void {
  for (const table of sheet.tables) {
    if (isRightBelow(table, area))
      growDown(book, sheet, { table, bottom: area.bottom, written: area });
  }
}

function isRightBelow(table: TableModel, area: Area): boolean {
  return (
    !table.showTotals &&
    area.top === table.area.bottom + 1 &&
    area.left >= table.area.left &&
    area.right <= table.area.right
  );
}

function isRightBeside(table: TableModel, area: Area): boolean {
  return (
    area.left === table.area.right + 1 &&
    area.top >= table.area.top &&
    area.bottom <= table.area.bottom
  );
}

interface Growth {
  table: TableModel;
  written: Area;
}

/** Nothing else may stand in the new part: neither content nor another table nor merged cells. */
function isFree(sheet: WorksheetModel, part: Area, { table, written }: Growth): boolean {
  const others = sheet.tables.some((each) => each !== table && overlaps(each.area, part));
  if (others || sheet.merges.some((merge) => overlaps(merge, part))) return false;
  const used = usedArea(sheet, part, true);
  return used === undefined || containsArea(written, used);
}

function growDown(
  book: Book,
  sheet: WorksheetModel,
  { bottom, ...growth }: Growth & { bottom: number },
): void {
  const { table } = growth;
  const part = { ...table.area, top: table.area.bottom + 1, bottom };
  if (!isFree(sheet, part, growth)) return;
  table.area = { ...table.area, bottom };
  fillNewRows(sheet, table, part);
  noteStructure(book);
}

function growRight(
  book: Book,
  sheet: WorksheetModel,
  { right, ...growth }: Growth & { right: number },
): void {
  const { table } = growth;
  const part = { ...table.area, left: table.area.right + 1, right };
  if (!isFree(sheet, part, growth)) return;
  const at = table.columns.length;
  table.area = { ...table.area, right };
  insertColumns(book, sheet, { table, at, count: right - part.left + 1 });
  noteStructure(book);
}
