import type { FormId } from "../../../shared/forms/column.ts";
import type { Headline } from "../../../shared/intake/headline.ts";
import type { ColumnState, ListQuestion } from "../../../shared/intake/list-plan.ts";
import type { SkipReason } from "../../../shared/intake/table/list-rows.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import type { TownQuestion } from "../asking/town-questions.ts";
import type { CheckOutcome, IssueGroup, LocatedIssue } from "../outcomes.ts";

/** Id of the answer that says what becomes of rows the sheet holds with other cells: "skip" or "add". */
export const knownAnswer = "known";

/** What a person chose so far: the sheet of the list and answers by question id. */
export interface ImportChoices {
  /** Absent: the sheet the person looks at, else the only one that is no form's. */
  readonly sheet?: string;
  readonly answers?: Readonly<Record<string, string>>;
}

/** A column of the list, with what the form calls it. */
export interface PreviewColumn {
  readonly id: string;
  readonly heading: string;
  readonly state: ColumnState;
  /** Key of the form's column; null while it is none. */
  readonly target: string | null;
  /** Heading in the form's sheet; for a column kept aside, the heading it will have there. */
  readonly label: string;
  /** A few of its cells, as they stand in the list. */
  readonly samples: readonly string[];
}

/** A list before anything is written. */
export interface ImportPreview {
  readonly is: "preview";
  /** Sheets that may hold a list. */
  readonly sheets: readonly string[];
  readonly sheet: string;
  readonly form: FormId;
  /** Name of the form's sheet. */
  readonly formSheet: string;
  readonly columns: readonly PreviewColumn[];
  /** Columns of the form a person may choose for a column of the list. */
  readonly choices: readonly { readonly key: string; readonly label: string }[];
  readonly questions: readonly ListQuestion[];
  readonly rows: number;
  /** The first rows as they will stand; `cells` in the order of `labels`. */
  readonly head: {
    readonly labels: readonly string[];
    readonly rows: readonly (readonly Cell[])[];
  };
  readonly skipped: readonly {
    readonly row: number;
    readonly why: SkipReason;
    readonly text: string;
  }[];
  readonly converted: number;
  /** Cells that say "nt", "như trên", filled in from the line above. */
  readonly repeated: number;
  /** Printed totals that the rows of the list contradict, at their cells of the list. */
  readonly figures: readonly LocatedIssue[];
  readonly otherUnits: readonly string[];
  /** Rows that are in the form's sheet already: with the same cells, and with others. */
  readonly known: {
    readonly same: number;
    readonly different: number;
    readonly titles: readonly string[];
  };
  /** What only the town knows of the new rows; empty when there is nothing to ask. */
  readonly asks: readonly TownQuestion[];
  /** Rows another unit has, too, at their cells of the list; null until the town has answered. */
  readonly doubles: readonly LocatedIssue[] | null;
  /** Changes with the list: what is confirmed is what was seen. */
  readonly stamp: string;
}

/** There is nothing to preview: no sheet with a list was found. */
export interface NoList {
  readonly is: "none";
  readonly sheets: readonly string[];
  /** The sheet that was looked at; null where there was none to look at. */
  readonly sheet: string | null;
}

/** The list stands in the form's sheet, and has been checked. */
export interface ImportDone {
  readonly is: "done";
  readonly sheet: string;
  /** Excel rows of the first and last row added; 0 where none was. */
  readonly first: number;
  readonly last: number;
  readonly added: number;
  /** Rows of the list that were in the sheet already and were not added again. */
  readonly left: number;
  /** Columns of the list that stand beside the form's own. */
  readonly extras: readonly string[];
  readonly headline: Headline<IssueGroup & ImportGroup>;
  readonly check: CheckOutcome;
  /** What was seen before it went in. */
  readonly preview: ImportPreview;
  readonly line: string;
}

/** What the headline needs of a group beyond the list of issues. */
export interface ImportGroup {
  readonly fixable: number;
  readonly params: Readonly<Record<string, string | number>>;
}

export type ImportOutcome = ImportPreview | NoList | ImportDone;
