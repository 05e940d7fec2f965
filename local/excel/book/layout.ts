/** Widths, heights, hidden rows and columns, groups. */
import { charactersFromPoints, pointsFromCharacters } from "../model/column-width.ts";
import { cellText } from "../cells/cell-text.ts";
import { maxColumns, maxRows } from "../model/area.ts";
import type { Area, LineModel, WorksheetModel } from "../model/types.ts";
import { noteLook, type Book } from "./book.ts";
import { invalidArgument } from "./errors.ts";
import { raiseRowHidden } from "./events.ts";
import { lineAt } from "./formats.ts";
import { requirePermission } from "./protection.ts";
import { forEachCell, lineFormatAt } from "../grid/read-cells.ts";

/** Points; Excel's standard column of 8.43 characters and row of Calibri 11. */
const standardColumnPoints = 48;
const standardRowPoints = 15;

export function columnWidth(sheet: WorksheetModel, column: number): number {
  return sheet.columnLines[column]?.size ?? sheet.standardWidth ?? standardColumnPoints;
}

export function rowHeight(sheet: WorksheetModel, row: number): number {
  return sheet.rowLines[row]?.size ?? sheet.standardHeight ?? standardRowPoints;
}

export interface LineSpan {
  kind: "rows" | "columns";
  first: number;
  last: number;
}

export function rowsOf(area: Area): LineSpan {
  return { kind: "rows", first: area.top, last: area.bottom };
}

export function columnsOf(area: Area): LineSpan {
  return { kind: "columns", first: area.left, last: area.right };
}

function linesOf(sheet: WorksheetModel, { kind }: LineSpan): (LineModel | undefined)[] {
  return kind === "rows" ? sheet.rowLines : sheet.columnLines;
}

function spanArea({ kind, first, last }: LineSpan): Area {
  return kind === "rows"
    ? { top: first, bottom: last, left: 0, right: maxColumns - 1 }
    : { left: first, right: last, top: 0, bottom: maxRows - 1 };
}

/** The value all lines share, or null. */
export function sharedLine<T>(span: LineSpan, read: (index: number) => T): T | null {
  const first = read(span.first);
  // Beyond the lines that differ all are standard: two million need not be asked.
  const last = Math.min(span.last, span.first + 20_000);
  for (let index = span.first + 1; index <= last; index += 1)
    if (read(index) !== first) return null;
  return first;
}

/** Points 0 … 409 for rows, 0 … 1790 (255 characters) for columns; 0 hides. */
export function setSize(
  book: Book,
  sheet: WorksheetModel,
  { span, size }: { span: LineSpan; size: number },
): void {
  requirePermission(sheet, span.kind === "rows" ? "allowFormatRows" : "allowFormatColumns");
  if (size < 0 || size > (span.kind === "rows" ? 409.5 : pointsFromCharacters(255)))
    throw invalidArgument();
  if (span.last - span.first > 20_000) {
    if (span.kind === "rows") sheet.standardHeight = size;
    else sheet.standardWidth = size;
    return;
  }
  for (let index = span.first; index <= span.last; index += 1)
    lineAt(linesOf(sheet, span), index).size = size;
  noteLook(book, sheet, spanArea(span));
}

/** Lines go back to the sheet's standard size. */
export function clearSizes(sheet: WorksheetModel, span: LineSpan): void {
  const lines = linesOf(sheet, span);
  for (let index = span.first; index <= Math.min(span.last, lines.length - 1); index += 1)
    delete lines[index]?.size;
}

/** Hides or shows lines; showing also lifts what a filter hid. */
export function setHidden(
  book: Book,
  sheet: WorksheetModel,
  { span, hidden }: { span: LineSpan; hidden: boolean },
): void {
  requirePermission(sheet, span.kind === "rows" ? "allowFormatRows" : "allowFormatColumns");
  const lines = linesOf(sheet, span);
  const last = hidden ? span.last : Math.min(span.last, lines.length - 1);
  for (let index = span.first; index <= last; index += 1) {
    if (hidden) lineAt(lines, index).hidden = true;
    else {
      delete lines[index]?.hidden;
      delete lines[index]?.filtered;
    }
  }
  noteLook(book, sheet, spanArea(span));
  if (span.kind === "rows") raiseRowHidden(book, sheet, { area: spanArea(span), hidden });
}

