import { describe, expect, it } from "vitest";
import { percentOf } from "../../../shared/cube/indicator.ts";
import { indicators } from "./hand-made-town.ts";

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
