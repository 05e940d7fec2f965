import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { reviewDesk } from "../../../addin/review-desk.ts";
import { construction } from "../../../shared/forms/construction.ts";
import { requiredColumns } from "../../../shared/forms/rows/required.ts";
import { households } from "../../../shared/forms/households.ts";
import { household, FormSheet } from "../desk/sheet.ts";
import { type Desk, Town } from "../desk/town.ts";
import { naLayClerk, officeClerk, reviewer } from "../../fakes/small-town.ts";

let town: Town;
let desk: Desk;

beforeEach(async () => {
  town = await Town.start();
  desk = town.seat(naLayClerk);
  await desk.flows.setUp();
});

afterEach(() => town.close());

/** A clerk whose acts are counted: a cell typed and a button pressed are one each. */
class Clerk {
  acts = 0;

  /** Types the cells of the first row, by column key. */
  fill(sheet: FormSheet, cells: Readonly<Record<string, string>>): void {
    this.acts += Object.keys(cells).length;
    sheet.fill([cells]);
  }

  async press<T>(button: () => Promise<T>): Promise<T> {
    this.acts += 1;
    return button();
  }
}

/** A house of the ward that a decision approved, with its progress row. */
async function approvedHouse(): Promise<FormSheet> {
  const days = { surveyedOn: "1/10/2024", votedOn: "2/10/2024", postedOn: "12/10/2024" };
  new FormSheet(desk).fill([household(1, days)]);
  await desk.send();
  const office = town.seat(officeClerk);
  await office.flows.setUp();
  const label = (await office.deps.workbook.readMemory()).picks?.[0]?.label ?? "";
  new FormSheet(office, "approvals").fill([
    {
      decisionNo: "12/QĐ-UBND",
      decisionOn: "20/10/2024",
      household: label,
      programme: "Phong trào thi đua",
      amount: "60000000",
    },
  ]);
  await office.send();
  const review = reviewDesk(town.seat(reviewer).deps);
  const said = { decision: "accept", reason: "", notes: [], dueOn: null } as const;
  const waiting = (await review.list()).filter(({ form }) => form === "approvals");
  await review.decide(waiting.map((row) => ({ ...row, ...said })));
  expect(await desk.flows.synchronise()).toMatchObject({ housesAdded: 1 });
  return new FormSheet(desk, "construction");
}

describe("a clerk's acts", () => {
  it("listing a household is eight cells, and sending it one press", async () => {
    const clerk = new Clerk();
    const sheet = new FormSheet(desk);
    clerk.fill(sheet, household(7));
    expect(clerk.acts).toBe(8);
    const sent = await clerk.press(() => desk.send());
    expect(sent).toMatchObject({ accepted: 1, held: 0, issues: [] });
    expect((await desk.flows.check()).incomplete).toBe(0);
    expect(clerk.acts).toBe(9);
  });

  it("of those eight, two are proposed from the national id", async () => {
    const sheet = new FormSheet(desk);
    sheet.fill([household(7)]);
    for (const column of ["sex", "birth"]) {
      const address = sheet.address(column, sheet.firstRow);
      desk.excel.person.clear({ sheet: "Danh sách hộ", address });
    }
    const { issues } = await desk.flows.check();
    const proposals = issues.flatMap(({ fix }) => fix ?? []);
    expect(proposals.map(({ issue, after }) => [issue.column, after])).toEqual([
      ["sex", "Nam"],
      ["birth", 1957],
    ]);
    await desk.flows.applyFixes(proposals);
    expect(await desk.send()).toMatchObject({ accepted: 1, held: 0 });
  });

  it("no more than the eight are required of a household that is only listed", () => {
    const always = requiredColumns(households).map(({ key }) => key);
    expect(Object.keys(household(1))).toEqual(expect.arrayContaining(always));
  });

  it("the whole week of a house is five cells, all in sight", async () => {
    const sheet = await approvedHouse();
    const clerk = new Clerk();
    const week = {
      stage: "Khung, tường",
      percent: "45",
      startedOn: "25/10/2024",
      obstacle: "Vật liệu",
      checkedOn: "1/11/2024",
    };
    clerk.fill(sheet, week);
    expect(clerk.acts).toBe(5);
    const shown = construction.columns
      .filter(({ group }) => group === "main")
      .map(({ key }) => key);
    expect(shown).toEqual(expect.arrayContaining(Object.keys(week)));
    // The obstacle becomes a row of its own, which nobody types.
    expect(await desk.send()).toMatchObject({ accepted: 2, held: 0 });
  });

  type Cells = Readonly<Record<string, string>>;
  const begun = { stage: "San nền, móng", startedOn: "25/10/2024" };

  it.each<[what: string, before: Cells, cells: Cells]>([
    ["begun", {}, begun],
    ["further on", begun, { stage: "Mái", percent: "70" }],
    ["finished", begun, { stage: "Hoàn thành", completedOn: "31/10/2024" }],
    ["the same, but looked at", begun, { checkedOn: "1/11/2024" }],
  ])("a house that is %s takes at most three acts, sending included", async (_, before, cells) => {
    const sheet = await approvedHouse();
    sheet.fill([before]);
    await desk.send();
    const clerk = new Clerk();
    clerk.fill(sheet, cells);
    const sent = await clerk.press(() => desk.send());
    expect(sent.issues.filter(({ level }) => level === "block")).toEqual([]);
    expect(sent).toMatchObject({ accepted: 1, held: 0 });
    expect(clerk.acts).toBeLessThanOrEqual(3);
  });

  it("“Không thay đổi tuần này” is one press", async () => {
    const sheet = await approvedHouse();
    const clerk = new Clerk();
    desk.excel.person.activate("Tiến độ nhà");
    desk.excel.person.select({ sheet: "Tiến độ nhà", address: `C${sheet.firstRow}` });
    await clerk.press(() => desk.flows.noChangeThisWeek());
    expect(sheet.value("checkedOn", sheet.firstRow)).toBe(45597);
    expect(clerk.acts).toBe(1);
  });
});
