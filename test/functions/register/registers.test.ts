import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SubmissionResult, Summary } from "../../../shared/api/shapes.ts";
import type { Member } from "../../../shared/campaign/campaign.ts";
import { readDoubt } from "../../../shared/cube/doubt.ts";
import { fromRecord, merge } from "../../../shared/cube/cube.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import {
  cellsOf,
  frontClerk,
  giftReviewer,
  householdCells,
  layNuaClerk,
  leader,
  naLayClerk,
  noon,
  reviewer,
  smallTown,
  songDaClerk,
} from "../../fakes/small-town.ts";
import { newRow, TownService } from "../../fakes/town-service.ts";
import { soundTown } from "./sound-town.ts";

const villages: Readonly<Record<string, string>> = {
  "na-lay": "bản Hốc",
  "song-da": "bản Đáp",
  "lay-nua": "bản Ho Luông",
};

let town: TownService;
let clock: number;

beforeEach(async () => {
  clock = noon.getTime();
  // Every request is a second later, so that the earliest is known.
  town = await TownService.start(() => new Date((clock += 1000)));
});
afterEach(async () => {
  await soundTown(town);
  await town.close();
});

/** A household under the n-th national id, entered by the clerk's own ward. */
async function enter(person: Member, n: number, changes: Readonly<Record<string, Cell>> = {}) {
  const cells = householdCells(n, { village: villages[person.unit] ?? "", ...changes });
  return one(await town.submit(person, person, [newRow("a", cells)]));
}

async function edit(
  person: Member,
  row: { readonly id: string | null; readonly version: number },
  cells: Cell[] | null,
) {
  const edited = { ref: "e", id: row.id, baseVersion: row.version, cells, reason: "Nhầm" };
  return one(await town.submit(person, person, [edited]));
}

function one({ rows }: SubmissionResult) {
  const [row] = rows;
  if (row === undefined) throw new Error("no row");
  return row;
}

const cellsOfWard = (person: Member, n: number, changes: Readonly<Record<string, Cell>> = {}) =>
  householdCells(n, { village: villages[person.unit] ?? "", ...changes });

async function summary(): Promise<Summary> {
  return (await town.call(leader, `campaigns/${smallTown.id}/summary`)).body as Summary;
}

/** Households of each ward as sent and as accepted. */
async function counted() {
  const { units } = await summary();
  return Object.fromEntries(
    ["na-lay", "song-da", "lay-nua"].map((id) => {
      const form = units
        .find(({ unit }) => unit === id)
        ?.forms.find(({ form: of }) => of === "households");
      return [id, [householdsIn(form?.sent), householdsIn(form?.accepted)]];
    }),
  );
}

function householdsIn(cube: Readonly<Record<string, number>> = {}): number {
  return Object.entries(cube)
    .filter(([key]) => key.startsWith("households|"))
    .reduce((sum, [, count]) => sum + count, 0);
}

