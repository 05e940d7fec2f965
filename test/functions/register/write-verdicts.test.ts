import { beforeEach, describe, expect, it } from "vitest";
import { newRegister } from "../../../functions/register/new-register.ts";
import { duplicateId, noteDuplicates } from "../../../functions/register/note-duplicates.ts";
import { type Contender } from "../../../functions/register/register.ts";
import { writeVerdicts } from "../../../functions/register/write-verdicts.ts";
import type { JournalDocument } from "../../../functions/rows/journal.ts";
import { duplicatesPartition, unitPartition } from "../../../functions/store/partitions.ts";
import { WatchedStore } from "./watched-store.ts";
import { expiredTown } from "../../fakes/expired-town.ts";
import { smallTown } from "../../fakes/small-town.ts";
import { contender, gift, k1, k2, keyText, person, SmallRegisters } from "./small-registers.ts";

const other = "011085000002";

let store: WatchedStore;
let town: SmallRegisters;
beforeEach(() => {
  store = new WatchedStore();
  town = new SmallRegisters(store);
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
    expect(await town.verdictOn("song-da", "b")).toMatchObject({ version: 4, doubt: true });
    const { length } = store.written;
    await verdicts(3);
    await verdicts(4);
    expect(store.written).toHaveLength(length);
    await verdicts(5);
    expect(await town.verdictOn("song-da", "b")).toMatchObject({ version: 5 });
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
    expect(await town.verdictOn("song-da", "b")).toMatchObject({ version: 4 });
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
