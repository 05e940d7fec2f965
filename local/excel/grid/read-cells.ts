/** Reading single cells and finding where a sheet's content ends. */
import { cellText } from "../cells/cell-text.ts";
import { defaultFormat, type CellFormat } from "../model/format.ts";
import type { Area, Cell, CellValue, WorksheetModel } from "../model/types.ts";
import type { Locale } from "../cells/locale.ts";

export function cellAt(sheet: WorksheetModel, row: number, column: number): Cell | undefined {
  return sheet.rows[row]?.[column];
}

/** The cell's own format, else its row's, else its column's, else the default. */
export function formatAt(sheet: WorksheetModel, row: number, column: number): CellFormat {
  return cellAt(sheet, row, column)?.format ?? lineFormatAt(sheet, row, column);
}

/** The format of a cell that has none of its own. */
export function lineFormatAt(sheet: WorksheetModel, row: number, column: number): CellFormat {
  return sheet.rowLines[row]?.format ?? sheet.columnLines[column]?.format ?? defaultFormat;
}

export function hasContent(cell: Cell | undefined): boolean {
  return (
    cell !== undefined &&
    (cell.value !== null || cell.formula !== undefined || cell.error !== undefined)
  );
}

/** As `range.values` shows it: "" for empty, the text of an error. */
export function valueOf(cell: Cell | undefined): string | number | boolean {
  return cell === undefined ? "" : (cell.error ?? cell.value ?? "");
}

/** As `range.formulas` shows it. */
export function formulaOf(cell: Cell | undefined): string | number | boolean {
  return cell?.formula ?? valueOf(cell);
}

export type ValueType = "Empty" | "String" | "Integer" | "Double" | "Boolean" | "Error";

export interface ShownValue {
  value: CellValue;
  type: ValueType;
}

/** As Excel.RangeValueType; every number is a "Double", as in Excel. */
export function valueTypeOf(cell: Cell | undefined): ValueType {
  if (cell?.error !== undefined) return "Error";
  const value = cell?.value ?? null;
  if (value === null) return "Empty";
  if (typeof value === "number") return "Double";
  return typeof value === "string" ? "String" : "Boolean";
}

export function textAt(
  sheet: WorksheetModel,
  { row, column }: { row: number; column: number },
  locale: Locale,
): string {
  const cell = cellAt(sheet, row, column);
  return cell === undefined
    ? ""
    : cellText(cell, (cell.format ?? lineFormatAt(sheet, row, column)).numberFormat, locale);
}

/** The smallest rectangle around what `area` holds; formatted empty cells count unless `valuesOnly`. */
export function usedArea(
  sheet: WorksheetModel,
  within: Area,
  valuesOnly: boolean,
): Area | undefined {
  let used: Area | undefined;
  const last = Math.min(within.bottom, sheet.rows.length - 1);
  for (let row = within.top; row <= last; row += 1) {
    const span = usedSpan(sheet.rows[row], within, valuesOnly);
    if (span === undefined) continue;
    used ??= { top: row, left: span.left, bottom: row, right: span.right };
    used.bottom = row;
    used.left = Math.min(used.left, span.left);
    used.right = Math.max(used.right, span.right);
  }
  return used;
}

type Row = WorksheetModel["rows"][number];

function usedSpan(
  row: Row,
  within: Area,
  valuesOnly: boolean,
): { left: number; right: number } | undefined {
  if (row === undefined) return undefined;
  const isUsed = (cell: Cell | undefined) =>
    hasContent(cell) || (!valuesOnly && cell?.format !== undefined);
  const end = Math.min(within.right, row.length - 1);
  let left = within.left;
  while (left <= end && !isUsed(row[left])) left += 1;
  if (left > end) return undefined;
  let right = end;
  while (!isUsed(row[right])) right -= 1;
  return { left, right };
}

/** Calls back for every existing cell of the area, row by row. */
export function forEachCell(
  sheet: WorksheetModel,
  area: Area,
  visit: (cell: Cell, row: number, column: number) => void,
): void {
  const lastRow = Math.min(area.bottom, sheet.rows.length - 1);
  for (let row = area.top; row <= lastRow; row += 1) {
    const cells = sheet.rows[row];
    if (cells === undefined) continue;
    const lastColumn = Math.min(area.right, cells.length - 1);
    for (let column = area.left; column <= lastColumn; column += 1) {
      const cell = cells[column];
      if (cell !== undefined) visit(cell, row, column);
    }
  }
}
