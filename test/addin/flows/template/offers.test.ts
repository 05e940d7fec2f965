import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Campaign } from "../../../../shared/campaign/campaign.ts";
import { seasonOf } from "../../../../shared/forms/filling/seasons.ts";
import { households, FormSheet } from "../../desk/sheet.ts";
import { Town } from "../../desk/town.ts";
import { frontClerk, naLayClerk, smallTown } from "../../../fakes/small-town.ts";

let town: Town;

beforeEach(async () => {
  town = await Town.start();
});

afterEach(() => town.close());

function visible({ excel }: ReturnType<Town["seat"]>): readonly string[] {
  return excel.model.worksheets
    .filter(({ visibility }) => visibility === "Visible")
    .map(({ name }) => name);
}

describe("Thêm biểu", () => {
  it("offers what the unit fills in and does not have, each with what it is and when it is filled", async () => {
    const desk = town.seat(naLayClerk);
    await desk.flows.setUp();
    const offers = await desk.flows.formsToAdd();
    expect(offers.map(({ form }) => form)).toEqual(
      expect.arrayContaining(["rounds", "obstacles", "outreach", "documents"]),
    );
    for (const { form, title, when } of offers) {
      expect(["households", "construction", "money"]).not.toContain(form);
      expect([title.length > 5, when.length > 10, when.length <= 70]).toEqual([true, true, true]);
    }
  });

  it("adds a sheet with one click, works without a network, and shows the sheet", async () => {
    const desk = town.seat(naLayClerk);
    await desk.flows.setUp();
    new FormSheet(desk).fill(households(2));
    await desk.send();
    desk.isOffline = true;
    const { made } = await desk.flows.addForms(["obstacles"]);
    expect(made).toEqual(["Khó khăn, vướng mắc"]);
    expect(visible(desk)).toEqual([
      "Việc cần làm",
      "Danh sách hộ",
      "Tiến độ nhà",
      "Nguồn lực",
      "Khó khăn, vướng mắc",
    ]);
    const { model } = desk.excel;
    const active = model.worksheets.find(({ id }) => id === model.activeWorksheetId);
    expect(active?.name).toBe("Khó khăn, vướng mắc");
    expect((await desk.flows.formsToAdd()).map(({ form }) => form)).not.toContain("obstacles");
    expect((await desk.flows.check()).counts.rows).toBe(2);
    const lists = model.worksheets.find(({ name }) => name === "_danh-muc");
    expect(JSON.stringify(lists?.rows)).toContain("NL-2024-001 – ");
  });

  it("adds no sheet twice", async () => {
    const desk = town.seat(naLayClerk);
    await desk.flows.setUp();
    await desk.flows.addForms(["obstacles"]);
    const before = visible(desk);
    expect(await desk.flows.addForms(["obstacles", "households"])).toMatchObject({ made: [] });
    expect(visible(desk)).toEqual(before);
  });

  it("gives a unit no form of another's", async () => {
    const desk = town.seat(frontClerk);
    await desk.flows.setUp();
    await expect(desk.flows.addForms(["households"])).rejects.toMatchObject({
      kind: "not-allowed",
      detail: expect.stringContaining("Hãy chọn biểu khác") as string,
    });
  });
});

const source = { citation: "2404/KH-UBND", confirmed: true } as const;
const period = {
  id: "n",
  name: "Báo cáo năm 2024",
  from: "2024-09-01",
  to: "2024-10-31",
  ...source,
};
const award: Campaign["awards"][number] = {
  id: "giay-khen",
  name: "Giấy khen",
  level: "own",
  subjects: ["person"],
  branches: ["contribute"],
  decidedBy: "Chủ tịch UBND thị xã",
  outside: false,
  provinceWide: false,
  validFrom: "2024-01-01",
  validTo: null,
  ...source,
};

describe("the season of a form", () => {
  const none = { ...smallTown, awards: [], quotas: [], periods: [] };
  const reporting = { ...none, periods: [{ ...period, dueBefore: "2024-11-05" }] };
  const honouring = { ...reporting, awards: [award] };

  it.each<[why: string, given: Parameters<typeof seasonOf>, isOpen: boolean]>([
    ["a report is due", ["narrative", reporting, "2024-10-20"], true],
    ["on its last day", ["narrative", reporting, "2024-11-04"], true],
    ["after that", ["narrative", reporting, "2024-11-05"], false],
    ["before the period", ["narrative", reporting, "2024-08-31"], false],
    ["no report has a day", ["narrative", none, "2024-10-20"], false],
    ["there are honours, and the report is due", ["nominations", honouring, "2024-10-20"], true],
    ["there are no honours", ["nominations", reporting, "2024-10-20"], false],
    ["the form has no season", ["households", honouring, "2024-10-20"], false],
  ])("is open or not: %s", (_, given, isOpen) => {
    expect(seasonOf(...given)).toEqual(
      isOpen ? { period: "n", name: "Báo cáo năm 2024", dueBefore: "2024-11-05" } : undefined,
    );
  });
});
