import { describe, expect, it } from "vitest";
import { newWorkbook } from "../../../../local/excel/model/new-workbook.ts";
import type { Cell } from "../../../../local/excel/model/types.ts";
import { formulaFromFile, formulaToFile } from "../../../../local/excel/xlsx/cells/formula-text.ts";
import { readXlsx } from "../../../../local/excel/xlsx/read-xlsx.ts";
import { writeXlsx } from "../../../../local/excel/xlsx/write-xlsx.ts";

async function saved(cell: Cell): Promise<Cell | undefined> {
  const book = newWorkbook();
  const [sheet] = book.worksheets;
  if (sheet !== undefined) sheet.rows = [[cell]];
  return (await readXlsx(await writeXlsx(book))).worksheets[0]?.rows[0]?.[0];
}

describe("a cell's content", () => {
  it.each<[reason: string, cell: Cell]>([
    ["leading zeros", { value: "0012" }],
    ["text that looks like a formula", { value: "=1+1" }],
    ["text that starts with a plus", { value: "+84912345678" }],
    ["text that looks like a date", { value: "15/3/2026" }],
    ["spaces at the edges", { value: "  bản Hốc " }],
    ["line breaks", { value: "một\nhai" }],
    ["a carriage return", { value: "một\r\nhai" }],
    ["markup", { value: "<b>&amp;</b> ]]>" }],
    ["control characters", { value: "a\u0001b" }],
    ["text that looks like an escape", { value: "_x000D_" }],
    ["decomposed Vietnamese", { value: "Lò Văn Ó".normalize("NFD") }],
    ["an emoji", { value: "🏠" }],
    ["a long number", { value: 123_456_789_012_345 }],
    ["a small fraction", { value: 1e-7 }],
    ["zero", { value: 0 }],
    ["true", { value: true }],
    ["an error", { value: null, error: "#N/A" }],
    ["a formula with a number", { value: 3, formula: "=1+2" }],
    ["a formula with a text", { value: "a<b", formula: '="a<b"' }],
    ["a formula with an empty text", { value: "", formula: '=""' }],
    ["a formula with an error", { value: null, error: "#REF!", formula: "=#REF!+1" }],
    ["a formula without a result", { value: null, formula: "=TODAY()" }],
  ])("keeps %s", async (_, cell) => {
    expect(await saved(cell)).toEqual(cell);
  });

  it("leaves an empty text out", async () => {
    expect(await saved({ value: "" })).toBeUndefined();
  });
});

describe("formulas in files", () => {
  it.each<[shown: string, inFile: string, table: string | undefined]>([
    ["=SUM(A1:B2)", "SUM(A1:B2)", undefined],
    ["=[@Amount]*2", "Money[[#This Row],[Amount]]*2", "Money"],
    ["=[@[Số tiền]]", "Money[[#This Row],[Số tiền]]", "Money"],
    ["=Money[@Amount]", "Money[[#This Row],[Amount]]", undefined],
    ["=SUM([@[A]:[B]])", "SUM(Money[[#This Row],[A]:[B]])", "Money"],
    ["=SUBTOTAL(109,[Amount])", "SUBTOTAL(109,Money[Amount])", "Money"],
    ["=SUM(Money[Amount])", "SUM(Money[Amount])", undefined],
    ["=Money[#Headers]", "Money[#Headers]", "Money"],
    ["=[1]Sheet1!A1", "[1]Sheet1!A1", "Money"],
    ['=CONCAT("CONCAT(",A1)', '_xlfn.CONCAT("CONCAT(",A1)', undefined],
    ["=FILTER(A1:A9,B1:B9)", "_xlfn._xlws.FILTER(A1:A9,B1:B9)", undefined],
    ["=XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)", undefined],
  ])("%s is %s", (shown, inFile, table) => {
    expect(formulaToFile(shown, table)).toBe(inFile);
    expect(formulaFromFile(inFile, table)).toBe(shown);
  });
});
