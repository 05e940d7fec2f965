import type { Cell, IssueCode, IssueParams, Understood } from "./cell.ts";
import { isDitto } from "./ditto.ts";
import { isErrorValue } from "./spreadsheet.ts";

/** What a parser has to say about a cell it could not read. */
export interface Refusal {
  code: IssueCode;
  params?: IssueParams;
  /** A replacement to propose: it is written only after a person agrees. */
  fix?: Cell;
}

/**
 * The result for a cell that could not be read: E08 for a broken formula, E49 for a ditto mark, else the parser's own refusal.
 * Params: `value`, the text as typed (cut to 60 characters), and what the parser adds.
 */
export function notUnderstood(cell: Cell, refusal: Refusal): Understood<never> {
  const params = { value: shown(cell), ...refusal.params };
  if (isErrorValue(cell)) return { value: null, code: "E08", fix: undefined, params };
  if (typeof cell === "string" && isDitto(cell))
    return { value: null, code: "E49", fix: undefined, params };
  return { value: null, code: refusal.code, fix: refusal.fix, params };
}

/** A cell's content as a message quotes it; long text is cut so that a message stays readable. */
export function shown(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  const text = String(cell);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
