import { expect } from "vitest";
import {
  api,
  failsWith,
  facts,
  loaded,
  onSheet,
  valuesOf,
  validationGuide,
  listLimit,
  type Fact,
  validationTexts,
} from "../facts.ts";

type TextPart = "prompt" | "errorAlert";

/** Texts of the lengths given are taken, the longest of them with one character more is not. */
function tooLong(
  fact: string,
  lengths: Partial<Record<TextPart, { message: number; title: number }>>,
): Fact[] {
  return Object.entries(lengths).map(([part, { message, title }]): Fact => {
    const set = (sheet: Excel.Worksheet, more: number) => {
      const texts = {
        message: "x".repeat(title > 0 ? message : message + more),
        title: "x".repeat(title > 0 ? title + more : 0),
      };
      const { dataValidation } = sheet.getRange("A1");
      if (part === "prompt") dataValidation.prompt = { showPrompt: true, ...texts };
      else dataValidation.errorAlert = { showAlert: true, style: "Stop", ...texts };
    };
    return [
      fact,
      validationTexts,
      onSheet(async (sheet, context) => {
        set(sheet, 0);
        await context.sync();
        set(sheet, 1);
        await failsWith("InvalidArgument", context);
      }),
    ];
  });
}

facts("Data validation", [
  [
    "without a rule the type is None",
    api("DataValidationType.none"),
    onSheet(async (sheet) => {
      expect((await loaded(sheet.getRange("A1").dataValidation, "type")).type).toBe("None");
    }),
  ],
  [
    "a list rule reads back",
    api("DataValidation.rule"),
    onSheet(async (sheet) => {
      const { dataValidation } = sheet.getRange("A1:A9");
      dataValidation.rule = { list: { inCellDropDown: true, source: "Có,Không" } };
      await loaded(dataValidation, "rule,type");
      expect([dataValidation.type, dataValidation.rule]).toEqual([
        "List",
        { list: { inCellDropDown: true, source: "Có,Không" } },
      ]);
    }),
  ],
  [
    "a list may come from a range",
    api("ListDataValidation.source"),
    onSheet(async (sheet) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("D1:D3") } };
      await loaded(dataValidation, "rule");
      expect(dataValidation.rule.list?.source).toBe("=Sheet1!$D$1:$D$3");
    }),
  ],
  [
    "blanks are ignored unless told otherwise",
    api("DataValidation.ignoreBlanks"),
    onSheet(async (sheet) => {
      expect((await loaded(sheet.getRange("A1").dataValidation, "ignoreBlanks")).ignoreBlanks).toBe(
        true,
      );
    }),
  ],
  [
    "a program's value is not refused",
    validationGuide,
    onSheet(async (sheet) => {
      const cell = sheet.getRange("A1");
      cell.dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } };
      cell.values = [[10]];
      expect(await valuesOf(cell)).toEqual([[10]]);
    }),
  ],
  [
    "but valid says false",
    api("DataValidation.valid"),
    onSheet(async (sheet) => {
      const cell = sheet.getRange("A1");
      cell.dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } };
      cell.values = [[10]];
      expect((await loaded(cell.dataValidation, "valid")).valid).toBe(false);
    }),
  ],
  [
    "and null where some obey",
    api("DataValidation.valid"),
    onSheet(async (sheet) => {
      const range = sheet.getRange("A1:A2");
      range.dataValidation.rule = {
        wholeNumber: { formula1: 1, formula2: 9, operator: "Between" },
      };
      range.values = [[10], [5]];
      expect((await loaded(range.dataValidation, "valid")).valid).toBeNull();
    }),
  ],
  [
    "getInvalidCells finds them",
    api("DataValidation.getInvalidCellsOrNullObject"),
    onSheet(async (sheet) => {
      const range = sheet.getRange("A1:A2");
      range.dataValidation.rule = { textLength: { formula1: 3, operator: "LessThan" } };
      range.values = [["abc"], ["ab"]];
      expect(
        (await loaded(range.dataValidation.getInvalidCellsOrNullObject(), "address")).address,
      ).toBe("Sheet1!A1");
    }),
  ],
  [
    "only one kind of rule can be given",
    api("DataValidationRule"),
    onSheet(async (sheet, context) => {
      sheet.getRange("A1").dataValidation.rule = {
        custom: { formula: "=TRUE" },
        list: { inCellDropDown: true, source: "a" },
      };
      await failsWith("InvalidArgument", context);
    }),
  ],
  [
    "a typed list has at most 255 characters",
    listLimit,
    onSheet(async (sheet, context) => {
      sheet.getRange("A1").dataValidation.rule = {
        list: { inCellDropDown: true, source: "x".repeat(256) },
      };
      await failsWith("InvalidArgument", context);
    }),
  ],
  [
    "255 characters of list are taken",
    listLimit,
    onSheet(async (sheet) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = { list: { inCellDropDown: true, source: "x".repeat(255) } };
      expect((await loaded(dataValidation, "type")).type).toBe("List");
    }),
  ],
  ...tooLong("a prompt has at most 255 characters", { prompt: { message: 255, title: 0 } }),
  ...tooLong("its title at most 32", { prompt: { message: 1, title: 32 } }),
  ...tooLong("an alert has at most 225 characters", { errorAlert: { message: 225, title: 0 } }),
  ...tooLong("its title at most 32 too", { errorAlert: { message: 1, title: 32 } }),
  [
    "clear takes the rule away",
    api("DataValidation.clear"),
    onSheet(async (sheet) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = { list: { inCellDropDown: true, source: "a" } };
      dataValidation.clear();
      expect((await loaded(dataValidation, "type")).type).toBe("None");
    }),
  ],
  [
    "different rules are mixed",
    api("DataValidationType.mixedCriteria"),
    onSheet(async (sheet) => {
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "a" } };
      sheet.getRange("A2").dataValidation.rule = { list: { inCellDropDown: true, source: "b" } };
      expect((await loaded(sheet.getRange("A1:A2").dataValidation, "type")).type).toBe(
        "MixedCriteria",
      );
    }),
  ],
]);

