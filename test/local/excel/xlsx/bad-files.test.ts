import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { createPackage } from "../../../../local/excel/xlsx/package/save-package.ts";
import { readXlsx } from "../../../../local/excel/xlsx/read-xlsx.ts";
import { writeXlsx } from "../../../../local/excel/xlsx/write-xlsx.ts";
import { XlsxError } from "../../../../local/excel/xlsx/xlsx-error.ts";
import { richWorkbook } from "./rich-workbook.ts";

const fixtures = new URL("fixtures/", import.meta.url);
const utf8 = (text: string) => new TextEncoder().encode(text);

/** The start of a compound file with one stream name in it. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  Array.from(stream).forEach((char, index) => (bytes[600 + 2 * index] = char.charCodeAt(0)));
  return bytes;
}

async function zipOf(path: string, xml: string): Promise<Uint8Array> {
  const writer = createPackage();
  writer.add(path, "application/xml", xml);
  writer.relate("", "officeDocument", { path });
  return writer.toBytes();
}

/** A workbook of one sheet with the given rows. */
async function sheetOf(rows: string): Promise<Uint8Array> {
  const writer = createPackage();
  const paths = { book: "xl/workbook.xml", sheet: "xl/worksheets/sheet1.xml" };
  writer.relate("", "officeDocument", { path: paths.book });
  const id = writer.relate(paths.book, "worksheet", { path: paths.sheet });
  const sheet = `<sheet name="A" sheetId="1" xmlns:r="r" r:id="${id}"/>`;
  writer.add(
    paths.book,
    ".spreadsheetml.sheet.main+xml",
    `<workbook><sheets>${sheet}</sheets></workbook>`,
  );
  writer.add(
    paths.sheet,
    ".spreadsheetml.worksheet+xml",
    `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  );
  return writer.toBytes();
}

describe("a file that is no workbook", () => {
  it.each<[what: string, bytes: () => Uint8Array | Promise<Uint8Array>, code: string]>([
    ["an empty file", () => new Uint8Array(), "not-a-workbook"],
    ["a .csv", () => utf8("Mã hộ;Chủ hộ\n1;Ó\n"), "not-a-workbook"],
    ["a web page renamed to .xls", () => utf8("<html><table></table></html>"), "not-a-workbook"],
    ["an .xls", () => readFile(new URL("old.xls", fixtures)), "old-excel"],
    ["a file with a password", () => compoundFile("EncryptedPackage"), "password-protected"],
    ["an .ods", () => readFile(new URL("other.ods", fixtures)), "not-a-workbook"],
    ["another office file", () => zipOf("word/document.xml", "<document/>"), "not-a-workbook"],
    ["an .xlsb", () => zipOf("xl/workbook.bin", ""), "binary-excel"],
    ["a row beyond the sheet", () => sheetOf('<row r="99999999"/>'), "damaged"],
    ["a cell without a column", () => sheetOf('<row r="1"><c r="1"><v>1</v></c></row>'), "damaged"],
    ["a cut-off .xlsx", async () => (await writeXlsx(richWorkbook())).slice(0, 4000), "damaged"],
  ])("%s says so", async (_, bytes, code) => {
    const error: unknown = await readXlsx(await bytes()).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(XlsxError);
    expect(error).toMatchObject({ code });
  });

  it("never repeats what stands in the file", async () => {
    const reason: unknown = await readXlsx(utf8("Lò Văn Ó;040123456789")).catch((e: unknown) => e);
    expect(String(reason)).not.toContain("040123456789");
  });
});
