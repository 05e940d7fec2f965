import { expect } from "vitest";
import { vietnamese } from "../../../../../local/excel/cells/locale.ts";
import type { OpenExcel } from "../../../../../local/excel/open-excel.ts";
import {
  api,
  facts,
  limits,
  loaded,
  type Fact,
  validationGuide,
  entering,
  insideOut,
  dateHelp,
  signs,
  phoneNumbers,
  general,
  assumed,
} from "../facts.ts";

/** What a person sees and Excel holds after typing into an empty General cell of a Vietnamese machine. */
const types =
  (
    typed: string,
    value: unknown,
    [shown, format = "General"]: readonly [string, string?],
  ): Fact[2] =>
  async (excel) => {
    excel.person.type({ sheet: "Sheet1", address: "A1" }, typed);
    expect(await cellOf(excel)).toEqual({ value, shown, format });
  };

function cellOf(excel: OpenExcel) {
  return excel.Excel.run(async (context) => {
    const cell = await loaded(
      context.workbook.worksheets.getItem("Sheet1").getRange("A1"),
      "values,text,numberFormat",
    );
    return {
      value: cell.values[0]?.[0] as unknown,
      shown: cell.text[0]?.[0],
      format: cell.numberFormat[0]?.[0] as unknown,
    };
  });
}

const asText = "Microsoft Support, Format numbers as text";

facts(
  "Typing on a Vietnamese machine",
  [
    ["digits are a number", entering, types("12", 12, ["12"])],
    [
      "the comma is the decimal sign",
      api("Application.decimalSeparator"),
      types("12,5", 12.5, ["12,5"]),
    ],
    [
      "points separate thousands",
      api("Application.thousandsSeparator"),
      types("60.000.000", 60_000_000, ["60.000.000", "#,##0"]),
    ],
    ["a point in another place leaves text", assumed, types("1.5", "1.5", ["1.5"])],
    ["day stands before month", dateHelp, types("31/12/2024", 45_657, ["31/12/2024", "m/d/yyyy"])],
    ["a thirteenth month leaves text", assumed, types("12/31/2024", "12/31/2024", ["12/31/2024"])],
    ["a day without year is of this year", assumed, types("15/10", 45_580, ["15-Thg10", "d-mmm"])],
    [
      "two-digit years from 30 are of the last century",
      dateHelp,
      types("1/1/30", 10_959, ["01/01/1930", "m/d/yyyy"]),
    ],
    [
      "two-digit years to 29 are of this century",
      dateHelp,
      types("1/1/29", 47_119, ["01/01/2029", "m/d/yyyy"]),
    ],
    [
      "dates before 1900 stay text",
      `${limits}: earliest date`,
      types("31/12/1899", "31/12/1899", ["31/12/1899"]),
    ],
    [
      "the last day is 31/12/9999",
      `${limits}: latest date`,
      types("31/12/9999", 2_958_465, ["31/12/9999", "m/d/yyyy"]),
    ],
    ["leading zeros vanish", phoneNumbers, types("0912345678", 912_345_678, ["912345678"])],
    ["eleven digits show whole", general, types("012345678901", 12_345_678_901, ["12345678901"])],
    [
      "a national id of twelve digits shows scientific",
      general,
      types("123456789012", 123_456_789_012, ["1,23457E+11"]),
    ],
    [
      "sixteen digits lose the last",
      limits,
      types("1234567890123456", 1_234_567_890_123_450, ["1,23457E+15"]),
    ],
    ["an apostrophe keeps text", phoneNumbers, types("'0912", "0912", ["0912"])],
    ["percent", insideOut, types("67,78%", 0.6778, ["67,78%", "0.00%"])],
    ["a number in brackets is negative", entering, types("(12)", -12, ["-12"])],
    ["a power of ten", entering, types("1E3", 1000, ["1,00E+03", "0.00E+00"])],
    [
      "a fraction after a whole number and a space",
      insideOut,
      types("0 1/2", 0.5, ["1/2", "# ?/?"]),
    ],
    ["a fraction without it is a date", insideOut, types("1/2", 45_323, ["1-Thg2", "d-mmm"])],
    ["time", assumed, types("8:30", 8.5 / 24, ["8:30", "h:mm"])],
    ["truth", assumed, types("true", true, ["TRUE"])],
    ["text is kept with its spaces", assumed, types("  Bản Hốc ", "  Bản Hốc ", ["  Bản Hốc "])],
    ["spaces around a number do not count", assumed, types(" 12 ", 12, ["12"])],
    ["a lone sign is text", assumed, types("-", "-", ["-"])],
  ],
  { locale: vietnamese },
);

