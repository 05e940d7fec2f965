import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FormSheet, household } from "../desk/sheet.ts";
import { type Desk, Town } from "../desk/town.ts";
import { giftReviewer, naLayClerk, reviewer } from "../../fakes/small-town.ts";

let town: Town;

beforeEach(async () => {
  town = await Town.start();
});

afterEach(() => town.close());

const attacks = [
  '=HYPERLINK("http://x.example","y")',
  "+84912345678",
  "-1",
  "@SUM(A1)",
  "|calc",
  "%x",
  "＝1+1",
  "\t=1+1",
  "'=1+1",
];

/** Cells anywhere in the workbook that Excel would calculate. */
function formulas(desk: Desk): readonly string[] {
  return desk.excel.model.worksheets.flatMap(({ rows }) =>
    rows.flatMap((row) => (row ?? []).flatMap((cell) => cell?.formula ?? [])),
  );
}

describe("text from people", () => {
  it.each(attacks)("%j stays text in every workbook it reaches", async (text) => {
    const desk = town.seat(naLayClerk);
    await desk.flows.setUp();
    const sheet = new FormSheet(desk);
    sheet.fill([household(1)]);
    desk.excel.person.paste({ sheet: "Danh sách hộ", address: sheet.address("note", 6) }, [[text]]);
    const money = new FormSheet(desk, "money");
    money.fill([
      {
        source: "Doanh nghiệp, nhà hảo tâm",
        kind: "Tiền",
        amount: "5000000",
        pledgedOn: "1/10/2024",
      },
    ]);
    desk.excel.person.paste(
      { sheet: "Nguồn lực", address: money.address("donor", money.firstRow) },
      [[text]],
    );
    await desk.send();
    await desk.flows.refresh();
    const decider = town.seat(reviewer);
    await decider.flows.review();
    const front = town.seat(giftReviewer);
    await front.flows.review();
    expect([...formulas(desk), ...formulas(decider), ...formulas(front)]).toEqual([]);
  });
});
