import { expect } from "vitest";
import {
  api,
  failsWith,
  facts,
  loaded,
  onSheet,
  valuesOf,
  protectVba,
  protectOptions,
  assumed,
} from "../facts.ts";

facts("Protection", [
  [
    "a locked cell cannot be written",
    protectOptions,
    onSheet(async (sheet, context) => {
      sheet.protection.protect();
      sheet.getRange("A1").values = [[1]];
      await failsWith("AccessDenied", context);
    }),
  ],
  [
    "an unlocked cell can",
    protectOptions,
    onSheet(async (sheet) => {
      sheet.getRange("A1").format.protection.locked = false;
      sheet.protection.protect();
      sheet.getRange("A1").values = [[1]];
      expect(await valuesOf(sheet.getRange("A1"))).toEqual([[1]]);
    }),
  ],
  [
    "reading stays possible",
    assumed,
    onSheet(async (sheet) => {
      sheet.getRange("A1").values = [[1]];
      sheet.protection.protect();
      expect(await valuesOf(sheet.getRange("A1"))).toEqual([[1]]);
    }),
  ],
  [
    "formats cannot be changed",
    protectOptions,
    onSheet(async (sheet, context) => {
      sheet.protection.protect();
      sheet.getRange("A1").format.font.bold = true;
      await failsWith("AccessDenied", context);
    }),
  ],
  [
    "unless allowed",
    api("WorksheetProtectionOptions.allowFormatCells"),
    onSheet(async (sheet) => {
      sheet.protection.protect({ allowFormatCells: true });
      const { format } = sheet.getRange("A1");
      format.font.bold = true;
      expect((await loaded(format, "font/bold")).font.bold).toBe(true);
    }),
  ],
  [
    "rows cannot be inserted",
    protectOptions,
    onSheet(async (sheet, context) => {
      sheet.protection.protect();
      sheet.getRange("1:1").insert("Down");
      await failsWith("AccessDenied", context);
    }),
  ],
  [
    "table rows cannot be added",
    assumed,
    onSheet(async (sheet, context) => {
      const table = sheet.tables.add("A1:B2", true);
      sheet.protection.protect();
      table.rows.add();
      await failsWith("AccessDenied", context);
    }),
  ],
  [
    "a protected sheet cannot be protected again",
    api("WorksheetProtection.protect"),
    onSheet(async (sheet, context) => {
      sheet.protection.protect();
      await context.sync();
      sheet.protection.protect();
      await failsWith("InvalidOperation", context);
    }),
  ],
  [
    "a wrong password does not open",
    protectVba,
    onSheet(async (sheet, context) => {
      sheet.protection.protect({}, "right");
      sheet.protection.unprotect("wrong");
      await failsWith("AccessDenied", context);
    }),
  ],
  [
    "the options can be read",
    api("WorksheetProtection.options"),
    onSheet(async (sheet) => {
      sheet.protection.protect({ allowSort: true });
      const { options, protected: isProtected } = await loaded(
        sheet.protection,
        "options,protected",
      );
      expect([isProtected, options.allowSort, options.allowInsertRows]).toEqual([
        true,
        true,
        false,
      ]);
    }),
  ],
  [
    "a protected structure keeps its sheets",
    assumed,
    onSheet(async (_sheet, context) => {
      context.workbook.protection.protect();
      context.workbook.worksheets.add("x");
      await failsWith("AccessDenied", context);
    }),
  ],
]);
