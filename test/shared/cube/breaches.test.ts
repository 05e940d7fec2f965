import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findBreaches } from "../../../shared/cube/breaches.ts";
import type { Cube } from "../../../shared/cube/cube.ts";
import { evaluate } from "../../../shared/cube/evaluate.ts";
import { figures, indicators, october, targets } from "./hand-made-town.ts";

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
