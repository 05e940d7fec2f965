import { describe, expect, it } from "vitest";
import type { SubmissionResult } from "../../../shared/api/shapes.ts";
import { fsck } from "../../../functions/jobs/fsck.ts";
import { lockDocumentId } from "../../../functions/locks/lock-document.ts";
import { headDocumentId, type Head } from "../../../functions/rows/row-document.ts";
import { campaignPartition, unitPartition } from "../../../functions/store/partitions.ts";
import type { CommitOutcome, Operation } from "../../../functions/store/store.ts";
import { FaultyStore } from "../../fakes/faulty-store.ts";
import { Fleet } from "../../fakes/fleet.ts";
import { giftCells, LockSteps, townWithPeriods } from "../../fakes/locked-town.ts";
import { MemoryStore } from "../../fakes/memory-store.ts";
import { seeded } from "../../fakes/seeded.ts";
import { admin, leader, naLayClerk, noon } from "../../fakes/small-town.ts";
import { newRow } from "../../fakes/town-service.ts";

const gifts = { unit: "na-lay", form: "money" } as const;
const campaign = campaignPartition(townWithPeriods.id);
const naLay = unitPartition(townWithPeriods.id, "na-lay");

/** A store in which something happens between what a commit has read and its write, once. */
class InterruptedStore extends MemoryStore {
  before: (() => Promise<unknown>) | undefined;

  override async commit(
    partition: string,
    operations: readonly Operation[],
  ): Promise<CommitOutcome> {
    const { before } = this;
    if (before !== undefined && operations.some(({ kind }) => kind === "journal.money")) {
      this.before = undefined;
      await before();
    }
    return super.commit(partition, operations);
  }
}

async function townOver(store: MemoryStore) {
  const fleet = await Fleet.over(store, 2, { campaign: townWithPeriods });
  // Locks are taken at the other instance: nothing but the store connects the two.
  const steps = new LockSteps((person, path, write) =>
    fleet.post({ person: person as typeof admin, instance: 1 }, path, write),
  );
  const give = async (n: number) => {
    const from = { person: naLayClerk, instance: 0 };
    const { status, body } = await fleet.submit(from, gifts, [newRow("a", giftCells(n))]);
    return { status, outcome: status === 200 ? (body as SubmissionResult).rows[0]?.outcome : null };
  };
  const check = () => fsck({ store, campaign: townWithPeriods, now: () => noon });
  return { fleet, steps, give, check };
}

describe("a commit under way when its period is locked", () => {
  it.each([
    ["in a form with rows", true],
    ["that would have been the first of its form", false],
  ])("fails on the head, reads again and refuses, %s", async (_, hasRows) => {
    const store = new InterruptedStore();
    const { steps, give, check } = await townOver(store);
    if (hasRows) expect((await give(1)).outcome).toBe("stored");
    store.before = () => steps.lock(admin);
    expect(await give(2)).toEqual({ status: 200, outcome: "held" });
    expect((await check()).findings).toEqual([]);
  });

  it("is refused when what was opened again ends in between", async () => {
    const store = new InterruptedStore();
    const { steps, give } = await townOver(store);
    await steps.lock(admin);
    await steps.request(naLayClerk, { unit: "na-lay" });
    await steps.decide(leader, { request: "2024-10.2" });
    await steps.reopen(admin, "2024-10.2");
    store.before = () => steps.lock(admin);
    expect((await give(1)).outcome).toBe("held");
  });
});

describe("a lock that is broken off", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    "is finished by the same request or by the timer, whatever call failed (%i)",
    async (seed) => {
      const random = seeded(seed);
      const store = new FaultyStore();
      const { fleet, steps, give, check } = await townOver(store);
      await give(1);
      let left = 1 + Math.floor(random() * 25);
      store.failAs(() => (--left <= 0 ? (random() < 0.5 ? "before" : "after") : "none"));
      const first = await steps.lock(admin, { key: "k" });
      store.heal();
      fleet.restart(1);
      expect([200, 500, 503]).toContain(first.status);
      if (seed % 2 === 0) expect((await steps.lock(admin, { key: "k" })).status).toBe(200);
      else await fleet.instance(1).lockDue();
      // What never reached the lock itself nobody knows but who asked.
      const isLocked = (await store.get(campaign, lockDocumentId("2024-10"))) !== undefined;
      expect((await give(2)).outcome).toBe(isLocked ? "held" : "stored");
      expect((await check()).findings).toEqual([]);
      const head = (await store.get(naLay, headDocumentId("money")))?.body as Head;
      expect(head.lockEpoch).toBe(isLocked ? 1 : 0);
    },
  );
});
