import { Workbook } from "@cj-tech-master/excelts";
import { beforeAll, describe, expect, it } from "vitest";
import type { WorkbookModel } from "../../../../local/excel/model/types.ts";
import { createPackage } from "../../../../local/excel/xlsx/package/save-package.ts";
import { readXlsx } from "../../../../local/excel/xlsx/read-xlsx.ts";
import { writeXlsx } from "../../../../local/excel/xlsx/write-xlsx.ts";
import { richWorkbook } from "./rich-workbook.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook of one sheet as a producer might write it: prefixes, no cell references, texts in place. */
async function prefixedFile(): Promise<Uint8Array> {
  const writer = createPackage();
  const path = "xl/workbook.xml";
  writer.relate("", "officeDocument", { path });
  const sheetPath = "xl/worksheets/sheet.xml";
  const id = writer.relate(path, "worksheet", { path: sheetPath });
  writer.add(
    path,
    ".spreadsheetml.sheet.main+xml",
    `<x:workbook xmlns:x="${main}" xmlns:q="${relations}"><x:sheets><x:sheet name="Biểu" sheetId="1" q:id="${id}"/></x:sheets></x:workbook>`,
  );
  writer.add(
    sheetPath,
    ".spreadsheetml.worksheet+xml",
    `<?xml version="1.0"?><x:worksheet xmlns:x="${main}"><x:sheetData>
      <x:row><x:c t="inlineStr"><x:is><x:t>001</x:t></x:is></x:c><x:c><x:v>1</x:v></x:c>
        <x:c t="inlineStr"><x:is><x:r><x:t xml:space="preserve">Lò </x:t></x:r><x:r><x:rPr><x:b/></x:rPr><x:t>Ó</x:t></x:r></x:is></x:c></x:row>
      <x:row r="3"><x:c r="A3" t="d"><x:v>2026-03-15</x:v></x:c><x:c r="B3"><x:f t="shared" ref="B3:B5" si="0">A3*$D$1+SUM(A$1:A3)</x:f><x:v>5</x:v></x:c></x:row>
      <x:row r="4"><x:c r="B4"><x:f t="shared" si="0"/><x:v>6</x:v></x:c></x:row>
      <x:row r="5"/>
    </x:sheetData></x:worksheet>`,
  );
  return writer.toBytes();
}

describe("a file with prefixes and few references", () => {
  let book: WorkbookModel;
  beforeAll(async () => {
    book = await readXlsx(await prefixedFile());
  });

  it("has its texts, numbers and dates in their places", () => {
    const rows = book.worksheets[0]?.rows;
    expect(rows?.[0]?.map((cell) => cell?.value)).toEqual(["001", 1, "Lò Ó"]);
    expect(rows?.[2]?.[0]?.value).toBe(46_096);
  });

  it("writes a shared formula out in every cell", () => {
    const rows = book.worksheets[0]?.rows;
    expect(rows?.[2]?.[1]?.formula).toBe("=A3*$D$1+SUM(A$1:A3)");
    expect(rows?.[3]?.[1]?.formula).toBe("=A4*$D$1+SUM(A$1:A4)");
  });
});

describe("excelts", () => {
  it("finds the tables, lists, notes and names of a file written here", async () => {
    const book = richWorkbook();
    for (const sheet of book.worksheets) sheet.charts = [];
    const other = new Workbook();
    await other.xlsx.load(await writeXlsx(book));
    const sheet = other.getWorksheet("Danh sách hộ");
    expect(sheet?.getTables().map(({ name }) => name)).toEqual(["Households", "Totals"]);
    expect(sheet?.getCell("A4").value).toMatchObject({ text: "001" });
    expect(sheet?.getCell("B4").dataValidation).toMatchObject({
      type: "list",
      prompt: "Chọn trong danh sách",
    });
    expect(sheet?.getColumn(5).hidden).toBe(true);
    expect(other.worksheets.map(({ state }) => state)).toEqual([
      "visible",
      "hidden",
      "veryHidden",
      "visible",
    ]);
  });

  it("writes files that open here with their values, formats, lists and protection", async () => {
    const other = new Workbook();
    const sheet = other.addWorksheet("Biểu");
    sheet.addRow(["Mã", "Ngày", "Đồng"]);
    sheet.addRow(["007", new Date(Date.UTC(2026, 2, 15)), { formula: "1+1", result: 2 }]);
    sheet.getCell("B2").numFmt = "dd/mm/yyyy";
    sheet.getCell("A2").dataValidation = {
      type: "list",
      formulae: ['"007,008"'],
      allowBlank: true,
    };
    sheet.getCell("C2").note = "Ghi chú";
    await sheet.protect("test", { sort: true });
    const book = await readXlsx(new Uint8Array(await other.xlsx.writeBuffer()));
    const [found] = book.worksheets;
    expect(found?.rows[1]?.map((cell) => cell?.value)).toEqual(["007", 46_096, 2]);
    expect(found?.rows[1]?.[1]?.format?.numberFormat).toBe("dd/mm/yyyy");
    expect(found?.validations[0]?.rule).toEqual({
      type: "List",
      source: "007,008",
      inCellDropDown: true,
    });
    expect(found?.notes).toMatchObject([{ row: 1, column: 2, text: "Ghi chú" }]);
    expect(found?.protection?.options).toMatchObject({ allowSort: true, allowFormatCells: false });
  });
});
