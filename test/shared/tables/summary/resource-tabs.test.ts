import { describe, expect, it } from "vitest";
import { buildSummaryTabs } from "../../../../shared/tables/summary/summary-tabs.ts";
import { cellsOf, input, shown, totalsOf } from "./town.ts";

const ledger = [
  { source: "central", kind: "money", amount: 60_000_000, pledgedOn: "2024-09-30" },
  { source: "central", kind: "money", amount: 40_000_000, receivedOn: "2024-10-05" },
  {
    source: "central",
    kind: "money",
    amount: 20_000_000,
    receivedOn: "2024-09-05",
    disbursedOn: "2024-10-12",
  },
  {
    source: "business",
    kind: "materials",
    amount: 12_500_000,
    receivedOn: "2024-10-08",
    donor: "Công ty A",
  },
  { source: "kin", kind: "labour", workdays: 12.5, rate: 200_000, receivedOn: "2024-10-09" },
  { source: "own", kind: "money", amount: 5_000_000, receivedOn: "2024-11-02" },
].map((values, index) => ({ values, accepted: index === 2 }));
const gifts = [
  { values: { source: "fund-town", kind: "money", amount: 30_000_000, receivedOn: "2024-10-20" } },
];

const units = [
  { unit: "na-lay", forms: [totalsOf("money", ledger)] },
  { unit: "mttq", forms: [totalsOf("money", gifts)] },
];
const [, , budget, mobilised] = buildSummaryTabs(input(units));
if (budget === undefined || mobilised === undefined) throw new Error("no tab");

describe("B3", () => {
  it.each<[id: string, sent: unknown, accepted: unknown]>([
    // Promised by the end of October: 60 + 40 + 20, each from the day it was promised or came.
    ["B3.pledged.central", 120_000_000, 20_000_000],
    ["B3.received.central", 60_000_000, 20_000_000],
    ["B3.received-in-period.central", 40_000_000, 0],
    ["B3.disbursed.central", 20_000_000, 20_000_000],
    ["B3.balance.central", 40_000_000, 0],
    ["B3.rate.central", 0.3333, 1],
    ["B3.received.business", 0, 0],
    ["B3.rate.business", "–", "–"],
    ["B3.received.own", 0, 0],
    ["B3.received.fund-town", 30_000_000, 0],
    ["B3.received.total", 90_000_000, 20_000_000],
    ["B3.disbursed.total", 20_000_000, 20_000_000],
    ["B3.balance.total", 70_000_000, 0],
    ["B3.rate.total", 0.2222, 1],
  ])("%s", (id, sent, accepted) => {
    expect(shown(budget, id)).toBe(sent);
    expect(shown(budget, id, { basis: "accepted" })).toBe(accepted);
  });

  it("has sent and accepted figures side by side under their headings", () => {
    expect(budget.header[0]?.filter((label) => label !== "")).toEqual([
      "Nguồn, đơn vị",
      "Đã gửi",
      "Đã tiếp nhận",
    ]);
    expect(budget.header[1]?.slice(1, 4)).toEqual([
      "Kế hoạch, đăng ký",
      "Đã nhận",
      "Trong đó nhận trong kỳ",
    ]);
    expect(budget.headerMerges).toEqual([
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 7 },
      { row: 0, column: 8, rows: 1, columns: 7 },
    ]);
  });

  it("lists nineteen sources, those without a source, and seventeen units", () => {
    // Heading, 19 sources, unknown, total; heading, 17 units, total.
    expect(budget.body).toHaveLength(1 + 19 + 1 + 1 + 1 + 17 + 1);
    expect(budget.body[1]?.[0]?.value).toBe("NSTW");
    expect(budget.body[21]?.[0]?.value).toBe("Tổng cộng");
    expect(budget.body[23]?.[0]?.value).toBe("phường Na Lay");
  });

  it("shows what a unit received", () => {
    expect(shown(budget, "B3.received.total", { unit: "mttq" })).toBe(30_000_000);
  });

  it("shows the same total under the sources and under the units", () => {
    const totals = cellsOf(budget, "B3.received.total");
    expect(totals.map(({ value }) => value)).toEqual([90_000_000, 90_000_000]);
  });
});

describe("B4", () => {
  it.each<[id: string, sent: unknown]>([
    ["B4.received.central.money", 60_000_000],
    ["B4.received.business.materials", 12_500_000],
    ["B4.received.kin.labour", 2_500_000],
    ["B4.workdays.kin", 12.5],
    ["B4.received.money", 90_000_000],
    ["B4.received.materials", 12_500_000],
    ["B4.received.labour", 2_500_000],
    ["B4.received.total", 105_000_000],
    ["B4.pledged.total", 165_000_000],
    ["B4.workdays.total", 12.5],
  ])("%s", (id, sent) => {
    expect(shown(mobilised, id)).toBe(sent);
  });

  it("counts November's gift in November", () => {
    const period = { name: "Tháng 11/2024", from: "2024-11-01", to: "2024-11-30" };
    const later = buildSummaryTabs(input(units, { period }))[3];
    if (later === undefined) throw new Error("no tab");
    expect(shown(later, "B4.received.own.total")).toBe(5_000_000);
    expect(shown(later, "B4.received.total")).toBe(110_000_000);
  });

  it("says that money is in đồng and labour in workdays", () => {
    expect(mobilised.titles[0]).toContain("đơn vị tính: đồng; ngày công: công");
  });

  it("stacks kinds by source", () => {
    expect(mobilised.charts[0]?.series.map(({ name }) => name)).toEqual([
      "Đã gửi – Thực nhận: Tiền",
      "Đã gửi – Thực nhận: Vật liệu",
      "Đã gửi – Thực nhận: Ngày công",
    ]);
  });
});
