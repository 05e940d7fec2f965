import type { LineModel, WorksheetModel } from "../../model/types.ts";

const standardWidth = 48;
const standardHeight = 15;

/** A place on the sheet: the cell it lies in and the points from that cell's top left corner. */
export interface AnchorPoint {
  column: number;
  columnOffset: number;
  row: number;
  rowOffset: number;
}

type Sized = Pick<WorksheetModel, "columnLines" | "rowLines" | "standardWidth" | "standardHeight">;

/** Points from the sheet's top left corner. */
export function pointOf(sheet: Sized, anchor: AnchorPoint): { left: number; top: number } {
  const columns = axis(sheet.columnLines, sheet.standardWidth ?? standardWidth);
  const rows = axis(sheet.rowLines, sheet.standardHeight ?? standardHeight);
  return {
    left: columns.start(anchor.column) + anchor.columnOffset,
    top: rows.start(anchor.row) + anchor.rowOffset,
  };
}

/** The reverse of `pointOf`. */
export function anchorOf(sheet: Sized, point: { left: number; top: number }): AnchorPoint {
  const columns = axis(sheet.columnLines, sheet.standardWidth ?? standardWidth);
  const rows = axis(sheet.rowLines, sheet.standardHeight ?? standardHeight);
  const column = columns.find(point.left);
  const row = rows.find(point.top);
  return {
    column: column.index,
    columnOffset: column.offset,
    row: row.index,
    rowOffset: row.offset,
  };
}

function axis(lines: readonly (LineModel | undefined)[], standard: number) {
  const sizeOf = (line: LineModel | undefined) =>
    line?.hidden === true || line?.filtered === true ? 0 : (line?.size ?? standard);
  return {
    start(index: number): number {
      let position = 0;
      const known = Math.min(index, lines.length);
      for (let at = 0; at < known; at += 1) position += sizeOf(lines[at]);
      return position + (index - known) * standard;
    },
    find(position: number): { index: number; offset: number } {
      let rest = Math.max(0, position);
      for (let index = 0; index < lines.length; index += 1) {
        const size = sizeOf(lines[index]);
        if (rest < size) return { index, offset: rest };
        rest -= size;
      }
      const more = Math.floor(rest / standard);
      return { index: lines.length + more, offset: rest - more * standard };
    },
  };
}
