import { expect } from "vitest";
import {
  addressOf,
  api,
  failsWith,
  facts,
  limits,
  loaded,
  onSheet,
  orNull,
  type Fact,
  errors,
} from "../facts.ts";

/** The address of a range found from a range. */
const leadsTo = (
  start: string,
  step: (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range,
  address: string,
): Fact[2] =>
  onSheet(async (sheet) => {
    expect(await addressOf(step(sheet.getRange(start), sheet))).toBe(`Sheet1!${address}`);
  });

const refuses = (code: string, step: (sheet: Excel.Worksheet) => Excel.Range): Fact[2] =>
  onSheet(async (sheet, context) => {
    step(sheet).load("address");
    await failsWith(code, context);
  });

facts("Finding ranges", [
  [
    "the address names the sheet",
    api("Range.address"),
    leadsTo("a1:b4", (range) => range, "A1:B4"),
  ],
  [
    "names with spaces stand in quotes",
    "jmcnamara/XlsxWriter issue 1078, worksheet name quoting",
    onSheet(async (sheet) => {
      sheet.name = "Tiến độ nhà";
      expect(await addressOf(sheet.getRange("A1"))).toBe("'Tiến độ nhà'!A1");
    }),
  ],
  [
    "names of letters of any language do not",
    "jmcnamara/XlsxWriter issue 1078, worksheet name quoting",
    onSheet(async (sheet) => {
      sheet.name = "École1";
      expect(await addressOf(sheet.getRange("A1"))).toBe("École1!A1");
    }),
  ],
  [
    "getCell counts from zero",
    api("Range.getCell"),
    leadsTo("B2:C5", (range) => range.getCell(1, 1), "C3"),
  ],
  [
    "getCell may leave its range",
    api("Range.getCell"),
    leadsTo("B2", (range) => range.getCell(4, 4), "F6"),
  ],
  [
    "getCell may not leave the sheet",
    api("Range.getCell"),
    refuses("InvalidArgument", (sheet) => sheet.getRange("A1").getCell(-1, 0)),
  ],
  [
    "getRow gives a row of the range",
    api("Range.getRow"),
    leadsTo("B2:D5", (range) => range.getRow(1), "B3:D3"),
  ],
  [
    "getColumn gives a column of the range",
    api("Range.getColumn"),
    leadsTo("B2:D5", (range) => range.getColumn(0), "B2:B5"),
  ],
  [
    "getLastCell of B2:D5 is D5",
    api("Range.getLastCell"),
    leadsTo("B2:D5", (range) => range.getLastCell(), "D5"),
  ],
  [
    "getLastColumn of B2:D5 is D2:D5",
    api("Range.getLastColumn"),
    leadsTo("B2:D5", (range) => range.getLastColumn(), "D2:D5"),
  ],
  [
    "getLastRow of B2:D5 is B5:D5",
    api("Range.getLastRow"),
    leadsTo("B2:D5", (range) => range.getLastRow(), "B5:D5"),
  ],
  [
    "getEntireColumn of B4:E11 is B:E",
    api("Range.getEntireColumn"),
    leadsTo("B4:E11", (range) => range.getEntireColumn(), "B:E"),
  ],
  [
    "getEntireRow of B4:E11 is 4:11",
    api("Range.getEntireRow"),
    leadsTo("B4:E11", (range) => range.getEntireRow(), "4:11"),
  ],
  [
    "getBoundingRect of B2:C5 and D10:E15 is B2:E15",
    api("Range.getBoundingRect"),
    leadsTo("B2:C5", (range) => range.getBoundingRect("D10:E15"), "B2:E15"),
  ],
  [
    "getOffsetRange keeps the size",
    api("Range.getOffsetRange"),
    leadsTo("B2:C3", (range) => range.getOffsetRange(1, -1), "A3:B4"),
  ],
  [
    "getOffsetRange off the sheet fails",
    api("Range.getOffsetRange"),
    refuses("InvalidArgument", (sheet) => sheet.getRange("A1").getOffsetRange(-1, 0)),
  ],
  [
    "getResizedRange moves the lower right corner",
    api("Range.getResizedRange"),
    leadsTo("B2:C3", (range) => range.getResizedRange(2, -1), "B2:B5"),
  ],
  [
    "getAbsoluteResizedRange counts from the first cell",
    api("Range.getAbsoluteResizedRange"),
    leadsTo("B2:C3", (range) => range.getAbsoluteResizedRange(1, 3), "B2:D2"),
  ],
  [
    "getRowsBelow",
    api("Range.getRowsBelow"),
    leadsTo("B2:C3", (range) => range.getRowsBelow(2), "B4:C5"),
  ],
  [
    "getRowsAbove",
    api("Range.getRowsAbove"),
    leadsTo("B5:C6", (range) => range.getRowsAbove(1), "B4:C4"),
  ],
  [
    "getColumnsAfter",
    api("Range.getColumnsAfter"),
    leadsTo("B2:C3", (range) => range.getColumnsAfter(1), "D2:D3"),
  ],
  [
    "getColumnsBefore",
    api("Range.getColumnsBefore"),
    leadsTo("D2:E3", (range) => range.getColumnsBefore(2), "B2:C3"),
  ],
  [
    "getIntersection",
    api("Range.getIntersection"),
    leadsTo("A1:C3", (range) => range.getIntersection("B2:D9"), "B2:C3"),
  ],
  [
    "getIntersection of nothing fails",
    api("Range.getIntersection"),
    refuses("ItemNotFound", (sheet) => sheet.getRange("A1").getIntersection("B2")),
  ],
  [
    "getIntersectionOrNullObject of nothing is a null object",
    api("Range.getIntersectionOrNullObject"),
    onSheet(async (sheet, context) => {
      const none = sheet.getRange("A1").getIntersectionOrNullObject("B2");
      await context.sync();
      expect(none.isNullObject).toBe(true);
    }),
  ],
  [
    "isNullObject cannot be read before sync",
    orNull,
    onSheet((sheet) => {
      const none = sheet.getRange("A1").getIntersectionOrNullObject("B2");
      expect(() => none.isNullObject).toThrow(
        expect.objectContaining({ code: "PropertyNotLoaded" }) as Error,
      );
      return Promise.resolve();
    }),
  ],
  [
    "getRangeByIndexes counts from zero",
    api("Worksheet.getRangeByIndexes"),
    onSheet(async (sheet) => {
      expect(await addressOf(sheet.getRangeByIndexes(1, 2, 3, 4))).toBe("Sheet1!C2:F4");
    }),
  ],
  [
    "an address that is none is refused",
    errors,
    refuses("InvalidArgument", (sheet) => sheet.getRange("A0")),
  ],
  ["the last row is 1,048,576", limits, leadsTo("XFD1048576", (range) => range, "XFD1048576")],
  [
    "there is no row 1,048,577",
    limits,
    refuses("InvalidArgument", (sheet) => sheet.getRange("A1048577")),
  ],
  ["there is no column XFE", limits, refuses("InvalidArgument", (sheet) => sheet.getRange("XFE1"))],
  [
    "cellCount of the whole sheet is -1",
    api("Range.cellCount"),
    onSheet(async (sheet) => {
      expect((await loaded(sheet.getRange(), "cellCount")).cellCount).toBe(-1);
    }),
  ],
  [
    "getRangeEdge goes to the end of the block",
    api("Range.getRangeEdge"),
    onSheet(async (sheet) => {
      sheet.getRange("A1:A4").values = [[1], [2], [3], [4]];
      expect(await addressOf(sheet.getRange("A1").getRangeEdge("Down"))).toBe("Sheet1!A4");
    }),
  ],
  [
    "getSurroundingRegion ends at empty rows and columns",
    api("Range.getSurroundingRegion"),
    onSheet(async (sheet) => {
      sheet.getRange("B2:C3").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("E5").values = [[5]];
      expect(await addressOf(sheet.getRange("B2").getSurroundingRegion())).toBe("Sheet1!B2:C3");
    }),
  ],
  [
    "the used range holds values and formats",
    api("Worksheet.getUsedRange"),
    onSheet(async (sheet) => {
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("D5").format.fill.color = "#FF0000";
      expect(await addressOf(sheet.getUsedRange())).toBe("Sheet1!B2:D5");
    }),
  ],
  [
    "with valuesOnly it holds values",
    api("Worksheet.getUsedRange"),
    onSheet(async (sheet) => {
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("D5").format.fill.color = "#FF0000";
      expect(await addressOf(sheet.getUsedRange(true))).toBe("Sheet1!B2");
    }),
  ],
  [
    "of a blank sheet it is the first cell",
    api("Worksheet.getUsedRange"),
    onSheet(async (sheet) => {
      expect(await addressOf(sheet.getUsedRange())).toBe("Sheet1!A1");
    }),
  ],
  [
    "of a blank range it is not found",
    api("Range.getUsedRange"),
    refuses("ItemNotFound", (sheet) => sheet.getRange("A1:B2").getUsedRange()),
  ],
  [
    "getUsedRangeOrNullObject of a blank sheet is a null object",
    api("Worksheet.getUsedRangeOrNullObject"),
    onSheet(async (sheet, context) => {
      const none = sheet.getUsedRangeOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    }),
  ],
  [
    "several areas have one address",
    api("RangeAreas.address"),
    onSheet(async (sheet) => {
      const areas = await loaded(sheet.getRanges("A1:B4,D1:D4"), "address,areaCount,cellCount");
      expect([areas.address, areas.areaCount, areas.cellCount]).toEqual([
        "Sheet1!A1:B4, Sheet1!D1:D4",
        2,
        12,
      ]);
    }),
  ],
]);
