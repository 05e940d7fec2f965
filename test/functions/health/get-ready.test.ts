import { describe, expect, it, vi } from "vitest";
import type { Call } from "../../../functions/http/exchange.ts";
import { getReady } from "../../../functions/health/get-ready.ts";
import { campaignDocumentId, campaignPartition } from "../../../functions/store/partitions.ts";
import { MemoryStore } from "../../fakes/memory-store.ts";
import { noon, smallTown } from "../../fakes/small-town.ts";

const call: Call = { params: new Map(), query: null, body: null, idempotencyKey: null };

/** A service whose clock the test moves, over a store that has begun a campaign or not. */
async function town({ hasBegun }: { hasBegun: boolean }) {
  const store = new MemoryStore();
  if (hasBegun)
    await store.commit(campaignPartition(smallTown.id), [
      { op: "create", id: campaignDocumentId, kind: "campaign", seq: 1, body: smallTown },
    ]);
  const clock = { now: noon };
  const ask = getReady({ store, campaign: smallTown.id, now: () => clock.now });
  return { store, clock, ask };
}

describe("readiness", () => {
  it("is 200 once the store answers and the campaign has begun", async () => {
    const { ask } = await town({ hasBegun: true });
    const { status, load } = await ask(call);
    expect([status, load()]).toEqual([undefined, { status: "ready" }]);
  });

  it("is 503 before the campaign has begun: watchers look at the status alone", async () => {
    const { ask } = await town({ hasBegun: false });
    const { status, load } = await ask(call);
    expect([status, load()]).toEqual([503, { status: "not-ready" }]);
  });

  it("asks the store once in five seconds, however many ask at a time", async () => {
    const { ask, store, clock } = await town({ hasBegun: true });
    const get = vi.spyOn(store, "get");
    await Promise.all(Array.from({ length: 20 }, () => ask(call)));
    expect(get).toHaveBeenCalledTimes(1);
    clock.now = new Date(noon.getTime() + 5000);
    await ask(call);
    expect(get).toHaveBeenCalledTimes(2);
  });
});
