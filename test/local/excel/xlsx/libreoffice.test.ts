import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { defaultFormat, type CellFormat } from "../../../../local/excel/model/format.ts";
import type { Cell, WorkbookModel, WorksheetModel } from "../../../../local/excel/model/types.ts";
import { readXlsx } from "../../../../local/excel/xlsx/read-xlsx.ts";
import { area } from "./rich/area.ts";
import { richWorkbook } from "./rich-workbook.ts";

const fixtures = new URL("fixtures/", import.meta.url);

function formatAt(sheet: WorksheetModel, row: number, column: number): CellFormat | undefined {
  const cell: Cell | undefined = sheet.rows[row]?.[column];
  return cell?.format;
}

/** `richWorkbook()`, opened and saved by LibreOffice 7.4. It loses freeze panes, table styles, tab colours and structure protection. */
describe("a file saved by LibreOffice", () => {
  let book: WorkbookModel;
  const written = richWorkbook();
  beforeAll(async () => {
    book = await readXlsx(await readFile(new URL("libreoffice-rich.xlsx", fixtures)));
  });
  const main = (): WorksheetModel => {
    const [sheet] = book.worksheets;
    if (sheet === undefined) throw new Error("no sheet");
    return sheet;
  };
  const original = (): WorksheetModel => {
    const [sheet] = written.worksheets;
    if (sheet === undefined) throw new Error("no sheet");
    return sheet;
  };

  it("keeps texts, numbers, errors and truth values", () => {
    const values = (sheet: WorksheetModel) =>
      sheet.rows.map((row) => row?.slice(0, 5).map((cell) => cell?.error ?? cell?.value ?? null));
    const found = values(main());
    expect(found.slice(3, 7)).toEqual(values(original()).slice(3, 7));
    expect(found[8]?.slice(0, 4)).toEqual([true, "#N/A", "#DIV/0!", "hai, ba"]);
    expect(main().rows[8]?.[0]?.formula).toBeUndefined();
  });

  it("keeps number formats, fills, fonts, locks and borders", () => {
    for (const [row, column] of [
      [2, 0],
      [3, 0],
      [3, 2],
      [3, 3],
    ] as const) {
      const format = formatAt(original(), row, column) ?? defaultFormat;
      const { numberFormat, font, fill, locked, wrapText, borders } = format;
      const kept = { numberFormat, locked, wrapText, borders, ...(fill && { fill }) };
      expect(formatAt(main(), row, column)).toMatchObject({
        ...kept,
        font: { bold: font.bold },
      });
    }
  });

  it("keeps tables with their columns and places", () => {
    const shape = ({ tables }: WorksheetModel) =>
      tables.map(({ name, area: place, columns, showTotals, showFilterButton }) => ({
        name,
        place,
        columns: columns.map((column) => column.name),
        showTotals,
        showFilterButton,
      }));
    expect(shape(main())).toEqual(shape(original()));
  });

  it("keeps a table's row formulas", () => {
    expect(main().rows[3]?.[4]).toMatchObject({ formula: "=[@[Số tiền]]*2", value: 80_000_000 });
  });

  it("keeps lists, prompts and error messages", () => {
    expect(main().validations).toEqual(original().validations);
  });

  it("keeps conditional formats with what they paint", () => {
    const expected = original().conditionalFormats.map(({ areas, look }) => ({ areas, look }));
    expect(main().conditionalFormats).toMatchObject(expected);
    expect(main().conditionalFormats).toHaveLength(expected.length);
  });

  it("keeps hidden and grouped columns, widths, row heights and merges", () => {
    const { columnLines, rowLines, merges } = original();
    const lines = ({
      size,
      hidden,
      outlineLevel,
    }: {
      size?: number;
      hidden?: boolean;
      outlineLevel?: number;
    }) => ({
      size: Math.round(size ?? 0),
      hidden,
      outlineLevel,
    });
    expect(
      main()
        .columnLines.slice(0, 3)
        .map((line) => lines(line ?? {})),
    ).toEqual(columnLines.slice(0, 3).map((line) => lines(line ?? {})));
    expect(main().columnLines[4]?.hidden).toBe(true);
    expect(main().columnLines[5]).toMatchObject({ hidden: true, outlineLevel: 1 });
    expect(main().rowLines[0]?.size).toBe(rowLines[0]?.size);
    expect(main().rowLines[5]).toMatchObject({ hidden: true, outlineLevel: 1 });
    expect(main().merges).toEqual(merges);
  });

  it("keeps notes, links, protection and charts", () => {
    expect(main().notes).toMatchObject([{ row: 3, column: 1, text: "Kiểm tra lại tên\nvới CCCD" }]);
    expect(main().hyperlinks[0]).toMatchObject({ documentReference: "'Danh mục'!A1" });
    expect(main().protection).toEqual(original().protection);
    expect(main().charts).toMatchObject([
      { chartType: "ColumnStacked", title: "Tiến độ theo xã, phường" },
    ]);
  });

  it("keeps names, hidden sheets, custom XML parts and settings", () => {
    expect(book.names.map(({ name, formula }) => [name, formula])).toEqual(
      expect.arrayContaining([["VillageList", "='Danh mục'!$A$1:$A$3"]]),
    );
    expect(book.worksheets.map(({ visibility }) => visibility === "Visible")).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(book.customXmlParts).toEqual(written.customXmlParts);
    expect(book.settings).toEqual(written.settings);
  });

  it("knows which rows a filter hides", () => {
    expect(book.worksheets[3]?.rowLines[2]).toEqual({ filtered: true });
  });
});

describe("rows typed below a table", () => {
  let areas: Map<string, unknown>;
  beforeAll(async () => {
    const book = await readXlsx(await readFile(new URL("libreoffice-rows-below.xlsx", fixtures)));
    areas = new Map(book.worksheets[0]?.tables.map((table) => [table.name, table.area]));
  });

  it.each([
    ["Typed", area("A1:B4"), "belong to it up to the first empty row"],
    ["Signed", area("D1:E2"), "stay outside when they are merged across columns"],
    ["Summed", area("G1:H3"), "stay outside below a totals row"],
    ["Apart", area("J1:K2"), "stay outside behind an empty row"],
  ])("%s: %o, %s", (name, place) => {
    expect(areas.get(name)).toEqual(place);
  });
});
