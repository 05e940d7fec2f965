import type { Block, RawList } from "../../../shared/intake/table/raw-list.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import { columnNumber } from "../../../shared/text/spreadsheet.ts";
import { blocks, maxCellsPerRead } from "../batch.ts";
import { cellOf } from "../cell-of.ts";
import type { Context } from "../run-excel.ts";

/** Fonts are asked for the first rows only: below them a column goes on as it began. */
const fontRows = 60;
/** A list may not be larger: a whole sheet with a stray format would be read for minutes. */
const maxRows = 20_000;
const maxColumns = 200;

/** Any sheet as it stands; without a name the active one. undefined: there is no such sheet, or it is empty. */
export async function readRaw(context: Context, name?: string): Promise<RawList | undefined> {
  const { worksheets } = context.workbook;
  const worksheet = (
    name === undefined ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(name)
  ).load("name");
  await context.sync();
  if (worksheet.isNullObject) return undefined;
  const used = worksheet
    .getUsedRangeOrNullObject(true)
    .load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (used.isNullObject) return undefined;
  const size = {
    top: used.rowIndex,
    left: used.columnIndex,
    rows: Math.min(used.rowCount, maxRows),
    columns: Math.min(used.columnCount, maxColumns),
  };
  const extras = askExtras(worksheet, size);
  const { cells, shown } = await readCells(context, worksheet, size);
  return {
    sheet: worksheet.name,
    firstRow: size.top + 1,
    firstColumn: size.left + 1,
    cells,
    shown,
    ...extras(),
  };
}

interface Size {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** Fonts and merged cells travel with the first block of values. */
function askExtras(
  worksheet: Excel.Worksheet,
  { top, left, rows, columns }: Size,
): () => Pick<RawList, "fonts" | "merged"> {
  const all = worksheet.getRangeByIndexes(top, left, rows, columns);
  const merged = all.getMergedAreasOrNullObject().load("address");
  const fonts = worksheet
    .getRangeByIndexes(top, left, Math.min(rows, fontRows), columns)
    .getCellProperties({ format: { font: { name: true } } });
  return () => ({
    fonts: fonts.value.map((row) => row.map((cell) => cell.format?.font?.name ?? null)),
    merged: merged.isNullObject
      ? []
      : merged.address.split(",").flatMap((address) => blockOf(address, { top, left }) ?? []),
  });
}

async function readCells(
  context: Context,
  worksheet: Excel.Worksheet,
  { top, left, rows, columns }: Size,
): Promise<Pick<RawList, "cells"> & { readonly shown: NonNullable<RawList["shown"]> }> {
  const cells: Cell[][] = [];
  const shown: (string | undefined)[][] = [];
  // Values and texts: each cell travels twice.
  for (const { first, last } of blocks(0, rows - 1, maxCellsPerRead / 2 / columns)) {
    const range = worksheet
      .getRangeByIndexes(top + first, left, last - first + 1, columns)
      .load("values,text");
    // A round trip each: Excel answers at most 5 MB at once.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    for (const [index, row] of (range.values as unknown[][]).entries()) {
      cells.push(row.map(cellOf));
      shown.push(row.map((value, column) => telling(value, range.text[index]?.[column])));
    }
  }
  return { cells, shown };
}

/** What Excel shows where it says more than the number: a date, or zeros in front of an id. */
function telling(value: unknown, text: string | undefined): string | undefined {
  if (typeof value !== "number" || text === undefined) return undefined;
  const isDate = /^\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})?$/.test(text) && !/^\d+\.\d+$/.test(text);
  return isDate || /^0\d+$/.test(text) ? text : undefined;
}

/** "'DS 58 hộ'!A3:B4" → edges that count from 0 at the list's first cell. */
function blockOf(address: string, { top, left }: Pick<Size, "top" | "left">): Block | undefined {
  const area = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const [, a = "", first = "", b = "", last = ""] =
    /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(area) ?? [];
  if (last === "") return undefined;
  return {
    top: Number(first) - 1 - top,
    bottom: Number(last) - 1 - top,
    left: columnNumber(a) - 1 - left,
    right: columnNumber(b) - 1 - left,
  };
}
