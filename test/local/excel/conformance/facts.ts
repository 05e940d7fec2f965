/**
 * Facts about Excel's documented behaviour, each with the page that states it, run through the real Office.js runtime.
 *
 * "@types/office-js" is the text in the installed package. Read again for this suite (23 November 2026): the pages on specifications and
 * limits, number format codes, default sort order, worksheet names, keeping numbers as text, validation messages, null and blank values, and
 * the OfficeDev and XlsxWriter issues. The other pages of Microsoft Support and the Office Add-ins guide are cited by their title.
 */
import { describe, expect, it } from "vitest";
import { american } from "../../../../local/excel/cells/locale.ts";
import { newWorkbook } from "../../../../local/excel/model/new-workbook.ts";
import {
  openExcel,
  type ExcelOptions,
  type OpenExcel,
} from "../../../../local/excel/open-excel.ts";

/** The statement, where it stands, and the proof. */
export type Fact = readonly [
  fact: string,
  source: string,
  holds: (excel: OpenExcel) => Promise<void>,
];

/** A fixed day, so that "31/12" means the same every year. */
const today = () => new Date(2024, 9, 15);

export function facts(
  title: string,
  list: readonly Fact[],
  options: ExcelOptions = { locale: american },
): void {
  describe(title, () => {
    it.each(list)("%s (%s)", async (_fact, _source, holds) => {
      const excel = openExcel(newWorkbook(), {
        today,
        user: { name: "Tester", email: "t@example.org" },
        ...options,
      });
      try {
        await holds(excel);
      } finally {
        excel.close();
      }
    });
  });
}

type OnSheet = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>;

/** Runs on the active sheet of a new workbook. */
export function onSheet(run: OnSheet): Fact[2] {
  return (excel) =>
    excel.Excel.run(async (context) => {
      await run(context.workbook.worksheets.getActiveWorksheet(), context);
    });
}

/** The same with a table "T" of the columns A, B, C and two rows in A1:C3. */
export function onTable(
  run: (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>,
): Fact[2] {
  return onSheet(async (sheet, context) => {
    sheet.getRange("A1:C3").values = [
      ["A", "B", "C"],
      [3, "x", 30],
      [1, "y", 10],
    ];
    const table = sheet.tables.add("A1:C3", true);
    table.name = "T";
    await context.sync();
    await run(table, sheet, context);
  });
}

/** Loads properties and answers the object. */
export async function loaded<T extends OfficeExtension.ClientObject>(
  object: T,
  names: string,
): Promise<T> {
  object.context.load(object, names);
  await object.context.sync();
  return object;
}

export async function valuesOf(range: Excel.Range): Promise<unknown> {
  return (await loaded(range, "values")).values;
}

export async function addressOf(range: Excel.Range): Promise<string> {
  return (await loaded(range, "address")).address;
}

/** Writes one value and answers what the cell then holds, shows and is formatted as. */
export async function written(sheet: Excel.Worksheet, value: unknown, numberFormat?: string) {
  const cell = sheet.getRange("B2");
  if (numberFormat !== undefined) cell.numberFormat = [[numberFormat]];
  cell.values = [[value]];
  await loaded(cell, "values,text,formulas,numberFormat,valueTypes");
  return {
    value: cell.values[0]?.[0] as unknown,
    text: cell.text[0]?.[0],
    formula: cell.formulas[0]?.[0] as unknown,
    format: cell.numberFormat[0]?.[0] as unknown,
    type: String(cell.valueTypes[0]?.[0]),
  };
}

/** The next sync fails with this code of Excel's. */
export async function failsWith(
  code: string,
  context: OfficeExtension.ClientRequestContext,
): Promise<void> {
  await expect(context.sync()).rejects.toMatchObject({ code });
}

/** Sources. */
export const api = (member: string) => `@types/office-js, Excel.${member}`;
export const limits = "Microsoft Support, Excel specifications and limits";
export const orNull = "Office Add-ins, *OrNullObject methods and properties";
export const guide =
  "Excel JavaScript API programming guide, null and blank values, unbounded ranges";
export const locale = "OfficeDev/office-js issue 1559: the APIs use USA locale by default";
