import { beforeEach, describe, expect, it } from "vitest";
import { CrossCheck } from "../../../functions/register/cross-check.ts";
import { rebuildForm } from "../../../functions/register/drain-form.ts";
import type { LogRecord } from "../../../functions/log.ts";
import { unitPartition } from "../../../functions/store/partitions.ts";
import { FaultyStore } from "../../fakes/faulty-store.ts";
import { WatchedStore } from "./watched-store.ts";
import { smallTown } from "../../fakes/small-town.ts";
import { gift, giftText, k1, k2, person, SmallRegisters } from "./small-registers.ts";

const naLay = unitPartition(smallTown.id, "na-lay");
const other = "011085000002";

let store: WatchedStore;
let town: SmallRegisters;
beforeEach(() => {
  store = new WatchedStore();
  town = new SmallRegisters(store);
});

describe("a rebuild", () => {
  it("makes lost registers anew from the rows, with all that one unit says of one key", async () => {
    await town.commit("na-lay", { a: gift(), b: gift({ receivedOn: "2024-11-02" }) }, "money");
    await rebuildForm(town, town.place("na-lay", "money"));
    expect(await town.said(giftText, "money")).toEqual(["na-lay a current", "na-lay b current"]);
    expect(await town.head("na-lay", "money")).toMatchObject({ checkedThrough: 1, unchecked: 0 });
  });

  it("carries registers over to the newest key", async () => {
    await town.enter("na-lay", { a: person() });
    const rotating = new SmallRegisters(store, [k1, k2]);
    await rebuildForm(rotating, town.place("na-lay"));
    town = new SmallRegisters(store, [k2]);
    expect(await town.said()).toEqual(["na-lay a current"]);
  });

  it("writes nothing where everything is as it should be", async () => {
    await town.enter("na-lay", { a: person() });
    const { length } = store.written;
    await rebuildForm(town, town.place("na-lay"));
    expect(store.written).toHaveLength(length);
  });

  it("reads the rows afresh: a repair may have written one in its place", async () => {
    await town.enter("na-lay", { a: person() });
    const row = await store.get(naLay, "r.a");
    if (row === undefined) throw new Error("The row is stored");
    const { id, kind, seq, etag } = row;
    const mended = new SmallRegisters(new FaultyStore());
    await mended.commit("na-lay", { a: person(other) });
    const body = await mended.row("na-lay", "a");
    await store.commit(naLay, [{ op: "replace", id, kind, seq, body, ifMatch: etag }]);
    await rebuildForm(town, town.place("na-lay"));
    expect(await town.said(other)).toEqual(["na-lay a current"]);
  });

  it("of a unit without rows writes nothing", async () => {
    await rebuildForm(town, town.place("na-lay"));
    expect(store.written).toEqual([]);
  });

  it("is told of rows that another process has written since", async () => {
    await town.drain("na-lay");
    await new SmallRegisters(store).commit("na-lay", { a: person() });
    await rebuildForm(town, town.place("na-lay"));
    expect(await town.said()).toEqual(["na-lay a current"]);
  });
});

describe("the cross-check of a unit", () => {
  const lines: LogRecord[] = [];
  const at = { campaign: smallTown, unit: "na-lay", today: "2024-11-01" };
  const crossCheck = () => new CrossCheck(town, (line) => lines.push(line));
  beforeEach(() => {
    lines.length = 0;
  });

  it("does what an earlier process left, once", async () => {
    await town.commit("na-lay", { a: person() });
    const check = crossCheck();
    await check.before(at);
    expect(await town.said()).toEqual(["na-lay a current"]);
    await town.commit("na-lay", { b: person(other) });
    await check.before(at);
    expect(await town.said(other)).toBeUndefined();
  });

  it("is no reason to refuse a request while the store does not answer: it is logged and done by the next", async () => {
    await town.commit("na-lay", { a: person() });
    const check = crossCheck();
    store.isListing = false;
    await check.before(at);
    expect(lines).toMatchObject([{ level: "warn", op: "drain", unit: "na-lay", code: "Error" }]);
    expect(lines[0]).not.toHaveProperty("form");
    store.isListing = true;
    await check.before(at);
    expect(await town.said()).toEqual(["na-lay a current"]);
  });

  it("that fails in a form says in which, and leaves the unit to be drained before the next request", async () => {
    const check = crossCheck();
    await check.before(at);
    await town.commit("na-lay", { a: person() });
    store.failAs(() => "before");
    expect(await check.after(town.place("na-lay"))).toBeUndefined();
    expect(lines).toMatchObject([{ level: "warn", unit: "na-lay", form: "households" }]);
    store.heal();
    await check.before(at);
    expect(await town.said()).toEqual(["na-lay a current"]);
  });

  it("answers the rows with their verdicts, and nothing for a form without a key", async () => {
    await town.commit("na-lay", { a: person() });
    const rows = await crossCheck().after(town.place("na-lay"));
    expect(rows?.get("a")?.document.id).toBe("a");
    expect(await crossCheck().after(town.place("na-lay", "outreach"))).toBeUndefined();
  });

  it("goes by what the heads say is left", async () => {
    await town.commit("na-lay", { a: person() });
    await town.enter("song-da", { b: person(other) });
    const drained = await town.head("song-da");
    const { reads } = store;
    await crossCheck().unit({ ...at, unit: "song-da" }, [{ body: drained }]);
    expect(store.reads).toBe(reads);
    await crossCheck().unit(at, [{ body: await town.head("na-lay") }]);
    expect(await town.said()).toEqual(["na-lay a current"]);
  });

  it("rebuilds registers that everybody was told of, and leaves nothing to be told", async () => {
    await town.enter("na-lay", { a: person() });
    await town.enter("song-da", { b: person() });
    town = new SmallRegisters(store, [k1, k2]);
    await crossCheck().rebuild(smallTown, at.today);
    town = new SmallRegisters(store, [k2]);
    expect(await town.said()).toEqual(["na-lay a current", "song-da b current"]);
    const { version } = (await town.registerOf()) ?? {};
    expect(await town.verdictOn("na-lay", "a")).toMatchObject({ version, sent: true });
    expect(await town.verdictOn("song-da", "b")).toMatchObject({ version, sent: false });
    for (const unit of ["na-lay", "song-da"]) {
      const head = await town.head(unit);
      expect(head.checkedThrough).toBe(head.version);
    }
  });

  it("is made in every unit by the timer, and of all rows by a rebuild", async () => {
    await town.commit("na-lay", { a: person() });
    await crossCheck().all(smallTown, at.today);
    expect(await town.said()).toEqual(["na-lay a current"]);
    await town.commit("na-lay", { m: gift() }, "money");
    await crossCheck().rebuild(smallTown, at.today);
    expect(await town.said(giftText, "money")).toEqual(["na-lay m current"]);
    expect(lines).toEqual([]);
  });
});
