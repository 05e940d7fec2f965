import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { commitDraft, type Committed } from "../../../functions/commit/commit-draft.ts";
import { Outbox } from "../../../functions/register/outbox.ts";
import { type Head } from "../../../functions/rows/row-document.ts";
import { UnitIndex } from "../../../functions/rows/unit-index.ts";
import { unitPartition } from "../../../functions/store/partitions.ts";
import { Problem } from "../../../shared/api/problem.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import { type Fault } from "../../fakes/faulty-store.ts";
import { noon, smallTown } from "../../fakes/small-town.ts";
import { naLay, workOf } from "../../fakes/small-work.ts";
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

/** The calls of the store go wrong as named, one after another; then all is well. */
function failAs(...faults: readonly Fault[]): void {
  const left = [...faults];
  store.failAs(() => left.shift() ?? "none");
}

const kindOf = (kind: string) => expect.objectContaining({ kind }) as Error;
const ids = () => store.dump().map((line) => line.split(" ")[1]);
const stored = async (id: string) => (await store.get(naLay, id))?.body;

describe("a piece of work", () => {
  it("is stored with its journal, its head and its rows at once", async () => {
    expect(await commit()).toEqual({ result: "told", at: noon.toISOString(), repeated: false });
    expect(ids()).toEqual(["j.households.s-1.0", "head.households", "r.r1"]);
    expect(store.commits).toBe(1);
    expect(await stored("j.households.s-1.0")).toMatchObject({
      hash: "what was asked",
      by: { id: "p-na-lay" },
      at: noon.toISOString(),
      result: "told",
    });
  });

  it("is done once: again it gets what it was told then", async () => {
    await commit();
    const before = store.dump();
    const again = await commit({ at: "2024-11-02T00:00:00.000Z", plan: () => "told otherwise" });
    expect(again).toEqual({ result: "told", at: noon.toISOString(), repeated: true });
    expect(store.dump()).toEqual(before);
  });

  it("with the key of another is refused, and changes nothing", async () => {
    await commit();
    const before = store.dump();
    await expect(commit({ hash: "something else" })).rejects.toThrow(kindOf("submission-mismatch"));
    expect(store.dump()).toEqual(before);
  });

  it("with nothing to do and nobody to answer leaves no trace", async () => {
    const idle = { plan: () => "nothing", isIdle: () => true };
    expect(await commit(idle)).toEqual({
      result: "nothing",
      at: noon.toISOString(),
      repeated: false,
    });
    expect(store.commits).toBe(0);
  });

  it("with something to answer leaves its journal, which names no new version of the head", async () => {
    await commit();
    await commit({ journal: "j.households.s-2.0", plan: () => "all held", isIdle: () => false });
    expect(ids()).toContain("j.households.s-2.0");
    expect((await stored("head.households")) as Head).toMatchObject({ version: 1 });
  });

  it("sees the rows of its forms and of the places it looks at", async () => {
    const songDa = unitPartition(smallTown.id, "song-da");
    await commit({ partition: songDa });
    await commit({
      journal: "j.approvals.s-2.0",
      forms: [formById("approvals"), formById("households")],
      reads: [{ partition: songDa, forms: [formById("households"), formById("money")] }],
      plan: (draft) => {
        expect(draft.form.id).toBe("approvals");
        expect(draft.has("households")).toBe(true);
        expect(draft.has("money")).toBe(false);
        expect(draft.elsewhere.map(({ base }) => [base.form.id, base.rows.size])).toEqual([
          ["households", 1],
          ["money", 0],
        ]);
        return "seen";
      },
    });
  });
});

