import { describe, expect, it } from "vitest";
import type { Cell } from "../../../shared/text/cell.ts";
import { parseMark } from "../../../shared/text/mark.ts";

describe("parseMark", () => {
  it.each<[typed: Cell, value: boolean | null, code: string | null]>([
    ["Có", true, null],
    ["Không", false, null],
    [null, null, null],
    ["", null, null],
    [" ", null, null],
    ["x", true, "E14"],
    ["X", true, "E14"],
    [" x ", true, "E14"],
    ["х", true, "E14"],
    ["×", true, "E14"],
    ["v", true, "E14"],
    ["V", true, "E14"],
    ["✓", true, "E14"],
    ["✔", true, "E14"],
    ["✔\ufe0f", true, "E14"],
    ["☑", true, "E14"],
    ["có", true, "E14"],
    ["CÓ", true, "E14"],
    ["co", true, "E14"],
    ["Co\u0301", true, "E14"],
    ["Có ", true, "E14"],
    ["Yes", true, "E14"],
    ["y", true, "E14"],
    ["đúng", true, "E14"],
    [1, true, "E14"],
    ["1", true, "E14"],
    [true, true, "E14"],
    ["TRUE", true, "E14"],
    ["không", false, "E14"],
    ["KHÔNG", false, "E14"],
    ["khong", false, "E14"],
    ["ko", false, "E14"],
    ["k", false, "E14"],
    ["No", false, "E14"],
    [0, false, "E14"],
    ["0", false, "E14"],
    [false, false, "E14"],
    ["sai", false, "E14"],
    ["xx", null, "E16"],
    ["?", null, "E16"],
    [2, null, "E16"],
    ["có thể", null, "E16"],
    ["chưa", null, "E16"],
    ["-", null, "E16"],
    ["x".repeat(1000), null, "E16"],
    ["toString", null, "E16"],
    ["nt", null, "E49"],
    ["#N/A", null, "E08"],
  ])("reads %j", (typed, value, code) => {
    expect(parseMark(typed)).toMatchObject({ value, code });
  });

  it("proposes the label of the drop-down", () => {
    expect(parseMark("x")).toEqual({
      value: true,
      code: "E14",
      fix: "Có",
      params: { value: "x", understood: "Có" },
    });
  });

  it.each<[typed: Cell, value: boolean | null, code: string | null]>([
    ["Đạt", true, null],
    ["Không đạt", false, null],
    ["đạt", true, "E14"],
    ["khong dat", false, "E14"],
    ["x", true, "E14"],
  ])("reads %j in a column with its own labels", (typed, value, code) => {
    expect(parseMark(typed, { yes: "Đạt", no: "Không đạt" })).toMatchObject({ value, code });
  });

  it("finds x in order where x is the column's own mark", () => {
    expect(parseMark("x", { yes: "x", no: "" })).toMatchObject({ value: true, code: null });
  });
});
