import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Target } from "../../../shared/campaign/campaign.ts";
import { findBreaches } from "../../../shared/cube/breaches.ts";
import type { Cube } from "../../../shared/cube/cube.ts";
import { evaluate, type Figure, targetOf } from "../../../shared/cube/evaluate.ts";
import { percentOf } from "../../../shared/cube/indicator.ts";
import { needIndicators } from "../../../shared/cube/need.ts";
import { progressIndicators } from "../../../shared/cube/progress.ts";
import { budgetIndicators, mobilisedIndicators } from "../../../shared/cube/resources.ts";
import type { Term } from "../../../shared/cube/vocabulary.ts";

const terms = (...ids: string[]): Term[] => ids.map((id) => ({ id, label: { vi: id, en: id } }));
const resources = {
  sources: terms("state", "vnn", "gift"),
  kinds: terms("money", "materials", "labour"),
  money: "money",
};
const indicators = [
  ...needIndicators(terms("poor", "near-poor")),
  ...progressIndicators(terms("foundation", "roof")),
  ...budgetIndicators(resources),
  ...mobilisedIndicators(resources),
];

/** 7 new and 3 repair of known categories, one poor household without work type, one without category: 12. */
const naLay: Cube = new Map([
  ["households|poor|new|movement|listed", 4],
  ["households|poor|repair|movement|listed", 1],
  ["households|poor|||listed", 1],
  ["households|near-poor|new|movement|approved", 3],
  ["households|near-poor|repair|movement|approved", 2],
  ["households||new|movement|listed", 1],
  ["incomplete", 2],
  ["approved|movement|new|2024-08", 2],
  ["approved|movement|new|2024-10", 3],
  ["approved|movement|repair|2024-10", 2],
  ["approved|merit|repair|2024-11", 1],
  ["removedApproved|movement|new|2024-10", 1],
  ["started|movement|new|2024-09", 1],
  ["started|movement|new|2024-10", 2],
  ["started|movement|repair|2024-10", 1],
  ["completed|movement|new|2024-10", 1],
  ["accepted|movement|new|2024-10", 1],
  ["removed|movement|new|2024-10", 1],
  ["stage|movement|new|foundation", 2],
  ["stage|movement|repair|roof", 1],
  ["pledged|state|money|2024-09", 300_000_000],
  ["received|state|money|2024-09", 200_000_000],
  ["received|vnn|money|2024-10", 60_000_000],
  ["received|gift|materials|2024-10", 12_500_000],
  ["received|gift|labour|2024-10", 3_000_000],
  ["disbursed|state|money|2024-10", 135_556_000],
  ["workdays|gift|2024-10", 1250],
]);

const songDa: Cube = new Map([
  ["households|poor|new|merit|listed", 2],
  ["approved|merit|new|2024-10", 2],
  ["started|merit|new|2024-10", 1],
  ["started|merit|new|2024-11", 1],
  ["completed|merit|new|2024-11", 1],
  ["pledged|gift|money|2024-10", 5_000_000],
  ["received|old-source|money|2024-10", 1_000_000],
]);

const targets: Target[] = [
  { unit: "na-lay", workType: "new", houses: 13, dueOn: "2025-08-31" },
  { unit: "na-lay", workType: "repair", houses: 9, dueOn: "2025-08-31" },
  { unit: "song-da", workType: "new", houses: 10, dueOn: "2025-08-31" },
].map((target) => ({
  ...target,
  workType: target.workType as "new" | "repair",
  citation: "kh-2404",
  confirmed: true,
}));

const cubes = new Map([
  ["na-lay", naLay],
  ["song-da", songDa],
]);
const october = { from: "2024-10", to: "2024-10" };
const figures = evaluate(indicators, cubes, { months: october, asOf: "2024-10-31", targets });

function value(id: string, unit: string, from: readonly Figure[] = figures): number | null {
  const figure = from.find((one) => one.id === id && one.unit === unit);
  if (figure === undefined) throw new Error(`no ${id} of ${unit}`);
  return figure.value;
}

describe("B1", () => {
  it.each<[id: string, naLay: number, songDa: number, town: number]>([
    ["B1.need.poor.new", 4, 2, 6],
    ["B1.need.poor.repair", 1, 0, 1],
    ["B1.need.poor.unknown", 1, 0, 1],
    ["B1.need.poor.total", 6, 2, 8],
    ["B1.need.near-poor.total", 5, 0, 5],
    ["B1.need.unknown.new", 1, 0, 1],
    ["B1.need.unknown.total", 1, 0, 1],
    ["B1.need.new", 8, 2, 10],
    ["B1.need.repair", 3, 0, 3],
    ["B1.need.unknown", 1, 0, 1],
    ["B1.need.total", 12, 2, 14],
    ["B1.removed.new", 1, 0, 1],
    ["B1.removed.total", 1, 0, 1],
    ["B1.incomplete", 2, 0, 2],
  ])("%s", (id, ...expected) => {
    expect(["na-lay", "song-da", "town"].map((unit) => value(id, unit))).toEqual(expected);
  });
});

