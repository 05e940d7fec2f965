import type { Column, ColumnKind, ParseContext } from "../../forms/column.ts";
import { type Cell, isBlank } from "../../text/cell.ts";
import { provinceOf } from "../../text/national-id.ts";
import { normaliseText } from "../../text/normalise.ts";

/** How far the contents of a column speak for a column of the form. */
export interface Contents {
  /** Cells looked at that are not blank. */
  readonly filled: number;
  /** Share of them the column understands, 0 to 1; null where the kind takes any text. */
  readonly fits: number | null;
}

/** Enough to know a column; a town's list has thousands of rows. */
const maxSamples = 80;

/** Kinds whose cells tell them apart from others. A household is looked up by name, so any text may be one. */
const telling: ReadonlySet<ColumnKind> = new Set([
  "choice",
  "mark",
  "integer",
  "decimal",
  "money",
  "date",
  "birth",
  "national-id",
  "phone",
  "village",
  "entry",
  "name",
]);

/** Codes of cells that are what they should be and only need a hand: a lost zero, letters of an old font, an open scale. */
const nearly: ReadonlySet<string> = new Set(["E10", "E17", "E18", "E44", "E46", "E49"]);

/** Reads a sample of the cells as the column would. */
export function contentsOf(
  cells: readonly Cell[],
  column: Column,
  context: ParseContext,
): Contents {
  const filled = cells.filter((cell) => !isBlank(cell)).slice(0, maxSamples);
  if (!telling.has(column.kind) || filled.length === 0)
    return { filled: filled.length, fits: null };
  const fitting = filled.filter((cell) => fitsColumn(cell, column, context)).length;
  return { filled: filled.length, fits: fitting / filled.length };
}

/** True where the column understands the cell, or knows what is wrong with it. */
export function fitsColumn(cell: Cell, column: Column, context: ParseContext): boolean {
  if (column.kind === "name") return typeof cell === "string" && isNameLike(cell);
  const { value, code, fix } = column.parse(cell, context);
  if (value !== null) return column.kind !== "mark" || isMark(cell);
  if (code === null) return isBlank(cell) || column.kind === "mark";
  // A choice that is nearly spelled: "Hộ nghèo ".
  if (code === "E16") return fix !== undefined && column.kind === "choice";
  return nearly.has(code);
}

/** "x", "v", "1" and the like: what ticks a column of a printed form. */
export function isMark(cell: Cell): boolean {
  if (typeof cell === "boolean" || cell === 1) return true;
  return typeof cell === "string" && /^(?:[xхv×✓✔√+1]|có|không)$/iu.test(normaliseText(cell));
}

/** Two to six words of letters, as names are. */
export function isNameLike(text: string): boolean {
  return /^\p{L}[\p{L}\p{M}'.-]*(?: [\p{L}(][\p{L}\p{M}'.)-]*){1,5}$/u.test(normaliseText(text));
}

/** Twelve digits with a province in front, also without the zeros Excel took: nothing else in a list looks so. */
export function isNationalIdLike(cell: Cell): boolean {
  if (typeof cell !== "string" && typeof cell !== "number") return false;
  const digits = String(cell).replace(/[ .'-]/g, "");
  if (!/^\d{10,12}$/.test(digits) || /^0\d{9}$/.test(digits)) return false;
  return provinceOf(digits.padStart(12, "0")) !== null;
}
