/** Tables: making, resizing, naming and removing them. */
import { cellCount, overlaps } from "../model/area.ts";
import type { Area, TableModel, WorksheetModel } from "../model/types.ts";
import { noteLook, noteStructure, type Book } from "../book/book.ts";
import { ExcelError, invalidArgument } from "../book/errors.ts";
import { raiseTable } from "../book/events.ts";
import { applyFormat } from "../book/formats.ts";
import { bodyArea, findName, findTable, isValidName } from "../book/names.ts";
import { requireUnprotected } from "../book/protection.ts";
import { moveCells } from "../grid/structure.ts";
import { clearContents, putConstant, putFormula } from "../grid/write-cells.ts";
import { defaultFormat } from "../model/format.ts";
import { usedArea } from "../grid/read-cells.ts";
import {
  columnsFromHeaders,
  insertColumns,
  removeColumns,
  renameInFormulas,
  uniqueName,
} from "./table-columns.ts";
import { clearTableFilters } from "./filters.ts";
import { keepTablesWhole } from "./move-tables.ts";

/**
 * A new table over `area`; without headers a header row is put in above and the data moves down.
 * @throws ExcelError "InvalidArgument" when it would overlap another table, "MergedRangeConflict" on merged cells.
 */
export function addTable(
  book: Book,
  { sheet, area, hasHeaders }: { sheet: WorksheetModel; area: Area; hasHeaders: boolean },
): TableModel {
  requireUnprotected(sheet);
  const whole = hasHeaders && area.top < area.bottom ? area : { ...area, bottom: area.bottom + 1 };
  if (sheet.tables.some((table) => overlaps(table.area, whole)))
    throw invalidArgument("A table can't overlap another table.");
  if (sheet.merges.some((merge) => overlaps(merge, whole)))
    throw new ExcelError("MergedRangeConflict");
  if (!hasHeaders) makeHeaderRow(book, sheet, area);
  const table = newTable(book, whole);
  sheet.tables.push(table);
  columnsFromHeaders(book, sheet, table);
  noteStructure(book);
  noteLook(book, sheet, whole);
  raiseTable(book, "tableAdded", { sheet, table });
  return table;
}

function makeHeaderRow(book: Book, sheet: WorksheetModel, area: Area): void {
  const shift = { area: { ...area, bottom: area.top }, direction: "down" } as const;
  keepTablesWhole(sheet, shift);
  moveCells(book, sheet, shift);
}

function newTable(book: Book, area: Area): TableModel {
  const ids = book.model.worksheets.flatMap((sheet) => sheet.tables.map((table) => table.id));
  const id = Math.max(0, book.lastId, ...ids) + 1;
  book.lastId = id;
  return {
    id,
    name: freeTableName(book),
    area,
    showHeaders: true,
    showTotals: false,
    columns: [],
    style: "TableStyleMedium2",
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showFilterButton: true,
  };
}

function freeTableName(book: Book): string {
  let number = 1;
  while (
    findTable(book, `Table${number}`) !== undefined ||
    findName(book, `Table${number}`) !== undefined
  )
    number += 1;
  return `Table${number}`;
}

/** @throws ExcelError "InvalidArgument" for a name Excel does not take or that something else has. */
export function renameTable(book: Book, table: TableModel, name: string): void {
  if (!isValidName(name)) throw invalidArgument();
  const other = findTable(book, name)?.table;
  if ((other !== undefined && other !== table) || findName(book, name) !== undefined)
    throw invalidArgument();
  const part = { table: table.name, tableTo: name };
  table.name = name;
  renameInFormulas(book, table, part);
}

/** @throws ExcelError "InvalidArgument" unless the top row stays and the new area overlaps the old one only. */
export function resizeTable(
  book: Book,
  { sheet, table, area }: { sheet: WorksheetModel; table: TableModel; area: Area },
): void {
  requireUnprotected(sheet);
  const fits = area.top === table.area.top && overlaps(area, table.area) && area.bottom > area.top;
  if (!fits || sheet.tables.some((each) => each !== table && overlaps(each.area, area)))
    throw invalidArgument();
  const old = table.area;
  table.area = area;
  if (area.left > old.left) removeColumns(table, 0, area.left - old.left);
  if (area.left < old.left)
    insertColumns(book, sheet, { table, at: 0, count: old.left - area.left });
  if (area.right < old.right)
    removeColumns(table, area.right - area.left + 1, old.right - area.right);
  if (area.right > old.right)
    insertColumns(book, sheet, { table, at: table.columns.length, count: area.right - old.right });
  noteStructure(book);
  noteLook(book, sheet, area);
}

/** The table goes, its cells stay with values and formats. */
export function convertToRange(book: Book, sheet: WorksheetModel, table: TableModel): void {
  requireUnprotected(sheet);
  clearTableFilters(book, sheet, table);
  sheet.tables = sheet.tables.filter((each) => each !== table);
  noteStructure(book);
  noteLook(book, sheet, table.area);
  raiseTable(book, "tableDeleted", { sheet, table });
}

/** The table goes with what its cells hold. */
export function deleteTable(book: Book, sheet: WorksheetModel, table: TableModel): void {
  convertToRange(book, sheet, table);
  clearContents(book, { sheet, area: table.area });
  applyFormat(sheet, table.area, () => defaultFormat);
}

