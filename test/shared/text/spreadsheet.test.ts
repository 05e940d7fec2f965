import { describe, expect, it } from "vitest";
import type { Cell } from "../../../shared/text/cell.ts";
import {
  cellAddress,
  columnLetters,
  columnNumber,
  isErrorValue,
  looksLikeFormula,
} from "../../../shared/text/spreadsheet.ts";

describe("isErrorValue", () => {
  it.each<[cell: Cell, expected: boolean]>([
    ["#N/A", true],
    ["#REF!", true],
    ["#VALUE!", true],
    ["#DIV/0!", true],
    ["#NAME?", true],
    ["#NUM!", true],
    ["#NULL!", true],
    ["#SPILL!", true],
    ["#CALC!", true],
    ["#N/A ", true],
    ["#1", false],
    ["#", false],
    ["N/A", false],
    ["#n/a", false],
    ["", false],
    [0, false],
    [null, false],
  ])("%j: %s", (cell, expected) => {
    expect(isErrorValue(cell)).toBe(expected);
  });
});

describe("columns and cells", () => {
  it.each([
    [1, "A"],
    [26, "Z"],
    [27, "AA"],
    [52, "AZ"],
    [53, "BA"],
    [702, "ZZ"],
    [703, "AAA"],
    [16384, "XFD"],
  ])("column %d is %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(columnNumber(letters)).toBe(column);
    expect(columnNumber(letters.toLowerCase())).toBe(column);
  });

  it.each(["", "1", "A1", "ABCD", "Ă", " A"])("%j is no column", (letters) => {
    expect(columnNumber(letters)).toBe(0);
  });

  it.each([0, -1, NaN])("%d has no letters", (column) => {
    expect(columnLetters(column)).toBe("");
  });

  it.each([
    [5, 3, "C5"],
    [1, 1, "A1"],
    [1048576, 16384, "XFD1048576"],
  ])("row %d, column %d is %s", (row, column, address) => {
    expect(cellAddress(row, column)).toBe(address);
  });
});

describe("looksLikeFormula", () => {
  it.each([
    '=HYPERLINK("http://x")',
    "+84912345678",
    "-1",
    "-nt-",
    "@x",
    "|calc",
    "%0",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    "\t=1",
    "\tx",
    "\r\nx",
    "\nx",
    " =1",
    "\u00a0=1",
    "\u200b=1",
    "\ufeff=1",
    "\u0000=1",
    "\u202e=1",
    " \u200b +1",
  ])("is wary of %j", (text) => {
    expect(looksLikeFormula(text)).toBe(true);
  });

  it.each([
    "",
    " ",
    "Lò Văn Panh",
    "1+1",
    "a=b",
    "'=1",
    "(1)",
    "0912345678",
    "x-1",
    "#N/A",
    "–",
    '"=1"',
  ])("lets %j pass", (text) => {
    expect(looksLikeFormula(text)).toBe(false);
  });
});
