import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contract } from "../../../shared/api/contract.ts";
import type {
  Duplicate,
  DuplicatesList,
  SettlementsResult,
} from "../../../shared/api/duplicate-shapes.ts";
import type { Member } from "../../../shared/campaign/campaign.ts";
import { memberPartition } from "../../../functions/store/partitions.ts";
import {
  cellsOf,
  frontClerk,
  giftReviewer,
  householdCells,
  layNuaClerk,
  naLayClerk,
  noon,
  reviewer,
  smallTown,
  songDaClerk,
} from "../../fakes/small-town.ts";
import { newRow, TownService } from "../../fakes/town-service.ts";
import { soundTown } from "../register/sound-town.ts";

const path = `campaigns/${smallTown.id}/duplicates`;
let town: TownService;
let clock: number;
let keys = 0;

beforeEach(async () => {
  clock = noon.getTime();
  town = await TownService.start(() => new Date((clock += 1000)));
  for (const [person, village] of [
    [naLayClerk, "bản Hốc"],
    [songDaClerk, "bản Đáp"],
  ] as const)
    await town.submit(person, person, [newRow("a", householdCells(1, { village }))]);
});
afterEach(async () => {
  await soundTown(town);
  await town.close();
});

async function list(person: Member): Promise<readonly Duplicate[]> {
  const reply = await town.call(person, path);
  expect(reply.status).toBe(200);
  contract.listDuplicates.response.parse(reply.body);
  return (reply.body as DuplicatesList).duplicates;
}

async function only(person: Member): Promise<Duplicate> {
  const [duplicate, ...more] = await list(person);
  expect(more).toEqual([]);
  if (duplicate === undefined) throw new Error("no duplicate");
  return duplicate;
}

/** Lets the rows of the named units count. */
async function settle(
  person: Member,
  { id, version, rows }: Duplicate,
  {
    units,
    key = `s-${++keys}`,
    reason = "Đã đối chiếu hồ sơ",
  }: {
    units: readonly string[];
    key?: string;
    reason?: string;
  },
) {
  const keep = rows
    .filter(({ unit }) => units.includes(unit))
    .map(({ unit, id: row }) => ({ unit, row }));
  const decisions = [{ duplicate: id, version, keep, reason }];
  return town.post(person, path, { key, body: { decisions } });
}

const outcomeOf = ({ body }: { body: unknown }) =>
  (body as SettlementsResult).decisions.map(({ outcome }) => outcome);

const countingUnit = async (person: Member) =>
  (await only(person)).rows.filter(({ counts }) => counts).map(({ unit }) => unit);

describe("the list of duplicates", () => {
  it("shows a ward its own row whole, and of the other its unit, code, time and initials", async () => {
    const { rows, ...duplicate } = await only(songDaClerk);
    expect(duplicate).toMatchObject({ code: "E25", counts: "one", decision: null });
    const [theirs] = rows.filter(({ unit }) => unit === "na-lay");
    const [mine] = rows.filter(({ unit }) => unit === "song-da");
    expect(theirs).toMatchObject({
      code: "NL-2024-001",
      name: "L. V. C. B.",
      counts: true,
      row: null,
    });
    expect(mine).toMatchObject({
      code: "SD-2024-001",
      name: "Lò Văn Can Ban",
      counts: false,
    });
    expect(JSON.stringify(mine?.row)).toContain("011085000001");
    expect(JSON.stringify(theirs)).not.toMatch(/011|Can/);
  });

  it("shows a reviewer both rows without their numbers", async () => {
    const { rows } = await only(reviewer);
    expect(rows.map(({ row }) => row?.unit)).toEqual(expect.arrayContaining(["na-lay", "song-da"]));
    expect(JSON.stringify(rows)).not.toContain("011085000001");
  });

  it.each([layNuaClerk, giftReviewer, frontClerk])("holds nothing for $id", async (person) => {
    expect(await list(person)).toEqual([]);
  });

  it("has what is to be decided before what was", async () => {
    await settle(reviewer, await only(reviewer), { units: ["song-da"] });
    // Three wards and a withdrawal: this register has changed more often than the one that was decided on.
    for (const [person, village] of [
      [naLayClerk, "bản Hốc"],
      [songDaClerk, "bản Đáp"],
      [layNuaClerk, "bản Ho Luông"],
    ] as const)
      await town.submit(person, person, [newRow("b", householdCells(2, { village }))]);
    const rows = (await town.rows(layNuaClerk, layNuaClerk)).rows;
    const withdrawn = rows.map(({ id, version }) => ({ ref: "w", id, baseVersion: version }));
    await town.submit(
      layNuaClerk,
      layNuaClerk,
      withdrawn.map((row) => ({ ...row, cells: null, reason: "Nhầm" })),
    );
    const listed = await list(reviewer);
    expect(listed.map(({ decision }) => decision === null)).toEqual([true, false]);
    expect(listed[0]?.version).toBeGreaterThan(listed[1]?.version ?? 0);
  });

  it("is empty once the rows no longer meet", async () => {
    const [row] = (await town.rows(songDaClerk, songDaClerk)).rows;
    const withdrawn = { ref: "w", id: row?.id ?? "", baseVersion: 1, cells: null, reason: "Nhầm" };
    await town.submit(songDaClerk, songDaClerk, [withdrawn]);
    expect(await list(reviewer)).toEqual([]);
  });
});

