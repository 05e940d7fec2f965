/** Inserting and deleting cells, rows and columns. */
import {
  columnCount,
  intersect,
  isEntireColumn,
  isEntireRow,
  maxColumns,
  maxRows,
  overlaps,
  rowCount,
} from "../model/area.ts";
import type { Area, CellRow, LineModel, WorksheetModel } from "../model/types.ts";
import { noteLook, noteStructure, type Book } from "../book/book.ts";
import { ExcelError } from "../book/errors.ts";
import { raiseChanged, type ChangeType } from "../book/events.ts";
import { followShift } from "./follow.ts";
import { requireDeletable, requirePermission, requireUnlocked } from "../book/protection.ts";
import { usedArea } from "./read-cells.ts";
import { isInsert, isVertical, movingBand, shiftCount, type Shift } from "./shift.ts";

/**
 * Inserts empty cells ("down", "right") or deletes the area's cells ("up", "left"); whole rows and columns are recognised.
 * @throws ExcelError "AccessDenied" (protection), "InsertDeleteConflict" (part of a table or merged area), "NonBlankCellOffSheet".
 */
export function shiftCells(book: Book, sheet: WorksheetModel, shift: Shift): void {
  requireShiftRight(sheet, shift);
  requireRoom(sheet, shift);
  requireWholeMerges(sheet, shift);
  book.tableRules.keepWhole(sheet, shift);
  moveCells(book, sheet, shift);
  raiseChanged(book, sheet, {
    area: shift.area,
    changeType: changeTypeOf(shift),
    shiftDirection: shiftNames[shift.direction],
  });
}

/** The same without rights, limits and events: for table rows, which have their own. */
export function moveCells(book: Book, sheet: WorksheetModel, shift: Shift): void {
  if (isVertical(shift)) moveVertically(sheet, shift);
  else moveHorizontally(sheet, shift);
  followShift(book, sheet, shift);
  book.tableRules.moved(book, sheet, shift);
  noteStructure(book);
  noteLook(book, sheet, movingBand(shift));
}

const shiftNames = {
  down: "ShiftCellDown",
  up: "ShiftCellUp",
  right: "ShiftCellRight",
  left: "ShiftCellLeft",
} as const;

function changeTypeOf(shift: Shift): ChangeType {
  const insert = isInsert(shift);
  if (isEntireRow(shift.area)) return insert ? "RowInserted" : "RowDeleted";
  if (isEntireColumn(shift.area)) return insert ? "ColumnInserted" : "ColumnDeleted";
  return insert ? "CellInserted" : "CellDeleted";
}

function requireShiftRight(sheet: WorksheetModel, shift: Shift): void {
  if (sheet.protection === undefined) return;
  const rows = isEntireRow(shift.area);
  if (!rows && !isEntireColumn(shift.area)) requireUnlocked(sheet, movingBand(shift));
  else if (isInsert(shift))
    requirePermission(sheet, rows ? "allowInsertRows" : "allowInsertColumns");
  else {
    requirePermission(sheet, rows ? "allowDeleteRows" : "allowDeleteColumns");
    requireDeletable(sheet, shift.area);
  }
}

/** Nothing may be pushed over the edge of the sheet. */
function requireRoom(sheet: WorksheetModel, shift: Shift): void {
  if (!isInsert(shift)) return;
  const count = shiftCount(shift);
  const edge = isVertical(shift)
    ? { ...movingBand(shift), top: maxRows - count }
    : { ...movingBand(shift), left: maxColumns - count };
  if (usedArea(sheet, edge, true) !== undefined) throw new ExcelError("NonBlankCellOffSheet");
}

function requireWholeMerges(sheet: WorksheetModel, shift: Shift): void {
  const band = movingBand(shift);
  for (const merge of sheet.merges) {
    const inside = intersect(merge, band);
    if (inside === undefined) continue;
    const isSplit = isVertical(shift)
      ? inside.left !== merge.left || inside.right !== merge.right
      : inside.top !== merge.top || inside.bottom !== merge.bottom;
    if (isSplit) throw new ExcelError("InsertDeleteConflict");
  }
}

