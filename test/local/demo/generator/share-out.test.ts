import { describe, expect, it } from "vitest";
import { shareOut } from "../../../../local/demo/generator/share-out.ts";

describe("shareOut", () => {
  it.each<[total: number, weights: Record<string, number>, parts: Record<string, number>]>([
    [10, { a: 1, b: 1 }, { a: 5, b: 5 }],
    [10, { a: 1, b: 1, c: 1 }, { a: 4, b: 3, c: 3 }],
    [0, { a: 3, b: 1 }, { a: 0, b: 0 }],
    [1, { a: 1, b: 9 }, { a: 0, b: 1 }],
    [96, { surveyed: 41, voted: 22, rest: 33 }, { surveyed: 41, voted: 22, rest: 33 }],
  ])("shares %d out by %j", (total, weights, parts) => {
    expect(shareOut(total, weights)).toEqual(parts);
  });
});
