import type { SheetNames } from "../../flows/importing/list-port.ts";
import type { Context } from "../run-excel.ts";

/** Names of the sheets people see, in tab order, and the one they look at. */
export async function listSheets(context: Context): Promise<SheetNames> {
  const active = context.workbook.worksheets.getActiveWorksheet().load("name");
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility");
  await context.sync();
  const visible = worksheets.items.filter(({ visibility }) => visibility === "Visible");
  return { names: visible.map(({ name }) => name), active: active.name };
}

/** Deletes sheets by name; those that are not there are left out. */
export async function removeSheets(context: Context, names: readonly string[]): Promise<void> {
  const found = names.map((name) =>
    context.workbook.worksheets.getItemOrNullObject(name).load("name"),
  );
  await context.sync();
  for (const worksheet of found) if (!worksheet.isNullObject) worksheet.delete();
  await context.sync();
}
