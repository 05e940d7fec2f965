import type { GridAnswer } from "../../flows/workbook.ts";
import { cellOf } from "../cell-of.ts";
import type { Context } from "../run-excel.ts";

/** Every used row of a derived sheet from row 1 on, `columns` wide; undefined when the sheet is not there. */
export async function readGrid(
  context: Context,
  sheet: string,
  columns: number,
): Promise<readonly GridAnswer[] | undefined> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet).load("name");
  await context.sync();
  if (worksheet.isNullObject) return undefined;
  const used = worksheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount");
  await context.sync();
  if (used.isNullObject) return [];
  const range = worksheet
    .getRangeByIndexes(0, 0, used.rowIndex + used.rowCount, columns)
    .load("values");
  await context.sync();
  return (range.values as readonly (readonly unknown[])[]).map((row, index) => ({
    row: index + 1,
    cells: row.map(cellOf),
  }));
}
