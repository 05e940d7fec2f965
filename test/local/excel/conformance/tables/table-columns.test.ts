import { expect } from "vitest";
import { api, facts, loaded, onTable, valuesOf, tableHeaders, structured } from "../facts.ts";

facts("Columns of tables", [
  [
    "columns are added with a name and values",
    api("TableColumnCollection.add"),
    onTable(async (table) => {
      table.columns.add(undefined, [["D"], [1], [2]]);
      expect(await valuesOf(table.columns.getItem("D").getDataBodyRange())).toEqual([[1], [2]]);
    }),
  ],
  [
    "a column in the middle shifts the others",
    api("TableColumnCollection.add"),
    onTable(async (table) => {
      table.columns.add(1, undefined, "N");
      expect(await valuesOf(table.getHeaderRowRange())).toEqual([["A", "N", "B", "C"]]);
    }),
  ],
  [
    "a column's name stands in its header cell",
    api("TableColumn.name"),
    onTable(async (table) => {
      table.columns.getItem("B").name = "Bản";
      expect(await valuesOf(table.getHeaderRowRange())).toEqual([["A", "Bản", "C"]]);
    }),
  ],
  [
    "a header cell written names the column",
    tableHeaders,
    onTable(async (table, sheet) => {
      sheet.getRange("B1").values = [["Bản"]];
      expect((await loaded(table.columns.getItemAt(1), "name")).name).toBe("Bản");
    }),
  ],
  [
    "structured references follow a renamed column",
    tableHeaders,
    onTable(async (table, sheet) => {
      sheet.getRange("E1").formulas = [["=SUM(T[C])"]];
      table.columns.getItem("C").name = "Tiền";
      expect((await loaded(sheet.getRange("E1"), "formulas")).formulas).toEqual([
        ["=SUM(T[Tiền])"],
      ]);
    }),
  ],
  [
    "structured references follow a renamed table",
    structured,
    onTable(async (table, sheet) => {
      sheet.getRange("E1").formulas = [["=SUM(T[C])"]];
      table.name = "Tien";
      expect((await loaded(sheet.getRange("E1"), "formulas")).formulas).toEqual([
        ["=SUM(Tien[C])"],
      ]);
    }),
  ],
  [
    "a deleted column closes the gap",
    api("TableColumn.delete"),
    onTable(async (table) => {
      table.columns.getItem("B").delete();
      expect(await valuesOf(table.getRange())).toEqual([
        ["A", "C"],
        [3, 30],
        [1, 10],
      ]);
    }),
  ],
]);
