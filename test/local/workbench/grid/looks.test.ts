import { describe, expect, test } from "vitest";
import { openBook } from "../../../../local/excel/book/open-book.ts";
import { createCalculator } from "../../../../local/excel/calc/create-calculator.ts";
import { vietnamese } from "../../../../local/excel/cells/locale.ts";
import { defaultFormat } from "../../../../local/excel/model/format.ts";
import { newWorkbook } from "../../../../local/excel/model/new-workbook.ts";
import { tableRules } from "../../../../local/excel/tables/table-rules.ts";
import { makeLooks } from "../../../../local/workbench/grid/paint/cell-look.ts";
import { ticksUpTo } from "../../../../local/workbench/grid/charts/chart-data.ts";
import { editText } from "../../../../local/workbench/grid/input/edit-text.ts";

function open() {
  const model = newWorkbook();
  const [sheet] = model.worksheets;
  if (sheet === undefined) throw new Error("no sheet");
  const book = openBook(model, tableRules, { createCalculator });
  return { book, sheet, looks: makeLooks(book) };
}

describe("looks of cells", () => {
  test("a conditional format paints over the cell where its formula holds, moved to the cell", () => {
    const { sheet, looks } = open();
    sheet.rows = [[{ value: "Tên" }], [{ value: "Lò" }, { value: "|!Tên|" }], [{ value: "Vì" }]];
    sheet.conditionalFormats.push({
      id: "1",
      areas: [{ top: 1, left: 0, bottom: 2, right: 0 }],
      rule: { type: "Custom", formula: '=ISNUMBER(FIND("|!"&A$1&"|",$B2))' },
      look: { fill: "#FFC7CE" },
      stopIfTrue: true,
    });
    expect(looks.at(sheet, 1, 0).fill).toBe("#FFC7CE");
    expect(looks.at(sheet, 2, 0).fill).toBeUndefined();
    sheet.rows[1] = [{ value: "Lò" }, { value: "" }];
    expect(looks.at(sheet, 1, 0).fill).toBeUndefined();
  });

  test("numbers stand right, texts left, as shown by their format", () => {
    const { sheet, looks } = open();
    const money = { ...defaultFormat, numberFormat: "#,##0" };
    sheet.rows = [[{ value: 60_000_000, format: money }, { value: "60" }]];
    expect(looks.at(sheet, 0, 0)).toMatchObject({ text: "60.000.000", align: "right" });
    expect(looks.at(sheet, 0, 1)).toMatchObject({ text: "60", align: "left" });
  });
});

describe("the text a person edits", () => {
  const textOf = (value: number | string, numberFormat: string) => {
    const { sheet } = open();
    sheet.rows = [[{ value, format: { ...defaultFormat, numberFormat } }]];
    return editText(sheet, { row: 0, column: 0 }, vietnamese);
  };
  test.each([
    [1234.5, "#,##0", "1234,5"],
    [0.125, "0%", "12,5%"],
    [45_596, "d mmm", "31/10/2024"],
    ["012345678901", "@", "012345678901"],
  ])("%s in format %s is %s", (value, numberFormat, text) => {
    expect(textOf(value, numberFormat)).toBe(text);
  });
});

test.each([
  [0, [0, 1]],
  [3, [0, 1, 2, 3]],
  [58, [0, 20, 40, 60]],
])("the axis up to %s", (highest, ticks) => {
  expect(ticksUpTo(highest)).toEqual(ticks);
});
