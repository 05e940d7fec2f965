/** A cell as it travels: what Excel's `values` gives; a date cell is its serial number. */
export type Cell = string | number | boolean | null;

/** A stable code of the error catalogue, "E01" to "E68"; sentences live in `shared/validate`. */
export type IssueCode = `E${number}`;

/** What a sentence about a cell needs to know; every parser's comment names the keys it fills. */
export type IssueParams = Record<string, string | number>;

/**
 * What a parser understood of one cell. Without a code the cell is in order. With a code and a value it was understood and
 * `fix` is what "Sửa" writes back. With a code and no value it was not, and `fix` is at most a proposal to confirm.
 */
export interface Understood<T> {
  /** null: blank, or not understood (then `code` says why). */
  value: T | null;
  code: IssueCode | null;
  /** The canonical replacement to propose or report; undefined where there is none. */
  fix: Cell | undefined;
  params: IssueParams;
}

/** Longest text, in characters, that number, date, id and phone parsers look at: more is never one of these. */
export const maxValueLength = 80;

/** Shared by every result that has nothing to say, as there are many; frozen so that nobody fills it. */
const noParams: IssueParams = Object.freeze({});

/** The result for an empty cell, and for what a parser leaves to the rule "required". */
export const blank: Understood<never> = Object.freeze({
  value: null,
  code: null,
  fix: undefined,
  params: noParams,
});

/** A cell that is in order as it stands. */
export function asTyped<T>(value: T): Understood<T> {
  return { value, code: null, fix: undefined, params: noParams };
}

const invisible =
  /^[\s\u0000-\u001f\u007f\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0]*$/;

/** True for null, "" and text that shows nothing: spaces of every kind, zero-width and control characters. */
export function isBlank(cell: Cell): boolean {
  if (cell === null || cell === "") return true;
  if (typeof cell !== "string") return false;
  const first = cell.charCodeAt(0);
  // A visible ASCII letter in front settles nearly every cell without the scan.
  return first > 0x20 && first < 0x7f ? false : invisible.test(cell);
}
