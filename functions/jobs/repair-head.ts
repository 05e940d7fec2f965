import type { Form } from "../../shared/forms/form.ts";
import type { JournalDocument } from "../rows/journal.ts";
import { headDocumentId, journalKind, type Head } from "../rows/row-document.ts";
import { recount, toHeadTotals } from "../commit/totals.ts";
import { measuresOf } from "../rows/measures-of.ts";
import type { Store } from "../store/store.ts";
import { readRows } from "./read-unit.ts";
import { hashJson } from "../rows/hash-json.ts";

/** Who stands in the journal when the service itself writes. */
const repairer = { id: "fsck", name: "fsck" };

/**
 * Writes a head's totals anew from its rows, and journals it. The head is read first and replaced only against that etag: a
 * commit in between makes the repair fail, and the next check finds what is left. True when it was written.
 */
export async function repairHead(
  store: Store,
  { partition, form, at }: { partition: string; form: Form; at: string },
): Promise<boolean> {
  const stored = await store.get(partition, headDocumentId(form.id));
  if (stored === undefined) return false;
  const head = stored.body as Head;
  const rows = await readRows(store, { partition, form: form.id });
  const totals = toHeadTotals(recount(form, rows.values()));
  const version = head.version + 1;
  const id = `j.${form.id}.repair.${version}`;
  const before = { states: head.states, sent: head.sent, accepted: head.accepted };
  const journal: JournalDocument = {
    schema: 1,
    form: form.id,
    unit: head.unit,
    hash: hashJson(totals),
    by: repairer,
    at,
    entries: [],
    result: { repaired: { before, after: totals } },
  };
  const next: Head = {
    ...head,
    ...totals,
    measures: measuresOf(form),
    version,
    at,
    lastJournal: id,
  };
  const outcome = await store.commit(partition, [
    { op: "create", id, kind: journalKind(form.id), seq: version, body: journal },
    {
      op: "replace",
      id: headDocumentId(form.id),
      kind: "head",
      seq: version,
      body: next,
      ifMatch: stored.etag,
    },
  ]);
  return outcome.is === "committed";
}
