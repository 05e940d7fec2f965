import { beforeEach, describe, expect, it } from "vitest";
import { fsck } from "../../../functions/jobs/fsck.ts";
import { type LockDocument, lockDocumentId } from "../../../functions/locks/lock-document.ts";
import type { LockEventDocument } from "../../../functions/locks/lock-events.ts";
import {
  headDocumentId,
  type Head,
  type RowDocument,
  rowKind,
} from "../../../functions/rows/row-document.ts";
import {
  attemptOf,
  type FrozenUnit,
  type SnapshotDocument,
  snapshotDocumentId,
} from "../../../functions/snapshots/snapshot-document.ts";
import {
  campaignPartition,
  snapshotPartition,
  unitPartition,
} from "../../../functions/store/partitions.ts";
import { Fleet } from "../../fakes/fleet.ts";
import { giftCells, LockSteps, townWithPeriods } from "../../fakes/locked-town.ts";
import { MemoryStore } from "../../fakes/memory-store.ts";
import { admin, giftReviewer, naLayClerk, noon } from "../../fakes/small-town.ts";
import { newRow, pathOf } from "../../fakes/town-service.ts";

const campaign = campaignPartition(townWithPeriods.id);
const naLay = unitPartition(townWithPeriods.id, "na-lay");
const money = headDocumentId("money");
let store: MemoryStore;
let fleet: Fleet;

beforeEach(async () => {
  store = new MemoryStore();
  fleet = await Fleet.over(store, 1, { campaign: townWithPeriods });
  const steps = new LockSteps((person, path, write) =>
    fleet.post({ person: person as typeof admin, instance: 0 }, path, write),
  );
  await give(1);
  await steps.lock(admin, { key: "k" });
});

async function give(n: number): Promise<void> {
  const from = { person: naLayClerk, instance: 0 };
  await fleet.submit(from, { unit: "na-lay", form: "money" }, [newRow("a", giftCells(n))]);
}

async function damage(partition: string, id: string, change: (body: never) => unknown) {
  const stored = await store.get(partition, id);
  if (stored === undefined) throw new Error(`no ${id}`);
  const { kind, seq, etag: ifMatch } = stored;
  const body = change(stored.body as never);
  await store.commit(partition, [{ op: "replace", id, kind, seq, body, ifMatch }]);
}

const check = (repair = false) =>
  fsck({
    ...{ store, campaign: townWithPeriods, repair, now: () => noon },
    keepFigures: fleet.instance(0).keepFigures,
  });
const codes = async () => (await check()).findings.map(({ code }) => code);

describe("fsck of locks", () => {
  it("finds nothing wrong with rows that were there before", async () => {
    expect(await codes()).toEqual([]);
  });

  it("finds a head that forgot a lock, and tells it again when it may repair", async () => {
    await damage(naLay, money, (head: Head) => ({ ...head, locks: [] }));
    expect(await codes()).toEqual(["lock-differs"]);
    expect((await check(true)).repaired).toEqual([{ unit: "na-lay", form: "money" }]);
    expect(await codes()).toEqual([]);
  });

  it("finds a row that passed a lock", async () => {
    const known = ((await store.get(naLay, money))?.body as Head).locks ?? [];
    await damage(naLay, money, (head: Head) => ({ ...head, locks: [] }));
    await give(2);
    await damage(naLay, money, (head: Head) => ({ ...head, locks: known }));
    expect(await codes()).toEqual(["row-past-lock"]);
  });

  it("finds a row that was accepted past a lock", async () => {
    const rows = await store.list({
      partition: naLay,
      kind: rowKind("money"),
      afterSeq: -1,
      limit: 9,
    });
    const decisions = rows.map(({ body }) => {
      const { id, version } = body as RowDocument;
      return { id, version, decision: "accept", reason: "", notes: [], dueOn: null };
    });
    const accept = (key: string) =>
      fleet.post(
        { person: giftReviewer, instance: 0 },
        `${pathOf({ unit: "na-lay", form: "money" })}/reviews`,
        {
          key,
          body: { decisions },
        },
      );
    const known = ((await store.get(naLay, money))?.body as Head).locks ?? [];
    await accept("early");
    expect(await codes()).toEqual([]);
    await damage(naLay, money, (head: Head) => ({ ...head, locks: [] }));
    await accept("late");
    await damage(naLay, money, (head: Head) => ({ ...head, locks: known }));
    expect(await codes()).toEqual(["row-past-lock"]);
  });

  it.each<[why: string, snapshot: string | undefined]>([
    ["was locked before figures were kept", undefined],
    ["names figures that there are not", "2024-10.lock-9"],
  ])(
    "finds a period that %s, and keeps them as they stand when it may repair",
    async (_, snapshot) => {
      await damage(campaign, lockDocumentId("2024-10"), (lock: LockDocument) => ({
        ...lock,
        snapshot,
      }));
      expect((await check()).findings).toEqual([
        { invariant: 7, code: "snapshot-missing", unit: "qldt", form: "periods", id: "2024-10" },
      ]);
      expect(await check(true)).toMatchObject({ findings: [], kept: ["2024-10"] });
      expect(await check(true)).toMatchObject({ findings: [], kept: [] });
    },
  );

  it("finds kept figures that somebody changed, and leaves them to a person", async () => {
    const partition = snapshotPartition(townWithPeriods.id);
    const found = await store.get(partition, snapshotDocumentId("2024-10.lock-1"));
    const { unitId } = attemptOf(found?.body as SnapshotDocument);
    await damage(partition, unitId("na-lay"), (unit: FrozenUnit) => ({
      ...unit,
      heads: unit.heads.map((head) => ({ ...head, sent: {} })),
    }));
    expect(await codes()).toEqual(["snapshot-differs"]);
    expect((await check(true)).findings.map(({ code }) => code)).toEqual(["snapshot-differs"]);
  });

  it("finds a history that somebody changed", async () => {
    await damage(campaign, "lock-event.p.k", (one: LockEventDocument) => ({
      ...one,
      event: { ...one.event, reason: "Lý do khác, ghi vào sau" },
    }));
    expect(await codes()).toEqual(["lock-history-broken"]);
  });
});
