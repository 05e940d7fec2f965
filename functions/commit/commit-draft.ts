import { Problem } from "../../shared/api/problem.ts";
import { isPastRetention } from "../../shared/campaign/retention.ts";
import type { ParseContext } from "../../shared/forms/column.ts";
import type { Form } from "../../shared/forms/form.ts";
import { holdsPeople } from "../rows/holds-people.ts";
import type { Store } from "../store/store.ts";
import { pause } from "../store/until-done.ts";
import type { Outbox } from "../register/outbox.ts";
import { buildBatch, type Batch } from "./build-batch.ts";
import { Draft } from "./draft.ts";
import type { JournalDocument } from "../rows/journal.ts";
import { locksOf } from "../locks/read-locks.ts";
import type { HeadLock, Person } from "../rows/row-document.ts";
import type { FormState, UnitIndex } from "../rows/unit-index.ts";

export interface Work<R> {
  readonly partition: string;
  readonly context: ParseContext;
  /** The form that is written, then those it relies on. */
  readonly forms: readonly [Form, ...Form[]];
  /** Rows of other units that are looked at: what they say is not guarded, so it may only warn or name. */
  readonly reads?: readonly { readonly partition: string; readonly forms: readonly Form[] }[];
  readonly by: Person;
  readonly at: string;
  readonly journal: string;
  readonly hash: string;
  /** Plans changes on the newest rows; called again when somebody else was faster. The result is kept in the journal. */
  readonly plan: (draft: Draft) => R;
  /** The service's own work, done although the unit ended or the retention date has passed. */
  readonly despite?: readonly ("closed" | "retention")[];
  /** True for a plan with nothing to commit and nobody to answer. */
  readonly isIdle?: (draft: Draft) => boolean;
}

export interface Committed<R> {
  readonly result: R;
  readonly at: string;
  /** True when the journal already held this work and nothing was done now. */
  readonly repeated: boolean;
}

interface Stores {
  readonly store: Store;
  readonly index: UnitIndex;
  /** Gets the entries of each commit, for the drain that follows. */
  readonly outbox?: Outbox;
}

const maxAttempts = 12;
const maxUnknown = 3;

/**
 * Commits a piece of work exactly once. Its journal document is created in the same batch as its effect, so whichever create
 * wins decides: a repeat, a retry after an unknown outcome and a late twin all find the journal and get its result.
 * @throws Problem "unit-closed", "retention-passed", "submission-mismatch", "too-large", "outcome-unknown", "edit-conflict" when others are always faster.
 */
export async function commitDraft<R>(stores: Stores, work: Work<R>): Promise<Committed<R>> {
  let unknown = 0;
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    if (attempt > 0) await pause(attempt);
    const outcome = await tryCommit(stores, work).catch((cause: unknown) => {
      // What failed now may be nothing, but an earlier attempt may have been stored.
      throw unknown > 0 && !(cause instanceof Problem)
        ? new Problem("outcome-unknown", { cause })
        : cause;
    });
    if (outcome.is === "done") return outcome.committed;
    if (outcome.is === "unknown" && ++unknown >= maxUnknown)
      throw new Problem("outcome-unknown", { cause: outcome.cause });
    for (const form of work.forms) stores.index.drop(work.partition, form);
  }
  throw new Problem(unknown > 0 ? "outcome-unknown" : "edit-conflict", {
    detail: "Others keep changing this unit; try again",
  });
}

type Attempt<R> =
  | { readonly is: "done"; readonly committed: Committed<R> }
  | { readonly is: "stale" }
  | { readonly is: "unknown"; readonly cause: unknown };

