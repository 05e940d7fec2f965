import { expect } from "vitest";
import { vietnamese } from "../../../../../local/excel/cells/locale.ts";
import {
  api,
  failsWith,
  facts,
  guide,
  loaded,
  onSheet,
  type Fact,
  errors,
  general,
  generalFraction,
  assumed,
} from "../facts.ts";

const shows = (value: unknown, format: string, text: string): Fact[2] =>
  onSheet(async (sheet) => {
    const cell = sheet.getRange("A1");
    cell.numberFormat = [[format]];
    cell.values = [[value]];
    expect((await loaded(cell, "text")).text).toEqual([[text]]);
  });

const codes = "Microsoft Support, Review guidelines for customizing a number format";

facts("Number formats", [
  ["0 shows zeros that are not there", codes, shows(8.9, "#.000", "8.900")],
  ["0 pads whole numbers", codes, shows(7, "000", "007")],
  ["# leaves them out", codes, shows(0.631, "0.#", "0.6")],
  ["rounding goes to the places there are", codes, shows(1234.59, "####.#", "1234.6")],
  ["a comma separates thousands", codes, shows(12_000, "#,###", "12,000")],
  ["a comma after the digits divides by a thousand", codes, shows(12_000, "#,", "12")],
  ["two commas divide by a million", codes, shows(12_200_000, "0.0,,", "12.2")],
  ["percent multiplies by a hundred", codes, shows(0.08, "0%", "8%")],
  ["E+ shows a power of ten", codes, shows(12_200_000, "0.00E+00", "1.22E+07")],
  ["a fraction", codes, shows(5.25, "# ?/?", "5 1/4")],
  ["the second section is for negative numbers", codes, shows(-5, "0;(0)", "(5)")],
  ["the third section is for zero", codes, shows(0, '0;-0;"-"', "-")],
  [
    "the fourth section is for text",
    codes,
    shows("abc", '0;-0;0;"gross receipts for "@', "gross receipts for abc"),
  ],
  ["an empty section hides", codes, shows(-5, "0;;", "")],
  ["text in quotes", codes, shows(125, '0" đồng"', "125 đồng")],
  ["a backslash shows the next character", codes, shows(5, "0\\m", "5m")],
  ["a condition in brackets", codes, shows(101, "[<=100]0;[>100]0.0", "101.0")],
  ["a colour in brackets does not show", codes, shows(5, "[Red]0", "5")],
  ["days, months and years", codes, shows(45_657, "dd/mm/yyyy", "31/12/2024")],
  ["one letter has no leading zero", codes, shows(45_297, "d/m/yy", "6/1/24")],
  ["month names", codes, shows(45_657, "mmmm", "December")],
  ["day names", codes, shows(45_657, "ddd", "Tue")],
  ["m after h is minutes", codes, shows(0.5 + 5 / 1440, "h:mm", "12:05")],
  ["AM and PM", codes, shows(0.75, "h:mm AM/PM", "6:00 PM")],
  ["elapsed hours in brackets", codes, shows(1.5, "[h]:mm", "36:00")],
  [
    "1900 had a 29 February for Excel",
    "Microsoft Learn, Excel incorrectly assumes that the year 1900 is a leap year",
    shows(60, "d/m/yyyy", "29/2/1900"),
  ],
  ["a date before 0 cannot be shown", assumed, shows(-1, "dd/mm/yyyy", "########")],
  [
    "General shows eleven characters of a fraction",
    generalFraction,
    shows(1 / 3, "General", "0.333333333"),
  ],
  ["General hides the noise of binary fractions", general, shows(0.1 + 0.2, "General", "0.3")],
  [
    "one format stands for all cells",
    "Excel add-ins, Set range format",
    onSheet(async (sheet) => {
      const range = sheet.getRange("A1:B1");
      range.numberFormat = "0.00" as unknown as string[][];
      expect((await loaded(range, "numberFormat")).numberFormat).toEqual([["0.00", "0.00"]]);
    }),
  ],
  [
    "null keeps a cell's format",
    guide,
    onSheet(async (sheet) => {
      const range = sheet.getRange("A1:B1");
      range.numberFormat = [["0.00", "0%"]];
      range.numberFormat = [[null, "@"]];
      expect((await loaded(range, "numberFormat")).numberFormat).toEqual([["0.00", "@"]]);
    }),
  ],
  [
    "an empty text means General",
    guide,
    onSheet(async (sheet) => {
      const cell = sheet.getRange("A1");
      cell.numberFormat = [["0.00"]];
      cell.numberFormat = [[""]];
      expect((await loaded(cell, "numberFormat")).numberFormat).toEqual([["General"]]);
    }),
  ],
  [
    "a format that is none is refused",
    errors,
    onSheet(async (sheet, context) => {
      sheet.getRange("A1").numberFormat = [["abc"]];
      await failsWith("InvalidArgument", context);
    }),
  ],
  [
    "a format set after the value does not change the value",
    api("Range.numberFormat"),
    onSheet(async (sheet) => {
      const cell = sheet.getRange("A1");
      cell.values = [["0123"]];
      cell.numberFormat = [["@"]];
      const { values } = await loaded(cell, "values");
      expect(values).toEqual([[123]]);
    }),
  ],
  [
    "a whole column takes a format, and cells written later have it",
    api("Range.numberFormat"),
    onSheet(async (sheet) => {
      sheet.getRange("B:B").numberFormat = "@" as unknown as string[][];
      const cell = sheet.getRange("B7");
      cell.values = [["0123"]];
      expect((await loaded(cell, "values,numberFormat")).values).toEqual([["0123"]]);
    }),
  ],
]);

