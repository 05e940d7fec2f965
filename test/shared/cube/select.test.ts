import { describe, expect, it } from "vitest";
import type { Cube } from "../../../shared/cube/cube.ts";
import { type Query, select } from "../../../shared/cube/select.ts";

/** A small ward, counted by hand. */
const ward: Cube = new Map([
  ["households|poor|new|movement|listed", 5],
  ["households|poor|repair|movement|listed", 2],
  ["households|near-poor|new|movement|approved", 3],
  ["households|merit|new|merit|approved", 1],
  ["incomplete", 4],
  ["started|movement|new|2024-09", 1],
  ["started|movement|new|2024-10", 2],
  ["started|movement|new|", 1],
  ["started|merit|repair|2024-11", 1],
  ["received|vnn|money|2024-10", 60_000_000],
  ["received|vnn|materials|2024-10", 5_000_000],
  ["startedLater|x", 99],
]);

describe("select", () => {
  it.each<[why: string, query: Query<"households">, sum: number]>([
    ["all households", { measure: "households" }, 11],
    ["one category", { measure: "households", where: { category: "poor" } }, 7],
    [
      "a category and a work type",
      { measure: "households", where: { category: "poor", workType: "new" } },
      5,
    ],
    ["any of a set", { measure: "households", where: { category: new Set(["poor", "merit"]) } }, 8],
    ["an empty set", { measure: "households", where: { category: new Set() } }, 0],
    ["a test", { measure: "households", where: { state: (state) => state !== "listed" } }, 4],
    ["a value nobody has", { measure: "households", where: { category: "rich" } }, 0],
  ])("sums %s", (_, query, sum) => {
    expect(select(ward, query)).toBe(sum);
  });

  it.each<[why: string, query: Query<"started">, sum: number]>([
    ["all months", { measure: "started" }, 5],
    ["one month", { measure: "started", where: { month: "2024-10" } }, 2],
    [
      "up to a month, with those of no month",
      { measure: "started", where: { month: (month) => month <= "2024-10" } },
      4,
    ],
    ["a group", { measure: "started", where: { programmeGroup: "merit" } }, 1],
  ])("sums started houses of %s", (_, query, sum) => {
    expect(select(ward, query)).toBe(sum);
  });

  it("sums a measure without dimensions", () => {
    expect(select(ward, { measure: "incomplete" })).toBe(4);
  });

  it("does not mix measures whose names begin alike", () => {
    expect(select(ward, { measure: "started" })).toBe(5);
  });

  it("gives 0 for a cube without the measure", () => {
    expect(select(new Map(), { measure: "disbursed" })).toBe(0);
  });

  it("sums money over kinds", () => {
    expect(select(ward, { measure: "received", where: { source: "vnn" } })).toBe(65_000_000);
  });
});
