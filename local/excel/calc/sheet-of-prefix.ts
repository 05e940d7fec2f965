import type { WorkbookModel, WorksheetModel } from "../model/types.ts";

/** "'My sheet'!" → that sheet; "" → the formula's own. */
export function sheetOfPrefix(
  workbook: WorkbookModel,
  own: WorksheetModel,
  prefix: string,
): WorksheetModel | undefined {
  if (prefix === "") return own;
  const bare = prefix.slice(0, -1);
  const name = bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
  const wanted = name.toLowerCase();
  return workbook.worksheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}
