import type { Campaign, Member } from "../../shared/campaign/campaign.ts";
import { campaignDocumentId, campaignPartition, memberPartition } from "../store/partitions.ts";
import type { Store } from "../store/store.ts";
import { seedCampaign, type SeedDeps } from "./seed-campaign.ts";

/** A campaign that has begun is changed in Excel, by two persons. */
export class CampaignHasBegun extends Error {}

/** More than the first members of a campaign. */
const maxMembers = 1000;

/**
 * Writes what a campaign begins with: its first members, the rows of its catalogues and, last, the campaign itself, before which nobody
 * can do anything. A run that was broken off goes on when it is repeated with the same people. @returns rows of catalogues written now.
 * @throws CampaignHasBegun when the campaign is there, or when an earlier run gave rights to somebody who is not named now.
 */
export async function beginCampaign(
  deps: SeedDeps,
  { campaign, members }: { readonly campaign: Campaign; readonly members: readonly Member[] },
): Promise<number> {
  const { store } = deps;
  const partition = campaignPartition(campaign.id);
  if ((await store.get(partition, campaignDocumentId)) !== undefined)
    throw new CampaignHasBegun(`${campaign.id} has begun`);
  await refuseOthers(store, { campaign, members });
  await createMembers(store, campaign.id, members);
  const rows = await seedCampaign(deps, campaign);
  const { version: seq } = campaign;
  const target = { id: campaignDocumentId, kind: "campaign", seq, body: campaign };
  const outcome = await store.commit(partition, [{ op: "create", ...target }]);
  if (outcome.is === "refused") throw new CampaignHasBegun(`${campaign.id} has begun`);
  return rows;
}

/** Members that are not there yet; those that are stay as they are: their rights are the store's. */
export async function createMembers(
  store: Store,
  campaign: string,
  members: readonly Member[],
): Promise<void> {
  const partition = memberPartition(campaign);
  for (const body of members)
    await store.commit(partition, [{ op: "create", id: body.id, kind: "member", seq: 1, body }]);
}

async function refuseOthers(
  store: Store,
  { campaign, members }: { readonly campaign: Campaign; readonly members: readonly Member[] },
): Promise<void> {
  const partition = memberPartition(campaign.id);
  const stored = await store.list({ partition, kind: "member", afterSeq: 0, limit: maxMembers });
  const named = new Set(members.map(({ id }) => id));
  if (stored.some(({ id }) => !named.has(id)))
    throw new CampaignHasBegun("An earlier run gave rights to somebody who is not in the list");
}
