import { type Cell, isBlank } from "../../text/cell.ts";
import { normaliseText } from "../../text/normalise.ts";
import type { Lexicon } from "../columns/lexicon.ts";
import { type RawList, widthOf } from "./raw-list.ts";

/** Where the headings of a list are; rows count from 0. */
export interface FoundTable {
  readonly top: number;
  readonly bottom: number;
  /** Per column the headings above each other, the group first; [] where there is none. */
  readonly headings: readonly (readonly string[])[];
  /** Sum of likenesses: tells the form a list belongs to. */
  readonly score: number;
}

/** How far down headings are looked for, and how many rows they may take. */
const searchRows = 40;
const maxHeight = 3;
/** A heading that is no better than this tells nothing. */
const leastLikeness = 0.6;

/** The rows that fit the form's columns best; undefined where fewer than two columns are known for certain. */
export function findTable(list: RawList, lexicon: Lexicon): FoundTable | undefined {
  let found: FoundTable | undefined;
  for (let top = 0; top < Math.min(searchRows, list.cells.length); top++)
    for (let height = 1; height <= maxHeight; height++) {
      const bottom = top + height - 1;
      if (!mayBeHeading(list.cells[bottom])) break;
      const headings = headingsOf(list, top, bottom);
      const scores = headings.map((parts) => (parts.length === 0 ? 0 : lexicon.bestOf(parts)));
      const strong = scores.filter((score) => score >= leastLikeness);
      // A row more must say more: one of people's data never does.
      const score = strong.reduce((sum, each) => sum + each, 0) - height * 0.05;
      if (strong.filter((each) => each >= 0.8).length < 2) continue;
      if (found === undefined || score > found.score) found = { top, bottom, headings, score };
    }
  return found === undefined ? undefined : withGroups(list, found);
}

/** The same with the lines above whose merged cells reach into the headings: groups such as "Đã được hỗ trợ" stand there. */
function withGroups(list: RawList, found: FoundTable): FoundTable {
  const tops = (list.merged ?? [])
    .filter(({ top, bottom }) => top < found.top && bottom >= found.top && bottom <= found.bottom)
    .map(({ top }) => top);
  const top = Math.min(found.top, ...tops);
  return top === found.top
    ? found
    : { ...found, top, headings: headingsOf(list, top, found.bottom) };
}

/** At least two texts, and no number: a year or a count stands in a row of data. */
export function mayBeHeading(row: readonly Cell[] | undefined): boolean {
  const filled = (row ?? []).filter((cell) => !isBlank(cell));
  return (
    filled.length >= 2 && filled.every((cell) => typeof cell === "string") && !isIndexRow(row ?? [])
  );
}

/** "(1) (2) (3)" or "A B 1 2" below the headings of printed forms. */
export function isIndexRow(row: readonly Cell[]): boolean {
  const texts = row
    .filter((cell) => !isBlank(cell))
    .map((cell) => normaliseText(String(cell)).replace(/[()[\] ]/g, ""));
  return (
    texts.length >= 3 &&
    texts.every((text) => /^(?:\d{1,2}|[A-H]|\d{1,2}=[\d+\-*/]+)$/.test(text)) &&
    texts.filter((text) => /^\d/.test(text)).length * 2 >= texts.length
  );
}

/** The headings over each column in rows `top` to `bottom`, the group first. */
export function headingsOf(
  list: RawList,
  top: number,
  bottom: number,
): readonly (readonly string[])[] {
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
  return Array.from({ length: widthOf(list) }, (_, column) => {
    const texts = rows.map((row) => headingAt(list, { row, column, bottom }));
    return texts.filter((text, index) => text !== "" && text !== texts[index - 1]);
  });
}

/** The text over a column in one row: its own, or that of the group that stretches over it. */
function headingAt(
  list: RawList,
  { row, column, bottom }: { row: number; column: number; bottom: number },
): string {
  const own = textAt(list, row, column);
  if (own !== "" || row === bottom) return own;
  const merged = list.merged?.find(
    ({ top, bottom: last, left, right }) =>
      row >= top && row <= last && column >= left && column <= right,
  );
  if (merged !== undefined) return textAt(list, merged.top, merged.left);
  if (list.merged?.some(({ top, bottom: last }) => row >= top && row <= last) === true) return "";
  return groupLeftOf(list, { row, column });
}

/** Without merged cells a group is known by the blanks to its right that have a heading below them. */
function groupLeftOf(list: RawList, { row, column }: { row: number; column: number }): string {
  for (let left = column; left >= 0; left--) {
    if (textAt(list, row + 1, left) === "") return "";
    const text = textAt(list, row, left);
    if (text !== "") return text;
  }
  return "";
}

function textAt({ cells }: RawList, row: number, column: number): string {
  const cell = cells[row]?.[column] ?? null;
  return typeof cell === "string" ? normaliseText(cell) : "";
}
