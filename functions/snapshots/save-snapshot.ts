import type { Campaign } from "../../shared/campaign/campaign.ts";
import { snapshotKind, snapshotPartition } from "../store/partitions.ts";
import type { Store } from "../store/store.ts";
import { readTown } from "../summary/read-town.ts";

/**
 * Keeps the totals of every unit as they stand, one document a unit, under a name that is given once. What was kept under it before
 * stays: a frozen figure is never written anew.
 */
export async function saveSnapshot(
  { store }: { readonly store: Store },
  { campaign, id, at }: { campaign: Campaign; id: string; at: string },
): Promise<void> {
  const partition = snapshotPartition(campaign.id);
  for (const [index, { unit, heads }] of (await readTown(store, campaign)).entries())
    await store.commit(partition, [
      {
        op: "create",
        id: `${id}.${unit}`,
        kind: snapshotKind(id),
        seq: index,
        body: { schema: 1, unit, at, heads: heads.map(({ body }) => body) },
      },
    ]);
}
