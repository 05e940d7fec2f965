import type { UnitId } from "../../shared/campaign/campaign.ts";
import type { Form } from "../../shared/forms/form.ts";
import { type LockDocument, toHeadLock } from "../locks/lock-document.ts";
import { headDocumentId, type Head } from "../rows/row-document.ts";
import { withBody } from "../store/operations.ts";
import type { Store } from "../store/store.ts";

interface Place {
  readonly partition: string;
  readonly unit: UnitId;
  readonly form: Form;
  readonly locks: readonly LockDocument[];
}

/** Tells a head again what is locked, against the etag it was read with. True when it was written. */
export async function repairLocks(
  store: Store,
  { partition, unit, form: { id: form }, locks }: Place,
): Promise<boolean> {
  const stored = await store.get(partition, headDocumentId(form));
  if (stored === undefined) return false;
  const head = stored.body as Head;
  const after = head.version;
  const body: Head = {
    ...head,
    lockEpoch: head.lockEpoch + 1,
    locks: locks.map((lock) => toHeadLock(lock, { unit, form, after })),
  };
  const outcome = await store.commit(partition, [withBody(stored, body)]);
  return outcome.is === "committed";
}
