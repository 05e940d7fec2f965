import { beforeEach, describe, expect, it } from "vitest";
import { CrossCheck } from "../../../functions/register/cross-check.ts";
import { drainForm, rebuildForm } from "../../../functions/register/drain-form.ts";
import { newRegister } from "../../../functions/register/new-register.ts";
import { duplicateId, noteDuplicates } from "../../../functions/register/note-duplicates.ts";
import {
  type Contender,
  type Register,
  registerDocumentId,
} from "../../../functions/register/register.ts";
import { writeVerdicts } from "../../../functions/register/write-verdicts.ts";
import type { LogRecord } from "../../../functions/log.ts";
import type { JournalDocument } from "../../../functions/rows/journal.ts";
import { type Head, headDocumentId } from "../../../functions/rows/row-document.ts";
import { duplicatesPartition, unitPartition } from "../../../functions/store/partitions.ts";
import type { Operation } from "../../../functions/store/store.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import { FaultyStore } from "../../fakes/faulty-store.ts";
import { storedAs } from "../../fakes/small-work.ts";
import { expiredTown } from "../../fakes/expired-town.ts";
import { smallTown } from "../../fakes/small-town.ts";
import { contender, k1, k2, keyText, panh, person, SmallRegisters } from "./small-registers.ts";

const naLay = unitPartition(smallTown.id, "na-lay");
const other = "011085000002";

/** Counts what is written where. */
class WatchedStore extends FaultyStore {
  readonly written: string[] = [];
  /** Of every head that was stored: its version, how far the registers were told, and how many rows are left. */
  readonly marks: string[] = [];
  interrupt: (() => Promise<unknown>) | undefined;
  isListing = true;
  reads = 0;

  override async get(partition: string, id: string) {
    this.reads++;
    return super.get(partition, id);
  }

  override async list(query: Parameters<FaultyStore["list"]>[0]) {
    if (!this.isListing) throw new Error("The store does not answer");
    return super.list(query);
  }

  override async commit(partition: string, operations: readonly Operation[]) {
    const { interrupt } = this;
    this.interrupt = undefined;
    await interrupt?.();
    this.written.push(...operations.map(({ id }) => `${partition} ${id}`));
    const outcome = await super.commit(partition, operations);
    if (outcome.is === "committed")
      for (const { kind, body } of operations)
        if (kind === "head") this.marks.push(markOf(body as Head));
    return outcome;
  }
}

function markOf({ version, checkedThrough, unchecked }: Head): string {
  return `${version}: ${checkedThrough}, ${unchecked ?? "?"} left`;
}

let store: WatchedStore;
let town: SmallRegisters;
beforeEach(() => {
  store = new WatchedStore();
  town = new SmallRegisters(store);
});

async function registerOf(text = panh, form: FormId = "households"): Promise<Register | undefined> {
  const place = town.keys.newest(keyText(form, text));
  return (await store.get(place, registerDocumentId))?.body as Register | undefined;
}
const said = async (text = panh, form: FormId = "households") =>
  (await registerOf(text, form))?.contenders.map(({ unit, row, is }) => `${unit} ${row} ${is}`);
const verdictOn = async (unit: string, row: string) =>
  (await town.row(unit, row)).claims?.["nid"]?.verdict;

const gift = (more: Parameters<typeof storedAs>[1] = {}) =>
  storedAs("money", {
    source: "business",
    donor: "Công ty Một",
    kind: "money",
    amount: 5_000_000,
    receivedOn: "2024-11-01",
    ...more,
  });
const giftText = JSON.stringify(["cong ty mot", "money", 5_000_000, null]);

