import type { FormId } from "../../shared/forms/column.ts";
import type { ImpactLine } from "../../shared/tables/rules/impact-grid.ts";
import type { Adjustment } from "../../shared/tables/summary/adjustments.ts";
import type { RowState } from "../../shared/sync/row.ts";
import type { Cell } from "../../shared/text/cell.ts";
import type { TownQuestion } from "./asking/town-questions.ts";
import type { Fix, Issue } from "../../shared/validate/issue.ts";

export type Step = "read" | "check" | "send" | "receive" | "write";

/** `total` counts rows, or tabs in a refresh; 0 while it is not known yet. */
export interface Progress {
  readonly step: Step;
  readonly done: number;
  readonly total: number;
}

export type Report = (progress: Progress) => void;

/** A place a person can be taken to. */
export interface Place {
  /** Name of the sheet as its tab shows it. */
  readonly sheet: string;
  /** Excel address without the sheet, e.g. "F12"; "A1" for an issue of a whole sheet. */
  readonly address: string;
}

/** An issue with everything the list shows: where, and the sentence in the person's language. */
export interface LocatedIssue extends Issue, Place {
  readonly sentence: string;
  /** Label of the column; "" for a whole row or sheet. */
  readonly label: string;
  /** The second row, where the issue lies between two and the other stands in this workbook. */
  readonly otherPlace: Place | null;
  /** Why a person left the warning as it is; null while it is open. */
  readonly explained: string | null;
  /** What "Sửa" would write; null where nothing is certain enough to propose. */
  readonly fix: Fix | null;
}

/** Issues of one kind in one column: "12 ô giống nhau – Sửa tất cả". */
export interface IssueGroup {
  readonly form: FormId;
  readonly sheet: string;
  readonly code: string;
  readonly column: string | null;
  readonly label: string;
  readonly level: Issue["level"];
  readonly count: number;
  /** One for each cell that has a proposal; may be fewer than `count`. */
  readonly fixes: readonly Fix[];
  readonly issues: readonly LocatedIssue[];
}

/** Issues by level; `rows` is the number of filled rows that were looked at. */
export interface Counts {
  readonly rows: number;
  readonly block: number;
  readonly warn: number;
  readonly fixed: number;
}

/** What "Gửi số liệu" would do with a sheet as it stands now. */
export interface FormCheck {
  readonly form: FormId;
  readonly sheet: string;
  readonly rows: number;
  readonly held: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows sent before that are no longer in the sheet. */
  readonly gone: number;
  /** Rows that go, but are counted as "thiếu thông tin". */
  readonly incomplete: number;
}

export interface CheckOutcome {
  readonly counts: Counts;
  readonly forms: readonly FormCheck[];
  /** In sheet order, blocking ones first within a row. */
  readonly issues: readonly LocatedIssue[];
  /** Open issues only. */
  readonly groups: readonly IssueGroup[];
  /** Rows that go, but are counted as "thiếu thông tin", over all sheets. */
  readonly incomplete: number;
  /** Sheets of the unit that are not in the workbook. */
  readonly absent: readonly string[];
  /** What only the town knows of the rows, as it may be asked once the list is in sight; empty when there is nothing to ask. */
  readonly asks: readonly TownQuestion[];
}

/** What a rule would do to the rows that are stored, before it blocks. */
export interface RuleTrialOutcome {
  readonly rule: string;
  readonly rows: number;
  readonly blocked: number;
  readonly warned: number;
  readonly units: readonly ImpactLine[];
  /** Name of the sheet that was written. */
  readonly sheet: string;
  readonly line: string;
}

/** Warnings a person leaves as they are, and why. */
export interface Explanation {
  readonly issues: readonly Issue[];
  readonly reason: string;
}

/** One cell of a row that two people changed. */
export interface CellConflict {
  readonly column: string;
  readonly label: string;
  readonly mine: Cell;
  readonly theirs: Cell;
}

/** Which version of a row stays, or that the two are different rows. */
export type Side = "mine" | "theirs" | "distinct";

/** A row two people changed in the same cells; each side is whole text for people. */
export interface RowConflict extends Place {
  readonly form: FormId;
  readonly id: string;
  /** Head of household or another name a person knows the row by. */
  readonly title: string;
  readonly by: string;
  readonly at: string;
  readonly cells: readonly CellConflict[];
  /** True for a new row that only resembles the stored one: "distinct" is an answer, too. */
  readonly mayBeDistinct: boolean;
}

