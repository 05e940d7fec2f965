import type { Cell } from "../../shared/text/cell.ts";
import { looksLikeFormula } from "../../shared/text/spreadsheet.ts";

/** Excel's number format for text. */
export const textFormat = "@";

/** Longest text of a cell. Source: Microsoft, "Excel specifications and limits", read 2025. */
const maxCellLength = 32_767;

/**
 * The one way by which cells get content: no text can become a formula, a number or a date. `rows` has the range's shape; null
 * empties a cell. `format` stands for the whole range.
 */
export function writeCells(
  range: Excel.Range,
  rows: readonly (readonly Cell[])[],
  format: string,
): void {
  const hasRisks = format === textFormat && rows.some((row) => row.some(isRisky));
  range.numberFormat = hasRisks
    ? rows.map((row) => row.map((cell) => formatBefore(cell, format)))
    : asWhole(format);
  range.values = rows.map((row) => row.map((cell) => contentOf(cell, format)));
  if (hasRisks) range.numberFormat = asWhole(format);
}

/** The same for cells that differ in format; `formats` has the range's shape, null leaves a cell's format as people set it. */
export function writeFormatted(
  range: Excel.Range,
  rows: readonly (readonly Cell[])[],
  formats: readonly (readonly (string | null)[])[],
): void {
  const formatAt = (row: number, column: number) => formats[row]?.[column] ?? null;
  range.numberFormat = rows.map((row, r) =>
    row.map((cell, c) => formatBefore(cell, formatAt(r, c))),
  );
  range.values = rows.map((row, r) => row.map((cell, c) => contentOf(cell, formatAt(r, c))));
  if (!rows.some((row, r) => row.some((cell, c) => formatAt(r, c) === textFormat && isRisky(cell))))
    return;
  range.numberFormat = rows.map((row, r) =>
    row.map((cell, c) => (formatAt(r, c) === textFormat && isRisky(cell) ? textFormat : null)),
  );
}

/**
 * A quote is a sign of text only while the cell is no text cell; in one it would be part of the content. So a text that a program
 * which ignores formats could take for a formula is quoted first, and the text format comes after.
 */
function formatBefore(cell: Cell, format: string | null): string | null {
  return format === textFormat && isRisky(cell) ? "General" : format;
}

/** What is given to Excel: quoted where it could become something else, bare where a quote would only be in the way. */
function contentOf(cell: Cell, format: string | null): string | number | boolean {
  // null means "leave as it is" to Excel, so a blank is "".
  if (typeof cell !== "string") return cell ?? "";
  const needsQuote = isRisky(cell) || (format !== textFormat && mayConvert(cell));
  return needsQuote ? `'${cell.slice(0, maxCellLength - 1)}` : cell.slice(0, maxCellLength);
}

/** Where a cell is no text cell, Excel reads numbers, dates, times, truth values and errors into texts like these. */
function mayConvert(text: string): boolean {
  return /[\p{N}#]/u.test(text) || /^\s*(?:true|false)\s*$/i.test(text);
}

/** Office.js takes one value for a whole range, which its types do not say. */
export function asWhole(value: string): string[][] {
  return value as unknown as string[][];
}

function isRisky(cell: Cell): boolean {
  return typeof cell === "string" && (cell.startsWith("'") || looksLikeFormula(cell));
}
