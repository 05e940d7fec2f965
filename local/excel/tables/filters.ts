/** Filters of tables and sheets: they hide rows, and show them again. */
import { cellText } from "../cells/cell-text.ts";
import type { FilterCriteria } from "../model/rules.ts";
import type { Area, TableModel, WorksheetModel } from "../model/types.ts";
import { noteLook, type Book } from "../book/book.ts";
import { ExcelError, invalidArgument } from "../book/errors.ts";
import { raiseRowHidden } from "../book/events.ts";
import { lineAt } from "../book/formats.ts";
import { bodyArea } from "../book/names.ts";
import { requirePermission } from "../book/protection.ts";
import { cellAt, formatAt } from "../grid/read-cells.ts";
import { filterTest, type FilterCell } from "./filter-criteria.ts";

interface ColumnFilter {
  column: number;
  criteria: FilterCriteria;
}

function filterCell(
  book: Book,
  sheet: WorksheetModel,
  { row, column }: { row: number; column: number },
): FilterCell {
  const cell = cellAt(sheet, row, column);
  const format = formatAt(sheet, row, column);
  const text = cell === undefined ? "" : cellText(cell, format.numberFormat, book.locale);
  return { value: cell?.value ?? null, text, fill: format.fill, fontColor: format.font.color };
}

/** Hides the rows of `body` that some filter does not let through, shows the others. */
function applyFilters(
  book: Book,
  sheet: WorksheetModel,
  { body, filters }: { body: Area; filters: readonly ColumnFilter[] },
): void {
  const tests = filters.map(({ column, criteria }) => {
    const cells: FilterCell[] = [];
    for (let row = body.top; row <= body.bottom; row += 1)
      cells.push(filterCell(book, sheet, { row, column }));
    const test = filterTest(criteria, cells);
    return cells.map(test);
  });
  for (let row = body.top; row <= body.bottom; row += 1) {
    setFiltered(book, sheet, {
      row,
      filtered: tests.some((passes) => passes[row - body.top] === false),
    });
  }
  noteLook(book, sheet, body);
}

function setFiltered(
  book: Book,
  sheet: WorksheetModel,
  { row, filtered }: { row: number; filtered: boolean },
): void {
  const line = sheet.rowLines[row];
  if ((line?.filtered ?? false) === filtered) return;
  if (filtered) lineAt(sheet.rowLines, row).filtered = true;
  else delete line?.filtered;
  raiseRowHidden(book, sheet, {
    area: { top: row, bottom: row, left: 0, right: 16_383 },
    hidden: filtered,
  });
}

function tableFilters(table: TableModel): ColumnFilter[] {
  return table.columns.flatMap((column, offset) =>
    column.filter === undefined
      ? []
      : [{ column: table.area.left + offset, criteria: column.filter }],
  );
}

/** @throws ExcelError "InvalidOperation" when the table has no header row to filter by; "AccessDenied" on a protected sheet. */
export function setColumnFilter(
  book: Book,
  sheet: WorksheetModel,
  {
    table,
    index,
    criteria,
  }: { table: TableModel; index: number; criteria: FilterCriteria | undefined },
): void {
  requirePermission(sheet, "allowAutoFilter");
  const column = table.columns[index];
  if (column === undefined) throw invalidArgument();
  if (!table.showHeaders) throw new ExcelError("InvalidOperation");
  if (criteria === undefined) delete column.filter;
  else column.filter = criteria;
  reapplyTableFilters(book, sheet, table);
}

export function reapplyTableFilters(book: Book, sheet: WorksheetModel, table: TableModel): void {
  applyFilters(book, sheet, { body: bodyArea(table), filters: tableFilters(table) });
}

export function clearTableFilters(book: Book, sheet: WorksheetModel, table: TableModel): void {
  for (const column of table.columns) delete column.filter;
  reapplyTableFilters(book, sheet, table);
}

export function isTableFiltered(table: TableModel): boolean {
  return table.columns.some((column) => column.filter !== undefined);
}

/** The sheet's own filter; `criteria` undefined only shows the arrows (or clears one column). */
export function setSheetFilter(
  book: Book,
  sheet: WorksheetModel,
  {
    area,
    index,
    criteria,
  }: { area: Area; index?: number | undefined; criteria?: FilterCriteria | undefined },
): void {
  requirePermission(sheet, "allowAutoFilter");
  const known = sheet.autoFilter;
  const isSame =
    known !== undefined &&
    known.area.top === area.top &&
    known.area.left === area.left &&
    known.area.right === area.right;
  if (!isSame) removeSheetFilter(book, sheet);
  const filter = (sheet.autoFilter ??= { area, criteria: new Map() });
  filter.area = area;
  if (index !== undefined && (index < 0 || index > area.right - area.left)) throw invalidArgument();
  if (index !== undefined && criteria !== undefined) filter.criteria.set(index, criteria);
  else if (index !== undefined) filter.criteria.delete(index);
  reapplySheetFilter(book, sheet);
}

export function reapplySheetFilter(book: Book, sheet: WorksheetModel): void {
  const filter = sheet.autoFilter;
  if (filter === undefined) return;
  const filters = [...filter.criteria].map(([offset, criteria]) => ({
    column: filter.area.left + offset,
    criteria,
  }));
  applyFilters(book, sheet, { body: { ...filter.area, top: filter.area.top + 1 }, filters });
}

export function removeSheetFilter(book: Book, sheet: WorksheetModel): void {
  if (sheet.autoFilter === undefined) return;
  sheet.autoFilter.criteria.clear();
  reapplySheetFilter(book, sheet);
  delete sheet.autoFilter;
}
