/** Changing how cells look; formats are shared, so a change makes a new one (once for each old one). */
import { columnCount, isEntireColumn, isEntireRow, maxColumns } from "../model/area.ts";
import { defaultFormat, type CellFormat, type FontFormat } from "../model/format.ts";
import type { Area, LineModel, WorksheetModel } from "../model/types.ts";
import { noteLook, type Book } from "./book.ts";
import { raiseFormatChanged } from "./events.ts";
import { forEachCell, lineFormatAt } from "../grid/read-cells.ts";
import { requirePermission } from "./protection.ts";

export type FormatChange = (format: CellFormat) => CellFormat;

const derived = new WeakMap<CellFormat, Map<string, CellFormat>>();

/** `format` with some parts replaced; equal changes of one format give one object. */
export function withParts(format: CellFormat, parts: Partial<CellFormat>): CellFormat {
  const key = JSON.stringify(parts, (_key, value: unknown) => value ?? null);
  const known = derived.get(format) ?? new Map<string, CellFormat>();
  derived.set(format, known);
  const existing = known.get(key);
  if (existing !== undefined) return existing;
  const changed = { ...format, ...parts };
  known.set(key, changed);
  return changed;
}

export function withFont(format: CellFormat, font: Partial<FontFormat>): CellFormat {
  return withParts(format, { font: { ...format.font, ...font } });
}

export function withNumberFormat(format: CellFormat, numberFormat: string): CellFormat {
  return format.numberFormat === numberFormat ? format : withParts(format, { numberFormat });
}

/** Without the fill, which `withParts` cannot take away. */
export function withoutFill(format: CellFormat): CellFormat {
  if (format.fill === undefined) return format;
  const plain: { -readonly [K in keyof CellFormat]: CellFormat[K] } = { ...format };
  delete plain.fill;
  return plain;
}

/** Formats an area as a person's "Format cells" would: raises onFormatChanged. */
export function formatArea(
  book: Book,
  { sheet, area, change }: { sheet: WorksheetModel; area: Area; change: FormatChange },
): void {
  requirePermission(sheet, "allowFormatCells");
  applyFormat(sheet, area, remember(change));
  noteLook(book, sheet, area);
  raiseFormatChanged(book, sheet, area);
}

/** The same without rights and events. */
export function applyFormat(sheet: WorksheetModel, area: Area, change: FormatChange): void {
  if (isEntireColumn(area)) formatColumns(sheet, area, change);
  else if (isEntireRow(area)) formatRows(sheet, area, change);
  else formatCells(sheet, area, change);
}

/** Each old format is changed once, so cells that shared a format still do. */
function remember(change: FormatChange): FormatChange {
  const results = new Map<CellFormat, CellFormat>();
  return (format) => {
    const known = results.get(format);
    if (known !== undefined) return known;
    const changed = change(format);
    results.set(format, changed);
    return changed;
  };
}

function formatCells(sheet: WorksheetModel, area: Area, change: FormatChange): void {
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells = (sheet.rows[row] ??= []);
    for (let column = area.left; column <= area.right; column += 1) {
      const cell = cells[column];
      const format = change(cell?.format ?? lineFormatAt(sheet, row, column));
      if (cell === undefined) cells[column] = { value: null, format };
      else cell.format = format;
    }
  }
}

export function lineAt(lines: (LineModel | undefined)[], index: number): LineModel {
  return (lines[index] ??= {});
}

function formatColumns(sheet: WorksheetModel, area: Area, change: FormatChange): void {
  for (let column = area.left; column <= area.right; column += 1) {
    const line = lineAt(sheet.columnLines, column);
    line.format = change(line.format ?? defaultFormat);
  }
  forEachCell(sheet, area, (cell) => {
    if (cell.format !== undefined) cell.format = change(cell.format);
  });
  sheet.rowLines.forEach((line, row) => {
    if (line?.format === undefined || columnCount(area) === maxColumns) return;
    formatCells(sheet, { ...area, top: row, bottom: row }, (format) =>
      format === line.format ? change(format) : format,
    );
  });
}

function formatRows(sheet: WorksheetModel, area: Area, change: FormatChange): void {
  for (let row = area.top; row <= area.bottom; row += 1) {
    const line = lineAt(sheet.rowLines, row);
    const plain = line.format;
    line.format = change(plain ?? defaultFormat);
    if (plain === undefined) formatCrossings(sheet, row);
  }
  forEachCell(sheet, area, (cell) => {
    if (cell.format !== undefined) cell.format = change(cell.format);
  });
}

/** Where a formatted column crosses the row, the row's change is laid over the column's format. */
function formatCrossings(sheet: WorksheetModel, row: number): void {
  sheet.columnLines.forEach((line, column) => {
    if (line?.format === undefined) return;
    const cells = (sheet.rows[row] ??= []);
    const cell = cells[column];
    if (cell === undefined) cells[column] = { value: null, format: line.format };
    else cell.format ??= line.format;
  });
}
