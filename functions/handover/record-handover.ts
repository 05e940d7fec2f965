import { Problem } from "../../shared/api/problem.ts";
import type { Handover } from "../../shared/campaign/campaign.ts";
import { readCampaign, type StoredCampaign } from "../../shared/campaign/read-campaign.ts";
import { campaignDocumentId, campaignPartition } from "../store/partitions.ts";
import type { Store } from "../store/store.ts";

const maxAttempts = 5;

/**
 * Writes a handover into the campaign's document, in place of what it said of it before. One document says which heads count, so
 * the moment it says "done" all figures change from the old units to the new at once.
 * @throws Problem "edit-conflict" when others keep changing the catalogue.
 */
export async function recordHandover(
  store: Store,
  campaign: string,
  handover: Handover,
): Promise<void> {
  const partition = campaignPartition(campaign);
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const stored = await store.get(partition, campaignDocumentId);
    if (stored === undefined) throw new Problem("not-found");
    const before = readCampaign(stored.body as StoredCampaign);
    const known = before.handovers.find(({ id }) => id === handover.id);
    if (known?.done === true || known?.done === handover.done) return;
    const others = before.handovers.filter(({ id }) => id !== handover.id);
    const body = {
      ...before,
      version: before.version + 1,
      handovers: [...others, handover],
    };
    const { id, kind, etag } = stored;
    const outcome = await store.commit(partition, [
      { op: "replace", id, kind, seq: body.version, body, ifMatch: etag },
    ]);
    if (outcome.is === "committed") return;
  }
  throw new Problem("edit-conflict");
}
