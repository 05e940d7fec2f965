import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { planList } from "../../../../shared/intake/plan-list.ts";
import { xnt2025 } from "../../../../shared/campaign/seed/xnt-2025.ts";
import { formById } from "../../../../shared/forms/catalogue.ts";
import { newWorkbook } from "../../../../local/excel/model/new-workbook.ts";
import { readXlsx } from "../../../../local/excel/xlsx/read-xlsx.ts";
import { Town } from "../../../addin/desk/town.ts";
import { naLayClerk } from "../../../fakes/small-town.ts";
import { issuesOf } from "../bundles.ts";
import { deskOf, saidOnSending } from "../in-town.ts";
import { sentBooks, townOfFiles } from "./books.ts";
import { wrongTotals } from "./wrong-totals.ts";

const fixture = (name: string) =>
  readXlsx(readFileSync(new URL(`../fixtures/${name}.xlsx`, import.meta.url)));

describe("a workbook that LibreOffice saved before it is sent", () => {
  let town: Town;
  beforeEach(async () => {
    town = await townOfFiles();
  });
  afterEach(() => town.close());

  it.each(sentBooks.map((book) => [`${book.name} – ${book.fact.why}`, book] as const))(
    "%s",
    async (_, { name, fact, expected }) => {
      await deskOf(fact, town);
      const desk = town.seat(fact.who, await fixture(name));
      expect(await saidOnSending(desk, fact.form)).toEqual(issuesOf(expected).toSorted());
    },
  );
});

describe("a list that LibreOffice saved", () => {
  it("has its printed totals added up again", async () => {
    const model = { ...newWorkbook(), ...(await fixture(wrongTotals.name)) };
    const town = await Town.start(xnt2025);
    const source = town.seat(naLayClerk, model);
    const raw = await source.deps.workbook.readRaw(wrongTotals.list.sheet);
    await town.close();
    const context = { campaign: xnt2025, unit: "na-lay", today: "2024-10-31" };
    const plan = raw && planList(raw, { forms: [formById("households")], context });
    const found = plan?.figures.map(({ code, row, target }) => `${code} ${row} ${target ?? "-"}`);
    expect(found).toEqual(wrongTotals.expected);
  });
});
