/** Tables when cells move: they move as a block, grow and shrink, or stop the move. */
import { intersect, overlaps } from "../model/area.ts";
import type { Area, TableModel, WorksheetModel } from "../model/types.ts";
import { noteStructure, type Book } from "../book/book.ts";
import { ExcelError } from "../book/errors.ts";
import { raiseTable } from "../book/events.ts";
import { bodyArea } from "../book/names.ts";
import { isInsert, isVertical, moveArea, movingBand, type Shift } from "../grid/shift.ts";
import { moveCells } from "../grid/structure.ts";
import { insertColumns, removeColumns } from "./table-columns.ts";

/** @throws ExcelError "InsertDeleteConflict" when a table would be torn apart or lose its header alone. */
export function keepTablesWhole(sheet: WorksheetModel, shift: Shift): void {
  const band = movingBand(shift);
  for (const table of sheet.tables) {
    const inside = intersect(table.area, band);
    if (inside === undefined) continue;
    const isTorn = isVertical(shift)
      ? inside.left !== table.area.left || inside.right !== table.area.right
      : inside.top !== table.area.top || inside.bottom !== table.area.bottom;
    if (isTorn || losesHeader(table, shift)) throw new ExcelError("InsertDeleteConflict");
  }
}

function losesHeader(table: TableModel, shift: Shift): boolean {
  if (shift.direction !== "up" || !table.showHeaders) return false;
  const { area } = shift;
  const hitsHeader = area.top <= table.area.top && area.bottom >= table.area.top;
  return hitsHeader && area.bottom < table.area.bottom;
}

/** After the cells have moved. */
export function moveTables(book: Book, sheet: WorksheetModel, shift: Shift): void {
  for (const table of [...sheet.tables]) {
    const area = moveArea(table.area, shift);
    if (area === undefined) dropTable(book, sheet, table);
    else if (area !== table.area) moveTable(book, sheet, { table, area, shift });
  }
}

function dropTable(book: Book, sheet: WorksheetModel, table: TableModel): void {
  sheet.tables = sheet.tables.filter((each) => each !== table);
  raiseTable(book, "tableDeleted", { sheet, table });
}

interface TableMove {
  table: TableModel;
  area: Area;
  shift: Shift;
}

function moveTable(book: Book, sheet: WorksheetModel, { table, area, shift }: TableMove): void {
  const old = table.area;
  table.area = area;
  if (isVertical(shift)) {
    keepOneRow(book, sheet, table);
    return;
  }
  const width = area.right - area.left - (old.right - old.left);
  if (isInsert(shift) && width > 0)
    insertColumns(book, sheet, { table, at: shift.area.left - old.left, count: width });
  const removed = intersect(old, { ...shift.area, top: old.top, bottom: old.bottom });
  if (!isInsert(shift) && removed !== undefined)
    removeColumns(table, removed.left - old.left, removed.right - removed.left + 1);
}

/** A table whose rows are all deleted keeps one, empty. */
function keepOneRow(book: Book, sheet: WorksheetModel, table: TableModel): void {
  const body = bodyArea(table);
  if (body.top <= body.bottom) return;
  const row = { ...table.area, top: body.top, bottom: body.top };
  const below = sheet.tables.some((each) => each !== table && overlaps(each.area, row));
  if (below) throw new ExcelError("InsertDeleteConflict");
  moveCells(book, sheet, { area: row, direction: "down" });
  if (!table.showTotals) table.area = { ...table.area, bottom: body.top };
  noteStructure(book);
}
