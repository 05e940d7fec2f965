import { Problem } from "../../shared/api/problem.ts";
import type { RowDeps } from "../rows/place-of.ts";
import { saveSnapshot } from "../snapshots/save-snapshot.ts";
import { lockSnapshotId } from "../snapshots/snapshot-document.ts";
import { withBody } from "../store/operations.ts";
import { campaignPartition } from "../store/partitions.ts";
import { type LockDocument, lockDocumentId } from "./lock-document.ts";
import { readEvents } from "./lock-events.ts";
import { spreadLock } from "./spread-lock.ts";

export type KeepDeps = Pick<RowDeps, "store" | "campaigns" | "locks" | "crossCheck" | "now">;

/**
 * Finishes a lock: first all heads know it, then the town's figures are kept as a snapshot. Harmless to repeat and to break off: the
 * lock remembers what is not done. A town that does not stand still is read by the timer, a minute later at most.
 * @throws Problem "outcome-unknown" when the store does not answer: the same request, or the timer, goes on from there.
 */
export async function finishLock(deps: KeepDeps, campaign: string, period: string): Promise<void> {
  await spreadLock(deps, campaign, period);
  try {
    while (!(await keepFigures(deps, campaign, period)));
  } catch (cause) {
    throw cause instanceof Problem ? cause : new Problem("outcome-unknown", { cause });
  }
}

/** False when somebody took a step meanwhile: the lock has to be read again. */
async function keepFigures(deps: KeepDeps, campaign: string, id: string): Promise<boolean> {
  const partition = campaignPartition(campaign);
  const stored = await deps.store.get(partition, lockDocumentId(id));
  const lock = stored?.body as LockDocument | undefined;
  if (stored === undefined || lock === undefined) return true;
  // A later step is still on its way to the heads, and whoever takes it there comes here.
  if (lock.spread < lock.epoch || lock.snapshot !== undefined) return true;
  const { period, name, from, to } = lock;
  const { events } = await readEvents(deps.store, campaign, lock);
  const times = events.filter(({ action }) => action === "locked").length;
  const snapshot = lockSnapshotId(period, times);
  const named = { id: snapshot, kind: "lock", period: { id: period, name, from, to } } as const;
  if (!(await saveSnapshot(deps, { campaign, ...named }))) return true;
  const body: LockDocument = { ...lock, snapshot };
  const outcome = await deps.store.commit(partition, [withBody(stored, body)]);
  return outcome.is === "committed";
}
