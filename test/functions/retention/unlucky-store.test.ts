import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { retentionNorm } from "../../../shared/campaign/retention.ts";
import type { Operation, PartitionBatch } from "../../../functions/store/store.ts";
import { MemoryStore } from "../../fakes/memory-store.ts";
import { householdCells, naLayClerk, smallTown } from "../../fakes/small-town.ts";
import { newRow, TownService } from "../../fakes/town-service.ts";

const sourced = { citation: "2404/KH-UBND", confirmed: true };
/** Kept through 31/12/2025: a year after its only period. */
const campaign: Campaign = {
  ...smallTown,
  periods: [
    { ...sourced, id: "2024", name: "2024", from: "2024-10-01", to: "2024-12-31", dueBefore: null },
  ],
  norms: [
    {
      ...sourced,
      ...{ key: retentionNorm, value: 12, unit: "tháng", scope: {} },
      ...{ validFrom: "2024-10-01", validTo: null },
    },
  ],
};

const isErasure = ([operation]: readonly Operation[], kind: string) =>
  operation?.op === "replace" && operation.kind.startsWith(kind);

/** Somebody else is faster at the first register, and the first journal gets no answer. */
class UnluckyStore extends MemoryStore {
  register = false;
  journal = false;

  override async commit(...[partition, operations]: Parameters<MemoryStore["commit"]>) {
    const [operation] = operations;
    if (this.register && operation?.op === "replace" && operation.kind === "register") {
      this.register = false;
      const { id, kind, seq } = operation;
      const stored = await this.get(partition, id);
      await super.commit(partition, [
        { op: "replace", id, kind, seq, body: stored?.body, ifMatch: stored?.etag ?? "" },
      ]);
    }
    return super.commit(partition, operations);
  }

  override async commitEach(batches: readonly PartitionBatch[]) {
    if (!this.journal || !batches.some(({ operations }) => isErasure(operations, "journal")))
      return super.commitEach(batches);
    this.journal = false;
    return batches.map(() => ({ is: "unknown" as const, cause: new Error("timeout") }));
  }
}

let clock: Date;
let store: UnluckyStore;
let town: TownService;

beforeEach(async () => {
  clock = new Date("2024-11-20T05:00:00Z");
  store = new UnluckyStore();
  town = await TownService.start(() => clock, { campaign, store });
  const rows = [1, 2, 3].map((n) => newRow(`r${n}`, householdCells(n, { note: "bà Tâm" })));
  await town.submit(naLayClerk, { unit: "na-lay" }, rows);
  clock = new Date("2026-01-01T05:00:00Z");
  await town.service.app.erase();
  clock = new Date("2026-01-15T05:00:00Z");
});
afterEach(async () => {
  await town.close();
});

const left = (word: string) => store.dump().filter((text) => text.includes(word));

describe("an erasure whose writes do not arrive", () => {
  it("leaves no register unerased because somebody else was faster", async () => {
    expect(left('"contenders":[{')).toHaveLength(3);
    store.register = true;
    expect(await town.service.app.erase()).toMatchObject({ is: "done" });
    expect(store.register).toBe(false);
    expect(left('"contenders":[{')).toEqual([]);
  });

  it("does not say that it is done while a journal got no answer, and finishes it in the next run", async () => {
    store.journal = true;
    await town.service.app.erase().catch(() => undefined);
    expect(store.journal).toBe(false);
    expect(await town.service.app.erase()).toMatchObject({ is: "done" });
    expect(left("bà Tâm")).toEqual([]);
  });
});
