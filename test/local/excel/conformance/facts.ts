/**
 * Facts about Excel's documented behaviour, each with the page that states it, run through the real Office.js runtime.
 *
 * "@types/office-js" is the text in the installed package; every member cited stands there. The other sources are the constants below, by
 * address, and the titles of Microsoft's pages where a fact has its own. What no page was found to state is marked `assumed`: such a line
 * keeps the simulation as it is and is no fact about Excel.
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

/** Sources read in copies of public pages. */
export const limits =
  "Microsoft Support, Excel specifications and limits (support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3)";
export const errors =
  "OfficeDev/office-js-docs-pr, docs/testing/application-specific-api-error-handling.md";
export const validationGuide =
  "OfficeDev/office-js-docs-pr, docs/excel/excel-add-ins-data-validation.md";
export const validationTexts =
  "[MS-OI29500] 2.1.613, dataValidation; [MS-XLSB] 2.5.37, DValStrings";
export const listLimit =
  "support.syncfusion.com/kb/article/7597: Excel takes at most 255 characters of list, separators included";
export const protectVba = "learn.microsoft.com/office/vba/api/excel.worksheet.protect";
export const protectOptions =
  "bettersolutions.com/excel/EFD168/YE028820332.htm, Protect Sheet dialog";
export const entering = "excel.tips.net/T002090, Entering Numbers in Excel";
export const insideOut =
  "Excel 2013 Inside Out (jabsto.com/Tutorial/topic-25/Microsoft-Excel-2013-172.html)";
export const dateHelp =
  "Excel 2003 help (documentation.help/MS-Office-Excel-2003/xlrefHowMicrosoftExcelPerformsDateTimeCalculations1.htm)";
export const signs =
  "lucadegasper.com/blog/2014/09: text that begins with a sign is taken for a formula and refused";
export const phoneNumbers =
  "computertutoring.co.uk/questions/excel/excel-phone-number-format-missing-zero.asp";
export const general =
  "american.edu/training/trainingnews.cfm: General from 12 digits; 15 digits kept";
export const generalFraction = "techshadows.com/rounding-in-results: General shows ten digits";
export const refError = "ECMA-376 part 1, 18.17.3: #REF!";
export const tableName = "ECMA-376 part 1, 18.5.1.2: displayName, with the restrictions of names";
export const tableHeaders =
  "Barresse and Jones, Excel Tables, chapter 2 (zoboko.com/text/8m8v3gr4, page 5)";
export const tableGrowth =
  "grokipedia.com/page/Table_Microsoft_Excel: tables expand as rows or columns are added";
export const structured =
  "Microsoft Support, Using structured references with Excel tables (f5ed2452-2337-4f71-bed3-c8ae6d2b276e)";
export const definedNames =
  "itprotoday.com/management-mobility/rules-what-name-can-and-cannot-contain";
export const merging = "officedigital.io/how-to-merge-cells-in-excel, after Microsoft Support";

/** No page that states it was found: what the simulation does, not counted as a fact. */
export const assumed = "assumed";

export const api = (member: string) => `@types/office-js, Excel.${member}`;
export const orNull = "Office Add-ins, *OrNullObject methods and properties";
export const guide =
  "Excel JavaScript API programming guide, null and blank values, unbounded ranges";
export const locale = "OfficeDev/office-js issue 1559: the APIs use USA locale by default";
