import { beforeAll, describe, expect, it } from "vitest";
import type { WorkbookModel, WorksheetModel } from "../../../../local/excel/model/types.ts";
import { readXlsx } from "../../../../local/excel/xlsx/read-xlsx.ts";
import { writeXlsx } from "../../../../local/excel/xlsx/write-xlsx.ts";
import { richWorkbook } from "./rich-workbook.ts";

let bytes: Uint8Array;
let read: WorkbookModel;
const written = richWorkbook();

beforeAll(async () => {
  bytes = await writeXlsx(written);
  read = await readXlsx(bytes);
});

describe("opening and saving", () => {
  it.each(written.worksheets.map(({ name }, index) => [name, index] as const))(
    "keeps everything of the sheet %s",
    (_, index) => {
      const sheet = written.worksheets[index];
      for (const key of Object.keys(sheet ?? {}) as (keyof WorksheetModel)[])
        expect(read.worksheets[index]?.[key], key).toEqual(sheet?.[key]);
    },
  );

  it.each(["names", "settings", "customXmlParts", "properties", "structureProtected"] as const)(
    "keeps the workbook's %s",
    (key) => {
      expect(read[key]).toEqual(written[key]);
    },
  );

  it("opens on the sheet that was in front", () => {
    expect(read.activeWorksheetId).toBe(written.activeWorksheetId);
  });

  it("gives the same bytes for the same model, however often it is saved", async () => {
    expect(await writeXlsx(richWorkbook())).toEqual(bytes);
    expect(await writeXlsx(read)).toEqual(bytes);
  });

  it("shares equal formats between cells", () => {
    const [first, second] = [3, 4].map((row) => read.worksheets[0]?.rows[row]?.[0]?.format);
    expect(first).toBeDefined();
    expect(first).toBe(second);
  });
});

describe("a file written from the model", () => {
  it("puts a visible sheet in front when the active one is hidden", async () => {
    const book = richWorkbook();
    book.activeWorksheetId = book.worksheets[1]?.id ?? "";
    const opened = await readXlsx(await writeXlsx(book));
    expect(opened.activeWorksheetId).toBe(book.worksheets[0]?.id);
  });

  it("gives a copied sheet an id of its own", async () => {
    const book = richWorkbook();
    const [first] = book.worksheets;
    if (first === undefined) throw new Error("no sheet");
    book.worksheets = [first, { ...first, name: "Bản sao", tables: [] }];
    const opened = await readXlsx(await writeXlsx(book));
    expect(new Set(opened.worksheets.map(({ id }) => id)).size).toBe(2);
  });
});
