import { forms } from "../../shared/forms/catalogue.ts";
import type { FormId } from "../../shared/forms/column.ts";
import type { JournalDocument } from "../rows/journal.ts";
import {
  headDocumentId,
  journalKind,
  rowKind,
  type Head,
  type RowDocument,
} from "../rows/row-document.ts";
import { listWholeCommits } from "../rows/unit-index.ts";
import type { Store, Stored } from "../store/store.ts";
import { readRow } from "../rows/read-row.ts";
import { listHeads } from "../rows/list-heads.ts";

export interface StoredForm {
  readonly head: { readonly etag: string; readonly body: Head } | undefined;
  /** By row id. */
  readonly rows: ReadonlyMap<string, RowDocument>;
}

/** A journal document with its place in the order of its form's commits. */
export interface StoredJournal extends JournalDocument {
  readonly seq: number;
}

export interface StoredUnit {
  readonly forms: ReadonlyMap<FormId, StoredForm>;
  /** By document id; of all forms, since facts change households from another form's journal. */
  readonly journals: ReadonlyMap<string, StoredJournal>;
}

const maxAttempts = 10;

/** Everything of a unit as it stood between two commits: heads before and after must be the same. */
export async function readUnit(store: Store, partition: string): Promise<StoredUnit> {
  for (let attempt = 0; ; attempt++) {
    const before = await headEtags(store, partition);
    const unit = await readOnce(store, partition);
    if ((await headEtags(store, partition)) === before) return unit;
    if (attempt === maxAttempts) throw new Error("The unit keeps changing while it is checked");
  }
}

/** All rows of a form by id. */
export async function readRows(
  store: Store,
  { partition, form }: { partition: string; form: FormId },
): Promise<ReadonlyMap<string, RowDocument>> {
  const found = await listAll(store, { partition, kind: rowKind(form) });
  return new Map(found.map(({ body }) => readRow(body)).map((row) => [row.id, row]));
}

async function readOnce(store: Store, partition: string): Promise<StoredUnit> {
  const stored = new Map<FormId, StoredForm>();
  const journals = new Map<string, StoredJournal>();
  for (const { id: form } of forms) {
    const head = await store.get(partition, headDocumentId(form));
    const rows = await readRows(store, { partition, form });
    for (const { id, seq, body } of await listAll(store, { partition, kind: journalKind(form) }))
      journals.set(id, { ...(body as JournalDocument), seq });
    if (head !== undefined || rows.size > 0)
      stored.set(form, { head: head && { etag: head.etag, body: head.body as Head }, rows });
  }
  return { forms: stored, journals };
}

async function headEtags(store: Store, partition: string): Promise<string> {
  const heads = await listHeads(store, partition);
  return JSON.stringify(heads.map(({ id, etag }) => `${id}=${etag}`).sort());
}

async function listAll(
  store: Store,
  query: { partition: string; kind: string },
): Promise<readonly Stored[]> {
  const all: Stored[] = [];
  for (let afterSeq = -1; ;) {
    const { documents, more } = await listWholeCommits(store, { ...query, afterSeq });
    all.push(...documents);
    afterSeq = documents.at(-1)?.seq ?? afterSeq;
    if (!more) return all;
  }
}
