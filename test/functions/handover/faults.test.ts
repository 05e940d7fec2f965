import { describe, expect, it } from "vitest";
import { fsck } from "../../../functions/jobs/fsck.ts";
import { campaignDocumentId, campaignPartition } from "../../../functions/store/partitions.ts";
import { readTown } from "../../../functions/summary/read-town.ts";
import { toSummary } from "../../../functions/summary/get-summary.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { readCampaign, type StoredCampaign } from "../../../shared/campaign/read-campaign.ts";
import { merge, fromRecord, toRecord } from "../../../shared/cube/cube.ts";
import { type Fault, FaultyStore } from "../../fakes/faulty-store.ts";
import { Fleet } from "../../fakes/fleet.ts";
import {
  admin,
  householdCells,
  naLayClerk,
  noon,
  smallTown,
  songDaClerk,
} from "../../fakes/small-town.ts";
import { newRow } from "../../fakes/town-service.ts";

const lastDay = "2024-10-30";
const after = noon;

/** Na Lay and Sông Đà become one ward on 31/10/2024. */
const merged: Campaign = {
  ...smallTown,
  version: smallTown.version + 1,
  units: [
    ...smallTown.units.map((unit) =>
      unit.id === "na-lay" || unit.id === "song-da"
        ? { ...unit, validTo: lastDay, mergedInto: "muong-lay" }
        : unit,
    ),
    ...smallTown.units
      .filter(({ id }) => id === "na-lay")
      .map((unit) => ({ ...unit, id: "muong-lay", shortCode: "ML", validFrom: "2024-10-31" })),
  ],
};
const partition = campaignPartition(smallTown.id);
const request = { from: ["na-lay", "song-da"], closedOn: lastDay };
const path = `campaigns/${smallTown.id}/handovers`;

async function storedCampaign(store: FaultyStore): Promise<Campaign> {
  const stored = await store.get(partition, campaignDocumentId);
  return readCampaign(stored?.body as StoredCampaign);
}

/** The town's sent figures as the service answers them now. */
async function townTotals(store: FaultyStore) {
  const campaign = await storedCampaign(store);
  const units = (await readTown(store, campaign)).map(({ unit, heads }) => {
    return { unit, heads: heads.map(({ body }) => body) };
  });
  const summary = toSummary(campaign, { units, scope: "town", at: after });
  const forms = summary.units.flatMap((unit) => unit.forms);
  return toRecord(merge(forms.map(({ sent }) => fromRecord(sent))));
}

async function openTown() {
  const store = new FaultyStore();
  const fleet = await Fleet.over(store, 2, { now: () => after });
  const rows = (person: number) =>
    Array.from({ length: 35 }, (_, n) => {
      const village = person === 0 ? "bản Hốc" : "bản Đáp";
      // One person is on both lists: their register has to follow the rows.
      return newRow(`r${n}`, householdCells(n === 34 ? 34 : person * 100 + n, { village }));
    });
  await fleet.submit({ person: naLayClerk, instance: 0 }, { unit: "na-lay" }, rows(0));
  await fleet.submit({ person: songDaClerk, instance: 1 }, { unit: "song-da" }, rows(1));
  const stored = await store.get(partition, campaignDocumentId);
  const { id = "", kind = "", etag = "" } = stored ?? {};
  await store.commit(partition, [
    { op: "replace", id, kind, seq: merged.version, body: merged, ifMatch: etag },
  ]);
  fleet.restart(0);
  fleet.restart(1);
  return { store, fleet };
}

/** Fails exactly one call of the store. */
function failCall(store: FaultyStore, place: number, fault: Fault): void {
  let call = 0;
  store.failAs(() => (call++ === place ? fault : "none"));
}

/** Calls of the store a hand-over makes here. */
async function countCalls(): Promise<number> {
  const { store, fleet } = await openTown();
  let calls = 0;
  store.failAs(() => {
    calls++;
    return "none";
  });
  await fleet.post({ person: admin, instance: 0 }, path, { key: "h1", body: request });
  return calls;
}

/** Calls that fail, spread over all of them and some that follow; each test has its own. */
const places = 25;
const step = (await countCalls()) / (places - 2);

describe("a hand-over that a fault interrupts", () => {
  it.each(["before", "after"] as const)(
    "shows the same town at every moment and is finished by sending it again: fault %s the effect",
    async (fault) => {
      for (let place = 0; place < places; place++) {
        const { store, fleet } = await openTown();
        const before = await townTotals(store);
        failCall(store, Math.floor((place + (fault === "after" ? 0.5 : 0)) * step), fault);
        await fleet.post({ person: admin, instance: 0 }, path, { key: "h1", body: request });
        store.heal();
        expect(await townTotals(store)).toEqual(before);
        const late = await fleet.submit({ person: naLayClerk, instance: 1 }, { unit: "na-lay" }, [
          newRow("late", householdCells(99)),
        ]);
        const isClosed = late.status === 409;
        const again = await fleet.post({ person: admin, instance: 1 }, path, {
          key: "h2",
          body: request,
        });
        const { handovers } = await storedCampaign(store);
        // Either this one finished it, or the first one had, and its answer was lost.
        expect([200, 400]).toContain(again.status);
        expect(handovers.map(({ done }) => done)).toEqual([true]);
        if (isClosed) expect(await townTotals(store)).toEqual(before);
        await fleet.instance(1).drain();
        const report = await fsck({
          store,
          registers: fleet.instance(1).registers,
          campaign: await storedCampaign(store),
          now: () => after,
        });
        expect(report).toMatchObject({ findings: [], counts: { undrained: 0 } });
      }
    },
    60_000,
  );
});
