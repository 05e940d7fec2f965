import { describe, expect, it } from "vitest";
import type { Cell } from "../../../shared/text/cell.ts";
import { formatMoney, parseMoney } from "../../../shared/text/money.ts";

describe("parseMoney", () => {
  it.each<[typed: Cell, đồng: number | null, code: string | null]>([
    [60000000, 60000000, null],
    [0, 0, null],
    [null, null, null],
    ["  ", null, null],
    ["60000000", 60000000, "E09"],
    ["60.000.000", 60000000, "E09"],
    ["60,000,000", 60000000, "E09"],
    ["60 000 000", 60000000, "E09"],
    ["60\u00a0000\u00a0000", 60000000, "E09"],
    ["60.000.000 đ", 60000000, "E09"],
    ["60.000.000đ", 60000000, "E09"],
    ["60.000.000 đồng", 60000000, "E09"],
    ["60.000.000 VNĐ", 60000000, "E09"],
    ["60.000.000 vnd", 60000000, "E09"],
    ["60.000.000₫", 60000000, "E09"],
    ["1.200.000 đ", 1200000, "E09"],
    ["60.000.000,00", 60000000, "E09"],
    ["60,000,000.00", 60000000, "E09"],
    ["60 triệu", 60000000, "E09"],
    ["60 Triệu đồng", 60000000, "E09"],
    ["60 trieu", 60000000, "E09"],
    ["60tr", 60000000, "E09"],
    ["60 tr đồng", 60000000, "E09"],
    ["2,5 triệu", 2500000, "E09"],
    ["2.5 triệu", 2500000, "E09"],
    ["1,2 tỷ", 1200000000, "E09"],
    ["1.2 tỉ", 1200000000, "E09"],
    ["0,07 tỷ", 70000000, "E09"],
    ["1 tỷ 200 triệu", 1200000000, "E09"],
    ["60 triệu 500 nghìn đồng", 60500000, "E09"],
    ["500 nghìn", 500000, "E09"],
    ["500 ngàn", 500000, "E09"],
    ["500k", 500000, "E09"],
    ["60.000 đ", 60000, "E09"],
    ["60 đồng", 60, "E09"],
    ["0", 0, "E09"],
    ["60.000", null, "E10"],
    ["60,000", null, "E10"],
    ["500.000", null, "E10"],
    ["1.200 triệu", null, "E10"],
    ["1,200 tỷ", null, "E10"],
    ["60.000 nghìn", null, "E10"],
    [-5, null, "E13"],
    ["-5", null, "E13"],
    ["−60.000.000", null, "E13"],
    ["-5 triệu", null, "E13"],
    [33333333.33, null, "E67"],
    [0.5, null, "E67"],
    ["1.234,5", null, "E67"],
    ["sáu mươi triệu", null, "E67"],
    ["60 triệu 5", null, "E67"],
    ["60tr5", null, "E67"],
    ["200 triệu 1 tỷ", null, "E67"],
    ["60 triệu 60 triệu", null, "E67"],
    ["60 USD", null, "E67"],
    ["60.000.000-70.000.000", null, "E67"],
    ["triệu", null, "E67"],
    ["đ", null, "E67"],
    ["６０", null, "E67"],
    ["1e8", null, "E67"],
    [1e15, null, "E67"],
    ["999999999999999999", null, "E67"],
    [NaN, null, "E67"],
    [true, null, "E67"],
    ["constructor", null, "E67"],
    ["#VALUE!", null, "E08"],
    ["-nt-", null, "E49"],
  ])("reads %j", (typed, đồng, code) => {
    expect(parseMoney(typed)).toMatchObject({ value: đồng, code });
  });

  it("takes the rounding error of a quotient for what it is", () => {
    expect(parseMoney(0.1 * 3 * 1e7)).toMatchObject({ value: 3000000, code: null });
  });

  it("asks with both meanings in đồng", () => {
    expect(parseMoney("60.000")).toEqual({
      value: null,
      code: "E10",
      fix: undefined,
      params: { value: "60.000", low: 60000, high: 60000000 },
    });
  });

  it("reports the number it understood as the cell's replacement", () => {
    expect(parseMoney("60 triệu")).toEqual({
      value: 60000000,
      code: "E09",
      fix: 60000000,
      params: { value: "60 triệu", understood: 60000000 },
    });
  });
});

describe("formatMoney", () => {
  it.each([
    [60000000, "60.000.000"],
    [0, "0"],
    [999, "999"],
    [1000, "1.000"],
    [123456, "123.456"],
    [1200000000, "1.200.000.000"],
    [-5000, "-5.000"],
    [-0.4, "0"],
  ])("writes %j as %s", (amount, text) => {
    expect(formatMoney(amount)).toBe(text);
  });
});
