/** Which sheet is in front and which cells are selected. */
import type { Area, WorksheetModel } from "../model/types.ts";
import { activeSheet, type Book } from "./book.ts";
import { ExcelError, invalidArgument } from "./errors.ts";
import { raiseActivated, raiseSelection } from "./events.ts";

/** @throws ExcelError "InvalidOperation" for a hidden sheet, which cannot come to the front. */
export function activateSheet(book: Book, sheet: WorksheetModel): void {
  if (sheet.visibility !== "Visible") throw new ExcelError("InvalidOperation");
  const before = activeSheet(book);
  if (before === sheet) return;
  book.model.activeWorksheetId = sheet.id;
  raiseActivated(book, before.id, sheet.id);
}

/** Brings the sheet to the front and selects; the first cell of the first area becomes active. */
export function selectCells(book: Book, sheet: WorksheetModel, areas: readonly Area[]): void {
  const first = areas[0];
  if (first === undefined) throw invalidArgument();
  activateSheet(book, sheet);
  sheet.selection = areas.map((area) => ({ ...area }));
  sheet.activeCell = { row: first.top, column: first.left };
  raiseSelection(book, sheet, areas);
}