describe("a drain", () => {
  it("tells the registers what was committed, and says in the head how far it came", async () => {
    await town.commit("na-lay", { a: person(), b: person(other) });
    expect(await town.head("na-lay")).toMatchObject({ checkedThrough: 0, unchecked: 2 });
    await town.drain("na-lay");
    expect([await said(panh), await said(other)]).toEqual([
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
    expect(await registerOf()).toMatchObject({ version: 1 });
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
    expect(await said()).toEqual(["na-lay a current"]);
    expect(await town.head("na-lay")).toMatchObject({ checkedThrough: 0 });
    await town.commit("na-lay", { a: storedAs("households", { people: 5 }) });
    expect(await town.head("na-lay")).toMatchObject({ checkedThrough: 2, unchecked: 0 });
  });

  it("reads what another process committed, from where the head says", async () => {
    await town.enter("na-lay", { a: person() });
    await town.commit("na-lay", { b: person(other) });
    await new SmallRegisters(store).drain("na-lay");
    expect(await said(other)).toEqual(["na-lay b current"]);
    expect(await town.head("na-lay")).toMatchObject({ checkedThrough: 2 });
  });

  it("hears of the number that was given up and of the one that was taken", async () => {
    await town.enter("na-lay", { a: person() });
    await town.enter("na-lay", { a: person(other) });
    expect([await said(panh), await said(other)]).toEqual([
      ["na-lay a gone"],
      ["na-lay a current"],
    ]);
  });

  it("takes a row that was changed before it was told for what it is now", async () => {
    await town.commit("na-lay", { a: person() });
    await town.commit("na-lay", { a: person(other) });
    await town.drain("na-lay");
    expect([await said(panh), await said(other)]).toEqual([
      ["na-lay a gone"],
      ["na-lay a current"],
    ]);
  });

  it("tells the rows that meet, in both units, and only once", async () => {
    await town.enter("na-lay", { a: person() });
    await town.enter("song-da", { b: person() });
    expect(await verdictOn("na-lay", "a")).toMatchObject({ sent: true, units: ["song-da"] });
    expect(await verdictOn("song-da", "b")).toMatchObject({
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
    expect(await verdictOn("song-da", "b")).toMatchObject({ sent: true, doubt: false, units: [] });
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
    expect(await said()).toEqual(["na-lay a current"]);
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
    expect(await said()).toEqual(["na-lay a current"]);
    expect(await town.head("na-lay")).toMatchObject({ checkedThrough: count, unchecked: 0 });
  });

  it("counts what was committed meanwhile as left, and tells it in the next round", async () => {
    await town.commit("na-lay", { a: person(), c: person("011085000003") });
    // Before the first register is written the unit sends another row.
    store.interrupt = () => town.commit("na-lay", { b: person(other) });
    await town.drain("na-lay");
    expect(store.marks).toEqual(["1: 0, 2 left", "2: 0, 3 left", "2: 1, 1 left", "2: 2, 0 left"]);
    expect(await said(other)).toEqual(["na-lay b current"]);
  });

  it("tells all that one unit says of one key", async () => {
    await town.enter("na-lay", { a: gift(), b: gift({ receivedOn: "2024-11-02" }) }, "money");
    expect(await said(giftText, "money")).toEqual(["na-lay a current", "na-lay b current"]);
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
    const before = (await verdictOn("song-da", "b"))?.version ?? 0;
    expect(before).toBeGreaterThan(0);
    // Under a key of its own it finds none of the old registers.
    town = new SmallRegisters(store, [k2]);
    await town.enter("song-da", { b: storedAs("households", { programme: "poor" }) });
    expect(await registerOf()).toMatchObject({ version: before + 1 });
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
    expect(await said(other)).toEqual(["na-lay b current"]);
  });

  it("fails while the store does not answer, and is made good by the next", async () => {
    await town.commit("na-lay", { a: person() });
    store.failAs(() => "before");
    await expect(town.drain("na-lay")).rejects.toThrow("does not answer");
    store.heal();
    await town.drain("na-lay");
    expect(await said()).toEqual(["na-lay a current"]);
  });
});

describe("verdicts", () => {
  const verdicts = (version: number, unit = "song-da", row = "b") => {
    const of = keyText("households");
    const other = contender("na-lay", { met: true });
    const contenders = [other, contender(unit, { row, met: true, at: "2024-11-02" })];
    const register = newRegister(of, { version, contenders });
    return writeVerdicts(town, town.place("na-lay"), [{ ...of, register }]);
  };

  it("are told to nobody where the rows are not there: a backup was restored", async () => {
    await verdicts(4);
    expect(store.written).toEqual([]);
  });

  it("are told to a row that holds the key, the newer one in place of the older", async () => {
    await town.commit("song-da", { b: person() });
    await verdicts(4);
    expect(await verdictOn("song-da", "b")).toMatchObject({ version: 4, doubt: true });
    const { length } = store.written;
    await verdicts(3);
    await verdicts(4);
    expect(store.written).toHaveLength(length);
    await verdicts(5);
    expect(await verdictOn("song-da", "b")).toMatchObject({ version: 5 });
  });

  it("stand in the journal as the register's, on what the row holds now or in what was accepted", async () => {
    const told = async () => {
      const partition = unitPartition(smallTown.id, "song-da");
      const kind = "journal.households";
      const found = await store.list({ partition, kind, afterSeq: 0, limit: 99 });
      const { by, entries } = found.at(-1)?.body as JournalDocument;
      return { by, changes: entries.map(({ change }) => Object.keys(change)) };
    };
    await town.commit("song-da", { b: person() });
    await verdicts(4);
    expect(await told()).toEqual({
      by: { id: "register", name: "Đối chiếu toàn thị xã" },
      changes: [["is", "key", "current"]],
    });
    const review = { decision: "accept", reason: "", notes: [], dueOn: null } as const;
    const said = { ...review, by: { id: "q", name: "Q" }, at: "2024-11-03" };
    await town.commit("song-da", { b: { is: "reviewed", review: said } });
    await town.commit("song-da", { b: person(other) });
    await verdicts(5);
    expect((await told()).changes).toEqual([["is", "key", "kept"]]);
  });

  it("are told although people are no longer kept: whoever is left goes on being counted right", async () => {
    await town.commit("song-da", { b: person() });
    const of = keyText("households");
    const contenders = [
      contender("na-lay", { met: true }),
      contender("song-da", { row: "b", met: true, at: "2024-11-02" }),
    ];
    const register = newRegister(of, { version: 4, contenders });
    await writeVerdicts(town, { campaign: expiredTown, today: "2024-11-01" }, [
      { ...of, register },
    ]);
    expect(await verdictOn("song-da", "b")).toMatchObject({ version: 4 });
  });

  it("are not told to a row that gave the key up, nor to one whose person was erased", async () => {
    await town.commit("song-da", { b: person(other), c: person() });
    const erasure = { on: "2024-10-30", sent: {}, accepted: {} };
    await town.commit("song-da", { c: { is: "erased", erasure } });
    const { length } = store.written;
    await verdicts(4);
    await verdicts(4, "song-da", "c");
    expect(store.written).toHaveLength(length);
  });
});

describe("the list of those who meet", () => {
  const of = keyText("households");
  const note = (version: number, ...contenders: readonly Contender[]) =>
    noteDuplicates(town, [{ ...of, register: newRegister(of, { version, contenders }) }]);
  const listed = async () => {
    const id = duplicateId(town.keys.newest(of));
    return store.get(duplicatesPartition(smallTown.id), id);
  };
  const [a, b] = [contender("na-lay"), contender("song-da")];

  it("has nobody who is alone, and names who meets until they are alone again", async () => {
    await note(1, a);
    expect(await listed()).toBeUndefined();
    await note(2, a, b);
    expect(await listed()).toMatchObject({
      kind: "duplicate.open",
      body: {
        version: 2,
        rows: [
          { unit: "na-lay", row: "r-na-lay" },
          { unit: "song-da", row: "r-song-da" },
        ],
      },
    });
    await note(3, { ...a, is: "gone" }, b);
    expect(await listed()).toMatchObject({ kind: "duplicate.closed", body: { rows: [] } });
  });

  it("is brought up to its register with one read and one write", async () => {
    await note(2, a, b);
    const { reads } = store;
    const { length } = store.written;
    await note(3, a, b);
    expect([store.reads - reads, store.written.length - length]).toEqual([1, 1]);
  });

  it("is never made of an older register than it is, nor twice of one", async () => {
    await note(3, a, b);
    const { length } = store.written;
    await note(2, a);
    await note(3, a, b);
    expect(store.written).toHaveLength(length);
  });

  it("is made of the newer register when two are noted at once", async () => {
    await note(3, a, b);
    store.interrupt = () => note(4, { ...a, is: "gone" }, b);
    await note(5, a, b);
    // Whoever comes first: what stands is of the newer one.
    expect(await listed()).toMatchObject({ body: { version: 5 } });
    store.interrupt = () => note(9, a, b);
    await note(8, a);
    expect(await listed()).toMatchObject({ kind: "duplicate.open", body: { version: 9 } });
  });

  it("is closed under older keys while keys are changed", async () => {
    await note(2, a, b);
    expect((await listed())?.id).toMatch(/^nid\.k1\.[0-9a-f]{32}$/);
    const older = duplicateId(town.keys.newest(of));
    town = new SmallRegisters(store, [k1, k2]);
    await note(3, a, b);
    expect(await listed()).toMatchObject({ kind: "duplicate.open" });
    expect(await store.get(duplicatesPartition(smallTown.id), older)).toMatchObject({
      kind: "duplicate.closed",
    });
  });
});

describe("a rebuild", () => {
  it("makes lost registers anew from the rows, with all that one unit says of one key", async () => {
    await town.commit("na-lay", { a: gift(), b: gift({ receivedOn: "2024-11-02" }) }, "money");
    await rebuildForm(town, town.place("na-lay", "money"));
    expect(await said(giftText, "money")).toEqual(["na-lay a current", "na-lay b current"]);
    expect(await town.head("na-lay", "money")).toMatchObject({ checkedThrough: 1, unchecked: 0 });
  });

  it("carries registers over to the newest key", async () => {
    await town.enter("na-lay", { a: person() });
    const rotating = new SmallRegisters(store, [k1, k2]);
    await rebuildForm(rotating, town.place("na-lay"));
    town = new SmallRegisters(store, [k2]);
    expect(await said()).toEqual(["na-lay a current"]);
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
    expect(await said(other)).toEqual(["na-lay a current"]);
  });

  it("of a unit without rows writes nothing", async () => {
    await rebuildForm(town, town.place("na-lay"));
    expect(store.written).toEqual([]);
  });

  it("is told of rows that another process has written since", async () => {
    await town.drain("na-lay");
    await new SmallRegisters(store).commit("na-lay", { a: person() });
    await rebuildForm(town, town.place("na-lay"));
    expect(await said()).toEqual(["na-lay a current"]);
  });
});

describe("gifts that look alike", () => {
  it("are told of each other; another gift of the same value at another time is not", async () => {
    await town.enter("na-lay", { a: gift() }, "money");
    await town.enter("song-da", { b: gift() }, "money");
    await town.enter("lay-nua", { c: gift({ receivedOn: "2024-12-24" }) }, "money");
    const told = async (unit: string, row: string) =>
      (await town.row(unit, row)).claims?.["gift"]?.verdict?.units;
    expect(await told("na-lay", "a")).toEqual(["song-da"]);
    expect(await told("song-da", "b")).toEqual(["na-lay"]);
    expect(await told("lay-nua", "c")).toBeUndefined();
    // That one of the three was never in doubt keeps nobody from hearing that the others are no more.
    await town.enter("song-da", { b: gift({ amount: 7_000_000 }) }, "money");
    expect(await told("na-lay", "a")).toEqual([]);
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
    expect(await said()).toEqual(["na-lay a current"]);
    await town.commit("na-lay", { b: person(other) });
    await check.before(at);
    expect(await said(other)).toBeUndefined();
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
    expect(await said()).toEqual(["na-lay a current"]);
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
    expect(await said()).toEqual(["na-lay a current"]);
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
    expect(await said()).toEqual(["na-lay a current"]);
  });

  it("rebuilds registers that everybody was told of, and leaves nothing to be told", async () => {
    await town.enter("na-lay", { a: person() });
    await town.enter("song-da", { b: person() });
    town = new SmallRegisters(store, [k1, k2]);
    await crossCheck().rebuild(smallTown, at.today);
    town = new SmallRegisters(store, [k2]);
    expect(await said()).toEqual(["na-lay a current", "song-da b current"]);
    const { version } = (await registerOf()) ?? {};
    expect(await verdictOn("na-lay", "a")).toMatchObject({ version, sent: true });
    expect(await verdictOn("song-da", "b")).toMatchObject({ version, sent: false });
    for (const unit of ["na-lay", "song-da"]) {
      const head = await town.head(unit);
      expect(head.checkedThrough).toBe(head.version);
    }
  });

  it("is made in every unit by the timer, and of all rows by a rebuild", async () => {
    await town.commit("na-lay", { a: person() });
    await crossCheck().all(smallTown, at.today);
    expect(await said()).toEqual(["na-lay a current"]);
    await town.commit("na-lay", { m: gift() }, "money");
    await crossCheck().rebuild(smallTown, at.today);
    expect(await said(giftText, "money")).toEqual(["na-lay m current"]);
    expect(lines).toEqual([]);
  });
});
