import { describe, expect, it } from "vitest";
import type { SubmissionResult } from "../../../shared/api/shapes.ts";
import type { Member } from "../../../shared/campaign/campaign.ts";
import type { RegisterKey } from "../../../functions/register/register-keys.ts";
import { fsck } from "../../../functions/jobs/fsck.ts";
import { headDocumentId, type Head } from "../../../functions/rows/row-document.ts";
import { unitPartition } from "../../../functions/store/partitions.ts";
import type { Operation, PartitionBatch } from "../../../functions/store/store.ts";
import { FaultyStore } from "../../fakes/faulty-store.ts";
import { Fleet } from "../../fakes/fleet.ts";
import { MemoryStore } from "../../fakes/memory-store.ts";
import {
  householdCells,
  layNuaClerk,
  naLayClerk,
  noon,
  smallTown,
  songDaClerk,
} from "../../fakes/small-town.ts";
import { newRow } from "../../fakes/town-service.ts";

const villages: Readonly<Record<string, string>> = {
  "na-lay": "bản Hốc",
  "song-da": "bản Đáp",
  "lay-nua": "bản Ho Luông",
};
const k1: RegisterKey = { id: "k1", secret: "the first key of the registers, long enough" };
const k2: RegisterKey = { id: "k2", secret: "the second key of the registers, long enough" };

async function enter(fleet: Fleet, person: Member, ...people: readonly number[]) {
  const village = villages[person.unit] ?? "";
  const rows = people.map((n) => newRow(`r${n}`, householdCells(n, { village })));
  const reply = await fleet.submit({ person, instance: 0 }, person, rows);
  expect(reply.status).toBe(200);
  return (reply.body as SubmissionResult).rows;
}

async function check(fleet: Fleet, repair = false) {
  const { registers } = fleet.instance(0);
  const { store } = fleet;
  return fsck({ store, campaign: smallTown, registers, repair, now: () => noon });
}

async function headOf(fleet: Fleet, unit: string): Promise<Head> {
  const place = unitPartition(smallTown.id, unit);
  return (await fleet.store.get(place, headDocumentId("households")))?.body as Head;
}

/** Partitions of a store, and how often each is written. */
class CountingStore extends MemoryStore {
  readonly written = new Map<string, number>();

  override async commit(partition: string, operations: readonly Operation[]) {
    this.written.set(partition, (this.written.get(partition) ?? 0) + operations.length);
    return super.commit(partition, operations);
  }

  get writes(): number {
    return [...this.written.values()].reduce((sum, count) => sum + count, 0);
  }
}

describe("the outbox", () => {
  it("is emptied in the request that filled it", async () => {
    const fleet = await Fleet.over(new MemoryStore(), 1);
    await enter(fleet, naLayClerk, 1, 2);
    expect(await headOf(fleet, "na-lay")).toMatchObject({
      version: 1,
      checkedThrough: 1,
      unchecked: 0,
    });
  });

  it("keeps what a silent store left undone, says so, and is emptied by the timer", async () => {
    const store = new FaultyStore();
    const fleet = await Fleet.over(store, 1);
    await enter(fleet, naLayClerk, 1);
    const isRegister = (batches: readonly PartitionBatch[]) =>
      batches.some(({ partition }) => partition.startsWith("nid|"));
    store.refuseGroups(isRegister);
    const [row] = await enter(fleet, songDaClerk, 1, 2);
    expect(row).toMatchObject({ outcome: "stored", issues: [] });
    expect(await headOf(fleet, "song-da")).toMatchObject({ checkedThrough: 0, unchecked: 2 });
    expect((await check(fleet)).counts.undrained).toBe(1);
    store.refuseGroups(() => false);
    await fleet.instance(0).drain();
    expect(await headOf(fleet, "song-da")).toMatchObject({ unchecked: 0 });
    expect(await check(fleet)).toMatchObject({ findings: [], counts: { undrained: 0 } });
  });

  it("is emptied before the next request on the unit by whoever comes next", async () => {
    const store = new FaultyStore();
    const fleet = await Fleet.over(store, 1);
    store.refuseGroups(() => true);
    await enter(fleet, naLayClerk, 1);
    store.refuseGroups(() => false);
    fleet.restart(0);
    // Not one row of this chunk is stored, so only what came before can be cross-checked.
    const blocked = newRow("b", householdCells(2, { head: "" }));
    await fleet.submit({ person: naLayClerk, instance: 0 }, naLayClerk, [blocked]);
    expect(await headOf(fleet, "na-lay")).toMatchObject({ checkedThrough: 1, unchecked: 0 });
  });

  it("costs at most 2.2 writes per new row, and next to nothing per changed one", async () => {
    const store = new CountingStore();
    const fleet = await Fleet.over(store, 1);
    const before = store.writes;
    const people = Array.from({ length: 98 }, (_, n) => n + 1);
    const rows = await enter(fleet, naLayClerk, ...people);
    const perNew = (store.writes - before) / people.length;
    expect(perNew).toBeLessThanOrEqual(2.2);
    const then = store.writes;
    const changed = rows.map(({ id }, n) => {
      const cells = householdCells(n + 1, { people: 9 });
      return { ref: `e${n}`, id, baseVersion: 1, cells };
    });
    await fleet.submit({ person: naLayClerk, instance: 0 }, naLayClerk, changed);
    expect((store.writes - then) / people.length).toBeLessThanOrEqual(1.1);
  });
});

