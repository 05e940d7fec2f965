import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { beginCampaign, CampaignHasBegun } from "../../../functions/campaign/begin-campaign.ts";
import { fsck } from "../../../functions/jobs/fsck.ts";
import { rowIds } from "../../../functions/rows/row-ids.ts";
import {
  campaignDocumentId,
  campaignPartition,
  memberPartition,
} from "../../../functions/store/partitions.ts";
import { xnt2025 as campaign } from "../../../shared/campaign/seed/xnt-2025.ts";
import { configurationLists } from "../../../shared/forms/configuration/configuration-lists.ts";
import { FaultyStore } from "../../fakes/faulty-store.ts";
import { naLayClerk, noon, officeClerk, reviewer } from "../../fakes/small-town.ts";

const members = [officeClerk, reviewer];
const entries = configurationLists.reduce((sum, { toRows }) => sum + toRows(campaign).length, 0);
let store: FaultyStore;

const begin = (first = members) =>
  beginCampaign(
    { store, rowId: rowIds("a secret of at least thirty-two characters"), now: () => noon },
    { campaign, members: first },
  );
const campaignDocument = () => store.get(campaignPartition(campaign.id), campaignDocumentId);

beforeEach(() => {
  store = new FaultyStore();
});
afterEach(() => store.close());

describe("beginCampaign", () => {
  it("writes members, catalogues and the campaign, which fsck finds in order", async () => {
    expect(await begin()).toBe(entries);
    const stored = await store.get(memberPartition(campaign.id), reviewer.id);
    expect(stored?.body).toEqual(reviewer);
    expect((await campaignDocument())?.body).toEqual(campaign);
    const { findings, counts } = await fsck({ store, campaign, now: () => noon });
    expect([findings, counts.rows]).toEqual([[], entries]);
  });

  it("does it once: rights are changed in Excel afterwards", async () => {
    await begin();
    await expect(begin([...members, naLayClerk])).rejects.toThrow(CampaignHasBegun);
    expect(await store.get(memberPartition(campaign.id), naLayClerk.id)).toBeUndefined();
  });

  it.each([
    ["before", 1],
    ["after", 3],
    ["before", 6],
    ["after", 9],
    ["before", 14],
  ] as const)("goes on after it was broken off %s call %i", async (fault, calls) => {
    let left = calls;
    store.failAs(() => (left-- > 0 ? "none" : fault));
    await expect(begin()).rejects.toThrow();
    store.heal();
    expect(await campaignDocument()).toBeUndefined();
    await begin();
    expect((await fsck({ store, campaign, now: () => noon })).counts.rows).toBe(entries);
  });

  it("refuses to go on with other people than the run that was broken off", async () => {
    await store.commit(memberPartition(campaign.id), [
      { op: "create", id: naLayClerk.id, kind: "member", seq: 1, body: naLayClerk },
    ]);
    await expect(begin()).rejects.toThrow(CampaignHasBegun);
    expect(await campaignDocument()).toBeUndefined();
  });
});
