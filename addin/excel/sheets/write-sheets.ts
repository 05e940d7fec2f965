import type { FormId } from "../../../shared/forms/column.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import type { AddedRow, FormChanges, RowPatch } from "../../flows/workbook.ts";
import { type Batch, batchOf, blocks, maxCellsPerRead } from "../batch.ts";
import { cellOf } from "../cell-of.ts";
import type { Context } from "../run-excel.ts";
import { together } from "../together.ts";
import { textFormat, writeCells } from "../write-text.ts";
import { area, findSheets, type FoundSheet } from "./find-tables.ts";
import type { SystemKey } from "./layout.ts";
import { remark } from "./marks.ts";
import { refSign } from "./read-sheets.ts";

/** Where rows were added. */
export interface Written {
  readonly form: FormId;
  /** Excel row of the first one. */
  readonly firstAdded: number;
}

/** Writes states, messages, ids and cells of rows, and rows to add; a few round trips whatever the number of rows. */
export async function writeSheets(
  context: Context,
  changes: readonly FormChanges[],
  { restoresMarks = false }: { readonly restoresMarks?: boolean } = {},
): Promise<readonly Written[]> {
  const sheets = await findSheets(
    context,
    changes.map(({ form }) => form),
  );
  const work = sheets.flatMap((sheet) => {
    const change = changes.find(({ form }) => form.id === sheet.form.id);
    return change === undefined ? [] : [{ sheet, change }];
  });
  // Side by side, but never with two round trips on their way at once: the second would not wait for what the first carries.
  const places = await together(
    context,
    ...work.map(
      ({ sheet, change }) =>
        (shared: Context) =>
          locate(shared, sheet, change),
    ),
  );
  const batch = batchOf(context);
  for (const [index, { sheet, change }] of work.entries()) {
    const place = places[index];
    if (place === undefined) continue;
    const end = place.lastFilled + change.added.length;
    cover(sheet, Math.max(end, sheet.lastRow));
    await writePatches(batch, sheet, resolve(change.patches, place.rows));
    await writeAdded(batch, sheet, { added: change.added, first: place.lastFilled + 1 });
  }
  await batch.end();
  if (restoresMarks) await remark(context, sheets);
  return work.map(({ sheet }, index) => ({
    form: sheet.form.id,
    firstAdded: (places[index]?.lastFilled ?? 0) + 1,
  }));
}

interface Located {
  /** Id, or ref behind its sign, → Excel row. */
  readonly rows: ReadonlyMap<string, number>;
  /** Last row with any content; the heading's when there is none. */
  readonly lastFilled: number;
}

/** Where rows stand now: people sort and insert while a submission is on its way. */
async function locate(
  context: Context,
  sheet: FoundSheet,
  { patches, added }: FormChanges,
): Promise<Located> {
  const byKey = patches.some(({ at }) => typeof at === "string");
  const first = sheet.headerRow + 1;
  const all = { left: sheet.firstColumn, right: sheet.lastColumn };
  const used =
    added.length === 0
      ? undefined
      : area(sheet, { first, last: sheet.lastRow, ...all })
          .getUsedRangeOrNullObject(true)
          .load("rowIndex,rowCount");
  const ids = byKey ? loadIds(sheet) : [];
  if (used !== undefined || ids.length > 0) await context.sync();
  return {
    rows: rowsById(ids, first),
    lastFilled:
      used === undefined || used.isNullObject ? sheet.headerRow : used.rowIndex + used.rowCount,
  };
}

function loadIds(sheet: FoundSheet): readonly Excel.Range[] {
  const column = sheet.system.get("id");
  if (column === undefined) return [];
  return blocks(sheet.headerRow + 1, sheet.lastRow, maxCellsPerRead).map(({ first, last }) =>
    area(sheet, { first, last, left: column, right: column }).load("values"),
  );
}

function rowsById(ids: readonly Excel.Range[], first: number): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  let row = first;
  for (const range of ids)
    for (const [value] of range.values as readonly (readonly unknown[])[]) {
      const id = String(cellOf(value) ?? "");
      // Of pasted copies the first keeps the id.
      if (id !== "" && !rows.has(id)) rows.set(id, row);
      row += 1;
    }
  return rows;
}