describe("the registers", () => {
  it("hold no national id in any partition, id or text", async () => {
    const store = new CountingStore();
    const fleet = await Fleet.over(store, 1);
    await enter(fleet, naLayClerk, 1);
    await enter(fleet, songDaClerk, 1);
    const places = [...store.written.keys()].filter((place) => /^(nid|.*_duplicates)/.test(place));
    expect(places).toHaveLength(2);
    for (const place of places) {
      const found = await Promise.all(
        ["register", "duplicate.open"].map((kind) =>
          store.list({ partition: place, kind, afterSeq: -1, limit: 10 }),
        ),
      );
      expect(found.flat()).toHaveLength(1);
      expect(JSON.stringify([place, found])).not.toContain("011085000001");
    }
  });

  it("are made anew from the rows when they are lost, above every verdict that was given", async () => {
    const store = new LossyStore();
    const fleet = await Fleet.over(store, 1);
    await enter(fleet, naLayClerk, 1, 2);
    await enter(fleet, songDaClerk, 1);
    store.loses = (partition) => partition.startsWith("nid|");
    expect((await check(fleet)).findings.map(({ code }) => code)).toContain("register-differs");
    store.forget();
    const report = await check(fleet, true);
    expect(report).toMatchObject({ rebuilt: true, findings: [] });
    const [row] = await enter(fleet, layNuaClerk, 1);
    expect(row?.issues).toMatchObject([{ code: "E25" }]);
    expect(await check(fleet)).toMatchObject({ findings: [] });
  });
});

/** A store that can be made to lose partitions. */
class LossyStore extends MemoryStore {
  loses: (partition: string) => boolean = () => false;
  readonly #lost = new Map<string, string>();

  /** What was lost stays lost; what is written from now on is kept. */
  forget(): void {
    const { loses } = this;
    this.loses = () => false;
    this.isGone = loses;
  }

  isGone: (partition: string) => boolean = () => false;

  override async get(partition: string, id: string) {
    return this.loses(partition) ? undefined : super.get(this.#name(partition), id);
  }

  override async commit(partition: string, operations: readonly Operation[]) {
    return super.commit(this.#name(partition), operations);
  }

  #name(partition: string): string {
    if (!this.isGone(partition)) return partition;
    const name = this.#lost.get(partition) ?? `${partition}|anew`;
    this.#lost.set(partition, name);
    return name;
  }
}

describe("a newer key", () => {
  it("takes new registers, finds the old ones, and after the rebuild stands alone", async () => {
    const store = new CountingStore();
    const fleet = await Fleet.over(store, 1, { registerKeys: [k1] });
    await enter(fleet, naLayClerk, 1, 2);
    fleet.restart(0, { registerKeys: [k1, k2] });
    const [met, alone] = await enter(fleet, songDaClerk, 1, 3);
    expect(met?.issues).toMatchObject([{ code: "E25", params: { unit: "phường Na Lay" } }]);
    expect(alone?.issues).toEqual([]);
    await fleet.instance(0).registers.rebuild();
    const under = (key: string) =>
      [...store.written.keys()].filter((place) => place.startsWith(`nid|${key}|`)).length;
    expect([under("k1"), under("k2")]).toEqual([2, 3]);
    fleet.restart(0, { registerKeys: [k2] });
    expect(await check(fleet)).toMatchObject({ findings: [], counts: { undrained: 0 } });
    const [second] = await enter(fleet, layNuaClerk, 2);
    expect(second?.issues).toMatchObject([{ code: "E25", params: { unit: "phường Na Lay" } }]);
    expect(await check(fleet)).toMatchObject({ findings: [] });
  });

  it("joins what an instance without it wrote at the same time", async () => {
    const store = new MemoryStore();
    const fleet = await Fleet.over(store, 2, { registerKeys: [k1] });
    fleet.restart(1, { registerKeys: [k1, k2] });
    const village = villages["song-da"] ?? "";
    const rows = [newRow("a", householdCells(1, { village }))];
    await fleet.submit({ person: songDaClerk, instance: 1 }, songDaClerk, rows);
    // The old instance knows nothing of k2: both wards seem to be the first.
    await enter(fleet, naLayClerk, 1);
    fleet.restart(0, { registerKeys: [k1, k2] });
    expect((await check(fleet)).findings.map(({ code }) => code)).toContain("counted-twice");
    expect(await check(fleet, true)).toMatchObject({ rebuilt: true, findings: [] });
  });

  it("keeps an instance that was not given it from writing to a register that has moved", async () => {
    const fleet = await Fleet.over(new MemoryStore(), 1, { registerKeys: [k1] });
    await enter(fleet, naLayClerk, 1);
    fleet.restart(0, { registerKeys: [k1, k2] });
    await fleet.instance(0).registers.rebuild();
    fleet.restart(0, { registerKeys: [k1] });
    await enter(fleet, songDaClerk, 1);
    expect(await headOf(fleet, "song-da")).toMatchObject({ checkedThrough: 0, unchecked: 1 });
    fleet.restart(0, { registerKeys: [k1, k2] });
    await fleet.instance(0).drain();
    expect(await check(fleet)).toMatchObject({ findings: [], counts: { undrained: 0 } });
  });
});
