import { beforeEach, describe, expect, it } from "vitest";
import { drainForm } from "../../../functions/register/drain-form.ts";
import { type Head, headDocumentId } from "../../../functions/rows/row-document.ts";
import { duplicatesPartition, unitPartition } from "../../../functions/store/partitions.ts";
import type { Operation } from "../../../functions/store/store.ts";
import { WatchedStore } from "./watched-store.ts";
import { storedAs } from "../../fakes/small-work.ts";
import { smallTown } from "../../fakes/small-town.ts";
import { gift, giftText, k2, panh, person, SmallRegisters } from "./small-registers.ts";

const naLay = unitPartition(smallTown.id, "na-lay");
const other = "011085000002";

let store: WatchedStore;
let town: SmallRegisters;
beforeEach(() => {
  store = new WatchedStore();
  town = new SmallRegisters(store);
});

describe("a drain", () => {
  it("tells the registers what was committed, and says in the head how far it came", async () => {
    await town.commit("na-lay", { a: person(), b: person(other) });
    expect(await town.head("na-lay")).toMatchObject({ checkedThrough: 0, unchecked: 2 });
    await town.drain("na-lay");
    expect([await town.said(panh), await town.said(other)]).toEqual([
      ["na-lay a current"],
      ["na-lay b current"],
    ]);
    expect(await town.head("na-lay")).toMatchObject({
      version: 1,
      checkedThrough: 1,
      unchecked: 0,
    });
  });

  it("has nothing to do the second time, and looks at the head alone", async () => {
    await town.enter("na-lay", { a: person() });
    expect(await town.registerOf()).toMatchObject({ version: 1 });
    const { length } = store.written;
    const { reads } = store;
    await town.drain("na-lay");
    await new SmallRegisters(store).drain("na-lay");
    expect(store.written).toHaveLength(length);
    expect(store.reads - reads).toBe(2);
  });

  it("marks the head with one read and one write", async () => {
    await town.commit("na-lay", { a: person() });
    const { reads } = store;
    const { length } = store.marks;
    await town.drain("na-lay");
    // The head for its rows, the head to be marked, and the head as it stands then.
    expect([store.reads - reads, store.marks.length - length]).toEqual([3, 1]);
  });

  it("leaves the head to the next commit where one follows at once", async () => {
    await town.commit("na-lay", { a: person() });
    await drainForm(town, { ...town.place("na-lay"), isFollowed: true });
    expect(await town.said()).toEqual(["na-lay a current"]);
    expect(await town.head("na-lay")).toMatchObject({ checkedThrough: 0 });
    await town.commit("na-lay", { a: storedAs("households", { people: 5 }) });
    expect(await town.head("na-lay")).toMatchObject({ checkedThrough: 2, unchecked: 0 });
  });

  it("reads what another process committed, from where the head says", async () => {
    await town.enter("na-lay", { a: person() });
    await town.commit("na-lay", { b: person(other) });
    await new SmallRegisters(store).drain("na-lay");
    expect(await town.said(other)).toEqual(["na-lay b current"]);
    expect(await town.head("na-lay")).toMatchObject({ checkedThrough: 2 });
  });

  it("hears of the number that was given up and of the one that was taken", async () => {
    await town.enter("na-lay", { a: person() });
    await town.enter("na-lay", { a: person(other) });
    expect([await town.said(panh), await town.said(other)]).toEqual([
      ["na-lay a gone"],
      ["na-lay a current"],
    ]);
  });

  it("takes a row that was changed before it was told for what it is now", async () => {
    await town.commit("na-lay", { a: person() });
    await town.commit("na-lay", { a: person(other) });
    await town.drain("na-lay");
    expect([await town.said(panh), await town.said(other)]).toEqual([
      ["na-lay a gone"],
      ["na-lay a current"],
    ]);
  });

  it("tells the rows that meet, in both units, and only once", async () => {
    await town.enter("na-lay", { a: person() });
    await town.enter("song-da", { b: person() });
    expect(await town.verdictOn("na-lay", "a")).toMatchObject({ sent: true, units: ["song-da"] });
    expect(await town.verdictOn("song-da", "b")).toMatchObject({
      sent: false,
      doubt: true,
      units: ["na-lay"],
    });
    expect((await town.row("na-lay", "a")).by.id).toBe("p-na-lay");
    const { length } = store.written;
    await town.drain("na-lay");
    await town.drain("song-da");
    expect(store.written).toHaveLength(length);
  });

  it("tells the row that stays that it is alone again", async () => {
    await town.enter("na-lay", { a: person() });
    await town.enter("song-da", { b: person() });
    await town.enter("na-lay", { a: person(other) });
    expect(await town.verdictOn("song-da", "b")).toMatchObject({
      sent: true,
      doubt: false,
      units: [],
    });
  });

  it("knows nothing of a key that its version does not have, nor of a row that is not there", async () => {
    const entries = [
      { row: "a", form: "households", previous: "j", change: {}, touched: [["gone", "x"]] },
      { row: "lost", form: "households", previous: null, change: {} },
    ];
    await town.enter("na-lay", { a: person() });
    const head = await store.get(naLay, headDocumentId("households"));
    if (head === undefined) throw new Error("The unit has a head");
    const body = { ...(head.body as Head), version: 2 };
    await store.commit(naLay, [
      { op: "create", id: "j.2", kind: "journal.households", seq: 2, body: { entries } },
      { op: "replace", id: head.id, kind: "head", seq: 2, body, ifMatch: head.etag },
    ]);
    await new SmallRegisters(store).drain("na-lay");
    expect(await town.head("na-lay")).toMatchObject({ checkedThrough: 2 });
    expect(await town.said()).toEqual(["na-lay a current"]);
  });

  it("reads an outbox of any length", async () => {
    const count = 1300;
    const operation = (n: number): Operation => {
      const entries = n === count - 1 ? [{ row: "a", form: "households", previous: null }] : [];
      return { op: "create", id: `j.${n}`, kind: "journal.households", seq: n, body: { entries } };
    };
    await town.commit("na-lay", { a: person() });
    for (let n = 2; n < count; n += 100)
      await store.commit(
        naLay,
        Array.from({ length: Math.min(100, count - n) }, (_, k) => operation(n + k)),
      );
    const head = await store.get(naLay, headDocumentId("households"));
    if (head === undefined) throw new Error("The unit has a head");
    const body = { ...(head.body as Head), version: count, checkedThrough: 1 };
    await store.commit(naLay, [
      { op: "replace", id: head.id, kind: "head", seq: count, body, ifMatch: head.etag },
    ]);
    await new SmallRegisters(store).drain("na-lay");
    expect(await town.said()).toEqual(["na-lay a current"]);
    expect(await town.head("na-lay")).toMatchObject({ checkedThrough: count, unchecked: 0 });
  });

  it("counts what was committed meanwhile as left, and tells it in the next round", async () => {
    await town.commit("na-lay", { a: person(), c: person("011085000003") });
    // Before the first register is written the unit sends another row.
    store.interrupt = () => town.commit("na-lay", { b: person(other) });
    await town.drain("na-lay");
    expect(store.marks).toEqual(["1: 0, 2 left", "2: 0, 3 left", "2: 1, 1 left", "2: 2, 0 left"]);
    expect(await town.said(other)).toEqual(["na-lay b current"]);
  });

  it("tells all that one unit says of one key", async () => {
    await town.enter("na-lay", { a: gift(), b: gift({ receivedOn: "2024-11-02" }) }, "money");
    expect(await town.said(giftText, "money")).toEqual(["na-lay a current", "na-lay b current"]);
  });

  it("lists those who meet for who settles it", async () => {
    await town.enter("na-lay", { a: person() });
    await town.enter("song-da", { b: person() });
    const list = duplicatesPartition(smallTown.id);
    const kind = "duplicate.open";
    expect(await store.list({ partition: list, kind, afterSeq: 0, limit: 9 })).toMatchObject([
      { body: { rows: [{ row: "a" }, { row: "b" }] } },
    ]);
  });

  it("makes a register that was lost anew, above every verdict that its rows have heard", async () => {
    await town.enter("na-lay", { a: person() });
    await town.enter("song-da", { b: person() });
    const before = (await town.verdictOn("song-da", "b"))?.version ?? 0;
    expect(before).toBeGreaterThan(0);
    // Under a key of its own it finds none of the old registers.
    town = new SmallRegisters(store, [k2]);
    await town.enter("song-da", { b: storedAs("households", { programme: "poor" }) });
    expect(await town.registerOf()).toMatchObject({ version: before + 1 });
  });

  it("of a unit without a head does nothing", async () => {
    const { head } = await town.drain("na-lay");
    expect(head).toBeUndefined();
    expect([store.written, store.reads]).toEqual([[], 1]);
  });

  it("leaves what was committed meanwhile to the next round, and counts it until then", async () => {
    await town.commit("na-lay", { a: person() });
    const second = new SmallRegisters(store);
    // Between the registers and the head's mark another process commits a row more.
    store.interrupt = async () => {
      store.interrupt = async () => {
        await second.commit("na-lay", { b: person(other) });
      };
      return Promise.resolve();
    };
    await town.drain("na-lay");
    expect(await town.head("na-lay")).toMatchObject({
      version: 2,
      checkedThrough: 2,
      unchecked: 0,
    });
    // What was told is marked at once, also in the head that somebody else has replaced.
    expect(store.marks.map((mark) => mark.split(",")[0])).toEqual(["1: 0", "2: 0", "2: 1", "2: 2"]);
    expect(await town.said(other)).toEqual(["na-lay b current"]);
  });

  it("fails while the store does not answer, and is made good by the next", async () => {
    await town.commit("na-lay", { a: person() });
    store.failAs(() => "before");
    await expect(town.drain("na-lay")).rejects.toThrow("does not answer");
    store.heal();
    await town.drain("na-lay");
    expect(await town.said()).toEqual(["na-lay a current"]);
  });
});