function moveVertically(sheet: WorksheetModel, shift: Shift): void {
  const { area } = shift;
  const count = rowCount(area);
  if (isEntireRow(area)) {
    sheet.rows = spliceSparse(sheet.rows, { at: area.top, count, insert: isInsert(shift) });
    sheet.rowLines = spliceSparse(sheet.rowLines, { at: area.top, count, insert: isInsert(shift) });
    if (isInsert(shift)) inheritLines(sheet.rowLines, area.top, count);
  } else if (isInsert(shift)) {
    for (let row = sheet.rows.length - 1; row >= area.top; row -= 1)
      moveRowPart(sheet, { from: row, to: row + count, area });
  } else {
    const last = sheet.rows.length - 1;
    for (let row = area.top; row <= last; row += 1)
      moveRowPart(sheet, { from: row + count, to: row, area });
  }
  if (isInsert(shift)) inheritFormats(sheet, area);
}

/** As Array.splice, keeping holes and for any count. */
function spliceSparse<T>(
  items: (T | undefined)[],
  { at, count, insert }: { at: number; count: number; insert: boolean },
): (T | undefined)[] {
  if (at >= items.length) return items;
  if (!insert) return items.slice(0, at).concat(items.slice(at + count));
  const inserted: (T | undefined)[] = [];
  inserted.length = count;
  return items.slice(0, at).concat(inserted, items.slice(at));
}

function moveRowPart(
  sheet: WorksheetModel,
  { from, to, area }: { from: number; to: number; area: Area },
): void {
  const source = sheet.rows[from];
  const target = source === undefined ? sheet.rows[to] : (sheet.rows[to] ??= []);
  if (target === undefined) return;
  const last = Math.min(area.right, Math.max(source?.length ?? 0, target.length) - 1);
  for (let column = area.left; column <= last; column += 1) {
    target[column] = source?.[column];
    if (source !== undefined) source[column] = undefined;
  }
}

/** New rows and columns look like the one before them. */
function inheritLines(lines: (LineModel | undefined)[], at: number, count: number): void {
  const before = lines[at - 1];
  if (before?.format === undefined) return;
  for (let index = at; index < at + count; index += 1) lines[index] = { format: before.format };
}

function inheritFormats(sheet: WorksheetModel, area: Area): void {
  const header = sheet.tables.find(
    (table) =>
      table.showHeaders &&
      table.area.top === area.top - 1 &&
      overlaps(table.area, { ...area, top: area.top - 1 }),
  );
  const sourceRow = header === undefined ? area.top - 1 : area.bottom + 1;
  const source = sheet.rows[sourceRow];
  if (source === undefined) return;
  for (let row = area.top; row <= area.bottom; row += 1)
    copyFormats(source, (sheet.rows[row] ??= []), area);
}

function copyFormats(source: CellRow, target: CellRow, area: Area): void {
  const last = Math.min(area.right, source.length - 1);
  for (let column = area.left; column <= last; column += 1) {
    const format = source[column]?.format;
    if (format !== undefined) target[column] = { value: null, format };
  }
}

function moveHorizontally(sheet: WorksheetModel, shift: Shift): void {
  const { area } = shift;
  const count = columnCount(area);
  const change = { at: area.left, count, insert: isInsert(shift) };
  if (isEntireColumn(area)) {
    sheet.columnLines = spliceSparse(sheet.columnLines, change);
    if (isInsert(shift)) inheritLines(sheet.columnLines, area.left, count);
  }
  const last = Math.min(area.bottom, sheet.rows.length - 1);
  for (let row = area.top; row <= last; row += 1) {
    const cells = sheet.rows[row];
    if (cells === undefined) continue;
    const moved = spliceSparse(cells, change);
    if (isInsert(shift)) inheritLeft(moved, area);
    sheet.rows[row] = moved;
  }
}

function inheritLeft(cells: CellRow, area: Area): void {
  const format = cells[area.left - 1]?.format;
  if (format === undefined) return;
  for (let column = area.left; column <= area.right; column += 1)
    cells[column] = { value: null, format };
}
