/** Columns of tables: their names live in the header cells. */
import { contains, intersect } from "../model/area.ts";
import type { Area, TableColumnModel, TableModel, WorksheetModel } from "../model/types.ts";
import { cellText } from "../cells/cell-text.ts";
import { renameTablePart } from "../formulas/move-references.ts";
import { noteStructure, type Book } from "../book/book.ts";
import { rewriteFormulas } from "../grid/follow.ts";
import { cellAt, formatAt } from "../grid/read-cells.ts";
import { putConstant } from "../grid/write-cells.ts";

/** After cells of a header row were written: names follow the cells, and empty or repeated headers get a name of their own. */
export function readHeaders(book: Book, sheet: WorksheetModel, area: Area): void {
  for (const table of sheet.tables) {
    const header = table.showHeaders
      ? intersect(area, { ...table.area, bottom: table.area.top })
      : undefined;
    if (header === undefined) continue;
    for (let column = header.left; column <= header.right; column += 1) {
      const index = column - table.area.left;
      const typed = headerText(book, sheet, { row: header.top, column });
      renameColumn(book, sheet, { table, index, name: uniqueName(table, typed, index) });
    }
  }
}

function headerText(
  book: Book,
  sheet: WorksheetModel,
  { row, column }: { row: number; column: number },
): string {
  const cell = cellAt(sheet, row, column);
  return cell === undefined
    ? ""
    : cellText(cell, formatAt(sheet, row, column).numberFormat, book.locale);
}

/** `wanted`, or "Column1", "Column2" … when it is empty; a number is added when another column has that name. */
export function uniqueName(table: TableModel, wanted: string, index: number): string {
  const taken = new Set(
    table.columns.filter((_column, at) => at !== index).map((column) => column.name.toLowerCase()),
  );
  if (wanted !== "" && !taken.has(wanted.toLowerCase())) return wanted;
  const stem = wanted === "" ? "Column" : wanted;
  let number = wanted === "" ? 1 : 2;
  while (taken.has(`${stem}${number}`.toLowerCase())) number += 1;
  return `${stem}${number}`;
}

/** Gives a column its name, in the header cell and in every formula that knew the old one. */
export function renameColumn(
  book: Book,
  sheet: WorksheetModel,
  { table, index, name }: { table: TableModel; index: number; name: string },
): void {
  const column = table.columns[index];
  if (column === undefined) return;
  if (table.showHeaders)
    putConstant(sheet, { row: table.area.top, column: table.area.left + index }, name);
  if (column.name === name) return;
  const part = { table: table.name, column: { from: column.name, to: name } };
  column.name = name;
  renameInFormulas(book, table, part);
}

/** Formulas in the table may leave out its name. */
export function renameInFormulas(
  book: Book,
  table: TableModel,
  part: Parameters<typeof renameTablePart>[1],
): void {
  const inside = new Set<string>();
  for (const sheet of book.model.worksheets) {
    if (!sheet.tables.includes(table)) continue;
    sheet.rows.forEach((cells, row) =>
      cells?.forEach((cell, column) => {
        if (cell?.formula !== undefined && contains(table.area, row, column))
          inside.add(cell.formula);
      }),
    );
  }
  rewriteFormulas(book.model, (formula) => renameTablePart(formula, part, inside.has(formula)));
  for (const column of table.columns) {
    if (column.calculatedFormula !== undefined)
      column.calculatedFormula = renameTablePart(column.calculatedFormula, part, true);
  }
  noteStructure(book);
}

function nextColumnId(table: TableModel): number {
  return Math.max(0, ...table.columns.map((column) => column.id)) + 1;
}

interface ColumnSlot {
  table: TableModel;
  /** Offset of the first new column in the table. */
  at: number;
  count: number;
}

/** The table's area is already wider; gives the new columns names and header cells. */
export function insertColumns(
  book: Book,
  sheet: WorksheetModel,
  { table, at, count }: ColumnSlot,
): void {
  const added: TableColumnModel[] = [];
  const firstId = nextColumnId(table);
  for (let n = 0; n < count; n += 1) added.push({ id: firstId + n, name: "" });
  table.columns.splice(at, 0, ...added);
  for (let n = 0; n < count; n += 1) {
    const index = at + n;
    const typed = table.showHeaders
      ? headerText(book, sheet, { row: table.area.top, column: table.area.left + index })
      : "";
    renameColumn(book, sheet, { table, index, name: uniqueName(table, typed, index) });
  }
}

export function removeColumns(table: TableModel, at: number, count: number): void {
  table.columns.splice(at, count);
}

/** Names of the columns from header cells, or "Column1" … where there are none. */
export function columnsFromHeaders(book: Book, sheet: WorksheetModel, table: TableModel): void {
  const width = table.area.right - table.area.left + 1;
  table.columns = Array.from({ length: width }, (_, index) => ({ id: index + 1, name: "" }));
  for (let index = 0; index < width; index += 1) {
    const typed = table.showHeaders
      ? headerText(book, sheet, { row: table.area.top, column: table.area.left + index })
      : "";
    const name = uniqueName(table, typed, index);
    const column = table.columns[index];
    if (column !== undefined) column.name = name;
    if (table.showHeaders)
      putConstant(sheet, { row: table.area.top, column: table.area.left + index }, name);
  }
}
