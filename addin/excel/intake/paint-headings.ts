import type { HeadingPaint } from "../../flows/importing/list-port.ts";
import type { Context } from "../run-excel.ts";

/** By this the paint is known as ours; it is always true. */
const formula = '=LEN("mai-am-xem-truoc")>0';

const fills = { mapped: "#C6E0B4", asked: "#FFE699", aside: "#D9D9D9" } as const;

/**
 * Colours headings of a list by conditional formats: the list's own formats are never touched, and taking the paint away leaves
 * everything as it was. A protected sheet stays unpainted: the preview in the pane says the same.
 */
export async function paintHeadings(
  context: Context,
  sheet: string,
  paints: readonly HeadingPaint[],
): Promise<void> {
  const worksheet = await clear(context, sheet);
  if (worksheet === undefined) return;
  for (const { row, column, height, state } of paints) {
    const range = worksheet.getRangeByIndexes(row - 1, column - 1, height, 1);
    const format = range.conditionalFormats.add("Custom");
    format.custom.rule.formula = formula;
    format.custom.format.fill.color = fills[state];
  }
  await context.sync();
}

/** Takes the paint away, also one that was left when the pane was closed. */
export async function clearPaint(context: Context, sheet: string): Promise<void> {
  await clear(context, sheet);
  await context.sync();
}

/** The sheet without our paint; undefined where there is nothing to paint. Queues the deletions. */
async function clear(context: Context, name: string): Promise<Excel.Worksheet | undefined> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(name).load("name");
  worksheet.protection.load("protected");
  await context.sync();
  if (worksheet.isNullObject || worksheet.protection.protected) return undefined;
  const used = worksheet.getUsedRangeOrNullObject().load("address");
  await context.sync();
  if (used.isNullObject) return undefined;
  const formats = used.conditionalFormats.load("items/type,items/customOrNullObject/rule/formula");
  await context.sync();
  for (const format of formats.items)
    if (format.type === "Custom" && format.customOrNullObject.rule.formula === formula)
      format.delete();
  return worksheet;
}
