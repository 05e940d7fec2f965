import { describe, expect, it } from "vitest";
import { formatPercent } from "../../../../shared/text/percent.ts";
import { numberFormats } from "../../../../shared/tables/place.ts";
import { buildSummaryTabs } from "../../../../shared/tables/summary/summary-tabs.ts";
import { cellsOf, type Counted, input, shown, totalsOf } from "./town.ts";

const movement = "movement.xoa-nha-tam";
const merit = "merit.nguoi-co-cong";

function house(programme: string, workType: string, facts: Counted["facts"] = {}): Counted {
  return { values: { category: "poor", workType, programme }, facts: { ...facts, programme } };
}

/** Na Lay: five approved (one left afterwards), three started, two completed, one inspected and handed over. */
const naLay: Counted[] = [
  house(movement, "new"),
  house(movement, "new", { approvedOn: "2024-09-10" }),
  house(movement, "new", {
    approvedOn: "2024-09-10",
    startedOn: "2024-10-02",
    stage: "foundation",
  }),
  house(movement, "repair", {
    approvedOn: "2024-09-10",
    startedOn: "2024-09-15",
    completedOn: "2024-10-20",
    stage: "completed",
  }),
  {
    ...house(merit, "new", {
      approvedOn: "2024-10-05",
      startedOn: "2024-10-06",
      completedOn: "2024-10-25",
      acceptedOn: "2024-10-28",
      handedOverOn: "2024-10-30",
      stage: "handed-over",
    }),
    accepted: true,
  },
  {
    values: {
      category: "poor",
      workType: "new",
      programme: movement,
      exitReason: "refused",
      exitOn: "2024-10-15",
    },
    facts: { approvedOn: "2024-09-10", programme: movement },
  },
];
/** Sông Đà: one house started in November. */
const songDa = [
  house(merit, "repair", { approvedOn: "2024-10-10", startedOn: "2024-11-01", stage: "roof" }),
];

const units = [
  { unit: "na-lay", forms: [totalsOf("households", naLay)] },
  { unit: "song-da", forms: [totalsOf("households", songDa)] },
];
const tab = buildSummaryTabs(input(units))[1];
if (tab === undefined) throw new Error("no tab");

