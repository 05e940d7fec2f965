import { describe, expect, it } from "vitest";
import type { Dossier } from "../../../shared/forms/column.ts";
import type { VersionRule } from "../../../shared/forms/rule.ts";
import { construction } from "../../../shared/forms/construction.ts";
import { checkRows, checkWorkbook } from "../../../shared/validate/check-workbook.ts";
import type { CheckContext, Neighbours } from "../../../shared/validate/neighbours.ts";
import { day, naLay, said, sheetOf, type Typed, withoutLetters } from "../validate/build-sheet.ts";
import { code, household, sheetsOf, type Town } from "../validate/build-workbook.ts";

const gone: Typed = {
  ...household,
  exitReason: "Chuyển nơi khác",
  exitOn: day("2025-01-10"),
};
const approval: Typed = {
  decisionNo: "123/QĐ-UBND",
  decisionOn: day("2024-11-20"),
  household: code,
  programme: "CTMTQG giảm nghèo bền vững",
  amount: 40_000_000,
};
const started: Typed = {
  household: code,
  stage: "San nền, móng",
  startedOn: day("2024-12-01"),
};
const firstPart: Typed = {
  source: "NSTW",
  kind: "Tiền",
  amount: 28_000_000,
  household: code,
  receivedOn: day("2024-12-05"),
  disbursedOn: day("2024-12-10"),
  instalment: "Đợt 1",
};

function issuesOf(town: Town, context: CheckContext = naLay) {
  const sheets = sheetsOf({ progress: [], money: [], approvals: [approval], ...town });
  return checkWorkbook(sheets, context).flatMap(({ issues }) => issues);
}

