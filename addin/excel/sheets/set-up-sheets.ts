import type { PickList, SheetPlan } from "../../flows/workbook.ts";
import { writeLists } from "../lists.ts";
import type { Context } from "../run-excel.ts";
import { setUpSheet } from "./set-up-sheet.ts";

/** Makes the sheets that are missing, one round trip each, and drops an empty first sheet a new workbook opens with. */
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
  if (made.length > 0) await dropEmptySheet(context, before.items);
  return made.map(({ form }) => form.sheet);
}

/** "Sheet1" of a new workbook: a clerk's workbook shows only sheets that mean something. */
async function dropEmptySheet(context: Context, before: readonly Excel.Worksheet[]): Promise<void> {
  const visible = before.filter(({ visibility }) => visibility === "Visible");
  const [only] = visible;
  if (only === undefined || visible.length > 1) return;
  const used = only.getUsedRangeOrNullObject(true).load("address");
  const tables = only.tables.load("items/name");
  await context.sync();
  if (!used.isNullObject || tables.items.length > 0) return;
  only.delete();
  await context.sync();
}
