import { describe, expect, it } from "vitest";
import { day } from "../build-sheet.ts";
import { approval, household, issuesOf, type Town } from "../build-workbook.ts";

describe("approvals of a workbook", () => {
  it.each<[why: string, town: Town, issues: string[]]>([
    [
      "support above the norm",
      { approvals: [{ ...approval, amount: 70_000_000, localBudget: 20_000_000 }] },
      ["E12 warn amount"],
    ],
    [
      "60 million before 10/11/2024",
      { approvals: [{ ...approval, decisionOn: day("2024-11-09") }] },
      ["E12 warn amount"],
    ],
    [
      "60 million on 10/11/2024",
      { approvals: [{ ...approval, decisionOn: day("2024-11-10") }] },
      [],
    ],
    [
      "60 million for a repair",
      { household: { ...household, workType: "Sửa chữa" }, approvals: [approval] },
      ["E12 warn amount"],
    ],
    [
      "above the norm, source named",
      {
        approvals: [
          { ...approval, amount: 70_000_000, localBudget: 20_000_000, note: "Thị xã hỗ trợ thêm" },
        ],
      },
      [],
    ],
    [
      "decided before posting ended",
      {
        approvals: [
          { ...approval, decisionOn: day("2024-10-19"), amount: 50_000_000, localBudget: null },
        ],
      },
      ["E40 block decisionOn"],
    ],
    [
      "decided before voting",
      {
        household: { ...household, postedOn: null },
        approvals: [
          { ...approval, decisionOn: day("2024-10-11"), amount: 50_000_000, localBudget: null },
        ],
      },
      ["E40 block decisionOn"],
    ],
    [
      "disputed land",
      { household: { ...household, land: "Tranh chấp" }, approvals: [approval] },
      ["E50 block household"],
    ],
    [
      "parts that make another sum",
      { approvals: [{ ...approval, localBudget: 5_000_000 }] },
      ["E38 block amount"],
    ],
    [
      "one part that is not all",
      { approvals: [{ ...approval, localBudget: null }] },
      ["E38 block amount"],
    ],
    [
      "an amount in triệu",
      { approvals: [{ ...approval, amount: 60, stateBudget: null, localBudget: null }] },
      ["E11 warn amount"],
    ],
    [
      "an amount in nghìn",
      { approvals: [{ ...approval, amount: 60_000, stateBudget: null, localBudget: null }] },
      ["E11 warn amount"],
    ],
    [
      "the same household twice in a decision",
      { approvals: [approval, approval] },
      ["E24 block household"],
    ],
    [
      "a second decision that grants it all again",
      { approvals: [approval, { ...approval, decisionNo: "124/QĐ-UBND" }] },
      ["E25 block household"],
    ],
    [
      "a second decision that tops up",
      {
        approvals: [
          approval,
          { ...approval, decisionNo: "124/QĐ-UBND", amount: 10_000_000, stateBudget: null },
        ],
      },
      [],
    ],
    [
      "a decision of tomorrow",
      { approvals: [{ ...approval, decisionOn: day("2025-03-16") }] },
      ["E30 block decisionOn"],
    ],
    [
      "a decision without number",
      { approvals: [{ ...approval, decisionNo: null }] },
      ["E48 block decisionNo"],
    ],
  ])("%s", (_, town, issues) => {
    expect(issuesOf(town)).toEqual(issues);
  });
});