interface Placed extends Omit<RowPatch, "at"> {
  readonly row: number;
}

/** Rows that are gone meanwhile are left out: the next check finds them missing. */
function resolve(
  patches: readonly RowPatch[],
  rows: ReadonlyMap<string, number>,
): readonly Placed[] {
  return patches.flatMap(({ at, ...patch }) => {
    const row = typeof at === "number" ? at : (rows.get(at) ?? rows.get(refSign + at));
    return row === undefined ? [] : [{ ...patch, row }];
  });
}

/** Rows typed below the table, and rows added now, become part of it. */
function cover({ table, worksheet, ...sheet }: FoundSheet, lastRow: number): void {
  if (table === undefined || lastRow <= sheet.tableEnd) return;
  const { headerRow, firstColumn, lastColumn } = sheet;
  table.resize(
    area({ worksheet }, { first: headerRow, last: lastRow, left: firstColumn, right: lastColumn }),
  );
}

async function writePatches(
  batch: Batch,
  sheet: FoundSheet,
  patches: readonly Placed[],
): Promise<void> {
  for (const [key, column] of sheet.system) {
    const cells = new Map(patches.flatMap((patch) => entry(patch, key)));
    await writeColumn(batch, sheet, { column, cells, format: textFormat });
  }
  for (const [index, column] of sheet.columns.entries()) {
    const { key = "", numberFormat = textFormat } = sheet.form.columns[index] ?? {};
    if (column === undefined) continue;
    const cells = new Map(
      patches.flatMap(({ row, cells }): [number, Cell][] =>
        cells?.has(key) === true ? [[row, cells.get(key) ?? null]] : [],
      ),
    );
    await writeColumn(batch, sheet, { column, cells, format: numberFormat });
  }
}

function entry(patch: Placed, key: SystemKey): readonly [number, Cell][] {
  if (key === "id" && patch.ref !== undefined) return [[patch.row, refSign + patch.ref]];
  const text = patch[key];
  return text === undefined ? [] : [[patch.row, text === "" ? null : text]];
}

/** Neighbouring rows of one column go as one range, so that 10,000 rows are a few writes and three rows three. */
async function writeColumn(
  batch: Batch,
  sheet: FoundSheet,
  { column, cells, format }: { column: number; cells: ReadonlyMap<number, Cell>; format: string },
): Promise<void> {
  const rows = [...cells.keys()].sort((a, b) => a - b);
  for (let start = 0; start < rows.length;) {
    let end = start + 1;
    while (
      end < rows.length &&
      end - start < 2_000 &&
      rows[end] === (rows[start] ?? 0) + end - start
    )
      end += 1;
    const first = rows[start] ?? 0;
    const values = rows.slice(start, end).map((row) => cells.get(row) ?? null);
    const range = area(sheet, {
      first,
      last: first + values.length - 1,
      left: column,
      right: column,
    });
    writeCells(
      range,
      values.map((value) => [value]),
      format,
    );
    await batch.add(200 + sizeOf(values));
    start = end;
  }
}

async function writeAdded(
  batch: Batch,
  sheet: FoundSheet,
  { added, first }: { added: readonly AddedRow[]; first: number },
): Promise<void> {
  const columns = (cells: (row: AddedRow) => Cell) =>
    new Map(added.map((row, index) => [first + index, cells(row)]));
  for (const [key, column] of sheet.system)
    await writeColumn(batch, sheet, {
      column,
      cells: columns((row) => row[key]),
      format: textFormat,
    });
  for (const [index, column] of sheet.columns.entries()) {
    if (column === undefined) continue;
    await writeColumn(batch, sheet, {
      column,
      cells: columns(({ cells }) => cells[index] ?? null),
      format: sheet.form.columns[index]?.numberFormat ?? textFormat,
    });
  }
  for (const [heading, column] of sheet.others)
    if (added.some(({ extras }) => extras?.has(heading)))
      await writeColumn(batch, sheet, {
        column,
        cells: columns(({ extras }) => extras?.get(heading) ?? null),
        format: "General",
      });
}

function sizeOf(values: readonly Cell[]): number {
  let size = 0;
  for (const value of values) size += typeof value === "string" ? value.length * 1.5 + 8 : 12;
  return size;
}