describe("B2", () => {
  it.each<[id: string, naLay: unknown, songDa: unknown, layNua: unknown, town: unknown]>([
    ["B2.target.total", 22, 16, 58, 96],
    ["B2.approved.total", 5, 1, 0, 6],
    ["B2.removed.total", 1, 0, 0, 1],
    ["B2.denominator.total", 4, 1, 0, 5],
    ["B2.started.total", 3, 0, 0, 3],
    ["B2.started-in-period.total", 2, 0, 0, 2],
    ["B2.started-change.total", 1, 0, 0, 1],
    ["B2.in-progress.total", 1, 0, 0, 1],
    ["B2.stage-foundation.total", 1, 0, 0, 1],
    ["B2.stage-roof.total", 0, 1, 0, 1],
    ["B2.completed.total", 2, 0, 0, 2],
    ["B2.completed-in-period.total", 2, 0, 0, 2],
    ["B2.accepted.total", 1, 0, 0, 1],
    ["B2.handed-over.total", 1, 0, 0, 1],
    ["B2.remaining.total", 1, 1, 0, 2],
    ["B2.started-rate.total", 0.75, 0, "–", 0.6],
    ["B2.rate.total", 0.5, 0, "–", 0.4],
    ["B2.target-rate.total", 0.0909, 0, 0, 0.0208],
    ["B2.approved.movement.new", 3, 0, 0, 3],
    ["B2.approved.merit.total", 1, 1, 0, 2],
    ["B2.denominator.movement.total", 3, 0, 0, 3],
    ["B2.rate.merit.total", 1, 0, "–", 0.5],
    ["B2.rate.ethnic.total", "–", "–", "–", "–"],
  ])("%s", (id, ...expected) => {
    const places = ["na-lay", "song-da", "lay-nua", "town"];
    expect(places.map((unit) => shown(tab, id, { unit }))).toEqual(expected);
  });

  it("counts the accepted rows alone in the accepted block", () => {
    expect(shown(tab, "B2.approved.total", { basis: "accepted" })).toBe(1);
    expect(shown(tab, "B2.rate.total", { basis: "accepted" })).toBe(1);
  });

  it("counts November's start in November's tab", () => {
    const november = { name: "Tháng 11/2024", from: "2024-11-01", to: "2024-11-30" };
    const later = buildSummaryTabs(input(units, { period: november }))[1];
    if (later === undefined) throw new Error("no tab");
    expect(shown(later, "B2.started.total")).toBe(4);
    expect(shown(later, "B2.started-in-period.total")).toBe(1);
    expect(shown(later, "B2.started-change.total")).toBe(-1);
  });

  it("gives targets for all groups together only", () => {
    expect(cellsOf(tab, "B2.target.movement.new")).toEqual([]);
    expect(shown(tab, "B2.target.new", { unit: "lay-nua" })).toBe(44);
  });

  it("begins with a line per unit and the town, then details", () => {
    expect(tab.body.slice(0, 8).map(([first, second]) => [first?.value, second?.value])).toEqual([
      ["SỐ LIỆU ĐÃ GỬI", null],
      ["phường Na Lay", null],
      ["phường Sông Đà", null],
      ["xã Lay Nưa", null],
      ["Toàn thị xã", null],
      ["Chi tiết: Toàn thị xã", null],
      ["Người có công", "Xây mới"],
      ["Người có công", "Sửa chữa"],
    ]);
  });

  it("has for each of four places sixteen rows of detail", () => {
    // Per block: a heading, four lines, and 4 × (heading + 5 groups × 3 works).
    expect(tab.body).toHaveLength(2 * (1 + 4 + 4 * 16));
  });

  it("names denominators in its headings", () => {
    const headings = tab.header.flat().filter((label) => label.startsWith("Tỷ lệ"));
    expect(headings).toEqual([
      "Tỷ lệ khởi công / mẫu số",
      "Tỷ lệ hoàn thành / mẫu số",
      "Tỷ lệ hoàn thành / kế hoạch",
    ]);
    expect(tab.header.flat()).toContain("Mẫu số (phê duyệt − đưa ra)");
  });

  it("notes houses that have no programme yet", () => {
    const stray = {
      values: { category: "poor", workType: "new" },
      facts: { approvedOn: "2024-10-01" },
    };
    const some = [{ unit: "na-lay", forms: [totalsOf("households", [stray])] }];
    const noted = buildSummaryTabs(input(some))[1];
    expect(noted?.notes[1]).toBe(
      "Có 1 nhà chưa xác định chương trình hoặc hình thức; các nhà này chỉ tính ở dòng cộng.",
    );
    expect(tab.notes.join("\n")).not.toContain("chưa xác định");
  });

  it("prints 486 of 717 as 67,78 %", () => {
    // Điện Biên district: 745 approved, 28 not eligible, 486 started (domain §2.1).
    const sent = {
      "approved|movement|new|2024-10": 745,
      "removedApproved|movement|new|2024-10": 28,
      "started|movement|new|2024-10": 486,
    };
    const district = [{ unit: "na-lay", forms: [{ states: { sent: 745 }, sent, accepted: {} }] }];
    const one = buildSummaryTabs(input(district))[1];
    if (one === undefined) throw new Error("no tab");
    expect(shown(one, "B2.denominator.total")).toBe(717);
    const [cell] = cellsOf(one, "B2.started-rate.total");
    expect(cell?.value).toBe(0.6778);
    expect(numberFormats[cell?.format ?? "text"]).toBe("0.00 %");
    expect(formatPercent(486, 717)).toBe("67,78 %");
  });

  it("draws denominator, started and completed by unit", () => {
    expect(tab.charts[0]?.categories).toBe("A10:A12");
    expect(tab.charts[0]?.series.map(({ values }) => values)).toEqual([
      "F10:F12",
      "G10:G12",
      "N10:N12",
    ]);
  });
});
