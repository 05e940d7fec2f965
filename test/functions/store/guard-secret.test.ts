import { describe, expect, it } from "vitest";
import { guardSecret } from "../../../functions/store/guard-secret.ts";
import type { Operation, Store } from "../../../functions/store/store.ts";
import { MemoryStore } from "../../fakes/memory-store.ts";

const campaign = "xnt";
const ours = "the secret of this town, long enough";
const row = (id: string): Operation => ({ op: "create", id, kind: "row", seq: 1, body: {} });

class LateStore extends MemoryStore {
  isAway = true;

  override get(partition: string, id: string) {
    return this.isAway ? Promise.reject(new Error("away")) : super.get(partition, id);
  }
}

/** A process over the store with this secret, and what it was told. */
function processOn(store: Store, secret = ours) {
  const told: string[] = [];
  const onForeign = ({ message }: Error) => told.push(message);
  return { told, guarded: guardSecret(store, { campaign, secret, onForeign }) };
}

describe("a guarded store", () => {
  it("takes the first secret for its own, and the same one again after a restart", async () => {
    const store = new MemoryStore();
    expect(await processOn(store).guarded.commit("p", [row("a")])).toMatchObject({
      is: "committed",
    });
    const again = processOn(store);
    expect(await again.guarded.commit("p", [row("b")])).toMatchObject({ is: "committed" });
    expect(again.told).toEqual([]);
  });

  it("takes nothing from who has another secret, says so, and names neither", async () => {
    const store = new MemoryStore();
    await processOn(store).guarded.commit("p", [row("a")]);
    const { guarded, told } = processOn(store, "another secret, made by mistake later");
    await expect(guarded.commit("p", [row("b")])).rejects.toThrow(/another MAI_AM_SECRET/);
    const group = [{ partition: "p", operations: [row("c")] }];
    await expect(guarded.commitEach(group)).rejects.toThrow(/another MAI_AM_SECRET/);
    expect(await store.get("p", "b")).toBeUndefined();
    expect(await store.get("p", "c")).toBeUndefined();
    expect(told[0]).toBe("Rows of xnt are named with another MAI_AM_SECRET");
    expect((await guarded.get("p", "a"))?.id).toBe("a");
  });

  it("lets one of two that begin at once decide", async () => {
    const store = new MemoryStore();
    const all = [processOn(store), processOn(store, "another secret, of another process")];
    const ended = await Promise.allSettled(
      all.map(({ guarded }, index) => guarded.commit("p", [row(`r${index}`)])),
    );
    expect(ended.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("asks again when the store was away", async () => {
    const store = new LateStore();
    const { guarded, told } = processOn(store);
    await expect(guarded.commit("p", [row("a")])).rejects.toThrow("away");
    store.isAway = false;
    expect(await guarded.commit("p", [row("a")])).toMatchObject({ is: "committed" });
    expect(told).toEqual([]);
  });
});