describe("a reviewer's decision", () => {
  it("lets the later row count, for as long as it stands", async () => {
    const reply = await settle(reviewer, await only(reviewer), { units: ["song-da"] });
    expect(outcomeOf(reply)).toEqual(["decided"]);
    expect(await countingUnit(reviewer)).toEqual(["song-da"]);
    expect((await only(reviewer)).decision).toMatchObject({
      by: "Chuyên viên QLĐT",
      reason: "Đã đối chiếu hồ sơ",
    });
    const [row] = (await town.rows(songDaClerk, songDaClerk)).rows;
    expect(row?.doubles).toMatchObject([{ counts: true, decided: true }]);
    await town.submit(songDaClerk, songDaClerk, [
      { ref: "w", id: row?.id ?? "", baseVersion: 1, cells: null, reason: "Nhầm" },
    ]);
    const [other] = (await town.rows(naLayClerk, naLayClerk)).rows;
    expect(other?.doubles).toBeUndefined();
  });

  it("outlives an edit of the row and a third ward that comes later", async () => {
    await settle(reviewer, await only(reviewer), { units: ["song-da"] });
    const [row] = (await town.rows(songDaClerk, songDaClerk)).rows;
    const cells = householdCells(1, { village: "bản Đáp", people: 8 });
    await town.submit(songDaClerk, songDaClerk, [
      { ref: "e", id: row?.id ?? "", baseVersion: 1, cells },
    ]);
    await town.submit(layNuaClerk, layNuaClerk, [
      newRow("a", householdCells(1, { village: "bản Ho Luông" })),
    ]);
    expect(await countingUnit(reviewer)).toEqual(["song-da"]);
  });

  it("can be taken anew", async () => {
    await settle(reviewer, await only(reviewer), { units: ["song-da"] });
    await settle(reviewer, await only(reviewer), { units: ["na-lay"] });
    expect(await countingUnit(reviewer)).toEqual(["na-lay"]);
    await settle(reviewer, await only(reviewer), { units: ["song-da"] });
    expect(await countingUnit(reviewer)).toEqual(["song-da"]);
  });

  it("is taken once when it is sent twice under one key", async () => {
    const duplicate = await only(reviewer);
    const replies = [
      await settle(reviewer, duplicate, { units: ["song-da"], key: "once" }),
      await settle(reviewer, duplicate, { units: ["song-da"], key: "once" }),
    ];
    expect(replies.map(outcomeOf)).toEqual([["decided"], ["decided"]]);
    const other = await settle(reviewer, duplicate, { units: ["na-lay"], key: "once" });
    // Under the same key for another row it is another decision, on rows that have changed since.
    expect(outcomeOf(other)).toEqual(["changed-meanwhile"]);
    const reworded = await settle(reviewer, duplicate, {
      units: ["song-da"],
      key: "once",
      reason: "Khác",
    });
    expect(reworded.status).toBe(422);
  });

  it("is refused when the rows have changed since", async () => {
    const duplicate = await only(reviewer);
    await town.submit(layNuaClerk, layNuaClerk, [
      newRow("a", householdCells(1, { village: "bản Ho Luông" })),
    ]);
    expect(outcomeOf(await settle(reviewer, duplicate, { units: ["song-da"] }))).toEqual([
      "changed-meanwhile",
    ]);
  });

  it("lets no person count twice", async () => {
    const reply = await settle(reviewer, await only(reviewer), { units: ["na-lay", "song-da"] });
    expect(outcomeOf(reply)).toEqual(["changed-meanwhile"]);
  });

  it("is not for those who entered one of the rows, nor for other lanes, nor for wards", async () => {
    const duplicate = await only(reviewer);
    const { store } = town.service;
    // Who came from the ward to the office meanwhile.
    const body = { ...reviewer, id: naLayClerk.id };
    const stored = await store.get(memberPartition(smallTown.id), naLayClerk.id);
    const target = { id: naLayClerk.id, kind: "member", seq: 2, body };
    await store.commit(memberPartition(smallTown.id), [
      { op: "replace", ...target, ifMatch: stored?.etag ?? "" },
    ]);
    const units = ["na-lay"];
    expect(outcomeOf(await settle(naLayClerk, duplicate, { units }))).toEqual(["own-entry"]);
    expect(outcomeOf(await settle(giftReviewer, duplicate, { units }))).toEqual(["not-found"]);
    expect((await settle(songDaClerk, duplicate, { units })).status).toBe(403);
  });

  it("on gifts lets one, or each of them, count", async () => {
    const gift = cellsOf("money", {
      source: "Doanh nghiệp, nhà hảo tâm",
      donor: "Công ty Sông Đà",
      kind: "Tiền",
      amount: 50_000_000,
      receivedOn: 45580,
    });
    for (const person of [frontClerk, naLayClerk])
      await town.submit(person, { unit: person.unit, form: "money" }, [newRow("g", gift)]);
    expect(await countingUnit(giftReviewer)).toEqual(["mttq", "na-lay"]);
    await settle(giftReviewer, await only(giftReviewer), { units: ["mttq"] });
    expect(await countingUnit(giftReviewer)).toEqual(["mttq"]);
    await settle(giftReviewer, await only(giftReviewer), { units: ["mttq", "na-lay"] });
    expect(await countingUnit(giftReviewer)).toEqual(["mttq", "na-lay"]);
  });
});
