import type { PickList } from "../flows/workbook.ts";
import type { Context } from "./run-excel.ts";
import { textFormat, writeCells } from "./write-text.ts";

/** The hidden sheet that holds what drop-downs offer: one list a column, its name on top. */
const listSheet = "_danh-muc";
const maxItems = 20_000;

/** Rewrites lists in place and points their names at them; lists not named stay. Three round trips. */
export async function writeLists(context: Context, lists: readonly PickList[]): Promise<void> {
  if (lists.length === 0) return;
  // Travels with the first round trip of opening the sheet.
  const names = lists.map(({ name }) =>
    context.workbook.names.getItemOrNullObject(name).load("name"),
  );
  const { worksheet, headings } = await openLists(context);
  for (const [index, list] of lists.entries()) {
    const known = headings.indexOf(list.name);
    const column = known >= 0 ? known : headings.push(list.name) - 1;
    const items = list.items.slice(0, maxItems);
    worksheet.getRangeByIndexes(0, column, maxItems, 1).clear("Contents");
    writeCells(
      worksheet.getRangeByIndexes(0, column, items.length + 1, 1),
      [[list.name], ...items.map((item) => [item])],
      textFormat,
    );
    // An empty list keeps one blank cell: a name must lead somewhere.
    const range = worksheet.getRangeByIndexes(1, column, Math.max(items.length, 1), 1);
    const name = names[index];
    if (name !== undefined && !name.isNullObject) name.delete();
    context.workbook.names.add(list.name, range);
  }
  await context.sync();
}

async function openLists(
  context: Context,
): Promise<{ worksheet: Excel.Worksheet; headings: string[] }> {
  const found = context.workbook.worksheets.getItemOrNullObject(listSheet).load("name");
  await context.sync();
  if (found.isNullObject) {
    const worksheet = context.workbook.worksheets.add(listSheet);
    worksheet.visibility = "VeryHidden";
    return { worksheet, headings: [] };
  }
  const used = found.getUsedRangeOrNullObject(true).load("columnCount");
  const top = found.getRangeByIndexes(0, 0, 1, 100).load("values");
  await context.sync();
  const row: readonly unknown[] = top.values[0] ?? [];
  return {
    worksheet: found,
    headings: used.isNullObject ? [] : row.slice(0, used.columnCount).map(String),
  };
}
