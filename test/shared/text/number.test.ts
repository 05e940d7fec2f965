import { describe, expect, it } from "vitest";
import type { Cell } from "../../../shared/text/cell.ts";
import type { NumberLimits } from "../../../shared/text/number.ts";
import { parseDecimal, parseInteger } from "../../../shared/text/number.ts";

describe("parseInteger", () => {
  it.each<[typed: Cell, value: number | null, code: string | null]>([
    [4, 4, null],
    [0, 0, null],
    [-2, -2, null],
    [null, null, null],
    ["", null, null],
    ["\u00a0", null, null],
    ["4", 4, "E09"],
    [" 4 ", 4, "E09"],
    ["004", 4, "E09"],
    ["1.250", 1250, "E09"],
    ["1.234.567", 1234567, "E09"],
    ["1,234,567", 1234567, "E09"],
    ["1 250", 1250, "E09"],
    ["5,0", 5, "E09"],
    ["-2", -2, "E09"],
    ["−2", -2, "E09"],
    ["+2", 2, "E09"],
    ["60,000", null, "E10"],
    [4.5, null, "E67"],
    ["4,5", null, "E67"],
    ["bốn", null, "E67"],
    ["4 khẩu", null, "E67"],
    ["4-5", null, "E67"],
    ["1.23.456", null, "E67"],
    ["1..2", null, "E67"],
    [".", null, "E67"],
    ["-", null, "E67"],
    ["４", null, "E67"],
    ["٤", null, "E67"],
    ["1e3", null, "E67"],
    ["0x10", null, "E67"],
    ["Infinity", null, "E67"],
    [Infinity, null, "E67"],
    [NaN, null, "E67"],
    [2 ** 53, null, "E67"],
    [true, null, "E67"],
    ["1".repeat(16), null, "E67"],
    ["__proto__", null, "E67"],
    ["#N/A", null, "E08"],
    ["#REF!", null, "E08"],
    ["nt", null, "E49"],
    ['"', null, "E49"],
  ])("reads %j", (typed, value, code) => {
    expect(parseInteger(typed)).toMatchObject({ value, code });
  });

  it.each<[typed: Cell, limits: NumberLimits, value: number | null, code: string | null]>([
    [1, { min: 1, max: 20 }, 1, null],
    [20, { min: 1, max: 20 }, 20, null],
    [0, { min: 1, max: 20 }, null, "E67"],
    [21, { min: 1, max: 20 }, null, "E67"],
    [-1, { min: 0 }, null, "E13"],
    ["-1", { min: 0 }, null, "E13"],
    [-1, { min: -5 }, -1, null],
    [-9, { min: -5 }, null, "E67"],
    ["25", { max: 20 }, null, "E67"],
    ["4 khẩu", { units: ["khẩu", "người"] }, 4, "E09"],
    ["4 Người", { units: ["khẩu", "người"] }, 4, "E09"],
    ["4khẩu", { units: ["khẩu"] }, 4, "E09"],
    ["khẩu", { units: ["khẩu"] }, null, "E67"],
  ])("reads %j within %j", (...[typed, limits, value, code]) => {
    expect(parseInteger(typed, limits)).toMatchObject({ value, code });
  });

  it("says what the text was understood as, and proposes the number", () => {
    expect(parseInteger("1.250")).toEqual({
      value: 1250,
      code: "E09",
      fix: 1250,
      params: { value: "1.250", understood: 1250 },
    });
  });

  it("names the bounds that were passed", () => {
    expect(parseInteger(25, { min: 1, max: 20 }).params).toEqual({
      value: "25",
      reason: "range",
      minimum: 1,
      maximum: 20,
    });
  });
});

describe("parseDecimal", () => {
  it.each<[typed: Cell, value: number | null, code: string | null]>([
    [75.5, 75.5, null],
    [0, 0, null],
    [null, null, null],
    ["75,5", 75.5, "E09"],
    ["75.5", 75.5, "E09"],
    ["75,25", 75.25, "E09"],
    ["0,5", 0.5, "E09"],
    ["0.500", 0.5, "E09"],
    ["0,125", 0.125, "E09"],
    ["1.234.567,89", 1234567.89, "E09"],
    ["1,234,567.89", 1234567.89, "E09"],
    ["1.234,5", 1234.5, "E09"],
    ["1 234", 1234, "E09"],
    ["-1,5", -1.5, "E09"],
    ["3,14159", 3.14159, "E09"],
    ["60.000", null, "E10"],
    ["60,000", null, "E10"],
    ["1.234", null, "E10"],
    ["123.456", null, "E10"],
    ["1234.567", 1234.567, "E09"],
    ["1.2.3", null, "E67"],
    ["1,2,3", null, "E67"],
    ["1.234,567,8", null, "E67"],
    [",5", null, "E67"],
    ["5,", null, "E67"],
    ["m2", null, "E67"],
    [-Infinity, null, "E67"],
    ["như trên", null, "E49"],
    ["#DIV/0!", null, "E08"],
  ])("reads %j", (typed, value, code) => {
    expect(parseDecimal(typed)).toMatchObject({ value, code });
  });

  it.each<[typed: Cell, limits: NumberLimits, value: number | null, code: string | null]>([
    [-0.5, { min: 0, max: 500 }, null, "E13"],
    [500, { min: 0, max: 500 }, 500, null],
    [500.1, { min: 0, max: 500 }, null, "E67"],
    ["75 m2", { units: ["m2", "m²"] }, 75, "E09"],
    ["75,5m²", { units: ["m2", "m²"] }, 75.5, "E09"],
    ["50%", { units: ["%"] }, 50, "E09"],
  ])("reads %j within %j", (...[typed, limits, value, code]) => {
    expect(parseDecimal(typed, limits)).toMatchObject({ value, code });
  });

  it("tells both readings of an ambiguous number", () => {
    expect(parseDecimal("60.000").params).toMatchObject({ low: 60, high: 60000 });
  });

  it("never gives minus zero, which Excel and JSON write differently", () => {
    expect(Object.is(parseDecimal(-0).value, 0)).toBe(true);
    expect(Object.is(parseInteger("-0").value, 0)).toBe(true);
  });
});
