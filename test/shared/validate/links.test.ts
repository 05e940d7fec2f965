import { describe, expect, it } from "vitest";
import { checkRows, checkWorkbook } from "../../../shared/validate/check-workbook.ts";
import type { Neighbours } from "../../../shared/validate/neighbours.ts";
import { day, naLay, said, sheetOf, type Typed, withoutLetters } from "./build-sheet.ts";
import { code, household as known } from "./build-workbook.ts";

const household: Typed = { ...known, id: "h1" };
const gift: Typed = {
  source: "Doanh nghiệp, nhà hảo tâm",
  donor: "Công ty Hoa Ban",
  kind: "Tiền",
  amount: 60_000_000,
  receivedOn: day("2025-01-10"),
  receipt: "PT 12",
};
const share: Typed = { ...gift, household: code };

function check(sheets: Parameters<typeof checkWorkbook>[0]) {
  return checkWorkbook(sheets, naLay).flatMap(({ issues }) => issues);
}

describe("a rule between two rows", () => {
  it("names both rows by their cells in a workbook", () => {
    const money = sheetOf("money", [
      gift,
      { ...share, amount: 20_000_000, instalment: "Đợt 1" },
      { ...share, amount: 40_000_000, instalment: "Đợt 2" },
    ]);
    const [issue] = check([sheetOf("households", [household]), money]);
    expect(issue).toMatchObject({
      code: "E62",
      cell: "D6",
      params: { reason: "allocated", value: 60_000_000, count: 2 },
      other: { form: "money", row: 7, rowId: null, cell: "D7" },
    });
  });

  it.each<[why: string, rows: readonly Typed[]]>([
    ["a fund that was given away in part", [gift, { ...share, amount: 20_000_000 }]],
    ["a fund of another receipt", [{ ...gift, receipt: "PT 13" }, share]],
    ["a gift that is all in the fund", [gift]],
  ])("says nothing of %s", (_, rows) => {
    expect(said(check([sheetOf("households", [household]), sheetOf("money", rows)]))).toEqual([]);
  });

  it("names the earlier of two colliding rows", () => {
    const [issue] = check([
      sheetOf("households", [
        household,
        { ...household, id: "h2", code: "NL-2024-002", head: "Lò Văn Inh" },
      ]),
    ]);
    expect(issue).toMatchObject({
      code: "E24",
      cell: "C7",
      other: { form: "households", rowId: "h1", row: 6, cell: "C6" },
    });
  });

  it("names the row of another sheet", () => {
    const approval: Typed = {
      decisionNo: "12/QĐ-UBND",
      decisionOn: day("2025-01-10"),
      household: code,
      programme: "Phong trào xóa nhà tạm, nhà dột nát",
      amount: 60_000_000,
    };
    const issues = check([
      sheetOf("households", [household]),
      sheetOf("construction", [
        { household: code, stage: "San nền, móng", startedOn: day("2025-01-02") },
      ]),
      sheetOf("approvals", [approval]),
    ]);
    expect(issues).toMatchObject([
      { code: "E33", other: { form: "approvals", row: 6, cell: "B6" } },
    ]);
  });
});

describe("a rule between a row on its way and a stored one", () => {
  const shares = [20_000_000, 40_000_000].map((amount, index) => ({
    id: `s${index}`,
    values: {
      source: "business",
      donor: "Công ty Hoa Ban",
      kind: "money",
      amount,
      receipt: "PT 12",
      household: code,
    },
  }));
  const stored = (linked: NonNullable<Neighbours["linked"]>): Neighbours => ({
    sameKey: () => [],
    house: () => undefined,
    linked,
  });
  const onService = (rows: readonly Typed[], neighbours: Neighbours) =>
    checkRows(withoutLetters(sheetOf("money", rows)), { ...naLay, neighbours }).issues;

  it("names the stored row by its id", () => {
    const [issue] = onService(
      [gift],
      stored(() => shares),
    );
    expect(issue).toMatchObject({
      code: "E62",
      row: 6,
      other: { form: "money", rowId: "s0", row: 0, cell: "" },
    });
  });

  it("is silent where the other rows are not known", () => {
    expect(
      onService(
        [gift],
        stored(() => undefined),
      ),
    ).toEqual([]);
  });

  it("does not see a stored row that is being changed", () => {
    const moved = { ...share, id: "s0", household: null, amount: 20_000_000, receipt: "PT 99" };
    expect(
      said(
        onService(
          [gift, moved],
          stored(() => shares),
        ),
      ),
    ).toEqual([]);
  });
});
