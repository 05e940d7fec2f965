import { fold } from "../../../shared/text/normalise.ts";
import type { AppendedRows, AppendOutcome } from "../../flows/importing/list-port.ts";
import type { Context } from "../run-excel.ts";
import { findSheets, type FoundSheet } from "../sheets/find-tables.ts";
import { writeSheets } from "../sheets/write-sheets.ts";
import { textFormat, writeCells } from "../write-text.ts";

/**
 * Adds rows below the last filled one and never touches a row that is there. What has no column of the form goes into columns of the
 * person's own at the right edge of the table, so that it moves with its row when people sort. undefined: the form has no sheet here.
 */
export async function appendRows(
  context: Context,
  { form, rows, extras }: AppendedRows,
): Promise<AppendOutcome | undefined> {
  const [sheet] = await findSheets(context, [form]);
  if (sheet === undefined) return undefined;
  await addExtraColumns(context, sheet, extras);
  const added = rows.map(({ cells, extras: kept }) => ({
    cells,
    extras: new Map([...kept].map(([heading, cell]) => [fold(heading), cell])),
    id: null,
    base: "",
    trace: "",
    status: "",
    message: "",
  }));
  const [written] = await writeSheets(context, [{ form, patches: [], added }]);
  return { sheet: sheet.name, firstRow: written?.firstAdded ?? 0 };
}

/** Makes the columns that are missing; a list imported before may have made them. */
async function addExtraColumns(
  context: Context,
  { table, worksheet, headerRow, lastColumn, others }: FoundSheet,
  extras: readonly string[],
): Promise<void> {
  const missing = extras.filter((heading) => !others.has(fold(heading)));
  for (const [index, heading] of missing.entries()) {
    const cell = worksheet.getCell(headerRow - 1, lastColumn + index);
    if (table === undefined) writeCells(cell, [[heading]], textFormat);
    else table.columns.add(undefined, undefined, heading);
    cell.getEntireColumn().format.columnWidth = extraWidth;
    cell.getEntireColumn().columnHidden = false;
    cell.format.fill.color = extraFill;
    cell.format.wrapText = true;
  }
  await context.sync();
}

/** Points. */
const extraWidth = 96;
const extraFill = "#F2F2F2";
