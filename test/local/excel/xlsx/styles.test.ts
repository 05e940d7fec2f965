import { describe, expect, it } from "vitest";
import {
  defaultFormat,
  type BorderStyle,
  type BorderWeight,
  type CellFormat,
} from "../../../../local/excel/model/format.ts";
import { newWorkbook } from "../../../../local/excel/model/new-workbook.ts";
import { parseElement } from "../../../../local/excel/xlsx/package/xml-read.ts";
import { readXlsx } from "../../../../local/excel/xlsx/read-xlsx.ts";
import { createColorReader } from "../../../../local/excel/xlsx/styles/colors.ts";
import { readStyles } from "../../../../local/excel/xlsx/styles/read-styles.ts";
import { writeXlsx } from "../../../../local/excel/xlsx/write-xlsx.ts";

const color = createColorReader(undefined, undefined);

describe("colours", () => {
  it.each([
    ['rgb="FF1F4E79"', "#1F4E79"],
    ['theme="0"', "#FFFFFF"],
    ['theme="1"', "#000000"],
    ['theme="0" tint="-0.149998474074526"', "#D9D9D9"],
    ['theme="4"', "#4472C4"],
    ['indexed="10"', "#FF0000"],
    ['indexed="2"', "#FF0000"],
    ['indexed="64"', undefined],
    ['auto="1"', undefined],
  ])("%s is %s", (attributes, shown) => {
    expect(color(parseElement(`<color ${attributes}/>`, "p"))).toBe(shown);
  });

  // Excel calculates tints in whole steps of 240, so it may differ by one or two of 255.
  it.each([
    ["lighter 80 %", 0.79998168889431442, "#D9E1F2"],
    ["lighter 40 %", 0.39997558519241921, "#8EA9DB"],
    ["darker 25 %", -0.249977111117893, "#305496"],
    ["darker 50 %", -0.499984740745262, "#203764"],
  ])("blue %s is nearly what Excel shows", (_, tint, shown) => {
    const found = color(parseElement(`<color theme="4" tint="${tint}"/>`, "p")) ?? "";
    const channels = (text: string) => [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16));
    const expected = channels(shown);
    channels(found).forEach((channel, index) => {
      expect(Math.abs(channel - (expected[index] ?? 0))).toBeLessThanOrEqual(2);
    });
  });

  it("come from the file's own theme and palette", () => {
    const theme = parseElement(
      '<a:theme><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="101010"/></a:dk1><a:accent1><a:srgbClr val="0F9ED5"/></a:accent1></a:clrScheme></a:themeElements></a:theme>',
      "p",
    );
    const own = createColorReader(theme, undefined);
    expect(own(parseElement('<color theme="1"/>', "p"))).toBe("#101010");
    expect(own(parseElement('<color theme="4"/>', "p"))).toBe("#0F9ED5");
  });
});

async function saved(format: CellFormat): Promise<CellFormat | undefined> {
  const book = newWorkbook();
  const [sheet] = book.worksheets;
  if (sheet !== undefined) sheet.rows = [[{ value: 1, format }]];
  return (await readXlsx(await writeXlsx(book))).worksheets[0]?.rows[0]?.[0]?.format;
}

describe("formats", () => {
  it.each<[style: BorderStyle, weight: BorderWeight]>([
    ["Continuous", "Hairline"],
    ["Continuous", "Thin"],
    ["Continuous", "Medium"],
    ["Continuous", "Thick"],
    ["Dash", "Thin"],
    ["Dash", "Medium"],
    ["Dot", "Thin"],
    ["Double", "Thick"],
    ["DashDot", "Medium"],
    ["DashDotDot", "Thin"],
    ["SlantDashDot", "Medium"],
  ])("keep the border %s %s", async (style, weight) => {
    const line = { style, weight, color: "#C00000" };
    const format = { ...defaultFormat, borders: { left: line, diagonalUp: line } };
    expect(await saved(format)).toEqual(format);
  });

  it.each<[what: string, change: Partial<CellFormat>]>([
    [
      "a font",
      { font: { ...defaultFormat.font, name: "Times New Roman", size: 13.5, italic: true } },
    ],
    ["an underline", { font: { ...defaultFormat.font, underline: "DoubleAccountant" } }],
    ["a raised text", { font: { ...defaultFormat.font, superscript: true, strikethrough: true } }],
    ["an alignment", { horizontalAlignment: "CenterAcrossSelection", verticalAlignment: "Top" }],
    ["an indent", { horizontalAlignment: "Left", indentLevel: 3 }],
    ["text that falls", { textOrientation: -45 }],
    ["text that rises", { textOrientation: 90 }],
    ["stacked letters", { textOrientation: 180 }],
    ["shrinking", { shrinkToFit: true }],
    ["an open cell with a hidden formula", { locked: false, formulaHidden: true }],
    ["the apostrophe", { quotePrefix: true }],
    ["a built-in number format", { numberFormat: "m/d/yyyy h:mm" }],
    ["a number format of its own", { numberFormat: '#,##0" đồng";[Red]-#,##0' }],
    ["a style's name", { styleName: "Ghi chú" }],
  ])("keep %s", async (_, change) => {
    const format = { ...defaultFormat, ...change };
    expect(await saved(format)).toEqual(format);
  });

  it("call the standard style Normal in every language of Excel", () => {
    const styles = parseElement(
      '<styleSheet><fonts><font><sz val="11"/><name val="Calibri"/></font></fonts><cellXfs><xf xfId="0"/></cellXfs><cellStyles><cellStyle name="Standard" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
      "p",
    );
    expect(readStyles(styles, color).formats[0]).toBe(defaultFormat);
  });
});
