import { describe, expect, it } from "vitest";
import type { Grid } from "../../../shared/tables/grid.ts";
import { bodyAddress, gridRows, numberFormats, place } from "../../../shared/tables/place.ts";

const grid: Grid = {
  id: "T",
  sheet: "T",
  titles: ["Biểu", "Kỳ"],
  header: [
    ["Đơn vị", "Nhà", ""],
    ["", "mới", "sửa"],
  ],
  headerMerges: [],
  body: [
    [
      { value: "phường Na Lay", format: "text" },
      { value: 13, format: "integer" },
      { value: 9, format: "integer" },
    ],
    [
      { value: "=1+1", format: "text" },
      { value: 0.6778, format: "percent" },
      { value: null, format: "text" },
    ],
  ],
  totalRows: [1],
  notes: ["Ghi chú"],
  widths: [20, 10, 10],
  hiddenColumns: [],
  freeze: { rows: 5, columns: 1 },
  inputs: [],
  charts: [],
};

describe("place", () => {
  it("puts titles, a blank, header, body, a blank and notes below each other", () => {
    expect(place(grid)).toEqual({ headerRow: 4, bodyRow: 6, notesRow: 9, lastRow: 9, columns: 3 });
  });

  it("ends with the body when there are no notes", () => {
    expect(place({ ...grid, notes: [] }).lastRow).toBe(7);
  });
});

describe("gridRows", () => {
  const rows = gridRows(grid);

  it("has as many rows as the placement says, all equally wide", () => {
    expect(rows).toHaveLength(place(grid).lastRow);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([3]));
  });

  it.each<[row: number, first: string | null]>([
    [1, "Biểu"],
    [2, "Kỳ"],
    [3, null],
    [4, "Đơn vị"],
    [6, "phường Na Lay"],
    [7, "=1+1"],
    [8, null],
    [9, "Ghi chú"],
  ])("row %i begins with %j", (row, first) => {
    expect(rows[row - 1]?.[0]?.value).toBe(first);
  });

  it("writes words, titles and notes in the text format", () => {
    expect(rows.map((row) => row[0]?.format)).toEqual(Array<string>(9).fill("text"));
  });
});

describe("bodyAddress", () => {
  it.each<[row: number, column: number, rows: number, address: string]>([
    [0, 0, 1, "A6:A6"],
    [0, 1, 2, "B6:B7"],
    [1, 27, 1, "AB7:AB7"],
  ])("row %i, column %i, %i rows", (...[row, column, rows, address]) => {
    expect(bodyAddress(grid, { row, column, rows })).toBe(address);
  });
});

describe("numberFormats", () => {
  it("keeps text as text", () => {
    expect(numberFormats.text).toBe("@");
  });
});
