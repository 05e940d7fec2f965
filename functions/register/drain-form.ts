import type { UnitId } from "../../shared/campaign/campaign.ts";
import type { Form } from "../../shared/forms/form.ts";
import { holdingsOf } from "../rows/claims.ts";
import type { IndexedRow } from "../rows/form-rows.ts";
import type { JournalDocument, JournalEntry } from "../rows/journal.ts";
import { headDocumentId, journalKind, type Head } from "../rows/row-document.ts";
import { type FormState, listWholeCommits } from "../rows/unit-index.ts";
import { withBody } from "../store/operations.ts";
import { unitPartition } from "../store/partitions.ts";
import type { Store } from "../store/store.ts";
import { noteDuplicates } from "./note-duplicates.ts";
import type { Outbox } from "./outbox.ts";
import { contenderOf, type KeyText } from "./register.ts";
import { heardBy, type Hearing } from "./update-register.ts";
import { updateRegisters } from "./update-registers.ts";
import { type Day, type DrainDeps, writeVerdicts } from "./write-verdicts.ts";

export interface FormPlace extends Day {
  readonly unit: UnitId;
  readonly form: Form;
  /** The next commit follows at once and writes down how far this drain came: a write less per chunk of a long submission. */
  readonly isFollowed?: boolean;
}

/** Rounds of one drain: each tells rows something, which moves the head once more. */
const maxRounds = 8;

/**
 * Cross-checks what a form of a unit has committed since the last time: its registers first, then the verdicts on every row they
 * concern, then the head's mark. Every step is harmless to repeat, so a crash anywhere only leaves it to the next drain. Answers
 * the form as it stands then. @throws Error while the store does not answer.
 */
export async function drainForm(
  deps: DrainDeps & { readonly outbox: Outbox },
  place: FormPlace,
): Promise<FormState> {
  const partition = unitPartition(place.campaign.id, place.unit);
  for (let round = 0; ; round++) {
    const state = await deps.index.load(partition, place.form);
    const { version = 0, checkedThrough = 0 } = state.head?.body ?? {};
    const name = `${partition}|${place.form.id}`;
    const from = Math.max(checkedThrough, deps.outbox.told(name));
    if (from < version) {
      const entries =
        deps.outbox.take(name, from, version) ??
        (await readEntries(deps.store, { partition, form: place.form, afterSeq: from }));
      await tellRegisters(deps, place, hearingsOf(place, state, entries));
      deps.outbox.tell(name, version);
    }
    const isDone = checkedThrough >= version || place.isFollowed === true;
    if (isDone || round === maxRounds) return state;
    await deps.locks.run(partition, () => advance(deps.store, { partition, state, to: version }));
  }
}

/**
 * Cross-checks every row of a form of a unit anew, whatever the registers say: after a restore, a loss, or under a newer key, to
 * which it carries them over. Safe beside the running service. @throws Error while the store does not answer.
 */
export async function rebuildForm(deps: DrainDeps, place: FormPlace): Promise<void> {
  const { campaign, unit, form } = place;
  const partition = unitPartition(campaign.id, unit);
  deps.index.drop(partition, form);
  const state = await deps.index.load(partition, form);
  const heard = new Map<string, { of: KeyText; speakers: IndexedRow[] }>();
  for (const row of state.rows.rows.values())
    for (const { key, text } of holdingsOf(form, row.document)) {
      const known = heard.get(`${key.id}|${text}`);
      if (known !== undefined) known.speakers.push(row);
      else heard.set(`${key.id}|${text}`, { of: { campaign, form, key, text }, speakers: [row] });
    }
  const hearings = [...heard.values()].map(({ of, speakers }) =>
    hearingOf(of, { speakers, isNew: false }),
  );
  await tellRegisters(deps, place, hearings);
  const to = state.head?.body.version ?? 0;
  await deps.locks.run(partition, () => advance(deps.store, { partition, state, to }));
}

/** What has been said goes into the registers, and what they answer to all rows concerned. */
async function tellRegisters(
  deps: DrainDeps,
  day: Day,
  hearings: readonly (Hearing & { readonly isNew: boolean })[],
): Promise<void> {
  const met = await updateRegisters(deps, hearings);
  await noteDuplicates(deps, met);
  await writeVerdicts(deps, day, met);
}

async function readEntries(
  store: Store,
  { partition, form, afterSeq }: { partition: string; form: Form; afterSeq: number },
): Promise<readonly JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for (let after = afterSeq; ;) {
    const kind = journalKind(form.id);
    const page = await listWholeCommits(store, { partition, kind, afterSeq: after });
    for (const { body } of page.documents) entries.push(...(body as JournalDocument).entries);
    const last = page.documents.at(-1);
    if (!page.more || last === undefined) return entries;
    after = last.seq;
  }
}

/** What the rows behind the entries say, by register. */
function hearingsOf(
  { campaign, form }: FormPlace,
  { rows }: FormState,
  entries: readonly JournalEntry[],
): readonly (Hearing & { readonly isNew: boolean })[] {
  const heard = new Map<string, { of: KeyText; rows: Set<IndexedRow>; isNew: boolean }>();
  for (const entry of entries) {
    const row = rows.get(entry.row);
    if (row === undefined) continue;
    const isNew = entry.previous === null;
    for (const { key, text } of keysIn(form, entry, row)) {
      const name = `${key.id}|${text}`;
      const known = heard.get(name);
      if (known === undefined)
        heard.set(name, { of: { campaign, form, key, text }, rows: new Set([row]), isNew });
      else {
        known.rows.add(row);
        known.isNew &&= isNew;
      }
    }
  }
  return [...heard.values()].map(({ of, rows: speakers, isNew }) =>
    hearingOf(of, { speakers: [...speakers], isNew }),
  );
}

/** A hearing of rows under one key. */
function hearingOf(
  of: KeyText,
  {
    speakers,
    isNew,
  }: {
    speakers: readonly Pick<IndexedRow, "document" | "seq">[];
    isNew: boolean;
  },
): Hearing & { readonly isNew: boolean } {
  const said = speakers.map((row) => contenderOf(of, row));
  const heard = Math.max(0, ...speakers.map(({ document }) => heardBy(of, document)));
  return { ...of, said, heard, isNew };
}

/** Keys an entry has touched. A new row may have been changed since: the later entry names what it gave up. */
function keysIn(
  form: Form,
  { previous, touched = [] }: JournalEntry,
  { document }: IndexedRow,
): readonly Pick<KeyText, "key" | "text">[] {
  if (previous === null) return holdingsOf(form, document);
  return touched.flatMap(([id, text]) => {
    const key = form.townKeys.find((one) => one.id === id);
    return key === undefined ? [] : [{ key, text }];
  });
}

/** Moves the head's mark, never back. Rows committed in the meantime stay for the next round. */
async function advance(
  store: Store,
  { partition, state, to }: { partition: string; state: FormState; to: number },
): Promise<void> {
  const id = headDocumentId(state.form.id);
  for (;;) {
    const stored = await store.get(partition, id);
    if (stored === undefined) return;
    const head = stored.body as Head;
    if (head.checkedThrough >= to) return;
    const later = [...(head.version > to ? state.rows.rows.values() : [])];
    const unchecked = later.filter(({ seq }) => seq > to).length;
    const body: Head = { ...head, checkedThrough: to, unchecked };
    const outcome = await store.commit(partition, [withBody(stored, body)]);
    if (outcome.is === "committed") return;
  }
}