describe("a national id that two wards enter", () => {
  it("counts for the ward that was first; the other is told, and its row is stored", async () => {
    const first = await enter(naLayClerk, 1);
    const second = await enter(songDaClerk, 1);
    expect(first.issues).toEqual([]);
    expect(second).toMatchObject({ outcome: "stored", state: "sent" });
    expect(second.issues).toMatchObject([
      { code: "E25", level: "warn", column: "nationalId", params: { unit: "phường Na Lay" } },
    ]);
    expect(await counted()).toEqual({ "na-lay": [1, 0], "song-da": [0, 0], "lay-nua": [0, 0] });
  });

  it("is shown to both wards with nothing of the other but its unit", async () => {
    await enter(naLayClerk, 1);
    await enter(songDaClerk, 1);
    const [mine] = (await town.rows(naLayClerk, naLayClerk)).rows;
    const [theirs] = (await town.rows(songDaClerk, songDaClerk)).rows;
    const double = { code: "E25", column: "nationalId", decided: false };
    expect(mine?.doubles).toEqual([{ ...double, counts: true, units: ["song-da"] }]);
    expect(theirs?.doubles).toEqual([{ ...double, counts: false, units: ["na-lay"] }]);
  });

  it("counts for the next ward when the first withdraws its row", async () => {
    const first = await enter(naLayClerk, 1);
    await enter(songDaClerk, 1);
    await enter(layNuaClerk, 1);
    await edit(naLayClerk, first, null);
    expect(await counted()).toEqual({ "na-lay": [0, 0], "song-da": [1, 0], "lay-nua": [0, 0] });
  });

  it.each([
    ["corrects the id", { nationalId: "011085000099" }, 1],
    ["takes the household off as a wrong entry", { exitReason: "Nhập sai", exitOn: 45590 }, 0],
    ["takes it off as a duplicate", { exitReason: "Trùng hộ", exitOn: 45590 }, 0],
  ])("counts for the other ward when the first %s", async (_what, changes, own) => {
    const first = await enter(naLayClerk, 1);
    await enter(songDaClerk, 1);
    await edit(naLayClerk, first, cellsOfWard(naLayClerk, 1, changes));
    expect(await counted()).toMatchObject({ "na-lay": [own, 0], "song-da": [1, 0] });
    const [theirs] = (await town.rows(songDaClerk, songDaClerk)).rows;
    expect(theirs?.doubles).toBeUndefined();
  });

  it("leaves a row that two registers speak of at once as its journal makes it", async () => {
    const first = await enter(naLayClerk, 1);
    const second = await enter(songDaClerk, 1);
    await town.review(reviewer, naLayClerk, [{ id: first.id ?? "" }]);
    const corrected = { nationalId: "011085000099" };
    const moved = await edit(naLayClerk, first, cellsOfWard(naLayClerk, 1, corrected));
    // It gives up the one person and meets the first ward's row under the other: that row hears of both in one commit.
    await edit(songDaClerk, second, cellsOfWard(songDaClerk, 1, corrected));
    const [row] = (await town.rows(naLayClerk, naLayClerk)).rows;
    expect(row).toMatchObject({ id: moved.id, version: 2, doubles: [{ units: ["song-da"] }] });
  });

  it("stays with the first ward when that changes something else", async () => {
    const first = await enter(naLayClerk, 1);
    await enter(songDaClerk, 1);
    await edit(naLayClerk, first, cellsOfWard(naLayClerk, 1, { people: 7 }));
    expect(await counted()).toMatchObject({ "na-lay": [1, 0], "song-da": [0, 0] });
  });

  it("is lost by a ward that gave it up and takes it again", async () => {
    const first = await enter(naLayClerk, 1);
    await enter(songDaClerk, 1);
    const other = await edit(
      naLayClerk,
      first,
      cellsOfWard(naLayClerk, 1, { nationalId: "011085000099" }),
    );
    await edit(naLayClerk, other, cellsOfWard(naLayClerk, 1));
    expect(await counted()).toMatchObject({ "na-lay": [0, 0], "song-da": [1, 0] });
  });

  it("does not count among the accepted figures where the later row is accepted", async () => {
    await enter(naLayClerk, 1);
    const second = await enter(songDaClerk, 1);
    await town.review(reviewer, songDaClerk, [{ id: second.id ?? "" }]);
    expect(await counted()).toMatchObject({ "na-lay": [1, 0], "song-da": [0, 0] });
  });

  it("counts once among the accepted figures while a corrected row still waits", async () => {
    const first = await enter(naLayClerk, 1);
    await town.review(reviewer, naLayClerk, [{ id: first.id ?? "" }]);
    // Na Lay's accepted version still names the person; its new version names another.
    await edit(naLayClerk, first, cellsOfWard(naLayClerk, 1, { nationalId: "011085000099" }));
    const second = await enter(songDaClerk, 1);
    await town.review(reviewer, songDaClerk, [{ id: second.id ?? "" }]);
    expect(await counted()).toMatchObject({ "na-lay": [1, 1], "song-da": [1, 0] });
    await town.review(reviewer, naLayClerk, [{ id: first.id ?? "", version: 2 }]);
    expect(await counted()).toMatchObject({ "na-lay": [1, 1], "song-da": [1, 1] });
  });

  it("is back with the ward whose withdrawal a reviewer refused, and counts once throughout", async () => {
    const first = await enter(naLayClerk, 1);
    await town.review(reviewer, naLayClerk, [{ id: first.id ?? "" }]);
    await enter(songDaClerk, 1);
    await edit(naLayClerk, first, null);
    expect(await counted()).toMatchObject({ "na-lay": [0, 1], "song-da": [1, 0] });
    await town.review(reviewer, naLayClerk, [
      { id: first.id ?? "", version: 2, decision: "return", reason: "Hộ vẫn còn" },
    ]);
    expect(await counted()).toMatchObject({ "na-lay": [1, 1], "song-da": [0, 0] });
  });

  it("leaves nothing unchecked, and says how many rows are in doubt", async () => {
    await enter(naLayClerk, 1);
    await enter(songDaClerk, 1);
    await enter(songDaClerk, 2);
    const { unchecked, units } = await summary();
    expect(unchecked).toBe(0);
    const sent = merge(units.flatMap(({ forms }) => forms.map((form) => fromRecord(form.sent))));
    expect(readDoubt(sent, "nid")).toEqual({ rows: 1, amount: 0 });
  });

  it("is told again when the same chunk is sent again", async () => {
    await enter(naLayClerk, 1);
    const chunk = town.chunk([newRow("a", cellsOfWard(songDaClerk, 1))]);
    const replies = [
      await town.trySubmit(songDaClerk, songDaClerk, chunk),
      await town.trySubmit(songDaClerk, songDaClerk, chunk),
    ].map(({ body }) => one(body as SubmissionResult).issues.map(({ code }) => code));
    expect(replies).toEqual([["E25"], ["E25"]]);
  });

  it("is settled row by row for a whole chunk of doubles", async () => {
    const rows = (person: Member) =>
      Array.from({ length: 90 }, (_, n) => newRow(`r${n}`, cellsOfWard(person, n + 1)));
    await town.submit(naLayClerk, naLayClerk, rows(naLayClerk));
    const { rows: told } = await town.submit(songDaClerk, songDaClerk, rows(songDaClerk));
    expect(told.filter(({ issues }) => issues.some(({ code }) => code === "E25"))).toHaveLength(90);
    expect(await counted()).toMatchObject({ "na-lay": [90, 0], "song-da": [0, 0] });
  });
});

