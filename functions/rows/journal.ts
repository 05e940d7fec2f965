import type { Acknowledgement } from "../../shared/sync/acknowledgement.ts";
import type { FormId, Value } from "../../shared/forms/column.ts";
import type { Settlement, Verdict } from "./claims.ts";
import type { Content, Erasure, Facts, Person, Review, RowDocument } from "./row-document.ts";

/** What happened to a row; `applyEntry` (apply-entry.ts) makes the row's next state of it. */
export type RowChange =
  | {
      readonly is: "stored";
      /** Column index, value before and after; for a new row all that are filled. */
      readonly values: readonly (readonly [index: number, before: Value, after: Value])[];
      readonly columns: number;
      readonly raw?: NonNullable<Content["raw"]>;
      readonly formVersion: number;
      readonly readableFrom?: number;
      readonly code: string | null;
      /** Warnings of this content that were explained; those of earlier content are gone. */
      readonly acknowledged?: readonly Acknowledgement[];
      /** The form receives clean rows without a person's decision. */
      readonly received: boolean;
    }
  | {
      readonly is: "withdrawn";
      readonly reason: string;
      /** The form receives withdrawals, too, without a person's decision. */
      readonly received: boolean;
    }
  | {
      /** An office's answers in its own columns: column index, value before and after. */
      readonly is: "filled";
      readonly formVersion: number;
      readonly readableFrom?: number;
      readonly values: readonly (readonly [index: number, before: Value, after: Value])[];
    }
  | { readonly is: "acknowledged"; readonly acknowledged: readonly Acknowledgement[] }
  | { readonly is: "reviewed"; readonly review: Review }
  | { readonly is: "facts"; readonly facts: Facts }
  | {
      /** What the register of a town key says of the current content, of the kept accepted one, or of both. */
      readonly is: "verdict";
      readonly key: string;
      readonly current?: Verdict;
      readonly kept?: Verdict;
    }
  | { readonly is: "settled"; readonly key: string; readonly settlement: Settlement }
  /** The row as it stood in the unit that handed it over; its history before lies there. */
  | { readonly is: "moved"; readonly row: RowDocument }
  /** The campaign's retention date has passed: its person is gone, and it goes on counting as it did. */
  | { readonly is: "erased"; readonly erasure: Erasure };

export interface JournalEntry {
  readonly row: string;
  /** Form of the row: facts change households from the journal of another form. */
  readonly form: FormId;
  /** The journal document that changed the row before; null for a new row. */
  readonly previous: string | null;
  readonly change: RowChange;
  /** Town keys (id, text) whose register has to hear of the change; left out for a new row, which holds what it holds. */
  readonly touched?: readonly (readonly [key: string, text: string])[];
}

/** One committed chunk: history, audit trail, receipt for a repeat, and outbox. */
export interface JournalDocument {
  readonly schema: 1;
  readonly form: FormId;
  readonly unit: string;
  /** SHA-256 of what was asked, so that the same key with other content is refused. */
  readonly hash: string;
  readonly by: Person;
  readonly at: string;
  readonly entries: readonly JournalEntry[];
  /** What the caller was told, without rows that would be looked up again. */
  readonly result: unknown;
  /** Day on which people were erased from it. */
  readonly erased?: string;
}