/** A row sent before that is no longer in its sheet (E58). */
export interface GoneRow {
  readonly form: FormId;
  readonly sheet: string;
  readonly id: string;
  /** Name the row was known by when it was last exchanged, "" when there is none. */
  readonly title: string;
}

/** Asked before anything of the kind happens; with neither in it nobody is asked. */
export interface Question {
  readonly gone: readonly GoneRow[];
  readonly conflicts: readonly RowConflict[];
}

export interface Answer {
  /** Ids of gone rows to withdraw, each with its reason; the others come back with the next synchronise. */
  readonly withdraw: readonly { readonly id: string; readonly reason: string }[];
  /** Conflicts left out stay open: the row is held and nothing of it is sent. */
  readonly keep: readonly { readonly id: string; readonly side: Side }[];
}

/** Asked only when rows are gone or two people changed the same cells. */
export type Confirm = (question: Question) => Promise<Answer>;

/** Proof of a submission for the paper file; totals are of the rows sent, not of the unit. */
export interface Receipt {
  /** Short number made from the submission's key, e.g. "NL-7F3A-91C2". */
  readonly number: string;
  readonly at: string;
  readonly rows: number;
  readonly totals: readonly { readonly sheet: string; readonly rows: number }[];
  /** First 16 hex digits of SHA-256 over the cells that were sent. */
  readonly hash: string;
}

/**
 * sent: everything that could go went. nothing: nothing had changed. queued: the network failed, what is open stays in the
 * workbook and goes first next time, with the same key. practice: nothing was sent, as the rows are invented; `accepted` would go.
 */
export interface SubmitOutcome {
  readonly is: "sent" | "nothing" | "queued" | "practice";
  readonly submissionId: string | null;
  readonly accepted: number;
  readonly unchanged: number;
  readonly held: number;
  readonly conflicts: number;
  /** Rows stored with "nghi trùng". */
  readonly duplicates: number;
  readonly withdrawn: number;
  readonly issues: readonly LocatedIssue[];
  readonly groups: readonly IssueGroup[];
  readonly openConflicts: readonly RowConflict[];
  /** Gone rows nobody decided on. */
  readonly openGone: readonly GoneRow[];
  readonly receipt: Receipt | null;
  /** One line in the person's language. */
  readonly line: string;
}

export interface SyncOutcome {
  /** Rows of the service that were new to the sheet, and rows whose cells were brought up to date. */
  readonly added: number;
  readonly updated: number;
  /** Rows whose state changed, by new state. */
  readonly states: ReadonlyMap<RowState, number>;
  readonly returned: readonly (Place & { readonly title: string; readonly reason: string })[];
  /** House progress rows made because an accepted decision approved the house. */
  readonly housesAdded: number;
  /** Houses without a progress row whose decision a reviewer has yet to accept. */
  readonly housesWaiting: number;
  readonly conflicts: readonly RowConflict[];
  readonly line: string;
}

export interface Indicator {
  readonly id: string;
  /** Unit id, or "town". */
  readonly unit: string;
  readonly value: number;
}

export interface RefreshOutcome {
  /** Instant of the newest row counted; null when the town has none. */
  readonly asOf: string | null;
  /** E.g. "3/3 xã, phường · 9/14 cơ quan, đoàn thể". */
  readonly coverage: string;
  /** From the latest versions sent. */
  readonly indicators: readonly Indicator[];
  /** The same from the last accepted versions. */
  readonly accepted: readonly Indicator[];
  /** Names of the sheets that were written, in order. */
  readonly tabs: readonly string[];
  /** Absent for figures of now. */
  readonly frozen?: FrozenFigures;
  readonly line: string;
}

/** The figures were frozen: under which name, of which moment, and what has become of them since. */
export interface FrozenFigures {
  readonly snapshot: string;
  readonly at: string;
  readonly adjustments: readonly Adjustment[];
}

export interface ReviewOutcome {
  readonly accepted: number;
  readonly returned: number;
  /** Decisions that were not taken, each with where and why. */
  readonly refused: readonly (Place & { readonly why: string })[];
  /** Rows waiting for this person after the decisions. */
  readonly waiting: number;
  /** For an office with columns of its own in others' rows: answers taken, and rows that wait for one. */
  readonly office?: { readonly answered: number; readonly waiting: number };
  readonly line: string;
}

export interface SetUpOutcome {
  readonly unit: string;
  /** Names of the sheets made now; sheets that were there already stay as they are. */
  readonly made: readonly string[];
  readonly line: string;
}

export interface NoChangeOutcome {
  readonly confirmed: number;
  readonly line: string;
}
