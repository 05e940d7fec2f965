import type { Campaign } from "../../shared/campaign/campaign.ts";
import { unitIds } from "../../shared/campaign/units.ts";
import { vietnamDay } from "../../shared/text/vietnam-time.ts";
import type { RowDeps } from "../rows/place-of.ts";
import { unitPartition } from "../store/partitions.ts";
import { recountHeads } from "./recount-heads.ts";

/**
 * Counts anew what another version of the service counted, and cross-checks what is left in the outboxes of all units: then heads
 * say what can be said. @throws while the store is away.
 */
export async function drainTown(
  { store, crossCheck, now }: Pick<RowDeps, "store" | "crossCheck" | "now">,
  campaign: Campaign,
): Promise<void> {
  const today = vietnamDay(now());
  for (const unit of unitIds(campaign)) {
    const heads = await recountHeads({ store, now }, unitPartition(campaign.id, unit));
    await crossCheck.unit({ campaign, unit, today }, heads);
  }
}