describe("an answer that is lost", () => {
  it("is found in the journal when the batch was written", async () => {
    // Head and locks are read, the batch is written, its answer lost.
    failAs("none", "after");
    expect(await commit()).toMatchObject({ result: "told", repeated: true });
    expect(store.commits).toBe(1);
  });

  it("is made good when the batch was not written", async () => {
    failAs("none", "before");
    expect(await commit()).toMatchObject({ result: "told", repeated: false });
    expect(store.commits).toBe(2);
    expect(ids()).toEqual(["j.households.s-1.0", "head.households", "r.r1"]);
  });

  it("three times is an unknown outcome, with the last cause", async () => {
    store.instead = () => Promise.reject(new Error("reset"));
    await expect(commit()).rejects.toMatchObject({
      kind: "outcome-unknown",
      cause: { message: "reset" },
    });
    expect(store.commits).toBe(3);
  });

  it("leaves the outcome unknown when the store does not answer any more, be it to a reader", async () => {
    // Head, batch and journal; then the head of the second attempt.
    failAs("none", "before", "before", "before");
    await expect(commit()).rejects.toThrow(kindOf("outcome-unknown"));
  });

  it("leaves the outcome unknown when others are faster ever after", async () => {
    const outcomes = [() => Promise.reject(new Error("reset"))];
    store.instead = () => outcomes.shift()?.() ?? stale();
    await expect(commit()).rejects.toThrow(kindOf("outcome-unknown"));
  });

  it("does not hide that the key was used for something else", async () => {
    await commit();
    failAs("none", "before");
    await expect(commit({ hash: "something else" })).rejects.toThrow(kindOf("submission-mismatch"));
    expect(store.commits).toBe(2);
  });

  it("stays unknown while the journal is there for whoever creates it and not for whoever reads it", async () => {
    await commit();
    store.hidden = "j.households.s-1.0";
    await expect(commit()).rejects.toThrow(kindOf("outcome-unknown"));
    expect(store.commits).toBe(1 + 3);
  });

  it("does not hide what the next attempt is refused for", async () => {
    const outcomes = [
      () => Promise.reject(new Error("reset")),
      () => Promise.reject(new Problem("too-large")),
    ];
    store.instead = () => outcomes.shift()?.();
    await expect(commit()).rejects.toThrow(kindOf("too-large"));
  });
});

const stale = () => Promise.resolve({ is: "refused", reason: "stale", index: 1 } as const);

describe("a store", () => {
  it("that does not answer the first reader fails with its own error: nothing can have been written", async () => {
    failAs("before");
    await expect(commit()).rejects.toThrow("The store does not answer");
  });

  it("that refuses the batch for good is not asked again", async () => {
    store.instead = () => Promise.reject(new Problem("too-large"));
    await expect(commit()).rejects.toThrow(kindOf("too-large"));
    expect(store.commits).toBe(1);
  });

  it("in which others are always faster ends in a conflict", async () => {
    store.instead = stale;
    await expect(commit()).rejects.toThrow(kindOf("edit-conflict"));
    expect(store.commits).toBe(12);
  });

  it("gets a pause of random length before every attempt but the first", async () => {
    await commit();
    expect(Math.random).not.toHaveBeenCalled();
    store.instead = stale;
    await expect(commit({ journal: "j.households.s-2.0" })).rejects.toThrow();
    expect(Math.random).toHaveBeenCalledTimes(11);
  });

  it("in which a repair wrote a row anew in its place is read afresh", async () => {
    await commit();
    const { body, kind, seq, etag = "" } = (await store.get(naLay, "r.r1")) ?? {};
    if (kind === undefined || seq === undefined) throw new Error("The row is stored");
    await store.commit(naLay, [{ op: "replace", id: "r.r1", kind, seq, body, ifMatch: etag }]);
    await commit({ journal: "j.households.s-2.0", plan: change("r1", 5) });
    expect(await stored("r.r1")).toMatchObject({ version: 2 });
  });

  it("in which others were faster has the work planned anew on what they wrote", async () => {
    await commit();
    const seen: unknown[] = [];
    // This process forgets what it read as soon as it is told that it is old.
    const other = new UnitIndex(store);
    const outcomes = [
      async () => {
        await commitDraft(
          { store, index: other },
          workOf({ journal: "j.households.s-2.0", plan: change("r1", 5) }),
        );
        return stale();
      },
    ];
    store.instead = () => outcomes.shift()?.();
    const work = workOf({ journal: "j.households.s-3.0" });
    await commitDraft(
      { store, index },
      {
        ...work,
        plan: (draft) => {
          seen.push(draft.rows.get("r1")?.values["people"]);
          return change("r1", 6)(draft);
        },
      },
    );
    expect(seen).toEqual([4, 5]);
    expect(await stored("r.r1")).toMatchObject({ version: 3 });
  });
});
