/** The numbers of a chart, read from the cells it points at. */
import { findSheet, type Book } from "../../../excel/book/book.ts";
import { cellAt, textAt } from "../../../excel/grid/read-cells.ts";
import { parseArea, splitSheetName } from "../../../excel/model/address.ts";
import type { ChartModel } from "../../../excel/model/chart.ts";
import type { WorksheetModel } from "../../../excel/model/types.ts";

export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly color: string;
    readonly values: readonly number[];
  }[];
}

/** Office's own order of colours. */
const palette = ["#C65A36", "#4472C4", "#70AD47", "#FFC000", "#5B9BD5", "#A5A5A5", "#264478"];

export function readChart(book: Book, sheet: WorksheetModel, chart: ChartModel): ChartData {
  const series = chart.series.map((each, index) => ({
    name: each.name,
    color: each.fillColor ?? palette[index % palette.length] ?? "#4472C4",
    values: cellsOf(book, sheet, each.valuesReference).map(({ value }) =>
      typeof value === "number" ? value : 0,
    ),
  }));
  const reference = chart.series.find((each) => each.categoriesReference !== undefined);
  const named = cellsOf(book, sheet, reference?.categoriesReference ?? "").map(({ text }) => text);
  const count = Math.max(0, ...series.map(({ values }) => values.length));
  const categories = Array.from({ length: count }, (_, index) => named[index] ?? String(index + 1));
  return { categories, series };
}

function cellsOf(book: Book, own: WorksheetModel, reference: string) {
  const split = splitSheetName(reference.replace(/^=/, ""));
  const sheet = split?.sheet === undefined ? own : findSheet(book, split.sheet);
  const area = parseArea(split?.rest ?? "");
  if (sheet === undefined || area === undefined) return [];
  const cells: { value: unknown; text: string }[] = [];
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1)
      cells.push({
        value: cellAt(sheet, row, column)?.value,
        text: textAt(sheet, { row, column }, book.locale),
      });
  return cells;
}

/** Round numbers from 0 to the first above the highest, about five of them. */
export function ticksUpTo(highest: number): readonly number[] {
  if (highest <= 0) return [0, 1];
  const rough = highest / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? power * 10;
  const whole = Number.isInteger(highest) && step < 1 ? 1 : step;
  const count = Math.ceil(highest / whole - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => index * whole);
}
