import { finishLock, type KeepDeps } from "../locks/keep-figures.ts";
import { type LockDocument, lockDocumentId } from "../locks/lock-document.ts";
import { withBody } from "../store/operations.ts";
import { campaignPartition } from "../store/partitions.ts";

/**
 * Keeps the figures of a locked period that has none, as they stand now: the snapshot says of which moment it is. One that the lock
 * names and that is gone is made anew under its name.
 */
export async function repairSnapshot(
  deps: KeepDeps,
  campaign: string,
  period: string,
): Promise<void> {
  const partition = campaignPartition(campaign);
  const stored = await deps.store.get(partition, lockDocumentId(period));
  if (stored === undefined) return;
  const body: LockDocument = { ...(stored.body as LockDocument), snapshot: undefined };
  // Refused when somebody took a step meanwhile: then it is theirs to finish.
  await deps.store.commit(partition, [withBody(stored, body)]);
  await finishLock(deps, campaign, period);
}