export function isLineHidden(line: LineModel | undefined): boolean {
  return line?.hidden === true || line?.filtered === true;
}

/** Source: "Outline (group) data in a worksheet": up to eight levels, that is seven groups inside each other. */
const maxOutlineLevel = 7;

/** @throws ExcelError "InvalidArgument" past the eighth level or when there is no group to take away. */
export function changeOutline(
  book: Book,
  sheet: WorksheetModel,
  { span, step }: { span: LineSpan; step: 1 | -1 },
): void {
  const lines = linesOf(sheet, span);
  for (let index = span.first; index <= span.last; index += 1) {
    const level = (lines[index]?.outlineLevel ?? 0) + step;
    if (level < 0 || level > maxOutlineLevel) throw invalidArgument();
    const line = lineAt(lines, index);
    if (level === 0) delete line.outlineLevel;
    else line.outlineLevel = level;
  }
  noteLook(book, sheet, spanArea(span));
}

/** Collapses or expands the groups in the span. */
export function setGroupDetails(
  book: Book,
  sheet: WorksheetModel,
  { span, shown }: { span: LineSpan; shown: boolean },
): void {
  const lines = linesOf(sheet, span);
  for (let index = span.first; index <= span.last; index += 1) {
    const line = lines[index];
    if ((line?.outlineLevel ?? 0) === 0 || line === undefined) continue;
    if (shown) delete line.hidden;
    else line.hidden = true;
  }
  const isAfter = span.kind === "rows" ? sheet.summaryBelow : sheet.summaryRight;
  const summary = lineAt(lines, isAfter ? span.last + 1 : Math.max(0, span.first - 1));
  if (shown) delete summary.collapsed;
  else summary.collapsed = true;
  noteLook(book, sheet, spanArea(span));
}

/** Shows groups up to a level (1: none of them); 0 leaves that direction alone. */
export function showOutlineLevels(
  book: Book,
  sheet: WorksheetModel,
  { rows, columns }: { rows: number; columns: number },
): void {
  showLevels(sheet.rowLines, rows);
  showLevels(sheet.columnLines, columns);
  noteLook(book, sheet, { top: 0, left: 0, bottom: maxRows - 1, right: maxColumns - 1 });
}

function showLevels(lines: (LineModel | undefined)[], level: number): void {
  if (level === 0) return;
  for (const line of lines) {
    if (line?.outlineLevel === undefined) continue;
    if (line.outlineLevel >= level) line.hidden = true;
    else delete line.hidden;
  }
}

/** Widths that fit the longest shown text, roughly as Excel with Calibri 11. */
export function autofitColumns(book: Book, sheet: WorksheetModel, area: Area): void {
  const longest = new Map<number, number>();
  forEachCell(sheet, area, (cell, row, column) => {
    const text = cellText(
      cell,
      (cell.format ?? lineFormatAt(sheet, row, column)).numberFormat,
      book.locale,
    );
    const length = Math.max(...text.split("\n").map((line) => line.length));
    if (length > (longest.get(column) ?? 0)) longest.set(column, length);
  });
  for (const [column, length] of longest)
    lineAt(sheet.columnLines, column).size = pointsFromCharacters(Math.min(255, length + 1));
  noteLook(book, sheet, area);
}

/** Heights that fit wrapped text at the present widths. */
export function autofitRows(book: Book, sheet: WorksheetModel, area: Area): void {
  const tallest = new Map<number, number>();
  forEachCell(sheet, area, (cell, row, column) => {
    const format = cell.format ?? lineFormatAt(sheet, row, column);
    const text = cellText(cell, format.numberFormat, book.locale);
    const perLine = Math.max(1, Math.floor(charactersFromPoints(columnWidth(sheet, column))));
    const lines = format.wrapText
      ? text
          .split("\n")
          .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0)
      : 1;
    tallest.set(
      row,
      Math.max(tallest.get(row) ?? 0, lines * Math.round((format.font.size * 15) / 11)),
    );
  });
  for (const [row, height] of tallest) lineAt(sheet.rowLines, row).size = Math.min(409, height);
  noteLook(book, sheet, area);
}