describe("B2 in October", () => {
  it.each<[id: string, naLay: number | null, songDa: number | null, town: number | null]>([
    ["B2.target.new", 13, 10, 23],
    ["B2.target.repair", 9, 0, 9],
    ["B2.target.total", 22, 10, 32],
    ["B2.approved.new", 5, 2, 7],
    ["B2.approved.repair", 2, 0, 2],
    ["B2.approved.total", 7, 2, 9],
    ["B2.approved.merit.total", 0, 2, 2],
    ["B2.approved.movement.total", 7, 0, 7],
    ["B2.removed.total", 1, 0, 1],
    ["B2.denominator.new", 4, 2, 6],
    ["B2.denominator.total", 6, 2, 8],
    ["B2.started.new", 3, 1, 4],
    ["B2.started.total", 4, 1, 5],
    ["B2.started-in-period.total", 3, 1, 4],
    ["B2.started-change.total", 2, 1, 3],
    ["B2.in-progress.total", 3, 1, 4],
    ["B2.stage-foundation.new", 2, 0, 2],
    ["B2.stage-roof.total", 1, 0, 1],
    ["B2.completed.total", 1, 0, 1],
    ["B2.completed-in-period.total", 1, 0, 1],
    ["B2.completed-change.total", 1, 0, 1],
    ["B2.accepted.total", 1, 0, 1],
    ["B2.handed-over.total", 0, 0, 0],
    ["B2.remaining.total", 2, 1, 3],
    ["B2.started-rate.total", 66.67, 50, 62.5],
    ["B2.rate.total", 16.67, 0, 12.5],
    ["B2.rate.repair", 0, null, 0],
    ["B2.rate.ethnic.total", null, null, null],
  ])("%s", (id, ...expected) => {
    expect(["na-lay", "song-da", "town"].map((unit) => value(id, unit))).toEqual(expected);
  });
});

describe("B2 in other periods", () => {
  const of = (from: string, to: string) =>
    evaluate(indicators, cubes, { months: { from, to }, asOf: "2024-10-31", targets });

  it.each<[why: string, from: string, to: string, id: string, town: number]>([
    ["started until September", "2024-09", "2024-09", "B2.started.total", 1],
    ["started in September", "2024-09", "2024-09", "B2.started-in-period.total", 1],
    ["nothing before August", "2024-07", "2024-07", "B2.approved.total", 0],
    ["started until November", "2024-11", "2024-11", "B2.started.total", 6],
    ["fewer than in October", "2024-11", "2024-11", "B2.started-change.total", -3],
    ["September and October together", "2024-09", "2024-10", "B2.started-in-period.total", 5],
    ["the year", "2024-01", "2024-12", "B2.completed-in-period.total", 2],
    ["the merit house is approved in November", "2024-11", "2024-11", "B2.approved.merit.total", 3],
  ])("%s", (...[, from, to, id, town]) => {
    expect(value(id, "town", of(from, to))).toBe(town);
  });

  it("cumulative before + in the period = cumulative now", () => {
    for (const month of ["2024-09", "2024-10", "2024-11"]) {
      const before = value(
        "B2.started.total",
        "town",
        of("2000-01", `2024-${Number(month.slice(5)) - 1}`.replace(/-(\d)$/, "-0$1")),
      );
      const now = of(month, month);
      const inPeriod = value("B2.started-in-period.total", "town", now);
      expect((before ?? 0) + (inPeriod ?? 0)).toBe(value("B2.started.total", "town", now));
    }
  });
});

describe("B3 and B4", () => {
  it.each<[id: string, naLay: number | null, songDa: number | null, town: number | null]>([
    ["B3.pledged.state", 300_000_000, 0, 300_000_000],
    ["B3.pledged.total", 300_000_000, 5_000_000, 305_000_000],
    ["B3.received.state", 200_000_000, 0, 200_000_000],
    ["B3.received.vnn", 60_000_000, 0, 60_000_000],
    ["B3.received.unknown", 0, 1_000_000, 1_000_000],
    ["B3.received.total", 260_000_000, 1_000_000, 261_000_000],
    ["B3.received-in-period.total", 60_000_000, 1_000_000, 61_000_000],
    ["B3.disbursed.state", 135_556_000, 0, 135_556_000],
    ["B3.balance.state", 64_444_000, 0, 64_444_000],
    ["B3.balance.total", 124_444_000, 1_000_000, 125_444_000],
    ["B3.rate.state", 67.78, null, 67.78],
    ["B3.rate.gift", null, null, null],
    ["B4.received.gift.materials", 12_500_000, 0, 12_500_000],
    ["B4.received.gift.labour", 3_000_000, 0, 3_000_000],
    ["B4.received.gift.total", 15_500_000, 0, 15_500_000],
    ["B4.received.money", 260_000_000, 1_000_000, 261_000_000],
    ["B4.received.total", 275_500_000, 1_000_000, 276_500_000],
    ["B4.pledged.total", 300_000_000, 5_000_000, 305_000_000],
    ["B4.workdays.gift", 12.5, 0, 12.5],
    ["B4.workdays.total", 12.5, 0, 12.5],
  ])("%s", (id, ...expected) => {
    expect(["na-lay", "song-da", "town"].map((unit) => value(id, unit))).toEqual(expected);
  });
});

