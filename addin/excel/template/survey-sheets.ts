import type { Form } from "../../../shared/forms/form.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import type { SheetSurvey } from "../../flows/template/columns-plan.ts";
import { cellOf } from "../cell-of.ts";
import type { Context } from "../run-excel.ts";
import { area, findSheets, type FoundSheet } from "../sheets/find-tables.ts";
import { systemColumns } from "../sheets/layout.ts";
import { planColumns } from "./plan-columns.ts";

/** Rows enough to tell a column by what it holds. */
const maxEvidence = 2_000;

/** Looks at the headings of every form's sheet, and at the columns nobody knows. Three round trips. */
export async function surveySheets(
  context: Context,
  forms: readonly Form[],
): Promise<readonly SheetSurvey[]> {
  const sheets = await findSheets(context, forms);
  const asked = sheets.map(ask);
  await context.sync();
  return asked.map((read) => read());
}

function ask(sheet: FoundSheet): () => SheetSurvey {
  const found = placesOf(sheet);
  const known = new Set(found.values());
  const title = sheet.worksheet.getRange("A1").load("values");
  const strangers = sheet.headings
    .map((heading, index) => ({ heading, column: sheet.firstColumn + index }))
    .filter(({ heading, column }) => heading.trim() !== "" && !known.has(column))
    .map(({ heading, column }) => {
      const top = { first: sheet.headerRow + 1, last: sheet.headerRow + 1 };
      const validation = area(sheet, { ...top, left: column, right: column }).dataValidation;
      const cells = evidence(sheet, column);
      return { heading, column, validation: validation.load("prompt"), cells };
    });
  const base = sheet.system.get("base");
  const bases = strangers.length === 0 || base === undefined ? undefined : evidence(sheet, base);
  return () => ({
    form: sheet.form.id,
    name: sheet.name,
    title: String(cellOf(title.values[0]?.[0]) ?? "").trim(),
    ...planColumns({
      form: sheet.form,
      headings: sheet.headings,
      firstColumn: sheet.firstColumn,
      found,
      strangers: strangers.map(({ validation, cells, ...stranger }) => ({
        ...stranger,
        prompt: promptOf(validation),
        cells: cellsOf(cells),
      })),
      bases: bases === undefined ? [] : cellsOf(bases),
    }),
  });
}

/** Heading a column should have → where it is. */
export function placesOf({ form, columns, system }: FoundSheet): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [index, { label }] of form.columns.entries()) {
    const place = columns[index];
    if (place !== undefined) places.set(label.vi, place);
  }
  for (const { key, label } of systemColumns) {
    const place = system.get(key);
    if (place !== undefined) places.set(label, place);
  }
  return places;
}

function evidence(sheet: FoundSheet, column: number): Excel.Range {
  const first = sheet.headerRow + 1;
  const last = Math.max(first, Math.min(sheet.lastRow, sheet.headerRow + maxEvidence));
  return area(sheet, { first, last, left: column, right: column }).load("values");
}

function cellsOf({ values }: Excel.Range): readonly Cell[] {
  return (values as readonly (readonly unknown[])[]).map(([value]) => cellOf(value));
}

/** Excel has null for the prompt of cells that differ, which its types do not say. */
function promptOf({ prompt }: Excel.DataValidation): string {
  const given = prompt as Partial<Excel.DataValidationPrompt> | null;
  return given?.title ?? "";
}
