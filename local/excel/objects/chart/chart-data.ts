/** Which series a chart makes of a range, as Excel guesses it: headers, categories, direction. */
import { formatAbsoluteArea, quoteSheetName } from "../../model/address.ts";
import type { ChartSeriesModel } from "../../model/chart.ts";
import type { Area } from "../../model/types.ts";
import type { RangeRef } from "../../book/book.ts";
import { cellAt, valueOf } from "../../grid/read-cells.ts";

export type SeriesBy = "Auto" | "Columns" | "Rows";

/** Without the "=". */
export function referenceTo({ sheet }: { sheet: RangeRef["sheet"] }, area: Area): string {
  return `${quoteSheetName(sheet.name)}!${formatAbsoluteArea(area)}`;
}

function isNumber(sheet: RangeRef["sheet"], row: number, column: number): boolean {
  return typeof cellAt(sheet, row, column)?.value === "number";
}

/** More rows than columns: a series per column; else a series per row. */
export function seriesOf({ sheet, area }: RangeRef, by: SeriesBy): ChartSeriesModel[] {
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  const byColumns = by === "Columns" || (by === "Auto" && height >= width);
  const headerRow = height > 1 && !rowIsNumeric(sheet, area);
  const headerColumn = width > 1 && !columnIsNumeric(sheet, area, headerRow);
  const body = {
    ...area,
    top: area.top + (headerRow ? 1 : 0),
    left: area.left + (headerColumn ? 1 : 0),
  };
  return byColumns
    ? columnSeries({ sheet, area }, body, { headerRow, headerColumn })
    : rowSeries({ sheet, area }, body, { headerRow, headerColumn });
}

function rowIsNumeric(sheet: RangeRef["sheet"], area: Area): boolean {
  return isNumber(sheet, area.top, area.right);
}

function columnIsNumeric(sheet: RangeRef["sheet"], area: Area, headerRow: boolean): boolean {
  const first = area.top + (headerRow && area.bottom > area.top ? 1 : 0);
  return isNumber(sheet, first, area.left) && cellAt(sheet, area.top, area.left) !== undefined;
}

interface Headers {
  headerRow: boolean;
  headerColumn: boolean;
}

function columnSeries(
  { sheet, area }: RangeRef,
  body: Area,
  { headerRow, headerColumn }: Headers,
): ChartSeriesModel[] {
  const categories = { ...body, left: area.left, right: area.left };
  return Array.from({ length: body.right - body.left + 1 }, (_, index) => {
    const column = body.left + index;
    const name = { top: area.top, bottom: area.top, left: column, right: column };
    return {
      ...named({ sheet, area: name }, headerRow, index),
      valuesReference: referenceTo({ sheet }, { ...body, left: column, right: column }),
      ...(headerColumn ? { categoriesReference: referenceTo({ sheet }, categories) } : {}),
    };
  });
}

function rowSeries(
  { sheet, area }: RangeRef,
  body: Area,
  { headerRow, headerColumn }: Headers,
): ChartSeriesModel[] {
  const categories = { ...body, top: area.top, bottom: area.top };
  return Array.from({ length: body.bottom - body.top + 1 }, (_, index) => {
    const row = body.top + index;
    const name = { top: row, bottom: row, left: area.left, right: area.left };
    return {
      ...named({ sheet, area: name }, headerColumn, index),
      valuesReference: referenceTo({ sheet }, { ...body, top: row, bottom: row }),
      ...(headerRow ? { categoriesReference: referenceTo({ sheet }, categories) } : {}),
    };
  });
}

function named(
  cell: RangeRef,
  hasName: boolean,
  index: number,
): Omit<ChartSeriesModel, "valuesReference"> {
  const base = { axisGroup: "Primary" as const, hasDataLabels: false };
  if (!hasName) return { ...base, name: `Series${index + 1}` };
  const name = String(valueOf(cellAt(cell.sheet, cell.area.top, cell.area.left)));
  return { ...base, name, nameReference: referenceTo(cell, cell.area) };
}
