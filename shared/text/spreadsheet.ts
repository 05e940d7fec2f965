import type { Cell } from "./cell.ts";

/** The error values Excel hands out as text in `values`. Source: Microsoft, "Excel error values", read 2025. */
const errorValues: ReadonlySet<Cell> = new Set([
  "#N/A",
  "#REF!",
  "#VALUE!",
  "#DIV/0!",
  "#NAME?",
  "#NUM!",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#BUSY!",
  "#UNKNOWN!",
  "#GETTING_DATA",
  "#EXTERNAL!",
  "#PYTHON!",
]);

/** True for what a broken formula leaves in a cell (E08). */
export function isErrorValue(cell: Cell): boolean {
  return typeof cell === "string" && cell.startsWith("#") && errorValues.has(cell.trim());
}

/** 1 → "A", 27 → "AA". Columns below 1 give "". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = Math.floor(column); rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** "A" → 1, "aa" → 27. Anything but one to three letters gives 0. */
export function columnNumber(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return 0;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** The address as Excel shows it; row and column count from 1: (5, 3) → "C5". */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

const leadingInvisible =
  /^[\u0000-\u0020\u007f-\u00a0\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+/;

/**
 * True where Excel, LibreOffice or a CSV reader could take the text for a formula: after invisible characters it begins with one of
 * = + - @ | % or their full-width twins, or it begins with a tab or line end. Source: OWASP, "CSV Injection"; ASVS 5.0 1.2.10.
 */
export function looksLikeFormula(text: string): boolean {
  return /^[\t\n\r]/.test(text) || /^[=+\-@|%＝＋－＠]/.test(text.replace(leadingInvisible, ""));
}
