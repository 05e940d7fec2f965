import { expect } from "vitest";
import {
  addressOf,
  api,
  failsWith,
  facts,
  loaded,
  onTable,
  valuesOf,
  tableGrowth,
  assumed,
} from "../facts.ts";

const expand = tableGrowth;

facts("Tables that grow, filter and sort", [
  [
    "a value written below joins the table",
    expand,
    onTable(async (table, sheet) => {
      sheet.getRange("A4").values = [["new"]];
      expect(await addressOf(table.getRange())).toBe("Sheet1!A1:C4");
    }),
  ],
  [
    "a value typed below joins the table",
    expand,
    async (excel) => {
      await onTable(() => Promise.resolve())(excel);
      excel.person.type({ sheet: "Sheet1", address: "B4" }, "mới");
      await excel.Excel.run(async (context) => {
        expect(await addressOf(context.workbook.tables.getItem("T").getRange())).toBe(
          "Sheet1!A1:C4",
        );
      });
    },
  ],
  [
    "a value written beside adds a column",
    expand,
    onTable(async (table, sheet) => {
      sheet.getRange("D1").values = [["D"]];
      expect(await valuesOf(table.getHeaderRowRange())).toEqual([["A", "B", "C", "D"]]);
    }),
  ],
  [
    "a value two rows below does not",
    assumed,
    onTable(async (table, sheet) => {
      sheet.getRange("A5").values = [["new"]];
      expect(await addressOf(table.getRange())).toBe("Sheet1!A1:C3");
    }),
  ],
  [
    "resize keeps the header row",
    api("Table.resize"),
    onTable(async (table, _sheet, context) => {
      table.resize("A2:C5");
      await failsWith("InvalidArgument", context);
    }),
  ],
  [
    "resize must overlap",
    api("Table.resize"),
    onTable(async (table, _sheet, context) => {
      table.resize("F1:G3");
      await failsWith("InvalidArgument", context);
    }),
  ],
  [
    "resize takes in more",
    api("Table.resize"),
    onTable(async (table) => {
      table.resize("A1:D5");
      expect(await valuesOf(table.getHeaderRowRange())).toEqual([["A", "B", "C", "Column1"]]);
    }),
  ],
  [
    "convertToRange keeps the data",
    api("Table.convertToRange"),
    onTable(async (table, sheet) => {
      const range = table.convertToRange();
      sheet.tables.load("count");
      expect([await valuesOf(range.getRow(1)), sheet.tables.count]).toEqual([[[3, "x", 30]], 0]);
    }),
  ],
  [
    "a totals row comes below",
    api("Table.showTotals"),
    onTable(async (table) => {
      table.showTotals = true;
      const { formulas, address } = await loaded(table.getTotalRowRange(), "formulas,address");
      expect([address, formulas]).toEqual(["Sheet1!A4:C4", [["Total", "", "=SUBTOTAL(109,[C])"]]]);
    }),
  ],
  [
    "and goes again",
    api("Table.showTotals"),
    onTable(async (table) => {
      table.showTotals = true;
      table.showTotals = false;
      expect(await addressOf(table.getRange())).toBe("Sheet1!A1:C3");
    }),
  ],
  [
    "filter buttons need a header row",
    api("Table.showFilterButton"),
    onTable(async (table, _sheet, context) => {
      table.showHeaders = false;
      table.showFilterButton = true;
      await failsWith("InvalidOperation", context);
    }),
  ],
  [
    "styles are those of the list",
    api("Table.style"),
    onTable(async (table, _sheet, context) => {
      table.style = "TableStyleMedium29";
      await failsWith("InvalidArgument", context);
    }),
  ],
  [
    "a values filter hides the other rows",
    api("Filter.applyValuesFilter"),
    onTable(async (table, sheet) => {
      table.columns.getItem("B").filter.applyValuesFilter(["y"]);
      const [first, second] = [sheet.getRange("A2"), sheet.getRange("A3")];
      first.load("rowHidden");
      second.load("rowHidden");
      await sheet.context.sync();
      expect([first.rowHidden, second.rowHidden]).toEqual([true, false]);
    }),
  ],
  [
    "a custom filter compares",
    api("Filter.applyCustomFilter"),
    onTable(async (table, sheet) => {
      table.columns.getItem("C").filter.applyCustomFilter(">=20");
      expect((await loaded(sheet.getRange("A3"), "rowHidden")).rowHidden).toBe(true);
    }),
  ],
  [
    "clearFilters shows all rows",
    api("Table.clearFilters"),
    onTable(async (table, sheet) => {
      table.columns.getItem("B").filter.applyValuesFilter(["y"]);
      table.clearFilters();
      expect((await loaded(sheet.getRange("A2:A3"), "rowHidden")).rowHidden).toBe(false);
    }),
  ],
  [
    "the visible view leaves filtered rows out",
    api("Range.getVisibleView"),
    onTable(async (table) => {
      table.columns.getItem("B").filter.applyValuesFilter(["y"]);
      const view = await loaded(table.getDataBodyRange().getVisibleView(), "values");
      expect(view.values).toEqual([[1, "y", 10]]);
    }),
  ],
  [
    "sort keeps rows together",
    api("TableSort.apply"),
    onTable(async (table) => {
      table.sort.apply([{ key: 0, ascending: true }]);
      expect(await valuesOf(table.getDataBodyRange())).toEqual([
        [1, "y", 10],
        [3, "x", 30],
      ]);
    }),
  ],
  [
    "a TableRow stands for a place, not for data",
    api("TableRowCollection.add"),
    onTable(async (table, _sheet, context) => {
      const row = table.rows.getItemAt(0);
      await context.sync();
      table.sort.apply([{ key: 0, ascending: true }]);
      expect((await loaded(row, "values")).values).toEqual([[1, "y", 10]]);
    }),
  ],
  [
    "rows inserted through the sheet make the table longer",
    assumed,
    onTable(async (table, sheet) => {
      sheet.getRange("3:3").insert("Down");
      expect(await addressOf(table.getRange())).toBe("Sheet1!A1:C4");
    }),
  ],
  [
    "cells inserted across part of a table conflict",
    api("ErrorCodes.insertDeleteConflict"),
    onTable(async (_table, sheet, context) => {
      sheet.getRange("A2").insert("Down");
      await failsWith("InsertDeleteConflict", context);
    }),
  ],
  [
    "formulas of a calculated column fill new rows",
    assumed,
    onTable(async (table, sheet) => {
      sheet.getRange("C2:C3").formulas = [["=A2*10"], ["=A3*10"]];
      table.rows.add(undefined, [[5, "w", null]] as unknown as (string | number)[][]);
      expect((await loaded(sheet.getRange("C4"), "formulas")).formulas).toEqual([["=A4*10"]]);
    }),
  ],
]);
