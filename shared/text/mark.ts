import type { Cell, Understood } from "./cell.ts";
import { asTyped, blank, isBlank, maxValueLength } from "./cell.ts";
import { fold, normaliseText } from "./normalise.ts";
import { notUnderstood, shown } from "./not-understood.ts";

/** The two values of the column's drop-down. */
export interface MarkLabels {
  yes: string;
  no: string;
}

const yesNo: MarkLabels = { yes: "Có", no: "Không" };

/** Folded; "х" is the Cyrillic letter that some keyboards give. */
const yesMarks: ReadonlySet<string> = new Set([
  "x",
  "х",
  "×",
  "v",
  "✓",
  "✔",
  "☑",
  "√",
  "✅",
  "co",
  "yes",
  "y",
  "true",
  "dung",
  "1",
]);
const noMarks: ReadonlySet<string> = new Set([
  "khong",
  "ko",
  "k",
  "kh",
  "no",
  "n",
  "false",
  "sai",
  "0",
]);

/**
 * A yes or no. The column's own labels are in order; other marks are understood with E14 (params `understood`, the label; fix: the
 * label). An empty cell is null: whether it means "no" is the column's business. Anything else is E16 (params `suggestion`).
 */
export function parseMark(cell: Cell, labels: MarkLabels = yesNo): Understood<boolean> {
  if (cell === labels.yes) return asTyped(true);
  if (cell === labels.no) return asTyped(false);
  if (isBlank(cell)) return blank;
  const meaning = meaningOf(cell, labels);
  if (meaning === null)
    return notUnderstood(cell, { code: "E16", params: { suggestion: labels.yes } });
  const label = meaning ? labels.yes : labels.no;
  const params = { value: shown(cell), understood: label };
  return { value: meaning, code: "E14", fix: label, params };
}

function meaningOf(cell: Cell, labels: MarkLabels): boolean | null {
  if (typeof cell === "boolean") return cell;
  const text = String(cell);
  if (text.length > maxValueLength) return null;
  if (normaliseText(text) === labels.yes) return true;
  const folded = fold(text);
  if (folded === fold(labels.yes) || yesMarks.has(folded)) return true;
  return folded === fold(labels.no) || noMarks.has(folded) ? false : null;
}
