/** Rows of tables: added and deleted within the table's columns only. */
import { maxRows, overlaps } from "../model/area.ts";
import type { Area, TableModel, WorksheetModel } from "../model/types.ts";
import { noteLook, noteStructure, type Book } from "../book/book.ts";
import { ExcelError, invalidArgument } from "../book/errors.ts";
import { raiseChanged } from "../book/events.ts";
import { bodyArea } from "../book/names.ts";
import { requireUnprotected } from "../book/protection.ts";
import { usedArea } from "../grid/read-cells.ts";
import { moveCells } from "../grid/structure.ts";
import { clearContents, fillInputs } from "../grid/write-cells.ts";
import { fillNewRows } from "./table-fill.ts";
import { keepTablesWhole } from "./move-tables.ts";

export interface RowSlot {
  sheet: WorksheetModel;
  table: TableModel;
  /** Offset in the body; undefined: after the last row. */
  at: number | undefined;
  count: number;
}

/**
 * Adds rows, filled with `values` where given (rows of columns as in `writeInputs`).
 * @throws ExcelError "InvalidArgument" for a wrong place or shape, "AccessDenied" on a protected sheet.
 */
export function addRows(
  book: Book,
  { sheet, table, at, count }: RowSlot,
  values?: readonly (readonly unknown[])[],
): void {
  requireUnprotected(sheet);
  const body = bodyArea(table);
  const offset = at ?? body.bottom - body.top + 1;
  if (offset < 0 || offset > body.bottom - body.top + 1 || count < 1) throw invalidArgument();
  if (values?.some((row) => row.length !== table.columns.length) === true) throw invalidArgument();
  const part = { ...table.area, top: body.top + offset, bottom: body.top + offset + count - 1 };
  if (part.bottom >= maxRows) throw new ExcelError("NonBlankCellOffSheet");
  makeRoom(book, sheet, { table, part, isEnd: part.top > body.bottom });
  fillNewRows(sheet, table, part);
  if (values !== undefined) fillInputs(book, { sheet, area: part }, values);
  noteStructure(book);
  noteLook(book, sheet, part);
  raiseChanged(book, sheet, {
    area: part,
    changeType: "RowInserted",
    shiftDirection: "ShiftCellDown",
  });
}

function makeRoom(
  book: Book,
  sheet: WorksheetModel,
  { table, part, isEnd }: { table: TableModel; part: Area; isEnd: boolean },
): void {
  const below = { ...part, bottom: maxRows - 1 };
  const isFree =
    isEnd &&
    !table.showTotals &&
    usedArea(sheet, below, false) === undefined &&
    !sheet.tables.some((each) => each !== table && overlaps(each.area, below)) &&
    !sheet.merges.some((merge) => overlaps(merge, below));
  if (!isFree) {
    keepTablesWhole(sheet, { area: part, direction: "down" });
    moveCells(book, sheet, { area: part, direction: "down" });
  }
  if (table.area.bottom < part.bottom) table.area = { ...table.area, bottom: part.bottom };
}

/** @throws ExcelError "InvalidArgument" when there are no such rows. */
export function deleteRows(
  book: Book,
  { sheet, table, at, count }: RowSlot & { at: number },
): void {
  requireUnprotected(sheet);
  const body = bodyArea(table);
  const size = body.bottom - body.top + 1;
  if (at < 0 || count < 1 || at + count > size) throw invalidArgument();
  if (count === size) {
    // The last row stays, empty.
    clearContents(book, { sheet, area: { ...body, bottom: body.top } });
    if (size > 1) deleteRows(book, { sheet, table, at: 1, count: size - 1 });
    return;
  }
  const area = { ...body, top: body.top + at, bottom: body.top + at + count - 1 };
  keepTablesWhole(sheet, { area, direction: "up" });
  moveCells(book, sheet, { area, direction: "up" });
  raiseChanged(book, sheet, { area, changeType: "RowDeleted", shiftDirection: "ShiftCellUp" });
}
