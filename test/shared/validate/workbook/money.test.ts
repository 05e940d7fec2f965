import { describe, expect, it } from "vitest";
import { day } from "../build-sheet.ts";
import { approval, finished, issuesOf, payment, progress, type Town } from "../build-workbook.ts";

describe("the ledger of a workbook", () => {
  it.each<[why: string, town: Town, issues: string[]]>([
    [
      "paid above the approval",
      {
        approvals: [approval],
        money: [payment, { ...payment, amount: 30_000_000, receipt: "PC-2" }],
      },
      ["E37 block amount"],
    ],
    [
      "paid up to the approval",
      {
        approvals: [approval],
        money: [payment, { ...payment, amount: 20_000_000, receipt: "PC-2" }],
      },
      [],
    ],
    [
      "a gift above the approval",
      {
        approvals: [approval],
        money: [
          payment,
          {
            ...payment,
            source: "Doanh nghiệp, nhà hảo tâm",
            donor: "Công ty A",
            amount: 90_000_000,
          },
        ],
      },
      [],
    ],
    [
      "the rest before completion",
      { approvals: [approval], progress: [progress], money: [{ ...payment, instalment: "Đợt 2" }] },
      ["E36 warn disbursedOn"],
    ],
    [
      "the rest before the day of completion",
      { approvals: [approval], progress: [finished], money: [{ ...payment, instalment: "Đợt 2" }] },
      ["E36 warn disbursedOn"],
    ],
    [
      "the rest after completion",
      {
        approvals: [approval],
        progress: [finished],
        money: [{ ...payment, instalment: "Đợt 2", disbursedOn: day("2025-02-21") }],
      },
      [],
    ],
    [
      "labour without days",
      {
        money: [
          {
            ...payment,
            source: "Dòng họ, cộng đồng",
            kind: "Ngày công",
            disbursedOn: null,
            instalment: null,
          },
        ],
      },
      ["E39 warn workdays"],
    ],
    [
      "neither value nor days",
      {
        money: [
          {
            ...payment,
            source: "Dòng họ, cộng đồng",
            kind: "Ngày công",
            amount: null,
            disbursedOn: null,
          },
        ],
      },
      ["E48 warn workdays"],
    ],
    [
      "days at another rate",
      {
        money: [
          {
            ...payment,
            source: "Dòng họ, cộng đồng",
            kind: "Ngày công",
            amount: 5_000_000,
            workdays: 20,
            rate: 200_000,
          },
        ],
      },
      ["E38 warn amount"],
    ],
    [
      "days at their rate",
      {
        money: [
          {
            ...payment,
            source: "Dòng họ, cộng đồng",
            kind: "Ngày công",
            amount: 4_000_000,
            workdays: 20,
            rate: 200_000,
          },
        ],
      },
      [],
    ],
    [
      "days whose rate makes the value",
      {
        money: [
          {
            ...payment,
            source: "Dòng họ, cộng đồng",
            kind: "Ngày công",
            amount: null,
            workdays: 20,
            rate: 200_000,
          },
        ],
      },
      [],
    ],
    [
      "received before it was pledged",
      { money: [{ ...payment, pledgedOn: day("2024-12-06") }] },
      ["E29 block receivedOn"],
    ],
    [
      "paid before it was received",
      { money: [{ ...payment, disbursedOn: day("2024-12-04") }] },
      ["E29 block disbursedOn"],
    ],
    [
      "received tomorrow",
      { money: [{ ...payment, receivedOn: day("2025-03-16"), disbursedOn: null }] },
      ["E30 block receivedOn"],
    ],
    [
      "a donor without name",
      { money: [{ ...payment, source: "Doanh nghiệp, nhà hảo tâm" }] },
      ["E48 warn donor"],
    ],
    [
      "no day at all",
      { money: [{ ...payment, receivedOn: null, disbursedOn: null }] },
      ["E48 warn pledgedOn"],
    ],
    ["no source", { money: [{ ...payment, source: null }] }, ["E48 block source"]],
    ["60 for 60 triệu", { money: [{ ...payment, amount: 60 }] }, ["E11 warn amount"]],
    ["60.000 typed as text", { money: [{ ...payment, amount: "60.000" }] }, ["E10 block amount"]],
    [
      "60 triệu typed as text",
      { money: [{ ...payment, amount: "60 triệu" }] },
      ["E09 fixed amount"],
    ],
    ["a negative amount", { money: [{ ...payment, amount: -5 }] }, ["E13 block amount"]],
    [
      "the same gift twice",
      {
        money: [
          { ...payment, receipt: "PT-1" },
          { ...payment, receipt: "PT-1", note: "Đợt đầu" },
        ],
      },
      ["E66 warn amount"],
    ],
    ["a ledger row pasted twice", { money: [payment, payment] }, ["E24 block amount"]],
    [
      "the same gift to two receipts",
      {
        money: [
          { ...payment, receipt: "PT-1" },
          { ...payment, receipt: "PT-2" },
        ],
      },
      [],
    ],
    [
      "a gift for the fund and again for a house",
      {
        money: [
          { ...payment, donor: "Công ty A", receipt: "PT-1", household: null },
          { ...payment, donor: "Công ty A", receipt: "PT-1" },
        ],
      },
      ["E62 warn household"],
    ],
    [
      "a gift split between the fund and a house",
      {
        money: [
          { ...payment, donor: "Công ty A", receipt: "PT-1", household: null },
          { ...payment, donor: "Công ty A", receipt: "PT-1", amount: 1_000_000 },
        ],
      },
      [],
    ],
  ])("%s", (_, town, issues) => {
    expect(issuesOf(town)).toEqual(issues);
  });
});
