import { beforeEach, describe, expect, it } from "vitest";
import { fsck } from "../../../functions/jobs/fsck.ts";
import { headDocumentId } from "../../../functions/rows/row-document.ts";
import { snapshotPartition, unitPartition } from "../../../functions/store/partitions.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { Fleet } from "../../fakes/fleet.ts";
import { MemoryStore } from "../../fakes/memory-store.ts";
import {
  householdCells,
  leader,
  naLayClerk,
  noon,
  smallTown,
  songDaClerk,
} from "../../fakes/small-town.ts";
import { figuresIn, snapshotsOf } from "../../fakes/snapshots-of.ts";
import { newRow } from "../../fakes/town-service.ts";

const id = "na-lay.2024-10-30";
const campaign: Campaign = {
  ...smallTown,
  handovers: [{ id, from: ["na-lay"], to: ["song-da"], closedOn: "2024-10-30", done: false }],
};
const at = "2024-10-31T01:00:00.000Z";
let store: MemoryStore;
let read: ReturnType<typeof snapshotsOf>;

beforeEach(async () => {
  store = new MemoryStore();
  const fleet = await Fleet.over(store, 1, { campaign });
  read = snapshotsOf((person, path) => fleet.get({ person, instance: 0 }, path));
  await fleet.submit({ person: naLayClerk, instance: 0 }, { unit: "na-lay" }, [
    newRow("a", householdCells(1)),
  ]);
  const head = await store.get(unitPartition(campaign.id, "na-lay"), headDocumentId("households"));
  // As version 0.2 wrote it: a document a unit, no name.
  await store.commit(snapshotPartition(campaign.id), [
    {
      op: "create",
      id: `${id}.na-lay`,
      kind: `snapshot.${id}`,
      seq: 0,
      body: { schema: 1, unit: "na-lay", at, heads: [head?.body] },
    },
  ]);
});

describe("the closing figures of a hand-over that version 0.2 kept", () => {
  it("are listed and read as before", async () => {
    const line = { id, kind: "handover", period: null, at, units: ["na-lay"] };
    expect(await read.list(leader)).toEqual([line]);
    const kept = await read.get(leader, id);
    expect(kept).toMatchObject({ at, frozen: { id, kind: "handover", period: null } });
    const today = figuresIn(await read.today(leader));
    expect(figuresIn(kept)).toEqual({ "na-lay households": today["na-lay households"] });
  });

  it("are not there for a clerk of whose unit nothing was kept: noughts would be taken for figures", async () => {
    expect(await read.list(songDaClerk)).toEqual([]);
    expect(await read.statusOf(songDaClerk, id)).toBe(404);
    expect((await read.get(naLayClerk, id)).units).toHaveLength(1);
  });

  it("are nothing fsck has a say in", async () => {
    expect((await fsck({ store, campaign, now: () => noon })).findings).toEqual([]);
  });
});
