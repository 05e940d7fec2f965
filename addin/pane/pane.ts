import type { Me } from "../../shared/api/shapes.ts";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import type { FormId } from "../../shared/forms/column.ts";
import type { AnswerColumn, OfficeRow } from "../../shared/tables/office/office-grid.ts";
import type { OfficeAnswer } from "../../shared/tables/office/read-answers.ts";
import type { PendingRow } from "../../shared/tables/review/review-grid.ts";
import type { Decision } from "../../shared/tables/review/read-decisions.ts";
import type { DoubledDecision, DoublesFound } from "../flows/reviewing/doubles-desk.ts";
import type { Flows } from "../flows/flows.ts";
import type { LatestOutcomes } from "../hooks/latest.ts";
import type { PageRequests } from "../hooks/page-requests.ts";
import type { Language } from "../i18n/words.ts";

/** The signed-in person and the campaign they work in. */
export interface Person {
  readonly me: Me;
  readonly campaign: Campaign;
}

/** One line of the self-check; `detail` is a version, a time in milliseconds or a name. */
export interface Fact {
  readonly id: "excel" | "network" | "signIn" | "file" | "version";
  readonly isGood: boolean;
  readonly detail: string | number;
}

/** A decision made in the pane; the sheet "Chờ duyệt" knows the Excel row as well. */
export type PaneDecision = Omit<Decision, "row">;

/** How many decisions were taken; refused ones met a row that had changed meanwhile, or the reviewer's own. */
export interface Decided {
  readonly accepted: number;
  readonly returned: number;
  readonly refused: number;
}

/** An office's answer given in the pane; the sheet "Chờ xác nhận" knows the Excel row as well. */
export type PaneAnswer = Omit<OfficeAnswer, "row">;

/** Rows of other units in which the person's office has something to fill in, with its columns. */
export interface OfficeDesk {
  readonly rows: readonly OfficeRow[];
  readonly columns: readonly AnswerColumn[];
}

/** One masked value somebody wants to see in full, and why. */
export interface RevealOrder {
  readonly unit: string;
  readonly form: FormId;
  readonly row: string;
  readonly column: string;
  readonly reason: string;
}

/** The rows that wait for the signed-in reviewer or office, and the way to decide on them. */
export interface Reviewing {
  readonly list: () => Promise<readonly PendingRow[]>;
  readonly decide: (decisions: readonly PaneDecision[]) => Promise<Decided>;
  /** Rows of several units that name one person or gift, undecided. */
  readonly doubles: () => Promise<DoublesFound>;
  /** False when the rows have changed since, or one of them is the reviewer's own. */
  readonly settle: (decision: DoubledDecision) => Promise<boolean>;
  /** Undefined for people whose office fills in nothing in others' rows. */
  readonly office: () => Promise<OfficeDesk | undefined>;
  readonly answer: (
    answers: readonly PaneAnswer[],
  ) => Promise<{ readonly taken: number; readonly refused: number }>;
  /** The value as a person reads it; the service logs who saw it, and why, before it leaves. Nothing of it is kept. */
  readonly reveal: (order: RevealOrder) => Promise<string>;
}

/** What the pane is given when it opens; nothing in it knows React. */
export interface Pane {
  readonly flows: Flows;
  /** Sets the language of the sentences that flows answer with. */
  readonly speak: (language: Language) => void;
  readonly latest: LatestOutcomes;
  /** Asks the person to sign in; call it straight from the press of a button. @throws Problem "not-signed-in". */
  readonly signIn: () => Promise<void>;
  readonly requests: PageRequests;
  /** @throws Problem "not-signed-in" when the person has to sign in first. */
  readonly loadPerson: () => Promise<Person>;
  readonly reviewing: Reviewing;
  /** Asks whether the service, the sign-in, the file and Excel itself are fit for work; never rejects. */
  readonly selfCheck: () => Promise<readonly Fact[]>;
  /** Calls back after edits by a person, until the returned function is called. */
  readonly watchEdits: (listener: () => void) => Promise<() => Promise<void>>;
}
