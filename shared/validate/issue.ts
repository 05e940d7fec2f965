import type { Cell } from "../text/cell.ts";
import type { FormId } from "../forms/column.ts";

/** block: the row is held back; warn: it goes, with a remark; fixed: understood with certainty, reported. */
export type Level = "block" | "warn" | "fixed";

/** The other row of an issue between two rows. */
export interface OtherPlace {
  readonly form: FormId;
  /** Null for a row the service does not know yet. */
  readonly rowId: string | null;
  /** Excel row, on the server the place in the request; 0 for a row that is only stored. */
  readonly row: number;
  /** Excel address of the cell to compare with; "" when its sheet is not at hand. */
  readonly cell: string;
}

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
  /** The second row, where a rule across rows is broken. */
  readonly other?: OtherPlace | undefined;
}

/** A proposal, accepted one by one or all alike; a cell is never rewritten unasked (design §4). */
export interface Fix {
  readonly issue: Issue;
  readonly before: Cell;
  readonly after: Cell;
}
