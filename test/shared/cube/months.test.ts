import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMonths,
  type Months,
  monthsBefore,
  monthsOf,
  until,
  within,
} from "../../../shared/cube/months.ts";

describe("addMonths", () => {
  it.each<[month: string, count: number, result: string]>([
    ["2024-10", 0, "2024-10"],
    ["2024-10", 1, "2024-11"],
    ["2024-12", 1, "2025-01"],
    ["2025-01", -1, "2024-12"],
    ["2024-10", -10, "2023-12"],
    ["2024-10", 15, "2026-01"],
  ])("%s and %i months", (month, count, result) => {
    expect(addMonths(month, count)).toBe(result);
  });

  it("goes there and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -200, max: 200 }), (count) => {
        expect(addMonths(addMonths("2024-10", count), -count)).toBe("2024-10");
      }),
      { seed: 20241107 },
    );
  });
});

describe("months", () => {
  it.each<[why: string, months: Months, before: Months]>([
    ["one month", { from: "2024-10", to: "2024-10" }, { from: "2024-09", to: "2024-09" }],
    ["January", { from: "2025-01", to: "2025-01" }, { from: "2024-12", to: "2024-12" }],
    ["a quarter", { from: "2024-10", to: "2024-12" }, { from: "2024-07", to: "2024-09" }],
    ["a year", { from: "2024-01", to: "2024-12" }, { from: "2023-01", to: "2023-12" }],
  ])("before %s", (_, months, before) => {
    expect(monthsBefore(months)).toEqual(before);
  });

  it("of a period are those it touches", () => {
    expect(monthsOf({ from: "2024-09-25", to: "2024-11-04" })).toEqual({
      from: "2024-09",
      to: "2024-11",
    });
  });

  it.each<[month: string, isUntil: boolean, isWithin: boolean]>([
    ["", true, false],
    ["none", true, false],
    ["2024-08", true, false],
    ["2024-09", true, true],
    ["2024-10", true, true],
    ["2024-11", false, false],
  ])("%j is counted until October: %s, within September and October: %s", (month, is, isIn) => {
    expect(until("2024-10")(month)).toBe(is);
    expect(within({ from: "2024-09", to: "2024-10" })(month)).toBe(isIn);
  });
});
