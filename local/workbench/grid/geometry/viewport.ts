/** From cells to places on screen and back, with frozen rows and columns. Pixels count from the grid's top left corner, headings included. */
import type { Area, WorksheetModel } from "../../../excel/model/types.ts";
import { columnHeaderPixels, lineAtPixel, rowHeaderPixels, startOf, type Edges } from "./extent.ts";

export interface Viewport {
  readonly edges: Edges;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly scrollLeft: number;
  readonly scrollTop: number;
  /** Of the grid, headings included. */
  readonly width: number;
  readonly height: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function viewportOf(
  sheet: WorksheetModel,
  edges: Edges,
  rest: Pick<Viewport, "scrollLeft" | "scrollTop" | "width" | "height">,
): Viewport {
  const { frozenRows, frozenColumns } = sheet;
  return { edges, frozenRows, frozenColumns, ...rest };
}

/** Where an area is drawn now; parts may lie outside the grid or under frozen lines. */
export function boxOf(view: Viewport, area: Area): Box {
  const { columns, rows } = view.edges;
  const left = place(columns, area.left, { frozen: view.frozenColumns, scroll: view.scrollLeft });
  const right = place(columns, area.right + 1, {
    frozen: view.frozenColumns + 1,
    scroll: view.scrollLeft,
  });
  const top = place(rows, area.top, { frozen: view.frozenRows, scroll: view.scrollTop });
  const bottom = place(rows, area.bottom + 1, {
    frozen: view.frozenRows + 1,
    scroll: view.scrollTop,
  });
  return {
    left: left + rowHeaderPixels,
    top: top + columnHeaderPixels,
    width: Math.max(0, right - left),
    height: Math.max(0, bottom - top),
  };
}

function place(
  edges: readonly number[],
  index: number,
  { frozen, scroll }: { frozen: number; scroll: number },
): number {
  const start = startOf(edges, index);
  return index < frozen ? start : start - scroll;
}

/** The cell under a point, or the heading: -1 as row (column) above (left of) the cells. */
export function cellAtPoint(
  view: Viewport,
  { x, y }: { x: number; y: number },
): { row: number; column: number } {
  const column = under(view.edges.columns, x - rowHeaderPixels, {
    frozen: view.frozenColumns,
    scroll: view.scrollLeft,
  });
  const row = under(view.edges.rows, y - columnHeaderPixels, {
    frozen: view.frozenRows,
    scroll: view.scrollTop,
  });
  return { row, column };
}

function under(
  edges: readonly number[],
  pixel: number,
  { frozen, scroll }: { frozen: number; scroll: number },
): number {
  if (pixel < 0) return -1;
  const isFrozen = pixel < startOf(edges, frozen);
  return lineAtPixel(edges, isFrozen ? pixel : pixel + scroll);
}

/** The scroll position nearest to the present one at which the cell is in full view. */
export function scrollTo(
  view: Viewport,
  { row, column }: { row: number; column: number },
): { scrollLeft: number; scrollTop: number } {
  return {
    scrollLeft: nearest(view.edges.columns, column, {
      frozen: view.frozenColumns,
      scroll: view.scrollLeft,
      room: view.width - rowHeaderPixels - 18,
    }),
    scrollTop: nearest(view.edges.rows, row, {
      frozen: view.frozenRows,
      scroll: view.scrollTop,
      room: view.height - columnHeaderPixels - 18,
    }),
  };
}

function nearest(
  edges: readonly number[],
  index: number,
  { frozen, scroll, room }: { frozen: number; scroll: number; room: number },
): number {
  if (index < frozen) return scroll;
  const hidden = startOf(edges, frozen);
  const start = startOf(edges, index);
  const end = startOf(edges, index + 1);
  // The start counts more than the end where a cell is larger than the room.
  if (start - scroll < hidden) return start - hidden;
  return end - scroll > room ? Math.max(0, Math.min(end - room, start - hidden)) : scroll;
}