facts(
  "Number formats on a Vietnamese machine",
  [
    [
      "codes are American, what shows is local",
      api("Range.numberFormat"),
      shows(1234.5, "#,##0.00", "1.234,50"),
    ],
    [
      "m/d/yyyy is the system's short date",
      "OfficeDev/office-js issue 229: numberFormat of a date",
      shows(45_657, "m/d/yyyy", "31/12/2024"),
    ],
    [
      "numberFormatLocal shows it",
      api("Range.numberFormatLocal"),
      onSheet(async (sheet) => {
        const cell = sheet.getRange("A1");
        cell.numberFormat = [["m/d/yyyy"]];
        expect((await loaded(cell, "numberFormatLocal")).numberFormatLocal).toEqual([
          ["dd/mm/yyyy"],
        ]);
      }),
    ],
    [
      "formulasLocal take local numbers",
      api("Range.formulasLocal"),
      onSheet(async (sheet) => {
        const cell = sheet.getRange("A1");
        cell.formulasLocal = [["=SUM(A2;1,5)"]];
        expect((await loaded(cell, "formulas")).formulas).toEqual([["=SUM(A2,1.5)"]]);
      }),
    ],
    [
      "formulasLocal give them back",
      api("Range.formulasLocal"),
      onSheet(async (sheet) => {
        const cell = sheet.getRange("A1");
        cell.formulas = [["=SUM(A2,1.5)"]];
        expect((await loaded(cell, "formulasLocal")).formulasLocal).toEqual([["=SUM(A2;1,5)"]]);
      }),
    ],
    [
      "formulasLocal take local dates",
      "OfficeDev/office-js issue 1559",
      onSheet(async (sheet) => {
        const cell = sheet.getRange("A1");
        cell.formulasLocal = [["31/12/2024"]];
        expect((await loaded(cell, "values")).values).toEqual([[45_657]]);
      }),
    ],
    [
      "values take American numbers",
      "OfficeDev/office-js issue 1559",
      onSheet(async (sheet) => {
        const cell = sheet.getRange("A1");
        cell.values = [["1,234.5"]];
        expect((await loaded(cell, "values,text")).values).toEqual([[1234.5]]);
      }),
    ],
    [
      "the application tells the separators",
      api("Application.decimalSeparator"),
      onSheet(async (_sheet, context) => {
        const application = await loaded(
          context.workbook.application,
          "decimalSeparator,thousandsSeparator",
        );
        expect([application.decimalSeparator, application.thousandsSeparator]).toEqual([",", "."]);
      }),
    ],
  ],
  { locale: vietnamese },
);
