import { writeOver } from "../store/operations.ts";
import type { Operation } from "../store/store.ts";
import type { Draft } from "./draft.ts";
import { guardedBy } from "./relied-on.ts";
import { countRow, recount, toHeadTotals, type Totals, totalsOf } from "./totals.ts";
import { isOutdated, measuresOf } from "../rows/measures-of.ts";
import {
  headDocumentId,
  journalKind,
  rowDocumentId,
  rowKind,
  type Head,
  type RowDocument,
} from "../rows/row-document.ts";
import type { Form } from "../../shared/forms/form.ts";
import type { JournalDocument, JournalEntry } from "../rows/journal.ts";
import type { IndexedRow } from "../rows/form-rows.ts";
import type { FormState } from "../rows/unit-index.ts";

interface JournalMade {
  readonly id: string;
  readonly hash: string;
  readonly result: unknown;
  /** Version of a form's head through which the registers have been told, as far as this process knows. */
  readonly toldThrough: (form: Form) => number;
}

export interface Batch {
  readonly operations: readonly Operation[];
  /** The rows among the operations, by the operation's index. */
  readonly rows: ReadonlyMap<
    number,
    { readonly state: FormState; readonly row: IndexedRow; readonly seq: number }
  >;
}

/**
 * One batch of everything a draft changes: journal first, so that a repeat is told as one, then heads, then rows. The head of
 * the households is written back even when none of them changes: whatever says something about a house passes through it, so
 * its etag proves that no other form's rows about these houses changed meanwhile.
 */
export function buildBatch(draft: Draft, journal: JournalMade): Batch {
  const operations: Operation[] = [journalOperation(draft, journal)];
  const guards = new Set([...guardedBy(draft.form), "households"]);
  const rows: { state: FormState; row: IndexedRow; seq: number }[] = [];
  for (const state of draft.states) {
    const changed = draft.rowsOf(state.form.id).changed;
    if (changed.rows.size > 0) {
      const head = nextHead(draft, state, journal);
      operations.push(headOperation(state, head));
      for (const row of changed.rows.values()) rows.push({ state, row, seq: head.version });
    } else if (state.head !== undefined && guards.has(state.form.id) && draft.entries.length > 0)
      operations.push(headOperation(state, state.head.body));
  }
  const first = operations.length;
  operations.push(...rows.map(rowOperation));
  return { operations, rows: new Map(rows.map((row, index) => [first + index, row])) };
}

function journalOperation(
  draft: Draft,
  { id, hash, result }: { id: string; hash: string; result: unknown },
): Operation {
  const version = draft.states[0]?.head?.body.version ?? 0;
  const body: JournalDocument = {
    schema: 1,
    form: draft.form.id,
    unit: draft.context.unit,
    hash,
    by: draft.by,
    at: draft.at,
    entries: draft.entries,
    result,
  };
  const seq = draft.rows.changed.rows.size > 0 ? version + 1 : version;
  return { op: "create", id, kind: journalKind(draft.form.id), seq, body };
}

/** The head after a commit that changes rows of the form. */
function nextHead(
  draft: Draft,
  { form, head, rows }: FormState,
  { id: journal, toldThrough }: JournalMade,
): Head {
  const totals = totalsBefore({ form, head, rows });
  const { version = 0, lockEpoch = 0, ordinals = {} }: Partial<Head> = head?.body ?? {};
  for (const row of draft.rowsOf(form.id).changed.rows.values()) {
    const before = rows.get(row.document.id);
    if (before !== undefined) countRow(totals, before, -1);
    countRow(totals, row, 1);
  }
  return {
    schema: 1,
    form: form.id,
    unit: draft.context.unit,
    version: version + 1,
    at: draft.at,
    lockEpoch,
    ...lockedIn(draft, { form, head: head?.body }),
    ...toHeadTotals(totals),
    measures: measuresOf(form),
    lastJournal: journal,
    ...crossCheck(draft, { form, head: head?.body, told: toldThrough(form) }),
    catalogueVersion: draft.context.campaign.version,
    ordinals: form.id === draft.form.id ? Object.fromEntries(draft.ordinals) : ordinals,
  };
}

/** What is locked stays so, whoever commits. */
function lockedIn(draft: Draft, of: { form: Form; head: Head | undefined }): Pick<Head, "locks"> {
  const locks = of.form.id === draft.form.id ? draft.locks : (of.head?.locks ?? []);
  return locks.length === 0 ? {} : { locks };
}

/** Those of the head, or of all its rows where another version of the service counted otherwise. */
function totalsBefore({ form, head, rows }: FormState): Totals {
  if (head === undefined || !isOutdated(form, head.body)) return totalsOf(head?.body);
  return recount(
    form,
    [...rows.rows.values()].map(({ document }) => document),
  );
}

/** Where the outbox stands after the commit: one that touches no town key leaves nothing to be cross-checked. */
function crossCheck(
  draft: Draft,
  { form, head, told }: { form: Form; head: Head | undefined; told: number },
): Pick<Head, "checkedThrough" | "unchecked"> {
  const { version = 0, unchecked } = head ?? {};
  const checkedThrough = Math.min(version, Math.max(head?.checkedThrough ?? 0, told));
  const { rows } = draft.rowsOf(form.id).changed;
  const touched = draft.entries.filter(
    (entry) => entry.form === form.id && isTouching(entry, rows),
  );
  if (checkedThrough < version)
    return unchecked === undefined
      ? { checkedThrough }
      : { checkedThrough, unchecked: unchecked + touched.length };
  return touched.length === 0
    ? { checkedThrough: version + 1, unchecked: 0 }
    : { checkedThrough, unchecked: touched.length };
}

function isTouching(
  { row, previous, touched }: JournalEntry,
  rows: ReadonlyMap<string, { readonly document: RowDocument }>,
): boolean {
  return (
    touched !== undefined || (previous === null && rows.get(row)?.document.claims !== undefined)
  );
}

function headOperation({ form, head }: FormState, body: Head): Operation {
  const target = { id: headDocumentId(form.id), kind: "head", seq: body.version, body };
  return writeOver(head, target);
}

function rowOperation({
  state,
  row: { document },
  seq,
}: {
  state: FormState;
  row: IndexedRow;
  seq: number;
}): Operation {
  const target = {
    id: rowDocumentId(document.id),
    kind: rowKind(state.form.id),
    seq,
    body: document,
  };
  return writeOver(state.rows.get(document.id), target);
}
