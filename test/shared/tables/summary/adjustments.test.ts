import { describe, expect, it } from "vitest";
import { findAdjustments } from "../../../../shared/tables/summary/adjustments.ts";
import { adjustmentsTab } from "../../../../shared/tables/summary/adjustments-tab.ts";
import { buildSummaryTabs } from "../../../../shared/tables/summary/summary-tabs.ts";
import type { SummaryInput } from "../../../../shared/tables/summary/summary-input.ts";
import { type Counted, input, totalsOf } from "./town.ts";

const house = (changes: Counted["values"] = {}): Counted => ({
  values: { category: "poor", workType: "new", ...changes },
});
const gift = (amount: number): Counted => ({
  values: { source: "business", kind: "money", amount, receivedOn: "2024-10-10" },
});

/** A town of one ward, frozen on 1 November. */
function frozen(houses: readonly Counted[], more: Partial<SummaryInput> = {}): SummaryInput {
  const made = input([{ unit: "na-lay", forms: [totalsOf("households", houses)] }], more);
  const at = "2024-11-01T05:00:00.000Z";
  return { ...made, summary: { ...made.summary, at, frozen: { id: "2024-10.lock-1" } } };
}

const now = (houses: readonly Counted[], more: Partial<SummaryInput> = {}) =>
  input([{ unit: "na-lay", forms: [totalsOf("households", houses)] }], more);

/** "B1.need.total na-lay": 2 → 1. */
const said = (before: SummaryInput, after: SummaryInput) =>
  findAdjustments(before, after)
    .filter(({ basis, unit }) => basis === "sent" && unit === "na-lay")
    .map(({ id, frozen: was, now: is, change }) => [id, was, is, change]);

describe("what became of frozen figures", () => {
  it.each<[why: string, after: readonly Counted[], lines: readonly unknown[]]>([
    ["nothing", [house(), house()], []],
    [
      "a house that is repaired, not built",
      [house(), house({ workType: "repair" })],
      [
        ["B1.need.poor.new", 2, 1, -1],
        ["B1.need.poor.repair", 0, 1, 1],
        ["B1.need.new", 2, 1, -1],
        ["B1.need.repair", 0, 1, 1],
      ],
    ],
    [
      "a house more",
      [house(), house(), house()],
      [
        ["B1.need.poor.new", 2, 3, 1],
        ["B1.need.new", 2, 3, 1],
        ["B1.need.total", 2, 3, 1],
      ],
    ],
  ])("%s", (_, after, lines) => {
    const figures = said(frozen([house(), house()]), now(after)).filter(([id]) =>
      String(id).startsWith("B1.need"),
    );
    expect(figures).toEqual(lines);
  });

  it("names each figure once, with the tab that prints it, of units and the town", () => {
    const found = findAdjustments(frozen([house()]), now([house(), house()]));
    const names = found.map(({ id, unit, basis }) => `${id} ${unit} ${basis}`);
    expect(new Set(names).size).toBe(names.length);
    expect(found).toContainEqual(
      expect.objectContaining({ tab: "B1", id: "B1.need.total", unit: "town", basis: "sent" }),
    );
    expect(found.every(({ id, tab }) => id.startsWith(`${tab}.`) || tab === "B11")).toBe(true);
  });

  it("counts shares in percentage points, and what there was nothing to divide by as none", () => {
    const money = (rows: readonly Counted[]) =>
      input([{ unit: "na-lay", forms: [totalsOf("money", rows)] }]);
    const spent = {
      ...gift(3_000_000),
      values: { ...gift(3_000_000).values, disbursedOn: "2024-10-12" },
    };
    const rate = (before: readonly Counted[], after: readonly Counted[]) =>
      findAdjustments(money(before), money(after)).find(
        ({ id, unit, basis }) => id === "B3.rate.total" && unit === "town" && basis === "sent",
      );
    const mixed = [gift(1_000_000), spent];
    expect(rate(mixed, [spent])).toMatchObject({ frozen: 0.75, now: 1, change: 0.25 });
    expect(rate([], mixed)).toMatchObject({ frozen: null, now: 0.75, change: null });
  });

  it("compares rows of a unit that was merged since where they were", () => {
    const households = totalsOf("households", [house()]);
    const { summary, ...rest } = now([]);
    const merged: SummaryInput = {
      ...rest,
      summary: {
        ...summary,
        units: [
          { unit: "muong-lay", forms: [{ ...households, origins: { "na-lay": households } }] },
        ],
      },
    };
    expect(findAdjustments(frozen([house()]), merged)).toEqual([]);
  });

  it("tells a clerk of the own unit and nobody else's", () => {
    const only = { only: "na-lay" } as const;
    const units = findAdjustments(frozen([house()], only), now([], only)).map(({ unit }) => unit);
    expect(new Set(units)).toEqual(new Set(["na-lay", "town"]));
  });
});

describe("the tab of adjustments", () => {
  const before = frozen([house()]);
  const after = now([house(), house()]);
  const tab = adjustmentsTab(findAdjustments(before, after), { frozen: before, now: after });

  it("says of which moment both figures are, and for which days", () => {
    expect(tab.titles).toContain(
      "Số liệu đã chốt, tính đến 12:00 ngày 01/11/2024 (2024-10.lock-1) · 1/3 xã, phường · 0/14 cơ quan, đoàn thể",
    );
    expect(tab.titles).toContain("Hiện nay: Số liệu tính đến 17:05 ngày 31/10/2024");
    expect(tab.titles).toContain("Kỳ báo cáo: Tháng 10/2024 (từ 01/10/2024 đến 31/10/2024)");
  });

  it("names unit, figure and basis in words, with the three numbers", () => {
    const lines = tab.body.map((row) => row.map(({ value }) => value));
    expect(lines).toContainEqual([
      ...["B1", "phường Na Lay", "Nhu cầu hỗ trợ nhà ở", "Đã gửi"],
      ...[1, 2, 1],
    ]);
    expect(new Set(tab.body.map((row) => row.length))).toEqual(new Set([tab.header[0]?.length]));
  });

  it("says so when nothing has changed", () => {
    const { body, notes } = adjustmentsTab([], { frozen: before, now: before });
    expect(body).toEqual([]);
    expect(notes).toContain("Không có số liệu nào thay đổi sau khi chốt.");
  });
});

describe("tabs of frozen figures", () => {
  it.each(buildSummaryTabs(frozen([house()])).map((tab) => [tab.id, tab] as const))(
    "%s says so, and of which moment",
    (_, { titles }) => {
      expect(titles[3]).toMatch(
        /^Số liệu đã chốt, tính đến 12:00 ngày 01\/11\/2024 \(2024-10\.lock-1\) · /,
      );
    },
  );
});
