/** Rectangles of cells; rows and columns from 0, edges included. */
import type { Area } from "./types.ts";

/** Source: "Excel specifications and limits", worksheet size. */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

export const wholeSheet: Area = { top: 0, left: 0, bottom: maxRows - 1, right: maxColumns - 1 };

export function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

export function rowCount(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnCount(area: Area): number {
  return area.right - area.left + 1;
}

export function cellCount(area: Area): number {
  return rowCount(area) * columnCount(area);
}

export function isEntireColumn(area: Area): boolean {
  return area.top === 0 && area.bottom === maxRows - 1;
}

export function isEntireRow(area: Area): boolean {
  return area.left === 0 && area.right === maxColumns - 1;
}

/** Inside the sheet and not turned inside out. */
export function isOnSheet(area: Area): boolean {
  return (
    area.top >= 0 &&
    area.left >= 0 &&
    area.bottom < maxRows &&
    area.right < maxColumns &&
    area.top <= area.bottom &&
    area.left <= area.right
  );
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function containsArea(outer: Area, inner: Area): boolean {
  return contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);
}

export function sameArea(a: Area, b: Area): boolean {
  return containsArea(a, b) && containsArea(b, a);
}

export function intersect(a: Area, b: Area): Area | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

export function overlaps(a: Area, b: Area): boolean {
  return intersect(a, b) !== undefined;
}

/** The smallest rectangle around both. */
export function boundingArea(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** `area` without `hole`, as up to four rectangles. */
export function subtractArea(area: Area, hole: Area): Area[] {
  const cut = intersect(area, hole);
  if (cut === undefined) return [area];
  const parts: Area[] = [
    { ...area, bottom: cut.top - 1 },
    { ...area, top: cut.bottom + 1 },
    { top: cut.top, bottom: cut.bottom, left: area.left, right: cut.left - 1 },
    { top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: area.right },
  ];
  return parts.filter((part) => part.top <= part.bottom && part.left <= part.right);
}

export function subtractFromAll(areas: readonly Area[], hole: Area): Area[] {
  return areas.flatMap((area) => subtractArea(area, hole));
}
