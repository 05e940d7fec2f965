import { Problem } from "../../shared/api/problem.ts";
import { sameJson } from "../rows/same-json.ts";
import type { ClosedPeriod } from "../../shared/campaign/campaign.ts";
import type { ParseContext, FormId } from "../../shared/forms/column.ts";
import type { Form } from "../../shared/forms/form.ts";
import { noFacts } from "../../shared/forms/house.ts";
import { DraftRows, householdsOf } from "../rows/form-rows.ts";
import { touchedKeys } from "../rows/claims.ts";
import { establishesFacts, factsOf, type FactSource } from "./facts.ts";
import { applyEntry, type EntryContext } from "../rows/apply-entry.ts";
import type { JournalEntry, RowChange } from "../rows/journal.ts";
import { closedBy } from "../locks/read-locks.ts";
import type { HeadLock, Person, RowDocument } from "../rows/row-document.ts";
import type { FormState } from "../rows/unit-index.ts";

export interface DraftOptions {
  readonly context: ParseContext;
  /** The form that is written, then those it relies on. */
  readonly states: readonly [FormState, ...FormState[]];
  /** Forms of other units that are only looked at. */
  readonly elsewhere: readonly FormState[];
  /** Locked periods of the written form; absent where nothing is written. */
  readonly locks?: readonly HeadLock[];
  readonly by: Person;
  readonly at: string;
  /** Id of the journal document that is being made. */
  readonly journal: string;
}

/** What one commit will change in a unit: rows as they will stand and the journal entries that make them so. */
export class Draft {
  readonly form: Form;
  readonly context: ParseContext;
  readonly by: Person;
  readonly at: string;
  readonly entries: JournalEntry[] = [];
  /** Household numbers given out by this commit, per year. */
  readonly ordinals: Map<string, number>;
  readonly states: readonly FormState[];
  readonly elsewhere: readonly DraftRows[];
  readonly locks: readonly HeadLock[];
  /** Periods whose rows may not change now. */
  readonly closed: readonly ClosedPeriod[];
  readonly #drafts: ReadonlyMap<FormId, DraftRows>;
  readonly #entry: EntryContext;

  constructor({ context, states, elsewhere, locks = [], by, at, journal }: DraftOptions) {
    this.form = states[0].form;
    this.context = context;
    this.by = by;
    this.at = at;
    this.states = states;
    this.locks = locks;
    this.closed = closedBy(locks, context.today);
    this.elsewhere = elsewhere.map(({ rows }) => new DraftRows(rows));
    this.ordinals = new Map(Object.entries(states[0].head?.body.ordinals ?? {}));
    this.#drafts = new Map(states.map(({ form, rows }) => [form.id, new DraftRows(rows)]));
    this.#entry = { unit: context.unit, by, at, journal };
  }

  /** Rows of the form that is written. */
  get rows(): DraftRows {
    return this.rowsOf(this.form.id);
  }

  /** @throws Error for a form that was not loaded: a bug. */
  rowsOf(form: FormId): DraftRows {
    const rows = this.#drafts.get(form);
    if (rows === undefined) throw new Error(`${form} was not loaded`);
    return rows;
  }

  /** Forms that were loaded, the written one first. */
  has(form: FormId): boolean {
    return this.#drafts.has(form);
  }

  /** Plans a change of a row of the written form. */
  change(row: string, change: RowChange): RowDocument {
    return this.#apply(this.form.id, row, change);
  }

  /**
   * Freezes what approvals and construction now say about their houses into the households' rows. Called once, when all changes
   * are planned; the households' content keeps its version.
   */
  freezeFacts(): void {
    if (!establishesFacts(this.form.id) || !this.has("households")) return;
    const households = this.rowsOf("households");
    for (const code of this.#touchedHouseholds())
      for (const { document: household } of households.ofHousehold(code)) {
        const facts = factsOf(code, this.#sourcesOf(code));
        if (!sameJson(facts, household.facts ?? { sent: noFacts, accepted: noFacts }))
          this.#apply("households", household.id, { is: "facts", facts });
      }
  }

  #apply(form: FormId, row: string, change: RowChange): RowDocument {
    const rows = this.rowsOf(form);
    const before = rows.get(row)?.document;
    refuseErased(before);
    const entry: JournalEntry = { row, form, previous: before?.journal ?? null, change };
    const after = applyEntry(before, entry, this.#entry);
    rows.change(after);
    // An erased row goes on counting as it did: no register has to hear of it.
    const isNew = before === undefined || change.is === "erased";
    const touched = isNew ? [] : touchedKeys(rows.base.form, before, after);
    this.entries.push(touched.length === 0 ? entry : { ...entry, touched });
    return after;
  }

  #touchedHouseholds(): ReadonlySet<string> {
    const codes = new Set<string>();
    const { base, changed } = this.rows;
    for (const { document } of changed.rows.values())
      for (const version of [document, base.get(document.id)?.document])
        for (const code of version === undefined ? [] : householdsOf(this.form, version))
          codes.add(code);
    return codes;
  }

  #sourcesOf(code: string): readonly FactSource[] {
    return (["approvals", "construction"] as const).map((id) => {
      const rows = this.rowsOf(id);
      const about = rows.ofHousehold(code).map(({ document }) => document);
      return { form: rows.base.form, rows: about };
    });
  }
}

/** What an erased row counts for can no longer be worked out anew. @throws Problem "retention-passed". */
function refuseErased(row: RowDocument | undefined): void {
  if (row?.erased !== undefined) throw new Problem("retention-passed");
}
