import { expect } from "vitest";
import {
  addressOf,
  api,
  failsWith,
  facts,
  loaded,
  onSheet,
  orNull,
  valuesOf,
  type Fact,
  refError,
  assumed,
} from "../facts.ts";

const naming = "Microsoft Support, Rename a worksheet; excelcodex, Worksheets naming conventions";

const badName = (name: string, code = "InvalidArgument"): Fact[2] =>
  onSheet(async (sheet, context) => {
    sheet.name = name;
    await failsWith(code, context);
  });

facts("Worksheets", [
  [
    "a new sheet comes last",
    api("WorksheetCollection.add"),
    onSheet(async (_sheet, context) => {
      const added = await loaded(context.workbook.worksheets.add("Mới"), "position,name");
      expect([added.position, added.name]).toEqual([1, "Mới"]);
    }),
  ],
  [
    "a new sheet does not come to the front",
    api("WorksheetCollection.add"),
    onSheet(async (sheet, context) => {
      context.workbook.worksheets.add("Mới");
      const active = await loaded(context.workbook.worksheets.getActiveWorksheet(), "name");
      sheet.load("name");
      await context.sync();
      expect(active.name).toBe(sheet.name);
    }),
  ],
  [
    "without a name it gets one",
    api("WorksheetCollection.add"),
    onSheet(async (_sheet, context) => {
      expect((await loaded(context.workbook.worksheets.add(), "name")).name).toBe("Sheet2");
    }),
  ],
  [
    "31 characters are a name",
    naming,
    onSheet(async (sheet) => {
      sheet.name = "x".repeat(31);
      expect((await loaded(sheet, "name")).name).toHaveLength(31);
    }),
  ],
  ["32 are none", api("Worksheet.name"), badName("x".repeat(32))],
  ["a slash is not allowed", naming, badName("a/b")],
  ["brackets are not allowed", naming, badName("a[b]")],
  ["a colon is not allowed", naming, badName("a:b")],
  ["nothing is no name", naming, badName("")],
  [
    "an apostrophe at the end is not allowed",
    "openboxmodels, sheet name is not valid",
    badName("a'"),
  ],
  ["History is taken by Excel", "openboxmodels, sheet name is not valid", badName("History")],
  [
    "no two sheets have one name, in any case",
    "excelcodex, Worksheets naming conventions",
    onSheet(async (_sheet, context) => {
      context.workbook.worksheets.add("sheet1");
      await failsWith("ItemAlreadyExists", context);
    }),
  ],
  [
    "the id stays when the name changes",
    api("Worksheet.id"),
    onSheet(async (sheet, context) => {
      const before = (await loaded(sheet, "id")).id;
      sheet.name = "Khác";
      const after = await loaded(context.workbook.worksheets.getItem("Khác"), "id");
      expect(after.id).toBe(before);
    }),
  ],
  [
    "getItem finds by id",
    api("WorksheetCollection.getItem"),
    onSheet(async (sheet, context) => {
      const { id } = await loaded(sheet, "id");
      expect((await loaded(context.workbook.worksheets.getItem(id), "name")).name).toBe("Sheet1");
    }),
  ],
  [
    "getItem of nothing is not found",
    api("WorksheetCollection.getItem"),
    onSheet(async (_sheet, context) => {
      context.workbook.worksheets.getItem("none").load("name");
      await failsWith("ItemNotFound", context);
    }),
  ],
  [
    "getItemOrNullObject of nothing is a null object, and so is what is found from it",
    orNull,
    onSheet(async (_sheet, context) => {
      const none = context.workbook.worksheets.getItemOrNullObject("none");
      const range = none.getRange("A1");
      range.load("values");
      await context.sync();
      expect([none.isNullObject, range.isNullObject]).toEqual([true, true]);
    }),
  ],
  [
    "formulas follow a renamed sheet",
    assumed,
    onSheet(async (sheet, context) => {
      const other = context.workbook.worksheets.add("Nguồn");
      sheet.getRange("A1").formulas = [["=Nguồn!B2"]];
      other.name = "Nguồn lực";
      expect((await loaded(sheet.getRange("A1"), "formulas")).formulas).toEqual([
        ["='Nguồn lực'!B2"],
      ]);
    }),
  ],
  [
    "formulas lose a deleted sheet",
    refError,
    onSheet(async (sheet, context) => {
      const other = context.workbook.worksheets.add("Nguồn");
      sheet.getRange("A1").formulas = [["=Nguồn!B2"]];
      other.delete();
      expect((await loaded(sheet.getRange("A1"), "formulas")).formulas).toEqual([["=#REF!"]]);
    }),
  ],
  [
    "a very hidden sheet cannot be deleted",
    api("Worksheet.delete"),
    onSheet(async (_sheet, context) => {
      const other = context.workbook.worksheets.add("Ẩn");
      other.visibility = "VeryHidden";
      other.delete();
      await failsWith("InvalidOperation", context);
    }),
  ],
  [
    "getFirst and getLast can count visible sheets only",
    api("WorksheetCollection.getLast"),
    onSheet(async (_sheet, context) => {
      context.workbook.worksheets.add("Ẩn").visibility = "Hidden";
      const last = await loaded(context.workbook.worksheets.getLast(true), "name");
      expect(last.name).toBe("Sheet1");
    }),
  ],
  [
    "getCount counts",
    api("WorksheetCollection.getCount"),
    onSheet(async (_sheet, context) => {
      context.workbook.worksheets.add("Ẩn").visibility = "Hidden";
      const [all, visible] = [
        context.workbook.worksheets.getCount(),
        context.workbook.worksheets.getCount(true),
      ];
      await context.sync();
      expect([all.value, visible.value]).toEqual([2, 1]);
    }),
  ],
  [
    "after the last sheet comes none",
    api("Worksheet.getNextOrNullObject"),
    onSheet(async (sheet, context) => {
      const none = sheet.getNextOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    }),
  ],
  [
    "a moved sheet changes the order",
    api("Worksheet.position"),
    onSheet(async (sheet, context) => {
      context.workbook.worksheets.add("B");
      sheet.position = 1;
      const { items } = await loaded(context.workbook.worksheets, "items/name");
      expect(items.map((item) => item.name)).toEqual(["B", "Sheet1"]);
    }),
  ],
  [
    "activate brings to the front",
    api("Worksheet.activate"),
    onSheet(async (_sheet, context) => {
      context.workbook.worksheets.add("B").activate();
      expect((await loaded(context.workbook.worksheets.getActiveWorksheet(), "name")).name).toBe(
        "B",
      );
    }),
  ],
  [
    "the tab colour of a hidden sheet is null",
    api("Worksheet.tabColor"),
    onSheet(async (_sheet, context) => {
      const other = context.workbook.worksheets.add("Ẩn");
      other.tabColor = "#FFA500";
      other.visibility = "Hidden";
      expect((await loaded(other, "tabColor")).tabColor).toBeNull();
    }),
  ],
  [
    "an automatic tab colour is empty",
    api("Worksheet.tabColor"),
    onSheet(async (sheet) => {
      expect((await loaded(sheet, "tabColor")).tabColor).toBe("");
    }),
  ],
  [
    "copy gives a new name",
    api("Worksheet.copy"),
    onSheet(async (sheet) => {
      expect((await loaded(sheet.copy("End"), "name")).name).toBe("Sheet1 (2)");
    }),
  ],
  [
    "copy takes the cells along",
    api("Worksheet.copy"),
    onSheet(async (sheet) => {
      sheet.getRange("A1").values = [["x"]];
      expect(await valuesOf(sheet.copy("End").getRange("A1"))).toEqual([["x"]]);
    }),
  ],
  [
    "frozen rows have a location",
    api("WorksheetFreezePanes.getLocationOrNullObject"),
    onSheet(async (sheet) => {
      sheet.freezePanes.freezeRows(2);
      expect(await addressOf(sheet.freezePanes.getLocationOrNullObject())).toBe("Sheet1!1:2");
    }),
  ],
  [
    "freezeAt freezes above and left",
    api("WorksheetFreezePanes.freezeAt"),
    onSheet(async (sheet) => {
      sheet.freezePanes.freezeAt("A1:B3");
      expect(await addressOf(sheet.freezePanes.getLocationOrNullObject())).toBe("Sheet1!A1:B3");
    }),
  ],
  [
    "without frozen panes there is no location",
    api("WorksheetFreezePanes.getLocationOrNullObject"),
    onSheet(async (sheet, context) => {
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    }),
  ],
  [
    "gridlines can be hidden",
    api("Worksheet.showGridlines"),
    onSheet(async (sheet) => {
      sheet.showGridlines = false;
      expect((await loaded(sheet, "showGridlines")).showGridlines).toBe(false);
    }),
  ],
  [
    "a member that is not there answers NotImplemented",
    api("ErrorCodes.notImplemented"),
    onSheet(async (sheet, context) => {
      sheet.shapes.load("items");
      await failsWith("NotImplemented", context);
    }),
  ],
]);
