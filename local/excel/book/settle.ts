/** What Excel does after each act: calculate, paint, raise events. */
import { cellArea } from "../model/area.ts";
import { findSheet, noteLook, type Book } from "./book.ts";
import { raiseCalculated } from "./events.ts";
import { cellAt } from "../grid/read-cells.ts";

/** Brings formula results up to date; `force` calculates everything, also in manual mode. */
export function calculate(book: Book, force = false): void {
  if (book.calculator === undefined) {
    book.changes = [];
    return;
  }
  if (force) book.changes = "all";
  if (book.changes !== "all" && book.changes.length === 0) return;
  if (book.model.calculationMode === "Manual" && !force) return;
  const changes = book.changes;
  book.changes = [];
  applyResults(book, book.calculator, changes);
}

function applyResults(
  book: Book,
  calculator: NonNullable<Book["calculator"]>,
  changes: Book["changes"],
): void {
  const calculated = new Set<string>();
  for (const result of calculator.recalculate(changes)) {
    const sheet = findSheet(book, result.worksheetId);
    const cell = sheet === undefined ? undefined : cellAt(sheet, result.row, result.column);
    if (sheet === undefined || cell?.formula === undefined) continue;
    calculated.add(sheet.id);
    if (cell.value === result.value && cell.error === result.error) continue;
    cell.value = result.value;
    if (result.error === undefined) delete cell.error;
    else cell.error = result.error;
    noteLook(book, sheet, cellArea(result.row, result.column));
  }
  for (const id of calculated) raiseCalculated(book, id);
}

/** Ends an act: calculates, tells the views, hands the events to the add-ins. */
export function settle(book: Book): void {
  calculate(book);
  const painted = [...book.dirty];
  book.dirty.clear();
  for (const [worksheetId, areas] of painted) {
    for (const listener of book.viewListeners) listener(worksheetId, areas);
  }
  const events = book.events;
  book.events = [];
  if (events.length === 0) return;
  for (const listener of book.eventListeners) listener(events);
}
