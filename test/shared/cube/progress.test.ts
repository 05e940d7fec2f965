import { describe, expect, it } from "vitest";
import { evaluate } from "../../../shared/cube/evaluate.ts";
import { cubes, indicators, targets, value } from "./hand-made-town.ts";

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
