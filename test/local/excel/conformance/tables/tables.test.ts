import { expect } from "vitest";
import {
  addressOf,
  api,
  failsWith,
  facts,
  loaded,
  onSheet,
  onTable,
  orNull,
  valuesOf,
  errors,
  tableName,
  tableHeaders,
  assumed,
} from "../facts.ts";

const rename = tableName;

facts("Tables", [
  [
    "a new table has a name of its own",
    api("TableCollection.add"),
    onSheet(async (sheet) => {
      sheet.getRange("A1:A2").values = [["h"], [1]];
      expect((await loaded(sheet.tables.add("A1:A2", true), "name")).name).toBe("Table1");
    }),
  ],
  [
    "without headers the data moves down under new ones",
    api("TableCollection.add"),
    onSheet(async (sheet) => {
      sheet.getRange("A1:B1").values = [[1, 2]];
      const table = sheet.tables.add("A1:B1", false);
      expect(await valuesOf(table.getRange())).toEqual([
        ["Column1", "Column2"],
        [1, 2],
      ]);
    }),
  ],
  [
    "tables cannot overlap",
    api("TableCollection.add"),
    onTable(async (_table, sheet, context) => {
      sheet.tables.add("B2:D5", true);
      await failsWith("InvalidArgument", context);
    }),
  ],
  [
    "an address without sheet means the sheet in front",
    api("TableCollection.add"),
    onSheet(async (sheet, context) => {
      sheet.load("name");
      const table = context.workbook.tables.add("A1:B2", true);
      const own = await loaded(table.worksheet, "name");
      expect(own.name).toBe(sheet.name);
    }),
  ],
  [
    "empty headers get names",
    assumed,
    onSheet(async (sheet) => {
      sheet.getRange("A1:B1").values = [["h", ""]];
      expect(await valuesOf(sheet.tables.add("A1:B2", true).getHeaderRowRange())).toEqual([
        ["h", "Column1"],
      ]);
    }),
  ],
  [
    "two headers cannot be equal",
    tableHeaders,
    onSheet(async (sheet) => {
      sheet.getRange("A1:B1").values = [["h", "h"]];
      expect(await valuesOf(sheet.tables.add("A1:B2", true).getHeaderRowRange())).toEqual([
        ["h", "h2"],
      ]);
    }),
  ],
  [
    "header cells are text",
    assumed,
    onSheet(async (sheet) => {
      sheet.getRange("A1").values = [[2024]];
      expect(await valuesOf(sheet.tables.add("A1:A2", true).getHeaderRowRange())).toEqual([
        ["2024"],
      ]);
    }),
  ],
  [
    "the id stays when the name changes",
    api("Table.id"),
    onTable(async (table) => {
      const before = (await loaded(table, "id")).id;
      table.name = "U";
      expect((await loaded(table, "id,name")).id).toBe(before);
    }),
  ],
  [
    "names have no spaces",
    rename,
    onTable(async (table, _sheet, context) => {
      table.name = "a b";
      await failsWith("InvalidArgument", context);
    }),
  ],
  [
    "names are no cell references",
    rename,
    onTable(async (table, _sheet, context) => {
      table.name = "A1";
      await failsWith("InvalidArgument", context);
    }),
  ],
  [
    "getItem finds by name in any case",
    api("TableCollection.getItem"),
    onTable(async (_table, _sheet, context) => {
      expect((await loaded(context.workbook.tables.getItem("t"), "name")).name).toBe("T");
    }),
  ],
  [
    "getItem of nothing is not found",
    api("TableCollection.getItem"),
    onSheet(async (sheet, context) => {
      sheet.tables.getItem("none").load("name");
      await failsWith("ItemNotFound", context);
    }),
  ],
  [
    "getItemOrNullObject of nothing is a null object",
    orNull,
    onSheet(async (sheet, context) => {
      const none = sheet.tables.getItemOrNullObject("none");
      await context.sync();
      expect(none.isNullObject).toBe(true);
    }),
  ],
  [
    "the parts of a table",
    api("Table.getDataBodyRange"),
    onTable(async (table) => {
      expect([
        await addressOf(table.getRange()),
        await addressOf(table.getHeaderRowRange()),
        await addressOf(table.getDataBodyRange()),
      ]).toEqual(["Sheet1!A1:C3", "Sheet1!A1:C1", "Sheet1!A2:C3"]);
    }),
  ],
  [
    "rows are added at the end",
    api("TableRowCollection.add"),
    onTable(async (table) => {
      table.rows.add(undefined, [[9, "z", 90]]);
      expect(await valuesOf(table.getDataBodyRange())).toEqual([
        [3, "x", 30],
        [1, "y", 10],
        [9, "z", 90],
      ]);
    }),
  ],
  [
    "-1 means the end too",
    api("TableRowCollection.add"),
    onTable(async (table) => {
      table.rows.add(-1, [[9, "z", 90]]);
      expect(await addressOf(table.getRange())).toBe("Sheet1!A1:C4");
    }),
  ],
  [
    "rows are added in the middle, several at once",
    api("TableRowCollection.add"),
    onTable(async (table) => {
      table.rows.add(1, [
        [7, "p", 70],
        [8, "q", 80],
      ]);
      expect(await valuesOf(table.columns.getItem("A").getDataBodyRange())).toEqual([
        [3],
        [7],
        [8],
        [1],
      ]);
    }),
  ],
  [
    "what stands below moves down",
    api("TableRowCollection.add"),
    onTable(async (table, sheet) => {
      sheet.getRange("A5").values = [["below"]];
      table.rows.add(undefined, [[9, "z", 90]]);
      expect(await valuesOf(sheet.getRange("A6"))).toEqual([["below"]]);
    }),
  ],
  [
    "what stands beside does not",
    api("TableRowCollection.add"),
    onTable(async (table, sheet) => {
      sheet.getRange("E2:E3").values = [["p"], ["q"]];
      table.rows.add(0, [[9, "z", 90]]);
      expect(await valuesOf(sheet.getRange("E2:E3"))).toEqual([["p"], ["q"]]);
    }),
  ],
  [
    "a row of another width is refused",
    errors,
    onTable(async (table, _sheet, context) => {
      table.rows.add(undefined, [[1, 2]]);
      await failsWith("InvalidArgument", context);
    }),
  ],
  [
    "a row deleted shifts the others up",
    api("TableRow.delete"),
    onTable(async (table) => {
      table.rows.getItemAt(0).delete();
      expect(await valuesOf(table.getDataBodyRange())).toEqual([[1, "y", 10]]);
    }),
  ],
  [
    "the last row leaves an empty one",
    assumed,
    onTable(async (table) => {
      table.rows.getItemAt(1).delete();
      table.rows.getItemAt(0).delete();
      expect(await valuesOf(table.getRange())).toEqual([
        ["A", "B", "C"],
        ["", "", ""],
      ]);
    }),
  ],
  [
    "deleteRowsAt deletes a block",
    api("TableRowCollection.deleteRowsAt"),
    onTable(async (table) => {
      table.rows.deleteRowsAt(0, 1);
      expect((await loaded(table.rows, "count")).count).toBe(1);
    }),
  ],
  [
    "deleteRowsAt conflicts with a filter",
    api("TableRowCollection.deleteRowsAt"),
    onTable(async (table, _sheet, context) => {
      table.columns.getItem("B").filter.applyValuesFilter(["x"]);
      table.rows.deleteRowsAt(0, 1);
      await failsWith("InsertDeleteConflict", context);
    }),
  ],
  [
    "there is no row past the last",
    errors,
    onTable(async (table, _sheet, context) => {
      table.rows.getItemAt(2).load("values");
      await failsWith("InvalidArgument", context);
    }),
  ],
]);
