import type { Cell } from "../text/cell.ts";
import type { FormId } from "../forms/form.ts";

/** block: the row is held back; warn: it goes, with a remark; fixed: understood with certainty, reported. */
export type Level = "block" | "warn" | "fixed";

/** Place and kind of a mistake, without the sentence. Rows and columns are as Excel shows them, 1-based. */
export interface Issue {
  readonly form: FormId;
  readonly rowId: string | null;
  /** Excel row; 0 for an issue of the whole sheet. On the server: 1-based position in the request. */
  readonly row: number;
  /** Column key, or null for a whole row or sheet. */
  readonly column: string | null;
  /** Excel address such as "C12"; "" when the sheet is not at hand (server). */
  readonly cell: string;
  readonly code: string;
  readonly level: Level;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A proposal, accepted one by one or all alike; a cell is never rewritten unasked (design §4). */
export interface Fix {
  readonly issue: Issue;
  readonly before: Cell;
  readonly after: Cell;
}
