import type { PickList, SheetPlan } from "../../flows/workbook.ts";
import { writeLists } from "../lists.ts";
import type { Context } from "../run-excel.ts";
import { askOnlySheet, hideEmptySheet } from "./empty-sheet.ts";
import { setUpSheet } from "./set-up-sheet.ts";

/** Makes the sheets that are missing, one round trip each, and hides the empty sheet a new workbook opens with. */
export async function setUpSheets(
  context: Context,
  plans: readonly SheetPlan[],
  lists: readonly PickList[],
): Promise<readonly string[]> {
  await writeLists(context, lists);
  const { worksheets, tables } = context.workbook;
  const before = worksheets.load("items/name,items/visibility");
  const asked = plans.map((plan) => ({
    plan,
    table: tables.getItemOrNullObject(plan.form.table).load("name"),
    worksheet: worksheets.getItemOrNullObject(plan.form.sheet).load("name"),
  }));
  await context.sync();
  const made = asked
    .filter(({ table, worksheet }) => table.isNullObject && worksheet.isNullObject)
    .map(({ plan }) => plan);
  for (const plan of made) setUpSheet(context, plan);
  await context.sync();
  if (made.length > 0) await hideFirstSheet(context, before.items);
  return made.map(({ form }) => form.sheet);
}

async function hideFirstSheet(context: Context, before: readonly Excel.Worksheet[]): Promise<void> {
  const only = askOnlySheet(before);
  if (only === undefined) return;
  await context.sync();
  hideEmptySheet(only);
  await context.sync();
}
