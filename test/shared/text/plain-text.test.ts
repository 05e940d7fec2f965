import { describe, expect, it } from "vitest";
import type { Cell } from "../../../shared/text/cell.ts";
import type { TextLimits } from "../../../shared/text/plain-text.ts";
import { parsePlainText } from "../../../shared/text/plain-text.ts";

describe("parsePlainText", () => {
  it.each<[reason: string, typed: Cell, value: string | null, code: string | null]>([
    ["a note", "Nhà dột, cột mục", "Nhà dột, cột mục", null],
    ["nothing", null, null, null],
    ["a zero-width space", "\u200b", null, null],
    ["a number", 2404, "2404", null],
    ["a boolean", true, "TRUE", null],
    ["a document number", "2404/KH-UBND", "2404/KH-UBND", null],
    ["square metres", "30 m²", "30 m²", null],
    ["what looks like a formula: the writer's matter", "=1+1", "=1+1", null],
    ["a name of an object's own", "__proto__", "__proto__", null],
    ["spaces too many", " Nhà  dột ", "Nhà dột", "E42"],
    ["curly quotes", "“Vì người nghèo”", '"Vì người nghèo"', "E42"],
    ["decomposed letters", "Nha\u0300", "Nhà", "E43"],
    ["a line end", "một\nhai", "một hai", "E42"],
    ["a TCVN3 font", "nhµ t¹m", null, "E44"],
    ["a ditto mark", "như trên", null, "E49"],
    ["a quote as ditto mark", '"', null, "E49"],
    ["a broken formula", "#VALUE!", null, "E08"],
    ["a reordering character", "abc\u202edef", null, "E67"],
    ["more than a cell can hold", "x".repeat(32768), null, "E67"],
  ])("reads %s", (...[, typed, value, code]) => {
    expect(parsePlainText(typed)).toMatchObject({ value, code });
  });

  it.each<[typed: string, limits: TextLimits, value: string | null, code: string | null]>([
    ["một\nhai", { multiline: true }, "một\nhai", null],
    ["một \r\nhai", { multiline: true }, "một\nhai", "E42"],
    ["12345", { max: 5 }, "12345", null],
    ["123456", { max: 5 }, null, "E67"],
    [" 12345 ", { max: 5 }, "12345", "E42"],
  ])("reads %j within %j", (...[typed, limits, value, code]) => {
    expect(parsePlainText(typed, limits)).toMatchObject({ value, code });
  });

  it("proposes the converted text and names its encoding", () => {
    expect(parsePlainText("nhµ t¹m")).toEqual({
      value: null,
      code: "E44",
      fix: "nhà tạm",
      params: { value: "nhµ t¹m", encoding: "tcvn3", suggestion: "nhà tạm" },
    });
  });

  it("quotes a long text only in part", () => {
    expect(parsePlainText("dài ".repeat(50), { max: 5 }).params).toMatchObject({
      reason: "length",
      maximum: 5,
      value: expect.stringMatching(/^.{59}…$/) as string,
    });
  });
});
