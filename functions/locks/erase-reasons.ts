import { withBody } from "../store/operations.ts";
import { campaignPartition } from "../store/partitions.ts";
import type { Operation, Store } from "../store/store.ts";
import { commitFound } from "../store/until-done.ts";
import { type LockDocument, lockDocumentId, lockKind } from "./lock-document.ts";
import { eventKind, type LockEventDocument, withoutWords } from "./lock-events.ts";
import { readLocks } from "./read-locks.ts";

/** Events of one commit. */
const atOnce = 90;

interface EraseReasonsDeps {
  readonly store: Store;
  /** False once the time of this run is up. */
  readonly hasTime: () => boolean;
}

/**
 * Erases the words people gave as reasons of locks and reopenings; who did what when stays, and the history can still be followed.
 * @returns how many were erased. @throws Problem "outcome-unknown", "edit-conflict".
 */
export async function eraseLockReasons(deps: EraseReasonsDeps, campaign: string): Promise<number> {
  let count = 0;
  for (const { body } of await readLocks(deps.store, campaign)) {
    const { period } = body;
    for (let after = 0; after < body.events && deps.hasTime(); after += atOnce)
      count += await commitFound(deps.store, campaignPartition(campaign), () =>
        eventsWithWords(deps.store, { campaign, period, after }),
      );
    count += await commitFound(deps.store, campaignPartition(campaign), () =>
      lockWithWords(deps.store, { campaign, period }),
    );
  }
  return count;
}

interface Where {
  readonly campaign: string;
  readonly period: string;
}

async function eventsWithWords(
  store: Store,
  { campaign, period, after }: Where & { readonly after: number },
): Promise<readonly Operation[]> {
  const partition = campaignPartition(campaign);
  const kind = eventKind(period);
  const found = await store.list({ partition, kind, afterSeq: after, limit: atOnce });
  return found.flatMap((stored) => {
    const body = withoutWords(stored.body as LockEventDocument);
    return body === undefined ? [] : [withBody(stored, body)];
  });
}

/** Requests nobody carried out yet hold their reasons in the lock itself. */
async function lockWithWords(
  store: Store,
  { campaign, period }: Where,
): Promise<readonly Operation[]> {
  const stored = await store.get(campaignPartition(campaign), lockDocumentId(period));
  const lock = stored?.body as LockDocument | undefined;
  if (stored?.kind !== lockKind || lock?.requests.every(({ reason }) => reason === "") !== false)
    return [];
  const requests = lock.requests.map((request) => ({ ...request, reason: "" }));
  return [withBody(stored, { ...lock, requests } satisfies LockDocument)];
}
