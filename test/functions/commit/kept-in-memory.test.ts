import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { commitDraft, type Committed } from "../../../functions/commit/commit-draft.ts";
import { Outbox } from "../../../functions/register/outbox.ts";
import { headDocumentId } from "../../../functions/rows/row-document.ts";
import { UnitIndex } from "../../../functions/rows/unit-index.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
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

const stored = async (id: string) => (await store.get(naLay, id))?.body;

describe("what this process wrote", () => {
  it("need not be read back before it is changed again", async () => {
    await commit();
    const { lists } = store;
    await commit({ journal: "j.households.s-2.0", plan: change("r1", 5) });
    await commit({ journal: "j.households.s-3.0", plan: change("r1", 6) });
    expect(store.lists).toBe(lists);
    expect(await stored("r.r1")).toMatchObject({ version: 3 });
  });

  it("is kept for the drain, by the versions of the head it lies between", async () => {
    await commit();
    await commit({ journal: "j.households.s-2.0", plan: change("r1", 5) });
    const entries = outbox.take(`${naLay}|households`, 0, 2);
    expect(entries?.map(({ change: { is }, row }) => `${row} ${is}`)).toEqual([
      "r1 stored",
      "r1 stored",
    ]);
  });

  it("is not kept where nothing is cross-checked", async () => {
    await commit({
      journal: "j.obstacles.s-1.0",
      forms: [formById("obstacles")],
      plan: (draft) => {
        draft.change("o1", storedAs("obstacles", {}));
        return "told";
      },
    });
    expect(outbox.take(`${naLay}|obstacles`, 0, 1)).toBeUndefined();
  });

  it("is kept by the form of the rows, not by that of the journal", async () => {
    const code = "NL-2024-001";
    await commit({
      plan: (draft) => {
        draft.change("r1", storedAs("households", { people: 4 }, { code }));
        return "told";
      },
    });
    await commit({
      journal: "j.approvals.s-2.0",
      forms: [formById("approvals"), formById("households"), formById("construction")],
      plan: (draft) => {
        draft.change("a1", storedAs("approvals", { household: code, decisionOn: "2024-10-15" }));
        return "told";
      },
    });
    const entries = outbox.take(`${naLay}|households`, 1, 2);
    expect(entries?.map(({ row, change: { is } }) => `${row} ${is}`)).toEqual(["r1 facts"]);
    expect(await stored("r.r1")).toMatchObject({ facts: { sent: { approvedOn: "2024-10-15" } } });
  });

  it("is all left to the drain where no process remembers how far it came", async () => {
    await commitDraft({ store, index }, workOf());
    await commitDraft(
      { store, index },
      workOf({ journal: "j.households.s-2.0", plan: change("r1", 5) }),
    );
    expect(await stored("head.households")).toMatchObject({ checkedThrough: 0, unchecked: 1 });
  });

  it("goes into the head with how far the registers were told", async () => {
    await commit();
    outbox.tell(`${naLay}|households`, 1);
    await commit({ journal: "j.households.s-2.0", plan: change("r1", 5) });
    expect(await stored(headDocumentId("households"))).toMatchObject({ checkedThrough: 2 });
  });
});
