import type { FormId, Value } from "../../shared/forms/column.ts";
import type { HouseFacts } from "../../shared/forms/form.ts";
import type { Cell } from "../../shared/text/cell.ts";
import type { Acknowledgement } from "../../shared/sync/acknowledgement.ts";
import type { RowState } from "../../shared/sync/row.ts";
import type { ClosedPeriod, IsoDate, UnitId } from "../../shared/campaign/campaign.ts";
import type { Claims } from "./claims.ts";

/** What was understood of a row, in the column order of `formVersion`; derived columns are null. */
export interface Content {
  readonly values: readonly Value[];
  /** Cells nobody understood but that did not block, by column index: nothing a clerk typed is lost. */
  readonly raw?: readonly (readonly [index: number, cell: Cell])[];
  readonly formVersion: number;
  /** Earliest version whose columns are the first of these, in this order; absent = there is none but this one. */
  readonly readableFrom?: number;
}

export interface Person {
  readonly id: string;
  readonly name: string;
}

export interface Review {
  readonly decision: "accept" | "return";
  readonly reason: string;
  readonly notes: readonly { readonly column: string | null; readonly text: string }[];
  readonly dueOn: string | null;
  readonly by: Person;
  readonly at: string;
}

/** What an office filled in last in its column of another unit's row. */
export interface OfficeEntry {
  /** Its answer; the row's content has none once it lapsed. */
  readonly value: Value;
  /** The row's version that took it. */
  readonly version: number;
  readonly by: Person;
  readonly at: string;
}

/** Facts of a household's house as other forms' rows stand: as sent, and as accepted. */
export interface Facts {
  readonly sent: HouseFacts;
  readonly accepted: HouseFacts;
}

/** The mark of a row whose person was erased, with what it counted for at that moment and counts for ever since. */
export interface Erasure {
  /** Day of the erasure. */
  readonly on: string;
  readonly sent: Readonly<Record<string, number>>;
  readonly accepted: Readonly<Record<string, number>>;
}

/** Current state of a row: the result of its journal entries, and nothing else. */
export interface RowDocument {
  readonly schema: 1;
  readonly form: FormId;
  readonly unit: UnitId;
  /** Unit it was entered in, when its rows were handed over since. */
  readonly origin?: UnitId;
  readonly id: string;
  readonly code: string | null;
  /** Grows with every change of content, withdrawal and its return included; other decisions and facts leave it. */
  readonly version: number;
  readonly state: RowState;
  readonly content: Content;
  readonly by: Person;
  readonly at: string;
  /** Everybody who entered a version: none of them decides on it. */
  readonly authors: readonly string[];
  /** The version last accepted; `content` and its claims are absent while it is the current one. */
  readonly accepted: {
    readonly version: number;
    readonly content?: Content;
    readonly claims?: Claims;
  } | null;
  readonly review: Review | null;
  /** Why it was withdrawn; stands only while it is. */
  readonly withdrawnBecause?: string;
  readonly facts?: Facts;
  /** By column key, for the columns an office filled in; who did is no author of the row. */
  readonly office?: Readonly<Record<string, OfficeEntry>>;
  /** Warnings of the current content that its unit explained. */
  readonly acknowledged?: readonly Acknowledgement[];
  /** Town keys the current content holds, with what their registers say; absent when it holds none. */
  readonly claims?: Claims;
  /** Set once the retention date has passed: nobody changes the row any more. */
  readonly erased?: Erasure;
  /** Id of the last journal document that changed the row. */
  readonly journal: string;
}

/** Content of the last accepted version. */
export function acceptedContent(row: RowDocument): Content | null {
  return row.accepted === null ? null : (row.accepted.content ?? row.content);
}

/** Claims of the last accepted version. */
export function acceptedClaims({ accepted, claims }: RowDocument): Claims | undefined {
  return accepted?.content === undefined ? claims : accepted.claims;
}

/** True for a withdrawn row of which an accepted version still counts: a reviewer has to agree that it goes. */
export function waitsForWithdrawal({
  state,
  accepted,
}: Pick<RowDocument, "state" | "accepted">): boolean {
  return state === "withdrawn" && accepted !== null;
}

/** Counts by state and cubes as `toRecord` writes them. */
export interface StoredTotals {
  readonly states: Readonly<Partial<Record<RowState, number>>>;
  readonly sent: Readonly<Record<string, number>>;
  readonly accepted: Readonly<Record<string, number>>;
}

/** A locked period as a head knows it: whoever commits rows has read it. */
export interface HeadLock extends ClosedPeriod {
  /** Which change of the lock this is: a head never goes back to an earlier one. */
  readonly epoch: number;
  /** Version of the head when it came: rows of later versions obey it. */
  readonly after: number;
  /** Last day on which the unit may work on the form all the same; absent = none. */
  readonly openUntil?: IsoDate;
}

/** Totals of a form of a unit; it equals its rows at every moment, since both are written in one batch. */
export interface Head extends StoredTotals {
  readonly schema: 1;
  readonly form: FormId;
  readonly unit: UnitId;
  readonly version: number;
  readonly at: string;
  /** Grows whenever the head is replaced to close something. */
  readonly lockEpoch: number;
  /** Locked periods, in forms whose rows are dated; the campaign's locks say so, and this is what commits go by. */
  readonly locks?: readonly HeadLock[];
  /** The part of the totals that came from units that ended, by unit: what is being handed over does not count yet. */
  readonly origins?: Readonly<Record<UnitId, StoredTotals>>;
  /** Handover that closed the form in this unit: nothing is written here any more. */
  readonly closedBy?: string;
  /** Names the measures its totals were made with; absent in heads older than the name. */
  readonly measures?: string;
  readonly lastJournal: string;
  /** Rows with a seq up to this have been cross-checked in the registers of the town. */
  readonly checkedThrough: number;
  /** Changed rows beyond that; absent in heads older than the registers. */
  readonly unchecked?: number;
  readonly catalogueVersion: number;
  /** Last household number given out, per year. */
  readonly ordinals: Readonly<Record<string, number>>;
}

/** Prefixes keep the three sorts of document in a partition apart. */
export function rowDocumentId(row: string): string {
  return `r.${row}`;
}

export function headDocumentId(form: FormId): string {
  return `head.${form}`;
}

export function rowKind(form: FormId): string {
  return `row.${form}`;
}

export function journalKind(form: FormId): string {
  return `journal.${form}`;
}
