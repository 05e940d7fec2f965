import type { Place } from "../flows/outcomes.ts";
import type { Edit } from "../flows/workbook.ts";
import type { Context, ExcelApi } from "./run-excel.ts";
import { lineName } from "./sheets/set-up-sheet.ts";
import { textFormat, writeCells } from "./write-text.ts";

/** Shows the sheet and selects the cell; a sheet that is gone leaves the person where they are. */
export async function select(context: Context, { sheet, address }: Place): Promise<void> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet).load("name");
  await context.sync();
  if (worksheet.isNullObject) return;
  worksheet.activate();
  worksheet.getRange(address).select();
  await context.sync();
}

/** Top left cell of the selection on the active sheet. */
export async function selection(context: Context): Promise<Place> {
  const range = context.workbook.getSelectedRange().load("address");
  const worksheet = context.workbook.worksheets.getActiveWorksheet().load("name");
  await context.sync();
  const address = range.address.slice(range.address.lastIndexOf("!") + 1);
  return { sheet: worksheet.name, address: address.split(":")[0] ?? "A1" };
}

/** Writes the line of result to the active sheet's place for it, else to the first sheet that has one and shows that. */
export async function say(context: Context, line: string): Promise<void> {
  const { worksheets } = context.workbook;
  const active = worksheets.getActiveWorksheet().load("name");
  worksheets.load("items/name");
  await context.sync();
  const places = worksheets.items.map((worksheet) => ({
    worksheet,
    name: worksheet.names.getItemOrNullObject(lineName).load("name"),
  }));
  await context.sync();
  const own = places.filter(({ name }) => !name.isNullObject);
  const place = own.find(({ worksheet }) => worksheet.name === active.name) ?? own[0];
  if (place === undefined) return;
  writeCells(place.name.getRange(), [[line]], textFormat);
  if (place.worksheet.name !== active.name) place.worksheet.activate();
  await context.sync();
}

/** Edits by the person at this workbook; what the add-in or others write is not reported. */
export async function watch(
  excel: ExcelApi,
  listener: (edit: Edit) => void,
): Promise<() => Promise<void>> {
  const registration = await excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const names = new Map<string, string>();
    worksheets.load("items/id,items/name");
    const handler = worksheets.onChanged.add(async (event) => {
      if (event.source === "Remote" || event.triggerSource === "ThisLocalAddin") return;
      listener({ sheet: names.get(event.worksheetId) ?? "", address: event.address });
      await Promise.resolve();
    });
    await context.sync();
    for (const { id, name } of worksheets.items) names.set(id, name);
    return handler;
  });
  return async () => {
    await excel.run(registration.context, async (context) => {
      registration.remove();
      await context.sync();
    });
  };
}
