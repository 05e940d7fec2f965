import { expect } from "vitest";
import {
  api,
  failsWith,
  facts,
  guide,
  limits,
  loaded,
  locale,
  onSheet,
  valuesOf,
  written,
  type Fact,
  errors,
  entering,
  insideOut,
  assumed,
} from "../facts.ts";

const wrote = (
  value: unknown,
  expected: Partial<Awaited<ReturnType<typeof written>>>,
  format?: string,
): Fact[2] =>
  onSheet(async (sheet) => {
    expect(await written(sheet, value, format)).toMatchObject(expected);
  });

facts("Range.values, what is written", [
  ["a number stays a number", api("Range.values"), wrote(12.5, { value: 12.5, type: "Double" })],
  [
    "a truth value stays one",
    api("Range.values"),
    wrote(true, { value: true, text: "TRUE", type: "Boolean" }),
  ],
  ["a text of digits becomes a number", assumed, wrote("12", { value: 12, type: "Double" })],
  [
    "leading zeros vanish in a General cell",
    "WiseChecker, Stop Excel changing numbers; 1ask1answer, How to stop Excel from changing numbers",
    wrote("00123", { value: 123, text: "123" }),
  ],
  [
    "text is kept as it is in a cell formatted as Text",
    "1ask1answer, How to stop Excel from changing numbers",
    wrote("00123", { value: "00123", type: "String" }, "@"),
  ],
  [
    "a leading apostrophe means text and does not show",
    "1ask1answer, How to stop Excel from changing numbers",
    wrote("'00123", { value: "00123", type: "String" }),
  ],
  [
    "an ISO date becomes a date",
    api("Range.values"),
    wrote("2025-08-19", { value: 45888, format: "m/d/yyyy" }),
  ],
  [
    "a date in the order day-month stays text",
    api("Range.values"),
    wrote("19-8-2025", { value: "19-8-2025", type: "String" }),
  ],
  [
    "an American date becomes a date whatever the machine's settings",
    locale,
    wrote("8/19/2025", { value: 45888 }),
  ],
  [
    "a date serial stays a number",
    api("Range.values"),
    wrote(45888, { value: 45888, format: "General" }),
  ],
  ["a text beginning with = is a formula", api("Range.values"), wrote("=1+1", { formula: "=1+1" })],
  ["a text beginning with + is a formula", api("Range.values"), wrote("+A1", { formula: "=+A1" })],
  ["a text beginning with - is a formula", api("Range.values"), wrote("-A1", { formula: "=-A1" })],
  ["a sign before digits is a number", entering, wrote("-12", { value: -12, formula: -12 })],
  [
    "a formula that cannot be read is refused",
    errors,
    onSheet(async (sheet, context) => {
      sheet.getRange("A1").values = [["=SUM("]];
      await failsWith("InvalidArgument", context);
    }),
  ],
  [
    "a formula written to a Text cell stays text",
    "WiseChecker, Stop Excel changing numbers: Text before entry",
    wrote("=1+1", { value: "=1+1", formula: "=1+1", type: "String" }, "@"),
  ],
  ["the 16th digit becomes a zero", limits, wrote("1234567890123456", { value: 1234567890123450 })],
  [
    "a percentage becomes a number with a percent format",
    insideOut,
    wrote("12%", { value: 0.12, format: "0%", text: "12%" }),
  ],
  [
    "null leaves a cell alone",
    guide,
    onSheet(async (sheet) => {
      const range = sheet.getRange("A1:B1");
      range.values = [["a", "b"]];
      range.values = [[null, "c"]];
      expect(await valuesOf(range)).toEqual([["a", "c"]]);
    }),
  ],
  [
    "null for the whole property is not valid",
    guide,
    onSheet(async (sheet, context) => {
      sheet.getRange("A1").values = null as unknown as unknown[][];
      await failsWith("InvalidArgument", context);
    }),
  ],
  [
    "an empty text clears the cell",
    guide,
    onSheet(async (sheet) => {
      const cell = sheet.getRange("A1");
      cell.values = [["a"]];
      cell.values = [[""]];
      const { values, valueTypes } = await loaded(cell, "values,valueTypes");
      expect([values, valueTypes]).toEqual([[[""]], [["Empty"]]]);
    }),
  ],
  [
    "one value stands for all cells",
    "Excel add-ins, Set and get range values: a single value for a range",
    onSheet(async (sheet) => {
      const range = sheet.getRange("A1:B2");
      range.values = "x" as unknown as unknown[][];
      expect(await valuesOf(range)).toEqual([
        ["x", "x"],
        ["x", "x"],
      ]);
    }),
  ],
  [
    "too few rows are refused",
    errors,
    onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").values = [["a", "b"]];
      await failsWith("InvalidArgument", context);
    }),
  ],
  [
    "too many columns are refused",
    errors,
    onSheet(async (sheet, context) => {
      sheet.getRange("A1").values = [["a", "b"]];
      await failsWith("InvalidArgument", context);
    }),
  ],
  [
    "a refused write leaves every cell as it was",
    assumed,
    onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:A2");
      range.values = [["a"], ["=SUM("]];
      await failsWith("InvalidArgument", context);
      expect(await valuesOf(sheet.getRange("A1:A2"))).toEqual([[""], [""]]);
    }),
  ],
  [
    "32,767 characters fit",
    limits,
    onSheet(async (sheet) => {
      const cell = sheet.getRange("A1");
      cell.values = [["x".repeat(32_767)]];
      expect(String(((await valuesOf(cell)) as string[][])[0]?.[0]).length).toBe(32_767);
    }),
  ],
  [
    "32,768 characters do not",
    limits,
    onSheet(async (sheet, context) => {
      sheet.getRange("A1").values = [["x".repeat(32_768)]];
      await failsWith("InvalidArgument", context);
    }),
  ],
  [
    "more than 1,500 cells arrive whole although the runtime cuts them",
    "excel-web-16.00.js, setRangePropertiesInBulk",
    onSheet(async (sheet) => {
      const range = sheet.getRange("A1:J400");
      const values = Array.from({ length: 400 }, (_, row) =>
        Array.from({ length: 10 }, (_cell, column) => row * 10 + column),
      );
      range.values = values;
      expect(await valuesOf(range)).toEqual(values);
    }),
  ],
  [
    "a matrix of more than 1,500 cells must fit too",
    "excel-web-16.00.js, _ValidateArraySize",
    onSheet(async (sheet, context) => {
      sheet.getRange("A1:J300").values = Array.from({ length: 400 }, () =>
        Array.from({ length: 10 }, () => 1),
      );
      await failsWith("InvalidArgument", context);
    }),
  ],
]);

