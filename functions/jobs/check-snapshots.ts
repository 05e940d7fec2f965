import type { Campaign } from "../../shared/campaign/campaign.ts";
import { unitWithDuty } from "../../shared/campaign/units.ts";
import type { LockDocument } from "../locks/lock-document.ts";
import { findSnapshot, readSnapshots } from "../snapshots/read-snapshots.ts";
import type { Store } from "../store/store.ts";
import type { FsckFinding } from "./fsck.ts";

/** Every locked period has its figures kept, and kept figures are as they were. A lock that is still being spread has none yet. */
export async function checkSnapshots(
  store: Store,
  campaign: Campaign,
  locks: readonly LockDocument[],
): Promise<readonly FsckFinding[]> {
  const unit = unitWithDuty(campaign, "standing")?.id ?? "";
  const found = (code: FsckFinding["code"]) => (id: string) =>
    ({ invariant: 7, code, unit, form: "periods", id }) as const;
  const snapshots = await readSnapshots(store, campaign);
  const names = new Set(snapshots.map(({ id }) => id));
  const missing = locks
    .filter(({ spread, epoch }) => spread === epoch)
    .filter(({ snapshot }) => snapshot === undefined || !names.has(snapshot))
    .map(({ period }) => period);
  const changed: string[] = [];
  for (const { id, hash } of snapshots) {
    const kept = await findSnapshot(store, campaign, id);
    // Those of version 0.2 have no hash.
    if (hash !== "" && kept?.hash !== hash) changed.push(id);
  }
  return [...missing.map(found("snapshot-missing")), ...changed.map(found("snapshot-differs"))];
}
