import { describe, expect, it } from "vitest";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { retentionNorm } from "../../../shared/campaign/retention.ts";
import { fsck } from "../../../functions/jobs/fsck.ts";
import type { RetentionRun } from "../../../functions/retention/retention-run.ts";
import { headDocumentId, type Head } from "../../../functions/rows/row-document.ts";
import {
  campaignDocumentId,
  campaignPartition,
  retentionDocumentId,
  unitPartition,
} from "../../../functions/store/partitions.ts";
import type { Operation } from "../../../functions/store/store.ts";
import { FaultyStore } from "../../fakes/faulty-store.ts";
import { Fleet } from "../../fakes/fleet.ts";
import { seeded } from "../../fakes/seeded.ts";
import {
  householdCells,
  naLayClerk,
  reviewer,
  smallTown,
  songDaClerk,
} from "../../fakes/small-town.ts";
import { newRow, pathOf } from "../../fakes/town-service.ts";

const sourced = { citation: "2404/KH-UBND", confirmed: true };
const norm = (value: number) => ({
  ...sourced,
  ...{ key: retentionNorm, value, unit: "tháng", scope: {} },
  ...{ validFrom: "2024-10-01", validTo: null },
});
/** Kept through 28/2/2025: two months after its only period. */
const campaign: Campaign = {
  ...smallTown,
  periods: [
    { ...sourced, id: "2024", name: "2024", from: "2024-10-01", to: "2024-12-31", dueBefore: null },
  ],
  norms: [norm(2)],
};

/** Calls somebody before each commit. */
class HeldStore extends FaultyStore {
  before: (operations: readonly Operation[]) => Promise<void> = () => Promise.resolve();

  override async commit(...args: Parameters<FaultyStore["commit"]>) {
    await this.before(args[1]);
    return super.commit(...args);
  }
}

/** A promise and what fulfils it. */
function signal(): [Promise<void>, () => void] {
  let give: () => void = () => undefined;
  return [
    new Promise<void>((resolve) => (give = resolve)),
    () => {
      give();
    },
  ];
}

interface Town {
  readonly store: HeldStore;
  readonly fleet: Fleet;
  readonly clock: { now: Date };
}

/** A town of two wards that share a household, on the day its people are to be erased. */
async function dueTown({ rows = 120 } = {}): Promise<Town> {
  const store = new HeldStore();
  const clock = { now: new Date("2024-11-20T05:00:00Z") };
  const fleet = await Fleet.over(store, 2, { campaign, now: () => clock.now });
  const send = async (person: typeof naLayClerk, from: number, count: number) => {
    for (let first = 0; first < count; first += 90) {
      const some = Array.from({ length: Math.min(90, count - first) }, (_, n) => {
        const village = person === naLayClerk ? "bản Hốc" : "bản Đáp";
        return newRow(`r${n}`, householdCells(from + first + n, { note: "bà Tâm", village }));
      });
      const { status } = await fleet.submit({ person, instance: 0 }, person, some);
      expect(status).toBe(200);
    }
  };
  await send(naLayClerk, 1, rows);
  await send(songDaClerk, 5, 3);
  clock.now = new Date("2025-03-01T05:00:00Z");
  await fleet.instance(0).erase();
  clock.now = new Date("2025-03-15T05:00:00Z");
  return { store, fleet, clock };
}

const leftIn = (store: HeldStore) =>
  store.dump().filter((text) => /Lò Văn|011085|bà Tâm/.test(text)).length;

async function figures(store: HeldStore) {
  const heads = await Promise.all(
    ["na-lay", "song-da"].map((unit) =>
      store.get(unitPartition(campaign.id, unit), headDocumentId("households")),
    ),
  );
  return heads.map((stored) => {
    const { states, sent, accepted } = stored?.body as Head;
    return { states, sent, accepted };
  });
}

async function findings({ store, fleet, clock }: Town) {
  const { registers } = fleet.instance(0);
  return (await fsck({ store, campaign, registers, now: () => clock.now })).findings;
}