facts("Conditional formats", [
  [
    "a new one comes first",
    api("ConditionalFormatCollection.add"),
    onSheet(async (sheet) => {
      const formats = sheet.getRange("A1").conditionalFormats;
      formats.add("Custom");
      const second = formats.add("CellValue");
      expect((await loaded(second, "priority,type")).priority).toBe(0);
    }),
  ],
  [
    "a negative priority counts from the back",
    api("ConditionalFormat.priority"),
    onSheet(async (sheet) => {
      const formats = sheet.getRange("A1").conditionalFormats;
      formats.add("Custom");
      const second = formats.add("CellValue");
      second.priority = -1;
      expect((await loaded(formats.getItemAt(1), "type")).type).toBe("CellValue");
    }),
  ],
  [
    "a custom rule has a formula and a look",
    api("CustomConditionalFormat.rule"),
    onSheet(async (sheet) => {
      const { custom } = sheet.getRange("A1:A9").conditionalFormats.add("Custom");
      custom.rule.formula = '=$B1="x"';
      custom.format.fill.color = "#FFC7CE";
      custom.rule.load("formula");
      custom.format.fill.load("color");
      await sheet.context.sync();
      expect([custom.rule.formula, custom.format.fill.color]).toEqual(['=$B1="x"', "#FFC7CE"]);
    }),
  ],
  [
    "the other kinds are null objects",
    api("ConditionalFormat.cellValueOrNullObject"),
    onSheet(async (sheet, context) => {
      const none = sheet.getRange("A1").conditionalFormats.add("Custom").cellValueOrNullObject;
      none.load("rule");
      await context.sync();
      expect(none.isNullObject).toBe(true);
    }),
  ],
  [
    "data bars have no stopIfTrue",
    api("ConditionalFormat.stopIfTrue"),
    onSheet(async (sheet) => {
      const format = sheet.getRange("A1").conditionalFormats.add("DataBar");
      expect((await loaded(format, "stopIfTrue")).stopIfTrue).toBeNull();
    }),
  ],
  [
    "clearAll clears",
    api("ConditionalFormatCollection.clearAll"),
    onSheet(async (sheet, context) => {
      const formats = sheet.getRange("A1:B2").conditionalFormats;
      formats.add("Custom");
      formats.clearAll();
      const count = formats.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    }),
  ],
]);