facts("Range.values, what is read", [
  [
    "an empty cell reads as an empty text",
    guide,
    onSheet(async (sheet) => {
      expect(await valuesOf(sheet.getRange("A1"))).toEqual([[""]]);
    }),
  ],
  [
    "an error reads as its text",
    api("Range.values"),
    onSheet(async (sheet) => {
      const cell = sheet.getRange("A1");
      cell.values = [["#N/A"]];
      const { values, valueTypes } = await loaded(cell, "values,valueTypes");
      expect([values, valueTypes]).toEqual([[["#N/A"]], [["Error"]]]);
    }),
  ],
  [
    "formulas of a cell without formula give its value",
    api("Range.formulas"),
    onSheet(async (sheet) => {
      const cell = sheet.getRange("A1");
      cell.values = [[7]];
      expect((await loaded(cell, "formulas")).formulas).toEqual([[7]]);
    }),
  ],
  [
    "formulasR1C1 are seen from the cell",
    api("Range.formulasR1C1"),
    onSheet(async (sheet) => {
      const cell = sheet.getRange("B2");
      cell.formulas = [["=A1+$C$3"]];
      expect((await loaded(cell, "formulasR1C1")).formulasR1C1).toEqual([["=R[-1]C[-1]+R3C3"]]);
    }),
  ],
  [
    "formulasR1C1 can be written",
    api("Range.formulasR1C1"),
    onSheet(async (sheet) => {
      const cell = sheet.getRange("B2");
      cell.formulasR1C1 = [["=R[-1]C"]];
      expect((await loaded(cell, "formulas")).formulas).toEqual([["=B1"]]);
    }),
  ],
  [
    "a whole column has no values to read",
    guide,
    onSheet(async (sheet) => {
      expect(await valuesOf(sheet.getRange("A:A"))).toBeNull();
    }),
  ],
  [
    "values of a whole column cannot be set",
    guide,
    onSheet(async (sheet, context) => {
      sheet.getRange("A:A").values = "x" as unknown as unknown[][];
      await failsWith("InvalidArgument", context);
    }),
  ],
  [
    "reading what was not loaded fails in the runtime",
    assumed,
    onSheet((sheet) => {
      const range = sheet.getRange("A1");
      expect(() => range.values).toThrow(
        expect.objectContaining({ code: "PropertyNotLoaded" }) as Error,
      );
      return Promise.resolve();
    }),
  ],
  [
    "text does not depend on the column's width",
    api("Range.text"),
    onSheet(async (sheet) => {
      const cell = sheet.getRange("A1");
      cell.values = [[123456789]];
      cell.format.columnWidth = 5;
      expect((await loaded(cell, "text")).text).toEqual([["123456789"]]);
    }),
  ],
]);
