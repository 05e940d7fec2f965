import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { commitDraft, type Committed } from "../../../functions/commit/commit-draft.ts";
import { Outbox } from "../../../functions/register/outbox.ts";
import { type Head } from "../../../functions/rows/row-document.ts";
import { UnitIndex } from "../../../functions/rows/unit-index.ts";
import { lockKind } from "../../../functions/locks/lock-document.ts";
import { campaignPartition } from "../../../functions/store/partitions.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import { expiredTown } from "../../fakes/expired-town.ts";
import { smallTown } from "../../fakes/small-town.ts";
import { naLay, storedAs, workOf } from "../../fakes/small-work.ts";
import { change, WatchedStore } from "./watched-store.ts";

let store: WatchedStore;
let outbox: Outbox;
let index: UnitIndex;

beforeEach(() => {
  store = new WatchedStore();
  outbox = new Outbox();
  index = new UnitIndex(store);
  // Nobody waits between two attempts.
  vi.spyOn(Math, "random").mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
});

async function commit(changes: Parameters<typeof workOf>[0] = {}): Promise<Committed<string>> {
  return commitDraft({ store, index, outbox }, workOf(changes));
}

const kindOf = (kind: string) => expect.objectContaining({ kind }) as Error;
const stored = async (id: string) => (await store.get(naLay, id))?.body;

const late = { campaign: expiredTown, unit: "na-lay", today: "2024-11-01" };

describe("what is locked", () => {
  const period = { period: "q3", name: "Quý III", from: "2024-07-01", to: "2024-09-30" };
  const lock = { ...period, since: "2024-10-05", reopened: [], epoch: 1, spread: 0 };
  const seen = async (changes: Parameters<typeof workOf>[0] = {}) => {
    const periods: string[] = [];
    await commit({
      forms: [formById("money")],
      ...changes,
      plan: (draft) => {
        periods.push(...draft.locks.map((one) => one.period));
        draft.change(`m${draft.rows.base.rows.size}`, storedAs("money", { donor: "Công ty Một" }));
        return "told";
      },
    });
    return periods;
  };

  it("is told to the first commit by the campaign, and to every later one by the head", async () => {
    await store.commit(campaignPartition(smallTown.id), [
      { op: "create", id: "lock.q3", kind: lockKind, seq: 1, body: lock },
    ]);
    expect(await seen()).toEqual(["q3"]);
    expect(await stored("head.money")).toMatchObject({ locks: [{ period: "q3" }] });
    const { lists } = store;
    expect(await seen({ journal: "j.money.s-2.0" })).toEqual(["q3"]);
    expect(store.lists).toBe(lists);
  });

  it("is nothing where nothing was ever locked, and in forms without dates", async () => {
    expect(await seen()).toEqual([]);
    expect(await seen({ journal: "j.money.s-2.0" })).toEqual([]);
  });
});

describe("work is refused", () => {
  const closeUnit = async () => {
    await commit();
    const head = await store.get(naLay, "head.households");
    if (head === undefined) throw new Error("The unit has a head");
    const { id, kind, seq, etag } = head;
    const body = { ...(head.body as Head), closedBy: "song-da" };
    await store.commit(naLay, [{ op: "replace", id, kind, seq, body, ifMatch: etag }]);
  };

  it("in a unit that handed its rows over, but for the handover's own", async () => {
    await closeUnit();
    const next = { journal: "j.households.s-2.0", plan: change("r1", 5) };
    await expect(commit(next)).rejects.toThrow(kindOf("unit-closed"));
    await expect(commit({ ...next, despite: ["retention"] })).rejects.toThrow(
      kindOf("unit-closed"),
    );
    expect(await commit({ ...next, despite: ["closed"] })).toMatchObject({ repeated: false });
  });

  it("on people once they are no longer kept, but for the service's own", async () => {
    await expect(commit({ context: late })).rejects.toThrow(kindOf("retention-passed"));
    await expect(commit({ context: late, despite: ["closed"] })).rejects.toThrow(
      kindOf("retention-passed"),
    );
    expect(await commit({ context: late, despite: ["retention"] })).toMatchObject({
      repeated: false,
    });
  });

  it("on people only: catalogues are kept on", async () => {
    const plan = () => "nothing";
    const work = { context: late, forms: [formById("norms")] as const, plan };
    expect(await commit({ ...work, journal: "j.norms.s-1.0" })).toMatchObject({ repeated: false });
  });
});
