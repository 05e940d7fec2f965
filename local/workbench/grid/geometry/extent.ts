/** How large a sheet is on screen: pixels of rows and columns, and how many of them are shown. */
import { columnWidth, isLineHidden, rowHeight } from "../../../excel/book/layout.ts";
import { hasContent } from "../../../excel/grid/read-cells.ts";
import type { Area, WorksheetModel } from "../../../excel/model/types.ts";

export const rowHeaderPixels = 44;
export const columnHeaderPixels = 22;

const pixelsPerPoint = 4 / 3;

/** Pixels from the sheet's edge to the end of each line; equal to the one before where the line is hidden. */
export interface Edges {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
}

/** Room to go on: empty lines after the last with content. */
const spareRows = 40;
const spareColumns = 8;

/** Rows and columns to show. */
function extentOf(sheet: WorksheetModel): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  sheet.rows.forEach((cells, row) => {
    if (cells === undefined) return;
    for (let column = cells.length - 1; column >= 0; column -= 1) {
      if (!hasContent(cells[column])) continue;
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, column + 1);
      break;
    }
  });
  const areas = [...sheet.tables.map(({ area }) => area), ...sheet.merges, ...sheet.selection];
  for (const { bottom, right } of areas.filter(isSmall)) {
    rows = Math.max(rows, bottom + 1);
    columns = Math.max(columns, right + 1);
  }
  for (const chart of sheet.charts) columns = Math.max(columns, columnsUnder(sheet, chart));
  return { rows: Math.max(rows + spareRows, 60), columns: Math.max(columns + spareColumns, 26) };
}

/** Whole rows and columns do not make a sheet larger. */
function isSmall({ bottom, right }: Area): boolean {
  return bottom < 100_000 && right < 1000;
}

function columnsUnder(
  sheet: WorksheetModel,
  { left, width }: { left: number; width: number },
): number {
  let reached = 0;
  let column = 0;
  for (; reached < left + width && column < 200; column += 1) reached += columnWidth(sheet, column);
  return column;
}

/** Height of a row without a size of its own, which follows its fonts and wrapped texts. */
export type MeasureRow = (sheet: WorksheetModel, row: number) => number;

export function edgesOf(sheet: WorksheetModel, measureRow: MeasureRow): Edges {
  const { rows, columns } = extentOf(sheet);
  return {
    columns: sums(columns, (column) =>
      isLineHidden(sheet.columnLines[column]) ? 0 : toPixels(columnWidth(sheet, column)),
    ),
    rows: sums(rows, (row) => {
      const line = sheet.rowLines[row];
      if (isLineHidden(line)) return 0;
      return line?.size === undefined && sheet.rows[row] !== undefined
        ? measureRow(sheet, row)
        : toPixels(rowHeight(sheet, row));
    }),
  };
}

function sums(count: number, size: (index: number) => number): number[] {
  let reached = 0;
  return Array.from({ length: count }, (_, index) => (reached += size(index)));
}

export function toPixels(points: number): number {
  return Math.round(points * pixelsPerPoint);
}

/** Points, as the model keeps sizes. */
export function toPoints(pixels: number): number {
  return pixels / pixelsPerPoint;
}

/** Pixels of one line; 0 when hidden or not shown. */
export function sizeAt(edges: readonly number[], index: number): number {
  return (edges[index] ?? 0) - (edges[index - 1] ?? 0);
}

export function startOf(edges: readonly number[], index: number): number {
  return index <= 0 ? 0 : (edges[Math.min(index, edges.length) - 1] ?? 0);
}

/** The shown line at a distance from the edge; the last one beyond the end. */
export function lineAtPixel(edges: readonly number[], pixel: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) > pixel) high = middle;
    else low = middle + 1;
  }
  return low;
}
