import type { Form } from "../../../shared/forms/form.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import { columnLetters } from "../../../shared/text/spreadsheet.ts";
import type { Context } from "../run-excel.ts";
import { textFormat, writeCells } from "../write-text.ts";
import { findSheets, type FoundSheet } from "./find-tables.ts";

export interface CellFix {
  readonly form: Form;
  /** Excel address without the sheet. */
  readonly address: string;
  readonly before: Cell;
  readonly after: Cell;
}

/** Writes accepted fixes; a cell that no longer holds what the fix was made for is left as the person has it now. */
export async function writeFixes(
  context: Context,
  fixes: readonly CellFix[],
): Promise<{ readonly written: number; readonly skipped: number }> {
  const forms = [...new Map(fixes.map(({ form }) => [form.id, form])).values()];
  const sheets = new Map((await findSheets(context, forms)).map((sheet) => [sheet.form.id, sheet]));
  const asked = fixes.flatMap((fix) => {
    const sheet = sheets.get(fix.form.id);
    if (sheet === undefined) return [];
    return [{ fix, sheet, range: sheet.worksheet.getRange(fix.address).load("values") }];
  });
  await context.sync();
  const wanted = asked.filter(({ fix, range }) => holds(range.values, fix.before));
  for (const { fix, sheet, range } of wanted)
    writeCells(range, [[fix.after]], formatAt(sheet, fix.address));
  await context.sync();
  return { written: wanted.length, skipped: fixes.length - wanted.length };
}

function holds(values: unknown, before: Cell): boolean {
  const value: unknown =
    Array.isArray(values) && Array.isArray(values[0]) ? values[0][0] : undefined;
  return value === (before ?? "");
}

function formatAt({ form, columns }: FoundSheet, address: string): string {
  const letters = /^[A-Z]+/.exec(address)?.[0];
  const index = columns.findIndex(
    (column) => column !== undefined && columnLetters(column) === letters,
  );
  return form.columns[index]?.numberFormat ?? textFormat;
}