facts("Typing that Excel answers back", [
  [
    "a formula that cannot be read is not taken",
    signs,
    (excel) => {
      expect(excel.person.type({ sheet: "Sheet1", address: "A1" }, "=1+")).toMatchObject({
        done: false,
        reason: "formula",
      });
      return Promise.resolve();
    },
  ],
  [
    "+84 912 345 678 is such a formula",
    signs,
    (excel) => {
      expect(
        excel.person.type({ sheet: "Sheet1", address: "A1" }, "+84 912 345 678"),
      ).toMatchObject({ done: false, reason: "formula" });
      return Promise.resolve();
    },
  ],
  [
    "+84912345678 loses its sign",
    entering,
    async (excel) => {
      excel.person.type({ sheet: "Sheet1", address: "A1" }, "+84912345678");
      expect(await cellOf(excel)).toMatchObject({ value: 84_912_345_678 });
    },
  ],
  [
    "in a Text cell anything is text",
    asText,
    async (excel) => {
      await excel.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1").numberFormat = [["@"]];
        await context.sync();
      });
      excel.person.type({ sheet: "Sheet1", address: "A1" }, "=HYPERLINK(1)");
      expect(await cellOf(excel)).toEqual({
        value: "=HYPERLINK(1)",
        shown: "=HYPERLINK(1)",
        format: "@",
      });
    },
  ],
  [
    "a validation of style Stop refuses",
    api("DataValidationAlertStyle.stop"),
    async (excel) => {
      await excel.Excel.run(async (context) => {
        const { dataValidation } = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
        dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } };
        dataValidation.errorAlert = {
          showAlert: true,
          style: "Stop",
          title: "Sai",
          message: "Từ 1 đến 9",
        };
        await context.sync();
      });
      expect(excel.person.type({ sheet: "Sheet1", address: "A1" }, "10")).toMatchObject({
        done: false,
        alert: { message: "Từ 1 đến 9" },
      });
      expect(await cellOf(excel)).toMatchObject({ value: "" });
    },
  ],
  [
    "a validation of style Warning lets pass and speaks",
    api("DataValidationAlertStyle.warning"),
    async (excel) => {
      await excel.Excel.run(async (context) => {
        const { dataValidation } = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
        dataValidation.rule = { list: { inCellDropDown: true, source: "Có,Không" } };
        dataValidation.errorAlert = {
          showAlert: true,
          style: "Warning",
          title: "",
          message: "Chọn",
        };
        await context.sync();
      });
      expect(excel.person.type({ sheet: "Sheet1", address: "A1" }, "Chưa")).toMatchObject({
        done: true,
        alert: { message: "Chọn" },
      });
      expect(await cellOf(excel)).toMatchObject({ value: "Chưa" });
    },
  ],
  [
    "pasting goes round validations",
    validationGuide,
    async (excel) => {
      await excel.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1").dataValidation.rule = {
          list: { inCellDropDown: true, source: "Có,Không" },
        };
        await context.sync();
      });
      excel.person.paste({ sheet: "Sheet1", address: "A1" }, "Chưa\t1\nCó\t2\n");
      expect(await cellOf(excel)).toMatchObject({ value: "Chưa" });
    },
  ],
]);
