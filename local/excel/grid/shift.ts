/** Where cells go when rows, columns or cells are inserted or deleted. Pure: areas in, areas out. */
import {
  columnCount,
  intersect,
  maxColumns,
  maxRows,
  rowCount,
  subtractArea,
} from "../model/area.ts";
import type { Area } from "../model/types.ts";

export type Direction = "down" | "right" | "up" | "left";

export interface Shift {
  /** The cells inserted ("down", "right") or deleted ("up", "left"). */
  area: Area;
  direction: Direction;
}

export function isVertical({ direction }: Shift): boolean {
  return direction === "down" || direction === "up";
}

export function isInsert({ direction }: Shift): boolean {
  return direction === "down" || direction === "right";
}

/** The band of columns (or rows) in which cells move: from the shift to the edge of the sheet. */
export function movingBand(shift: Shift): Area {
  return isVertical(shift)
    ? { ...shift.area, bottom: maxRows - 1 }
    : { ...shift.area, right: maxColumns - 1 };
}

/** Whether the area lies wholly in the columns (or rows) in which cells move. */
function isInBand(area: Area, shift: Shift): boolean {
  const { area: moved } = shift;
  if (isVertical(shift)) return area.left >= moved.left && area.right <= moved.right;
  return area.top >= moved.top && area.bottom <= moved.bottom;
}

interface Span {
  first: number;
  last: number;
}

/** undefined: nothing is left. An area reaching to the sheet's edge keeps doing so. */
function moveSpan(
  span: Span,
  at: Span,
  { insert, limit }: { insert: boolean; limit: number },
): Span | undefined {
  const count = at.last - at.first + 1;
  const isWhole = span.first === 0 && span.last === limit;
  if (isWhole) return span;
  if (insert) {
    const first = span.first >= at.first ? span.first + count : span.first;
    const last = span.last >= at.first ? span.last + count : span.last;
    return first > limit ? undefined : { first, last: Math.min(last, limit) };
  }
  const first = span.first > at.last ? span.first - count : Math.min(span.first, at.first);
  const last = span.last > at.last ? span.last - count : Math.min(span.last, at.first - 1);
  return first > last ? undefined : { first: span.first < at.first ? span.first : first, last };
}

/** The area after the shift: the same object when it does not move, undefined when all its cells are deleted. */
export function moveArea(area: Area, shift: Shift): Area | undefined {
  if (!isInBand(area, shift)) return area;
  const insert = isInsert(shift);
  const { area: at } = shift;
  if (isVertical(shift)) {
    const span = moveSpan(
      { first: area.top, last: area.bottom },
      { first: at.top, last: at.bottom },
      { insert, limit: maxRows - 1 },
    );
    if (span?.first === area.top && span.last === area.bottom) return area;
    return span === undefined ? undefined : { ...area, top: span.first, bottom: span.last };
  }
  const span = moveSpan(
    { first: area.left, last: area.right },
    { first: at.left, last: at.right },
    { insert, limit: maxColumns - 1 },
  );
  if (span?.first === area.left && span.last === area.right) return area;
  return span === undefined ? undefined : { ...area, left: span.first, right: span.last };
}

/** As `moveArea`, for things that may fall apart: what lies outside the moving columns (rows) stays behind. */
export function moveAreas(areas: readonly Area[], shift: Shift): Area[] {
  const band = isVertical(shift)
    ? { ...shift.area, top: 0, bottom: maxRows - 1 }
    : { ...shift.area, left: 0, right: maxColumns - 1 };
  return areas.flatMap((area) => {
    const inside = intersect(area, band);
    if (inside === undefined) return [area];
    const moved = moveArea(inside, shift);
    return [...subtractArea(area, band), ...(moved === undefined ? [] : [moved])];
  });
}

export function shiftCount(shift: Shift): number {
  return isVertical(shift) ? rowCount(shift.area) : columnCount(shift.area);
}
