import { describe, expect, it } from "vitest";
import { leastPerHouse, likelyAmount } from "../../../../shared/forms/rules/amount-rules.ts";
import { naLay } from "../../validate/build-sheet.ts";

describe("an amount for one house", () => {
  it.each<[typed: number, meant: number | undefined]>([
    [60, 60_000_000],
    [30, 30_000_000],
    [60_000, 60_000_000],
    [2, undefined],
    [900, undefined],
  ])("%i was probably meant as %s", (typed, meant) => {
    expect(likelyAmount(typed, naLay)).toBe(meant);
    expect(leastPerHouse(naLay)).toBe(5_000_000);
  });
});
