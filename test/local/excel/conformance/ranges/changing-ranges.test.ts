import { expect } from "vitest";
import {
  addressOf,
  api,
  failsWith,
  facts,
  loaded,
  onSheet,
  valuesOf,
  refError,
  merging,
  assumed,
} from "../facts.ts";

facts("Changing ranges", [
  [
    "clear takes values and formats",
    api("Range.clear"),
    onSheet(async (sheet, context) => {
      const cell = sheet.getRange("A1");
      cell.values = [[1]];
      cell.format.fill.color = "red";
      cell.clear();
      const none = sheet.getUsedRangeOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    }),
  ],
  [
    "clear of contents keeps formats",
    api("ClearApplyTo.contents"),
    onSheet(async (sheet) => {
      const cell = sheet.getRange("A1");
      cell.values = [[1]];
      cell.format.fill.color = "#FF0000";
      cell.clear("Contents");
      const { fill } = cell.format;
      fill.load("color");
      expect([await valuesOf(cell), fill.color]).toEqual([[[""]], "#FF0000"]);
    }),
  ],
  [
    "delete shifts up",
    api("Range.delete"),
    onSheet(async (sheet) => {
      sheet.getRange("A1:B3").values = [
        [1, 4],
        [2, 5],
        [3, 6],
      ];
      sheet.getRange("A1").delete("Up");
      expect(await valuesOf(sheet.getRange("A1:B3"))).toEqual([
        [2, 4],
        [3, 5],
        ["", 6],
      ]);
    }),
  ],
  [
    "delete shifts left",
    api("Range.delete"),
    onSheet(async (sheet) => {
      sheet.getRange("A1:C1").values = [[1, 2, 3]];
      sheet.getRange("A1").delete("Left");
      expect(await valuesOf(sheet.getRange("A1:C1"))).toEqual([[2, 3, ""]]);
    }),
  ],
  [
    "insert gives the blank space",
    api("Range.insert"),
    onSheet(async (sheet) => {
      sheet.getRange("A1:A2").values = [[1], [2]];
      const blank = sheet.getRange("A1").insert("Down");
      expect([await addressOf(blank), await valuesOf(sheet.getRange("A1:A3"))]).toEqual([
        "Sheet1!A1",
        [[""], [1], [2]],
      ]);
    }),
  ],
  [
    "formulas follow inserted rows",
    assumed,
    onSheet(async (sheet) => {
      sheet.getRange("A5").formulas = [["=SUM(B1:B3)+$C$2"]];
      sheet.getRange("2:2").insert("Down");
      expect((await loaded(sheet.getRange("A6"), "formulas")).formulas).toEqual([
        ["=SUM(B1:B4)+$C$3"],
      ]);
    }),
  ],
  [
    "references to deleted cells become #REF!",
    refError,
    onSheet(async (sheet) => {
      sheet.getRange("A1").formulas = [["=B2+1"]];
      sheet.getRange("2:2").delete("Up");
      expect((await loaded(sheet.getRange("A1"), "formulas")).formulas).toEqual([["=#REF!+1"]]);
    }),
  ],
  [
    "a tracked range follows inserted rows",
    assumed,
    onSheet(async (sheet, context) => {
      const cell = sheet.getRange("A2");
      cell.values = [["x"]];
      context.trackedObjects.add(cell);
      await context.sync();
      sheet.getRange("1:1").insert("Down");
      await context.sync();
      expect(await addressOf(cell)).toBe("Sheet1!A3");
      context.trackedObjects.remove(cell);
      await context.sync();
    }),
  ],
  [
    "nothing may be pushed off the sheet",
    api("ErrorCodes.nonBlankCellOffSheet"),
    onSheet(async (sheet, context) => {
      sheet.getRange("A1048576").values = [[1]];
      sheet.getRange("A1").insert("Down");
      await failsWith("NonBlankCellOffSheet", context);
    }),
  ],
  [
    "copyFrom grows to its source",
    api("Range.copyFrom"),
    onSheet(async (sheet) => {
      sheet.getRange("A1:B1").values = [[1, 2]];
      sheet.getRange("D1").copyFrom("A1:B1");
      expect(await valuesOf(sheet.getRange("D1:E1"))).toEqual([[1, 2]]);
    }),
  ],
  [
    "copyFrom repeats into a multiple",
    api("Range.copyFrom"),
    onSheet(async (sheet) => {
      sheet.getRange("A1:B1").values = [[1, 2]];
      sheet.getRange("A3:D3").copyFrom("A1:B1");
      expect(await valuesOf(sheet.getRange("A3:D3"))).toEqual([[1, 2, 1, 2]]);
    }),
  ],
  [
    "copyFrom can skip blanks",
    api("Range.copyFrom"),
    onSheet(async (sheet) => {
      sheet.getRange("A1:B2").values = [
        [1, ""],
        [8, 9],
      ];
      sheet.getRange("A2").copyFrom("A1:B1", "All", true);
      expect(await valuesOf(sheet.getRange("A2:B2"))).toEqual([[1, 9]]);
    }),
  ],
  [
    "copyFrom can transpose",
    api("Range.copyFrom"),
    onSheet(async (sheet) => {
      sheet.getRange("A1:B1").values = [[1, 2]];
      sheet.getRange("D1").copyFrom("A1:B1", "All", false, true);
      expect(await valuesOf(sheet.getRange("D1:D2"))).toEqual([[1], [2]]);
    }),
  ],
  [
    "copied formulas move their relative references",
    assumed,
    onSheet(async (sheet) => {
      sheet.getRange("B1").formulas = [["=A1+$A$1"]];
      sheet.getRange("B2").copyFrom("B1");
      expect((await loaded(sheet.getRange("B2"), "formulas")).formulas).toEqual([["=A2+$A$1"]]);
    }),
  ],
  [
    "autoFill goes on with a series",
    api("Range.autoFill"),
    onSheet(async (sheet) => {
      sheet.getRange("A1:A2").values = [[1], [3]];
      sheet.getRange("A1:A2").autoFill("A1:A4", "FillDefault");
      expect(await valuesOf(sheet.getRange("A1:A4"))).toEqual([[1], [3], [5], [7]]);
    }),
  ],
  [
    "merged cells keep the first value",
    merging,
    onSheet(async (sheet) => {
      const range = sheet.getRange("A1:B1");
      range.values = [["x", "y"]];
      range.merge();
      expect(await valuesOf(range)).toEqual([["x", ""]]);
    }),
  ],
  [
    "getMergedAreasOrNullObject finds them",
    api("Range.getMergedAreasOrNullObject"),
    onSheet(async (sheet) => {
      sheet.getRange("A1:B2").merge();
      expect(
        (await loaded(sheet.getRange("A1:D4").getMergedAreasOrNullObject(), "address")).address,
      ).toBe("Sheet1!A1:B2");
    }),
  ],
  [
    "removeDuplicates says what it removed",
    api("Range.removeDuplicates"),
    onSheet(async (sheet) => {
      sheet.getRange("A1:B4").values = [
        ["h", "n"],
        ["a", 1],
        ["a", 1],
        ["b", 2],
      ];
      const result = await loaded(
        sheet.getRange("A1:B4").removeDuplicates([0], true),
        "removed,uniqueRemaining",
      );
      expect([result.removed, result.uniqueRemaining]).toEqual([1, 2]);
    }),
  ],
  [
    "sort puts numbers before texts and blanks last",
    "Microsoft Support, Sort data: default sort order",
    onSheet(async (sheet) => {
      sheet.getRange("A1:A4").values = [["b"], [""], [2], ["A"]];
      sheet.getRange("A1:A4").sort.apply([{ key: 0, ascending: true }]);
      expect(await valuesOf(sheet.getRange("A1:A4"))).toEqual([[2], ["A"], ["b"], [""]]);
    }),
  ],
  [
    "blanks are last downwards too",
    "Microsoft Support, Sort data: blanks are always placed last",
    onSheet(async (sheet) => {
      sheet.getRange("A1:A3").values = [[1], [""], [2]];
      sheet.getRange("A1:A3").sort.apply([{ key: 0, ascending: false }]);
      expect(await valuesOf(sheet.getRange("A1:A3"))).toEqual([[2], [1], [""]]);
    }),
  ],
  [
    "sort leaves the header where it is",
    api("RangeSort.apply"),
    onSheet(async (sheet) => {
      sheet.getRange("A1:A3").values = [["h"], [2], [1]];
      sheet.getRange("A1:A3").sort.apply([{ key: 0 }], false, true);
      expect(await valuesOf(sheet.getRange("A1:A3"))).toEqual([["h"], [1], [2]]);
    }),
  ],
  [
    "select makes the range the selected one",
    api("Range.select"),
    onSheet(async (sheet, context) => {
      sheet.getRange("B2:C3").select();
      expect(await addressOf(context.workbook.getSelectedRange())).toBe("Sheet1!B2:C3");
    }),
  ],
]);
