import { describe, expect, it } from "vitest";
import { value } from "./hand-made-town.ts";

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