async function tryCommit<R>(stores: Stores, work: Work<R>): Promise<Attempt<R>> {
  const draft = await openDraft(stores, work);
  refuseClosed(draft, work.despite ?? []);
  const result = work.plan(draft);
  if (work.isIdle?.(draft) === true)
    return { is: "done", committed: { result, at: work.at, repeated: false } };
  draft.freezeFacts();
  const { journal: id, hash, partition } = work;
  const toldThrough = (form: Form) => stores.outbox?.told(`${partition}|${form.id}`) ?? 0;
  const batch = buildBatch(draft, { id, hash, result, toldThrough });
  const outcome = await stores.store
    .commit(work.partition, batch.operations)
    .catch((cause: unknown) => {
      if (cause instanceof Problem) throw cause;
      return { is: "unknown" as const, cause };
    });
  if (outcome.is === "committed") {
    keepWritten(batch, outcome.etags);
    keepEntries(stores.outbox, work.partition, draft);
    return { is: "done", committed: { result, at: work.at, repeated: false } };
  }
  if (outcome.is === "unknown") return afterThrow(stores.store, work, outcome.cause);
  // The journal is operation 0: only an earlier delivery of the same work can have created it.
  return outcome.index === 0 ? readReceipt(stores.store, work) : { is: "stale" };
}

/**
 * A unit that handed its rows over is only read; what was under way when it closed fails on its head's etag and comes here. Once
 * people's data are no longer kept, none are taken.
 */
function refuseClosed(
  { states: [written], form, context: { campaign, today } }: Draft,
  despite: NonNullable<Work<unknown>["despite"]>,
): void {
  const isClosed = written?.head?.body.closedBy !== undefined;
  if (isClosed && !despite.includes("closed")) throw new Problem("unit-closed");
  if (despite.includes("retention") || !holdsPeople(form)) return;
  if (isPastRetention(campaign, today)) throw new Problem("retention-passed");
}

async function openDraft<R>({ store, index }: Stores, work: Work<R>): Promise<Draft> {
  const [first, ...others] = work.forms;
  const states: [FormState, ...FormState[]] = [await index.load(work.partition, first)];
  for (const form of others) states.push(await index.load(work.partition, form));
  const elsewhere: FormState[] = [];
  for (const { partition, forms } of work.reads ?? [])
    for (const form of forms) elsewhere.push(await index.load(partition, form));
  return new Draft({ ...work, states, elsewhere, locks: await locksIn(store, work, states[0]) });
}

/** The head says what is locked; before there is one, the campaign does: a lock that comes between makes a head first. */
async function locksIn<R>(
  store: Store,
  { context: { campaign, unit } }: Work<R>,
  { form, head }: FormState,
): Promise<readonly HeadLock[]> {
  return head === undefined ? locksOf(store, campaign.id, { unit, form }) : (head.body.locks ?? []);
}

/** A throw says nothing of the outcome. The journal does, when it is there; its absence proves nothing, so the work is done again. */
async function afterThrow<R>(store: Store, work: Work<R>, cause: unknown): Promise<Attempt<R>> {
  const receipt = await readReceipt(store, work).catch((error: unknown) => {
    if (error instanceof Problem) throw error;
  });
  // What went wrong is why the store threw, not that there is no journal.
  return receipt?.is === "done" ? receipt : { is: "unknown", cause };
}

async function readReceipt<R>(store: Store, work: Work<R>): Promise<Attempt<R>> {
  const stored = await store.get(work.partition, work.journal);
  if (stored === undefined) return { is: "unknown", cause: new Error("No journal yet") };
  const journal = stored.body as JournalDocument;
  if (journal.hash !== work.hash) throw new Problem("submission-mismatch");
  const committed = { result: journal.result as R, at: journal.at, repeated: true };
  return { is: "done", committed };
}

/** Our own rows need not be read back: they are as we wrote them. */
function keepWritten(batch: Batch, etags: readonly string[]): void {
  for (const [operation, etag] of etags.entries()) {
    const written = batch.rows.get(operation);
    if (written === undefined) continue;
    const { state, row, seq } = written;
    state.rows.put({ document: row.document, seq, etag });
    state.rows.seq = Math.max(state.rows.seq, seq);
  }
}

/** The drain right after works from memory; the journal is the outbox. */
function keepEntries(outbox: Outbox | undefined, partition: string, draft: Draft): void {
  for (const { form, head } of draft.states) {
    const entries = draft.entries.filter((entry) => entry.form === form.id);
    if (form.townKeys.length === 0 || entries.length === 0) continue;
    const from = head?.body.version ?? 0;
    outbox?.add(`${partition}|${form.id}`, { from, to: from + 1, entries });
  }
}