/** Turning headers off empties the header row and leaves it outside the table; turning them on takes a row above or pushes the data down. */
export function setShowHeaders(
  book: Book,
  sheet: WorksheetModel,
  { table, show }: { table: TableModel; show: boolean },
): void {
  requireUnprotected(sheet);
  if (table.showHeaders === show) return;
  const { area } = table;
  if (!show) {
    clearTableFilters(book, sheet, table);
    table.showHeaders = false;
    table.area = { ...area, top: area.top + 1 };
    clearContents(book, { sheet, area: { ...area, bottom: area.top } });
  } else {
    const above = { ...area, top: area.top - 1, bottom: area.top - 1 };
    if (area.top > 0 && usedArea(sheet, above, true) === undefined)
      table.area = { ...area, top: above.top };
    else makeHeaderRow(book, sheet, area);
    table.area =
      area.top > 0 && table.area.top < area.top ? table.area : { ...area, bottom: area.bottom + 1 };
    table.showHeaders = true;
    table.columns.forEach((column, index) => {
      putConstant(sheet, { row: table.area.top, column: table.area.left + index }, column.name);
    });
  }
  noteStructure(book);
  noteLook(book, sheet, area);
}

/** A new totals row says "Total" and sums (or counts) the last column, as Excel's does. */
export function setShowTotals(
  book: Book,
  sheet: WorksheetModel,
  { table, show }: { table: TableModel; show: boolean },
): void {
  requireUnprotected(sheet);
  if (table.showTotals === show) return;
  if (show) addTotals(book, sheet, table);
  else removeTotals(book, sheet, table);
  noteStructure(book);
  noteLook(book, sheet, table.area);
}

function addTotals(book: Book, sheet: WorksheetModel, table: TableModel): void {
  const row = { ...table.area, top: table.area.bottom + 1, bottom: table.area.bottom + 1 };
  if (
    usedArea(sheet, row, false) !== undefined ||
    sheet.tables.some((each) => overlaps(each.area, row))
  ) {
    keepTablesWhole(sheet, { area: row, direction: "down" });
    moveCells(book, sheet, { area: row, direction: "down" });
  }
  table.area = { ...table.area, bottom: row.bottom };
  table.showTotals = true;
  if (
    table.columns.every(
      (column) => column.totalsFunction === undefined && column.totalsLabel === undefined,
    )
  ) {
    proposeTotals(sheet, table);
  }
  writeTotals(sheet, table);
}

function proposeTotals(sheet: WorksheetModel, table: TableModel): void {
  const first = table.columns[0];
  const last = table.columns.at(-1);
  if (first === undefined || last === undefined) return;
  if (first !== last) first.totalsLabel = "Total";
  const body = { ...bodyArea(table), left: table.area.right };
  let numbers = 0;
  for (let row = body.top; row <= body.bottom; row += 1) {
    if (typeof sheet.rows[row]?.[body.left]?.value === "number") numbers += 1;
  }
  last.totalsFunction = numbers === cellCount(body) ? "sum" : "count";
}

const subtotalNumbers = {
  average: 101,
  countNums: 102,
  count: 103,
  max: 104,
  min: 105,
  stdDev: 107,
  sum: 109,
  var: 110,
} as const;

/** Writes the totals row from the columns' functions and labels; own formulas ("custom") stay. */
function writeTotals(sheet: WorksheetModel, table: TableModel): void {
  table.columns.forEach((column, offset) => {
    const place = { row: table.area.bottom, column: table.area.left + offset };
    const kind = column.totalsFunction;
    if (kind === "custom") return;
    if (kind === undefined || kind === "none")
      putConstant(sheet, place, column.totalsLabel ?? null);
    else
      putFormula(
        sheet,
        place,
        `=SUBTOTAL(${subtotalNumbers[kind]},[${column.name.replace(/['#[\]@]/g, "'$&")}])`,
      );
  });
}

function removeTotals(book: Book, sheet: WorksheetModel, table: TableModel): void {
  const row = { ...table.area, top: table.area.bottom };
  table.showTotals = false;
  table.area = { ...table.area, bottom: table.area.bottom - 1 };
  keepTablesWhole(sheet, { area: row, direction: "up" });
  moveCells(book, sheet, { area: row, direction: "up" });
}

/** Adds a column at an offset (undefined: last), pushing what stands to the right. */
export function addColumn(
  book: Book,
  sheet: WorksheetModel,
  { table, at, name }: { table: TableModel; at: number | undefined; name: string | undefined },
): number {
  requireUnprotected(sheet);
  const offset = at ?? table.columns.length;
  if (offset < 0 || offset > table.columns.length) throw invalidArgument();
  const left = table.area.left + offset;
  const part = { ...table.area, left, right: left };
  const isLast = offset === table.columns.length;
  const mustPush =
    !isLast ||
    usedArea(sheet, part, false) !== undefined ||
    sheet.tables.some((each) => each !== table && overlaps(each.area, part));
  if (mustPush) {
    keepTablesWhole(sheet, { area: part, direction: "right" });
    moveCells(book, sheet, { area: part, direction: "right" });
  }
  if (isLast) {
    table.area = { ...table.area, right: left };
    insertColumns(book, sheet, { table, at: offset, count: 1 });
  }
  const column = table.columns[offset];
  if (name !== undefined && name !== "" && column !== undefined) {
    column.name = uniqueName(table, name, offset);
    if (table.showHeaders) putConstant(sheet, { row: table.area.top, column: left }, column.name);
  }
  noteStructure(book);
  return offset;
}

/** @throws ExcelError "InvalidOperation" for the last column: a table has at least one. */
export function deleteColumn(
  book: Book,
  sheet: WorksheetModel,
  { table, at }: { table: TableModel; at: number },
): void {
  requireUnprotected(sheet);
  if (table.columns.length === 1) throw new ExcelError("InvalidOperation");
  const area = { ...table.area, left: table.area.left + at, right: table.area.left + at };
  keepTablesWhole(sheet, { area, direction: "left" });
  moveCells(book, sheet, { area, direction: "left" });
  noteStructure(book);
}