describe("a gift that two units write down", () => {
  const gift = (changes: Readonly<Record<string, Cell>> = {}) =>
    cellsOf("money", {
      source: "Doanh nghiệp, nhà hảo tâm",
      donor: "Công ty Sông Đà",
      kind: "Tiền",
      amount: 50_000_000,
      receivedOn: 45580,
      ...changes,
    });
  const give = async (person: Member, changes: Readonly<Record<string, Cell>> = {}) =>
    one(
      await town.submit(person, { unit: person.unit, form: "money" }, [newRow("g", gift(changes))]),
    );
  const doubtful = async () => {
    const { units } = await summary();
    const cubes = units.flatMap(({ forms }) => forms.map((form) => fromRecord(form.sent)));
    const sent = merge(cubes);
    const received = [...sent].filter(([key]) => key.startsWith("received|"));
    return {
      ...readDoubt(sent, "gift"),
      received: received.reduce((sum, [, dong]) => sum + dong, 0),
    };
  };

  it("counts twice until a person decides, and the summary tells how much is in doubt", async () => {
    await give(frontClerk);
    const second = await give(naLayClerk, { donor: "CÔNG TY SÔNG ĐÀ", receivedOn: 45585 });
    expect(second.issues).toMatchObject([
      { code: "E66", level: "warn", params: { unit: "Ủy ban MTTQ", value: 50_000_000 } },
    ]);
    expect(await doubtful()).toEqual({ rows: 1, amount: 50_000_000, received: 100_000_000 });
  });

  it.each([
    ["seven days apart", { receivedOn: 45587 }, ["E66"]],
    ["eight days apart", { receivedOn: 45588 }, []],
    ["of another amount", { amount: 50_000_001 }, []],
    ["of another kind", { kind: "Vật liệu" }, []],
    ["of another giver", { donor: "Công ty Lai Châu" }, []],
    ["of the state", { source: "NS tỉnh" }, []],
    ["pledged to one, received by the other", { receivedOn: null, pledgedOn: 45575 }, ["E66"]],
  ])("%s", async (_what, changes, codes) => {
    await give(frontClerk);
    const { issues } = await give(naLayClerk, changes);
    expect(issues.filter(({ code }) => code === "E66").map(({ code }) => code)).toEqual(codes);
  });

  it("is two gifts when each names another household", async () => {
    const a = await enter(naLayClerk, 1);
    const b = await enter(songDaClerk, 2);
    await give(naLayClerk, { household: a.code });
    const second = await give(songDaClerk, { household: b.code });
    expect(second.issues).toEqual([]);
  });

  it("is in doubt no more once one of the rows is corrected", async () => {
    await give(frontClerk);
    const second = await give(naLayClerk);
    await town.submit(naLayClerk, { unit: "na-lay", form: "money" }, [
      { ref: "e", id: second.id, baseVersion: 1, cells: gift({ receivedOn: 45590 }) },
    ]);
    expect(await doubtful()).toMatchObject({ rows: 0, amount: 0, received: 100_000_000 });
    await town.review(giftReviewer, { unit: "na-lay", form: "money" }, [
      { id: second.id ?? "", version: 2 },
    ]);
  });
});
