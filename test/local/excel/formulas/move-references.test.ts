import { describe, expect, it } from "vitest";
import {
  followCells,
  renameSheet,
  renameTablePart,
  translateFormula,
} from "../../../../local/excel/formulas/move-references.ts";
import { moveArea, type Shift } from "../../../../local/excel/grid/shift.ts";

describe("translateFormula", () => {
  it.each<[formula: string, by: [rows: number, columns: number], moved: string]>([
    ["=A1+$B$2", [1, 1], "=B2+$B$2"],
    ["=A$1+$A1", [2, 2], "=C$1+$A3"],
    ["=SUM(A:A,1:1)", [1, 1], "=SUM(B:B,2:2)"],
    ['="A1"&A1', [1, 0], '="A1"&A2'],
    ["='Tiến độ'!A1", [1, 0], "='Tiến độ'!A2"],
    ["=A1", [-1, 0], "=#REF!"],
    ["=LOG10(A1)", [1, 0], "=LOG10(A2)"],
    ["=TABLE1[Cột A1]", [1, 1], "=TABLE1[Cột A1]"],
    ["=A1:B2 C1:C9", [1, 0], "=A2:B3 C2:C10"],
  ])("moves %s by %j rows and columns", (formula, [rows, columns], moved) => {
    expect(translateFormula(formula, rows, columns)).toBe(moved);
  });
});

const rows = (top: number, bottom: number, direction: "down" | "up"): Shift => ({
  area: { top, bottom, left: 0, right: 16_383 },
  direction,
});

describe("followCells", () => {
  it.each<[what: string, formulas: [before: string, after: string], shift: Shift]>([
    ["a row inserted above", ["=A5", "=A6"], rows(1, 1, "down")],
    ["a row inserted inside", ["=SUM(A1:A9)", "=SUM(A1:A11)"], rows(4, 5, "down")],
    ["a row inserted below", ["=A5", "=A5"], rows(5, 5, "down")],
    ["rows deleted inside", ["=SUM(A1:A9)", "=SUM(A1:A7)"], rows(2, 3, "up")],
    ["the row itself deleted", ["=A3", "=#REF!"], rows(2, 2, "up")],
    ["the end of a range deleted", ["=SUM(A1:A9)", "=SUM(A1:A6)"], rows(6, 20, "up")],
    ["a whole column", ["=SUM(A:A)", "=SUM(A:A)"], rows(2, 3, "up")],
    ["another sheet's cells", ["=Khác!A5", "=Khác!A5"], rows(1, 1, "down")],
    ["a fixed reference", ["=$A$5", "=$A$6"], rows(1, 1, "down")],
    [
      "cells moved in other columns",
      ["=A5", "=A5"],
      { area: { top: 1, bottom: 1, left: 1, right: 2 }, direction: "down" },
    ],
  ])("keeps to its cells: %s", (_what, [formula, followed], shift) => {
    expect(
      followCells(formula, "Sheet1", {
        sheetName: "Sheet1",
        move: (area) => moveArea(area, shift),
      }),
    ).toBe(followed);
  });
});

describe("renameSheet", () => {
  it.each([
    ["=Cũ!A1+B1", "=Mới!A1+B1"],
    ["='Cũ'!A1", "=Mới!A1"],
    ['="Cũ!A1"', '="Cũ!A1"'],
    ["=Khác!A1", "=Khác!A1"],
  ])("turns %s into %s", (formula, renamed) => {
    expect(renameSheet(formula, "Cũ", "Mới")).toBe(renamed);
  });
});

describe("renameTablePart", () => {
  const column = { table: "T", column: { from: "Số", to: "Số [đồng]" } };

  it.each<[string, boolean, string]>([
    ["=SUM(T[Số])", false, "=SUM(T[Số '[đồng']])"],
    ["=T[[#Totals],[Số]]", false, "=T[[#Totals],[Số '[đồng']]]"],
    ["=[@Số]*2", true, "=[@Số '[đồng']]*2"],
    ["=[@Số]*2", false, "=[@Số]*2"],
    ["=U[Số]", false, "=U[Số]"],
  ])("renames the column in %s (in the table: %s)", (formula, inside, renamed) => {
    expect(renameTablePart(formula, column, inside)).toBe(renamed);
  });

  it("renames the table", () => {
    expect(renameTablePart("=SUM(T[Số])+ROWS(T)", { table: "T", tableTo: "U" }, false)).toBe(
      "=SUM(U[Số])+ROWS(U)",
    );
  });
});
