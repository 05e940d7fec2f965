import type { Cell } from "../../shared/text/cell.ts";
import { looksLikeFormula } from "../../shared/text/spreadsheet.ts";

/** Excel's number format for text. */
export const textFormat = "@";

/** Longest text of a cell. Source: Microsoft, "Excel specifications and limits", read 2025. */
const maxCellLength = 32_767;

/**
 * The one way by which cells get content: format first, then values, so that no text can become a formula, a number or a
 * date. `rows` has the range's shape; null empties a cell. `format` stands for the whole range.
 */
export function writeCells(
  range: Excel.Range,
  rows: readonly (readonly Cell[])[],
  format: string,
): void {
  range.numberFormat = asWhole(format);
  range.values = rows.map((row) => row.map((cell) => asValue(cell, format)));
}

/** The same for cells that differ in format; `formats` has the range's shape. */
export function writeFormatted(
  range: Excel.Range,
  rows: readonly (readonly Cell[])[],
  formats: readonly (readonly string[])[],
): void {
  range.numberFormat = formats.map((row) => [...row]);
  range.values = rows.map((row, r) =>
    row.map((cell, c) => asValue(cell, formats[r]?.[c] ?? textFormat)),
  );
}

/** The same where formats stay as people set them: every text is quoted, whatever its cell's format. */
export function writeValues(range: Excel.Range, rows: readonly (readonly Cell[])[]): void {
  range.values = rows.map((row) => row.map((cell) => asValue(cell, "")));
}

/** Office.js takes one value for a whole range, which its types do not say. */
export function asWhole(value: string): string[][] {
  return value as unknown as string[][];
}

/**
 * null means "leave as it is" to Excel, so a blank is "". A leading quote makes text stay text: needed in cells of other
 * formats always, in text cells where a program that ignores the format could still see a formula.
 */
function asValue(cell: Cell, format: string): string | number | boolean {
  if (cell === null) return "";
  if (typeof cell !== "string") return cell;
  const text = cell.slice(0, maxCellLength);
  if (text === "") return "";
  return format !== textFormat || text.startsWith("'") || looksLikeFormula(text)
    ? `'${text}`
    : text;
}