describe("percentOf", () => {
  it.each<[part: number, whole: number, percent: number | null]>([
    [486, 717, 67.78],
    [789, 1108, 71.21],
    [0, 5, 0],
    [5, 5, 100],
    [1, 3, 33.33],
    [2, 3, 66.67],
    [1, 800, 0.13],
    [0, 0, null],
    [3, 0, null],
  ])("%i of %i is %s", (part, whole, percent) => {
    expect(percentOf(part, whole)).toBe(percent);
  });
});

describe("targetOf", () => {
  const dated: Target[] = [
    ["new", 5, "2024-12-31"],
    ["new", 13, "2025-08-31"],
    ["new", 2, "2025-08-31"],
    ["repair", 4, "2024-12-31"],
  ].map(([workType, houses, dueOn]) => {
    return {
      unit: "na-lay",
      workType: workType as "new",
      houses: Number(houses),
      dueOn: String(dueOn),
      citation: "",
      confirmed: true,
    };
  });

  it.each<[why: string, asOf: string, expected: { new: number; repair: number }]>([
    ["before the first date", "2024-10-31", { new: 5, repair: 4 }],
    ["on the first date", "2024-12-31", { new: 5, repair: 4 }],
    ["between the dates; targets of one date add up", "2025-01-01", { new: 15, repair: 4 }],
    ["after the last date", "2026-01-01", { new: 15, repair: 4 }],
  ])("%s", (_, asOf, expected) => {
    expect(targetOf(dated, "na-lay", asOf)).toEqual(expected);
  });

  it("is nothing for a unit without targets", () => {
    expect(targetOf(dated, "mttq", "2024-10-31")).toEqual({ new: 0, repair: 0 });
  });
});

describe("the catalogue", () => {
  it("has every id once", () => {
    const ids = indicators.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it("names its parts by ids it has", () => {
    const ids = new Set(indicators.map(({ id }) => id));
    expect(indicators.flatMap(({ sums }) => sums.flat()).filter((id) => !ids.has(id))).toEqual([]);
  });

  it("has words in both languages", () => {
    expect(indicators.filter(({ label }) => label.vi === "" || label.en === "")).toEqual([]);
  });

  it("puts the words in order", () => {
    const one = indicators.find(({ id }) => id === "B2.started.merit.new");
    expect(one?.label.vi).toBe("Đã khởi công, Người có công, xây mới");
  });
});

describe("findBreaches", () => {
  it("finds none in the hand-made town", () => {
    expect(findBreaches(indicators, figures)).toEqual([]);
  });

  const changed = (id: string, unit: string, amount: number) =>
    figures.map((figure) =>
      figure.id === id && figure.unit === unit ? { ...figure, value: amount } : figure,
    );

  it("names a town that is not the sum of its units", () => {
    const breaches = findBreaches(indicators, changed("B1.incomplete", "town", 3));
    expect(breaches).toEqual([
      {
        rule: "units",
        id: "B1.incomplete",
        unit: "town",
        printed: 3,
        sum: 2,
        parts: ["na-lay", "song-da"],
      },
    ]);
  });

  it("names a total that is not new + repair, as in the published line 39.669 + 15.687 = 58.356", () => {
    const breaches = findBreaches(indicators, changed("B1.need.near-poor.new", "na-lay", 4));
    const found = breaches.map(({ rule, id, unit, printed, sum }) => [
      rule,
      id,
      unit,
      printed,
      sum,
    ]);
    expect(found).toEqual([
      ["units", "B1.need.near-poor.new", "town", 3, 4],
      ["parts", "B1.need.near-poor.total", "na-lay", 5, 6],
      ["parts", "B1.need.new", "na-lay", 8, 9],
    ]);
  });

  it("asks nothing of shares", () => {
    expect(findBreaches(indicators, changed("B2.rate.total", "town", 99))).toEqual([]);
  });

  const key = fc.constantFrom(
    "households|poor|new|movement|listed",
    "households|?|?|?|?",
    "approved|merit|new|2024-10",
    "approved||repair|2024-09",
    "started|movement|new|",
    "completed|x|y|2024-10",
    "received|gift|money|2024-10",
    "received||materials|2024-10",
    "pledged|state|?|2024-10",
    "workdays|vnn|2024-10",
    "stage|merit|repair|roof",
  );
  const cube = fc
    .array(fc.tuple(key, fc.integer({ min: 1, max: 1_000_000_000 })), { maxLength: 8 })
    .map((cells): Cube => new Map(cells));

  it("finds none whatever the rows hold, known values or not", () => {
    fc.assert(
      fc.property(cube, cube, cube, (a, b, c) => {
        const units = new Map([
          ["a", a],
          ["b", b],
          ["c", c],
        ]);
        const all = evaluate(indicators, units, { months: october, asOf: "2024-10-31", targets });
        expect(findBreaches(indicators, all)).toEqual([]);
      }),
      { seed: 20241108, numRuns: 60 },
    );
  });
});
