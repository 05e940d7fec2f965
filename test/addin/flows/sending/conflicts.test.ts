import { beforeEach, describe, expect, it } from "vitest";
import { naLayColleague } from "../../../fakes/small-town.ts";
import { desk, sheet, sitAtNaLay, stored, town } from "../../desk/na-lay.ts";
import { FormSheet, household, households } from "../../desk/sheet.ts";
import type { Desk } from "../../desk/town.ts";

sitAtNaLay();

describe("submit of rows others changed", () => {
  it("merges different cells without asking", async () => {
    sheet.fill(households(2));
    await desk.send();
    const other = town.seat(naLayColleague);
    await other.flows.setUp();
    await other.flows.synchronise();
    new FormSheet(other).type("people", 6, "7");
    await other.send();
    sheet.type("workType", 6, "Sửa chữa");
    expect(await desk.send()).toMatchObject({ accepted: 1, conflicts: 0 });
    expect(desk.asked).toEqual([]);
    expect(sheet.value("people", 6)).toBe(7);
    expect(await desk.send()).toMatchObject({ is: "nothing" });
  });

  it.each([
    ["mine", 5],
    ["theirs", 7],
  ] as const)(
    "keeps %s where the same cell was changed and a side was chosen",
    async (side, people) => {
      sheet.fill(households(1));
      await desk.send();
      const other = town.seat(naLayColleague);
      await other.flows.setUp();
      await other.flows.synchronise();
      new FormSheet(other).type("people", 6, "7");
      await other.send();
      sheet.type("people", 6, "5");
      const open = await desk.send();
      expect(open).toMatchObject({ accepted: 0, conflicts: 1 });
      const id = open.openConflicts[0]?.id ?? "";
      expect(desk.asked[0]?.conflicts[0]?.cells).toMatchObject([{ mine: 5, theirs: 7 }]);
      await desk.send({ keep: [{ id, side }] });
      expect(sheet.value("people", 6)).toBe(people);
      await other.flows.synchronise();
      expect(new FormSheet(other).value("people", 6)).toBe(people);
      expect(await desk.send()).toMatchObject({ is: "nothing", conflicts: 0 });
    },
  );

  it("shows a household that two workbooks entered differently as a conflict, never as a twin", async () => {
    sheet.fill([household(1)]);
    await desk.send();
    const other = town.seat(naLayColleague);
    await other.flows.setUp();
    new FormSheet(other).fill([household(1, { people: "9" })]);
    expect(await other.send()).toMatchObject({ accepted: 0, conflicts: 1 });
    expect(await stored()).toHaveLength(1);
  });
});

describe("submit of a row somebody else entered, too", () => {
  let other: Desk;
  let theirs: FormSheet;

  beforeEach(async () => {
    sheet.fill([household(1)]);
    await desk.send();
    other = town.seat(naLayColleague);
    await other.flows.setUp();
    theirs = new FormSheet(other);
    theirs.fill([household(1, { people: "9" })]);
    expect(await other.send()).toMatchObject({ accepted: 0, conflicts: 1 });
  });

  it("never asks to withdraw it when the conflict was left open and the own row deleted", async () => {
    theirs.deleteRow(theirs.firstRow);
    expect(await other.send()).toMatchObject({ is: "nothing", openGone: [] });
    expect(other.asked.at(-1)?.gone ?? []).toEqual([]);
  });

  it.each([
    ["mine", 9],
    ["theirs", 4],
  ] as const)("knows it once %s was chosen", async (side, people) => {
    const [row] = await stored();
    await other.send({ keep: [{ id: row?.id ?? "", side }] });
    expect(theirs.value("people", theirs.firstRow)).toBe(people);
    expect(await other.send()).toMatchObject({ is: "nothing", unchanged: 1 });
    theirs.deleteRow(theirs.firstRow);
    await other.send();
    expect(other.asked.at(-1)?.gone).toMatchObject([{ id: row?.id }]);
  });
});

describe("submit of a namesake", () => {
  const namesake = {
    ...household(2, { head: "Lò Thị Hòa", birth: "1960", sex: "Nữ", people: "2" }),
    nationalId: "",
    noIdReason: "Chưa cấp",
  };

  it("stores it as another household when a person says so, and asks no more", async () => {
    sheet.fill([household(1, { head: "Lò Thị Hoa", birth: "1960", sex: "Nữ" })]);
    await desk.send();
    const other = town.seat(naLayColleague);
    await other.flows.setUp();
    const theirs = new FormSheet(other);
    theirs.fill([namesake]);
    const open = await other.send();
    expect(open.openConflicts).toMatchObject([{ mayBeDistinct: true }]);
    const id = open.openConflicts[0]?.id ?? "";
    const sent = await other.send({ keep: [{ id, side: "distinct" }] });
    expect(sent).toMatchObject({ accepted: 1, conflicts: 0 });
    expect(theirs.value("Ghi chú hệ thống", theirs.firstRow)).toContain("Lò Thị Hoa");
    expect((await stored()).map(({ cells }) => cells[1])).toEqual(["Lò Thị Hoa", "Lò Thị Hòa"]);
    expect(theirs.value("code", theirs.firstRow)).toBe("NL-2024-002");
    expect(await other.send()).toMatchObject({ is: "nothing", unchanged: 1 });
  });

  it("is no choice where the national ids are the same", async () => {
    sheet.fill([household(1)]);
    await desk.send();
    const other = town.seat(naLayColleague);
    await other.flows.setUp();
    new FormSheet(other).fill([household(1, { people: "9" })]);
    const open = await other.send();
    expect(open.openConflicts).toMatchObject([{ mayBeDistinct: false }]);
    const id = open.openConflicts[0]?.id ?? "";
    expect(await other.send({ keep: [{ id, side: "distinct" }] })).toMatchObject({ conflicts: 1 });
    expect(await stored()).toHaveLength(1);
  });
});