describe("the evidence of a house", () => {
  it.each<[why: string, town: Town, issues: string[]]>([
    ["the first part after the foundation", { progress: [started], money: [firstPart] }, []],
    // Milestones
    [
      "the first part of a house that was not begun",
      { progress: [{ household: code, stage: "Chưa khởi công" }], money: [firstPart] },
      ["E36 warn disbursedOn"],
    ],
    [
      "the first part before the start",
      { progress: [{ ...started, startedOn: day("2024-12-20") }], money: [firstPart] },
      ["E36 warn disbursedOn"],
    ],
    [
      "more than seventy per cent as the first part",
      { progress: [started], money: [{ ...firstPart, amount: 30_000_000 }] },
      ["E36 warn amount"],
    ],
    [
      "a repair of which a fifth is done",
      {
        household: { ...household, workType: "Sửa chữa" },
        approvals: [{ ...approval, amount: 20_000_000 }],
        progress: [{ ...started, stage: "Mái", percent: 20 }],
        money: [{ ...firstPart, amount: 14_000_000 }],
      },
      ["E36 warn disbursedOn"],
    ],
    [
      "a repair of which a third is done",
      {
        household: { ...household, workType: "Sửa chữa" },
        approvals: [{ ...approval, amount: 20_000_000 }],
        progress: [{ ...started, stage: "Mái", percent: 33 }],
        money: [{ ...firstPart, amount: 14_000_000 }],
      },
      [],
    ],
    [
      "a programme without such a norm",
      {
        approvals: [{ ...approval, programme: "Phong trào xóa nhà tạm, nhà dột nát" }],
        progress: [{ household: code, stage: "Chưa khởi công" }],
        money: [firstPart],
      },
      [],
    ],
    [
      "state money without a decision",
      { approvals: [], money: [firstPart] },
      ["E36 warn disbursedOn"],
    ],
    [
      "the same state money in two rows",
      { progress: [started], money: [firstPart, { ...firstPart, disbursedOn: day("2024-12-12") }] },
      ["E66 warn amount", "E37 block amount"],
    ],
    [
      "state money by two receipts",
      {
        progress: [started],
        money: [
          { ...firstPart, amount: 14_000_000, receipt: "1" },
          { ...firstPart, amount: 14_000_000, receipt: "2" },
        ],
      },
      [],
    ],
    // Leaving the list
    ["a household that left after its approval", { household: gone }, []],
    [
      "a decision after the household left",
      { household: gone, approvals: [{ ...approval, decisionOn: day("2025-02-01") }] },
      ["E57 block decisionOn"],
    ],
    [
      "a start after the household left",
      { household: gone, progress: [{ ...started, startedOn: day("2025-02-01") }] },
      ["E57 warn exitReason", "E57 block startedOn"],
    ],
    [
      "a payment after the household left",
      { household: gone, money: [{ ...firstPart, disbursedOn: day("2025-02-01") }] },
      ["E36 warn disbursedOn", "E57 warn disbursedOn"],
    ],
    [
      "a duplicate with a decision",
      { household: { ...gone, exitReason: "Trùng hộ" } },
      ["E57 block exitReason"],
    ],
    [
      "a duplicate with nothing",
      { household: { ...gone, exitReason: "Trùng hộ" }, approvals: [] },
      [],
    ],
    [
      "a household that leaves with a house under way",
      { household: gone, progress: [started] },
      ["E57 warn exitReason"],
    ],
    // Norms
    [
      "a decision under a norm that has ended",
      {
        household: { ...household, category: "Người có công" },
        approvals: [
          {
            ...approval,
            decisionOn: day("2026-01-05"),
            programme: "Hỗ trợ nhà ở người có công",
          },
        ],
      },
      ["E60 warn decisionOn"],
    ],
  ])("%s", (_, town, issues) => {
    expect(said(issuesOf(town, { ...naLay, today: "2026-03-15" })).toSorted()).toEqual(
      issues.toSorted(),
    );
  });

  it("only warns of what happened before the campaign went live", () => {
    const before = { household: { ...gone, exitOn: day("2024-03-01") } };
    const approvals = [{ ...approval, decisionOn: day("2024-04-01") }];
    expect(said(issuesOf({ ...before, approvals }))).toContain("E57 warn decisionOn");
  });

  it("names the row that leaves nothing behind", () => {
    const [issue] = issuesOf({ household: { ...gone, exitReason: "Trùng hộ" } });
    expect(issue).toMatchObject({ cell: "AG6", other: { form: "approvals", cell: "A6" } });
  });
});

type Before = Parameters<VersionRule["check"]>[1];

describe("a house that goes back", () => {
  const house: Dossier = {
    household: { workType: "new" },
    approvals: [{ id: "a", values: { decisionOn: "2024-11-20" } }],
  };
  const judge = (typed: Typed, before: Before) => {
    const neighbours: Neighbours = {
      sameKey: () => [],
      house: () => house,
      before: () => before,
    };
    const sheet = withoutLetters(sheetOf("construction", [{ ...started, id: "c", ...typed }]));
    return said(checkRows(sheet, { ...naLay, neighbours }).issues);
  };
  it.each<readonly [why: string, typed: Typed, before: Before, issues: string[]]>([
    ["to an earlier stage", {}, { stage: "roof" }, ["E34 warn stage"]],
    ["to less work", { percent: 20 }, { stage: "foundation", percent: 40 }, ["E34 warn percent"]],
    ["with a new note that says why", { note: "Sập do lũ" }, { stage: "roof" }, []],
    ["with an old note", { note: "Sập" }, { stage: "roof", note: "Sập" }, ["E34 warn stage"]],
    ["nowhere", { percent: 40 }, { stage: "foundation", percent: 40 }, []],
  ])("%s", (...[, typed, before, issues]) => {
    expect(judge(typed, before)).toEqual(issues);
  });

  it("is known on the service alone", () => {
    expect(construction.versionRules.map(({ code: rule }) => rule)).toEqual(["E34", "E34"]);
    expect(said(issuesOf({ progress: [{ ...started, percent: 0 }] }))).toEqual([]);
  });
});
