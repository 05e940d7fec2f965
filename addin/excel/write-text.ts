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
  if (format === textFormat && !rows.some((row) => row.some(isRisky))) {
    range.numberFormat = asWhole(format);
    range.values = rows.map((row) => row.map(asPlain));
    return;
  }
  // A quote is a sign of text only while the cell is no text cell; in one it would be part of the content. So texts that a
  // program which ignores formats could take for a formula are quoted first, and the format comes after.
  if (format === textFormat) range.numberFormat = asWhole("General");
  else range.numberFormat = asWhole(format);
  range.values = rows.map((row) => row.map(asQuoted));
  if (format === textFormat) range.numberFormat = asWhole(format);
}

/** The same for cells that differ in format; `formats` has the range's shape, null leaves a cell's format as people set it. */
export function writeFormatted(
  range: Excel.Range,
  rows: readonly (readonly Cell[])[],
  formats: readonly (readonly (string | null)[])[],
): void {
  const isText = (format: string | null) => format === textFormat;
  range.numberFormat = formats.map((row) => row.map((f) => (isText(f) ? "General" : f)));
  range.values = rows.map((row) => row.map(asQuoted));
  range.numberFormat = formats.map((row) => row.map((f) => (isText(f) ? f : null)));
}

/** Office.js takes one value for a whole range, which its types do not say. */
export function asWhole(value: string): string[][] {
  return value as unknown as string[][];
}

/** null means "leave as it is" to Excel, so a blank is "". */
function asPlain(cell: Cell): string | number | boolean {
  return typeof cell === "string" ? cell.slice(0, maxCellLength) : (cell ?? "");
}

function asQuoted(cell: Cell): string | number | boolean {
  if (typeof cell !== "string" || cell === "") return cell ?? "";
  return `'${cell.slice(0, maxCellLength - 1)}`;
}

function isRisky(cell: Cell): boolean {
  return typeof cell === "string" && (cell.startsWith("'") || looksLikeFormula(cell));
}
