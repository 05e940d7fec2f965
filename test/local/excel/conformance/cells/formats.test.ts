import { expect } from "vitest";
import {
  api,
  failsWith,
  facts,
  limits,
  loaded,
  onSheet,
  type Fact,
  errors,
  protectOptions,
  guide,
} from "../facts.ts";

const looks = (
  step: (format: Excel.RangeFormat) => void,
  read: string,
  expected: unknown,
): Fact[2] =>
  onSheet(async (sheet) => {
    const { format } = sheet.getRange("A1:B2");
    step(format);
    await loaded(format, read);
    const found = read
      .split("/")
      .reduce<unknown>((object, name) => (object as Record<string, unknown>)[name], format);
    expect(found).toEqual(expected);
  });

facts("Formats", [
  [
    "colours may be names",
    api("RangeFill.color"),
    looks((format) => (format.fill.color = "orange"), "fill/color", "#FFA500"),
  ],
  [
    "colours may lack the #",
    api("RangeFill.color"),
    looks((format) => (format.fill.color = "FFA500"), "fill/color", "#FFA500"),
  ],
  [
    "a colour that is none is refused",
    errors,
    onSheet(async (sheet, context) => {
      sheet.getRange("A1").format.fill.color = "nocolour";
      await failsWith("InvalidArgument", context);
    }),
  ],
  [
    "clear takes the fill away",
    api("RangeFill.clear"),
    looks(
      (format) => {
        format.fill.color = "red";
        format.fill.clear();
      },
      "fill/color",
      "#FFFFFF",
    ),
  ],
  [
    "what differs reads as null",
    guide,
    onSheet(async (sheet) => {
      sheet.getRange("A1").format.font.bold = true;
      const { font } = (await loaded(sheet.getRange("A1:B1"), "format/font/bold")).format;
      expect(font.bold).toBeNull();
    }),
  ],
  [
    "widths that differ read as null",
    api("RangeFormat.columnWidth"),
    onSheet(async (sheet) => {
      sheet.getRange("A:A").format.columnWidth = 100;
      expect(
        (await loaded(sheet.getRange("A1:B1"), "format/columnWidth")).format.columnWidth,
      ).toBeNull();
    }),
  ],
  [
    "a row is at most 409 points high",
    limits,
    onSheet(async (sheet, context) => {
      sheet.getRange("1:1").format.rowHeight = 500;
      await failsWith("InvalidArgument", context);
    }),
  ],
  [
    "indents go to 250",
    api("RangeFormat.indentLevel"),
    onSheet(async (sheet, context) => {
      sheet.getRange("A1").format.indentLevel = 251;
      await failsWith("InvalidArgument", context);
    }),
  ],
  [
    "orientation goes from -90 to 90 or is 180",
    api("RangeFormat.textOrientation"),
    onSheet(async (sheet, context) => {
      sheet.getRange("A1").format.textOrientation = 91;
      await failsWith("InvalidArgument", context);
    }),
  ],
  [
    "a font's name has at most 31 characters",
    api("RangeFont.name"),
    onSheet(async (sheet, context) => {
      sheet.getRange("A1").format.font.name = "x".repeat(32);
      await failsWith("InvalidArgument", context);
    }),
  ],
  [
    "cells are locked unless told otherwise",
    protectOptions,
    looks(() => undefined, "protection/locked", true),
  ],
  [
    "borders are set by side",
    api("RangeBorderCollection.getItem"),
    onSheet(async (sheet) => {
      sheet.getRange("A1:B2").format.borders.getItem("EdgeBottom").style = "Continuous";
      const border = await loaded(
        sheet.getRange("A2:B2").format.borders.getItem("EdgeBottom"),
        "style",
      );
      expect(border.style).toBe("Continuous");
    }),
  ],
  [
    "setCellProperties formats cell by cell",
    api("Range.setCellProperties"),
    onSheet(async (sheet) => {
      sheet
        .getRange("A1:B1")
        .setCellProperties([
          [{ format: { fill: { color: "#FF0000" } } }, { format: { font: { bold: true } } }],
        ]);
      const [a, b] = [sheet.getRange("A1"), sheet.getRange("B1")];
      a.load("format/fill/color");
      b.load("format/font/bold");
      await sheet.context.sync();
      expect([a.format.fill.color, b.format.font.bold]).toEqual(["#FF0000", true]);
    }),
  ],
  [
    "columnHidden is null where some are",
    api("Range.columnHidden"),
    onSheet(async (sheet) => {
      sheet.getRange("B:B").columnHidden = true;
      const [one, both] = [sheet.getRange("B1"), sheet.getRange("A1:B1")];
      one.load("columnHidden");
      both.load("columnHidden");
      await sheet.context.sync();
      expect([one.columnHidden, both.columnHidden]).toEqual([true, null]);
    }),
  ],
  [
    "grouped columns collapse",
    api("Range.hideGroupDetails"),
    onSheet(async (sheet) => {
      const columns = sheet.getRange("B:D");
      columns.group("ByColumns");
      columns.hideGroupDetails("ByColumns");
      expect((await loaded(columns, "columnHidden")).columnHidden).toBe(true);
    }),
  ],
  [
    "showOutlineLevels shows up to a level",
    api("Worksheet.showOutlineLevels"),
    onSheet(async (sheet) => {
      sheet.getRange("B:D").group("ByColumns");
      sheet.showOutlineLevels(0, 1);
      expect((await loaded(sheet.getRange("B:D"), "columnHidden")).columnHidden).toBe(true);
    }),
  ],
  [
    "showOutlineLevels takes 0 to 8",
    api("Worksheet.showOutlineLevels"),
    onSheet(async (sheet, context) => {
      sheet.showOutlineLevels(9, 0);
      await failsWith("InvalidArgument", context);
    }),
  ],
  [
    "there are eight levels of outline",
    "Microsoft Support, Outline (group) data in a worksheet",
    onSheet(async (sheet, context) => {
      for (let level = 0; level < 8; level += 1) sheet.getRange("B:B").group("ByColumns");
      await failsWith("InvalidArgument", context);
    }),
  ],
]);
