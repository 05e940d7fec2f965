import { describe, expect, it } from "vitest";
import { formatNumber, formatPercent } from "../../../shared/text/percent.ts";

describe("formatPercent", () => {
  it.each([
    [486, 717, "67,78 %"],
    [789, 1108, "71,21 %"],
    [26, 308, "8,44 %"],
    [27, 308, "8,77 %"],
    [201, 3109, "6,47 %"],
    [55, 3109, "1,77 %"],
    [0, 717, "0,00 %"],
    [717, 717, "100,00 %"],
    [1, 0, "–"],
    [0, 0, "–"],
    [NaN, 3, "–"],
    [1, 8, "12,50 %"],
    [-1, 3, "-33,33 %"],
  ])("%d of %d is %s", (numerator, denominator, text) => {
    expect(formatPercent(numerator, denominator)).toBe(text);
  });

  it.each([
    [0, "68 %"],
    [1, "67,8 %"],
    [3, "67,782 %"],
  ])("with %d decimals 486 of 717 is %s", (decimals, text) => {
    expect(formatPercent(486, 717, decimals)).toBe(text);
  });
});

describe("formatNumber", () => {
  it.each([
    [0, 0, "0"],
    [1234567.89, 2, "1.234.567,89"],
    [1234567.89, 0, "1.234.568"],
    [14379, 0, "14.379"],
    [75.5, 1, "75,5"],
    [75, 1, "75,0"],
    [1.005, 2, "1,01"],
    [2.5, 0, "3"],
    [-2.5, 0, "-3"],
    [-0.001, 2, "0,00"],
    [1e-7, 2, "0,00"],
    [999.995, 2, "1.000,00"],
    [1e15, 0, "1.000.000.000.000.000"],
    [Infinity, 0, "–"],
    [NaN, 2, "–"],
  ])("writes %d with %d decimals as %s", (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });
});