describe("two instances that erase at once", () => {
  it.each(Array.from({ length: 12 }, (_, seed) => seed + 1))(
    "leave nobody, the same figures and one record of it: seed %s",
    async (seed) => {
      const town = await dueTown();
      const { store, fleet } = town;
      const before = await figures(store);
      const random = seeded(seed);
      store.waitAs(() => Math.floor(random() * 5));
      const reports = await Promise.all([0, 1].map((one) => fleet.instance(one).erase()));
      store.waitAs(() => 0);
      expect(reports.map(({ is }) => is)).toEqual(["done", "done"]);
      expect(leftIn(store)).toBe(0);
      expect(await figures(store)).toEqual(before);
      expect(await findings(town)).toEqual([]);
      const stored = await store.get(campaignPartition(campaign.id), retentionDocumentId);
      expect((stored?.body as RetentionRun).erased).toMatchObject({ rows: 123 });
      expect(await fleet.instance(0).erase()).toMatchObject({ is: "done", erased: { rows: 0 } });
    },
  );

  it("give notice once", async () => {
    const store = new HeldStore();
    const clock = { now: new Date("2025-03-01T05:00:00Z") };
    const fleet = await Fleet.over(store, 2, { campaign, now: () => clock.now });
    store.waitAs(() => 2);
    const reports = await Promise.all([0, 1].map((one) => fleet.instance(one).erase()));
    expect(reports).toMatchObject([
      { is: "announced", from: "2025-03-15" },
      { is: "announced", from: "2025-03-15" },
    ]);
  });
});

describe("people who work while it erases", () => {
  it("are refused, whichever instance they ask, and nothing of theirs stays", async () => {
    const town = await dueTown({ rows: 8 });
    const { store, fleet } = town;
    const statuses: number[] = [];
    let count = 0;
    store.before = async () => {
      const hold = store.before;
      store.before = () => Promise.resolve();
      const person = songDaClerk;
      const cells = householdCells(800 + ++count, { note: "bà Tâm", village: "bản Đáp" });
      const sent = await fleet.submit({ person, instance: 1 }, person, [newRow("late", cells)]);
      const decision = {
        id: "x",
        version: 1,
        decision: "accept",
        reason: "",
        notes: [],
        dueOn: null,
      };
      const reviewed = await fleet.post(
        { person: reviewer, instance: 1 },
        `${pathOf({ unit: "na-lay" })}/reviews`,
        { key: `late-${count}`, body: { decisions: [decision] } },
      );
      statuses.push(sent.status, reviewed.status);
      store.before = hold;
    };
    expect(await fleet.instance(0).erase()).toMatchObject({ is: "done" });
    expect(statuses.length).toBeGreaterThan(10);
    expect(new Set(statuses)).toEqual(new Set([409]));
    expect(leftIn(store)).toBe(0);
    expect(await findings(town)).toEqual([]);
  });

  it("a submission that began before the date and is stored during the erasure is erased, too", async () => {
    const town = await dueTown({ rows: 8 });
    const { store, fleet, clock } = town;
    // Held on its way by a store that answers late, for a fortnight and longer.
    const [arrived, atStore] = signal();
    const [released, release] = signal();
    const day = clock.now;
    clock.now = new Date("2025-02-28T05:00:00Z");
    store.before = async ([first]) => {
      if (first?.kind !== "journal.households" || first.op !== "create") return;
      atStore();
      await released;
    };
    const person = songDaClerk;
    const cells = householdCells(900, { note: "bà Tâm", village: "bản Đáp" });
    const late = fleet.submit({ person, instance: 1 }, person, [newRow("late", cells)]);
    await arrived;
    store.before = () => Promise.resolve();
    clock.now = day;
    const erasing = fleet.instance(0).erase();
    release();
    const [{ status }] = await Promise.all([late, erasing]);
    expect([200, 409, 412]).toContain(status);
    await fleet.instance(0).erase();
    expect(leftIn(store)).toBe(0);
    expect(await findings(town)).toEqual([]);
  });

  it("ends when the office gives more time meanwhile: what was not erased yet stays, and rows are taken again", async () => {
    const town = await dueTown({ rows: 8 });
    const { store, fleet, clock } = town;
    const partition = campaignPartition(campaign.id);
    let isGiven = false;
    store.before = async ([first]) => {
      if (isGiven || first?.kind !== "register") return;
      isGiven = true;
      const stored = await store.get(partition, campaignDocumentId);
      const { id = "", kind = "", seq = 0, etag = "" } = stored ?? {};
      const body = { ...campaign, norms: [norm(60)], version: campaign.version + 1 };
      await store.commit(partition, [
        { op: "replace", id, kind, seq: seq + 1, body, ifMatch: etag },
      ]);
    };
    const report = await fleet.instance(0).erase();
    expect(isGiven).toBe(true);
    expect(report.is).toBe("unfinished");
    const person = songDaClerk;
    const cells = householdCells(901, { village: "bản Đáp" });
    clock.now = new Date(clock.now.getTime() + 60_000);
    const sent = await fleet.submit({ person, instance: 1 }, person, [newRow("new", cells)]);
    expect(sent.status).toBe(200);
    const left = leftIn(store);
    expect(left).toBeGreaterThan(3);
    expect(await fleet.instance(0).erase()).toMatchObject({
      is: "kept",
      keptThrough: "2029-12-31",
    });
    expect(leftIn(store)).toBe(left);
    expect(await findings(town)).toEqual([]);
  });
});
