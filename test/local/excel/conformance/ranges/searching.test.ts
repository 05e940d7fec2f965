import { expect } from "vitest";
import {
  addressOf,
  api,
  failsWith,
  facts,
  loaded,
  onSheet,
  valuesOf,
  type Fact,
} from "../facts.ts";

const refuses = (code: string, step: (sheet: Excel.Worksheet) => Excel.Range): Fact[2] =>
  onSheet(async (sheet, context) => {
    step(sheet).load("address");
    await failsWith(code, context);
  });

facts("Searching", [
  [
    "blank special cells",
    api("Range.getSpecialCells"),
    onSheet(async (sheet) => {
      sheet.getRange("A1:A3").values = [[1], [""], [3]];
      expect(
        (await loaded(sheet.getRange("A1:A3").getSpecialCells("Blanks"), "address")).address,
      ).toBe("Sheet1!A2");
    }),
  ],
  [
    "no special cells is not found",
    api("Range.getSpecialCells"),
    onSheet(async (sheet, context) => {
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A1").getSpecialCells("Formulas").load("address");
      await failsWith("ItemNotFound", context);
    }),
  ],
  [
    "find looks at the whole sheet from one cell",
    api("Range.find"),
    onSheet(async (sheet) => {
      sheet.getRange("C9").values = [["Bản Hốc"]];
      expect(await addressOf(sheet.getRange("A1").find("hốc", {}))).toBe("Sheet1!C9");
    }),
  ],
  [
    "find of nothing is not found",
    api("Range.find"),
    refuses("ItemNotFound", (sheet) => sheet.getRange("A1:B2").find("x", {})),
  ],
  [
    "replaceAll counts what it replaced",
    api("Range.replaceAll"),
    onSheet(async (sheet, context) => {
      sheet.getRange("A1:A2").values = [["ab ab"], ["ab"]];
      const count = sheet.getRange("A1:A2").replaceAll("ab", "c", {});
      await context.sync();
      expect([count.value, await valuesOf(sheet.getRange("A1:A2"))]).toEqual([3, [["c c"], ["c"]]]);
    }),
  ],
]);
