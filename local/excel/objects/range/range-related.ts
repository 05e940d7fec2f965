/** Ranges found from a range: neighbours, parts, intersections. */
import {
  boundingArea,
  columnCount,
  intersect,
  isOnSheet,
  maxColumns,
  maxRows,
  rowCount,
  containsArea,
  overlaps,
} from "../../model/area.ts";
import type { Area } from "../../model/types.ts";
import type { RangeRef } from "../../book/book.ts";
import { ExcelError, invalidArgument, itemNotFound } from "../../book/errors.ts";
import { resolvePlace } from "../../book/names.ts";
import { cellAt, hasContent, usedArea } from "../../grid/read-cells.ts";
import type { Arguments } from "../arguments.ts";
import type { MethodResult, ObjectHandle, ObjectType, Scope } from "../object-type.ts";

type Methods = NonNullable<ObjectType<RangeRef>["methods"]>;

/** @throws ExcelError "InvalidArgument" when the area leaves the sheet. */
export function rangeAt(
  scope: Scope,
  { sheet }: { sheet: RangeRef["sheet"] },
  area: Area,
): ObjectHandle {
  if (!isOnSheet(area)) throw invalidArgument();
  return scope.object("Range", { sheet, area });
}

/** A Range object or an address on the same sheet. */
function otherRange(target: RangeRef, args: Arguments, { book }: Scope): RangeRef {
  const given = args.range(0);
  const place = given ?? resolvePlace(book, args.text(0), target.sheet);
  if (place === undefined) throw invalidArgument();
  return place;
}

function offset({ sheet, area }: RangeRef, args: Arguments, scope: Scope): ObjectHandle {
  const [down, right] = [args.integer(0), args.integer(1)];
  return rangeAt(
    scope,
    { sheet },
    {
      top: area.top + down,
      bottom: area.bottom + down,
      left: area.left + right,
      right: area.right + right,
    },
  );
}

function resized({ sheet, area }: RangeRef, args: Arguments, scope: Scope): ObjectHandle {
  return rangeAt(
    scope,
    { sheet },
    { ...area, bottom: area.bottom + args.integer(0), right: area.right + args.integer(1) },
  );
}

/** The cell may lie outside the range, as long as it stays on the sheet. */
function cell({ sheet, area }: RangeRef, args: Arguments, scope: Scope): ObjectHandle {
  const [row, column] = [area.top + args.integer(0), area.left + args.integer(1)];
  return rangeAt(scope, { sheet }, { top: row, bottom: row, left: column, right: column });
}

function row({ sheet, area }: RangeRef, args: Arguments, scope: Scope): ObjectHandle {
  const index = area.top + args.integer(0);
  return rangeAt(scope, { sheet }, { ...area, top: index, bottom: index });
}

function column({ sheet, area }: RangeRef, args: Arguments, scope: Scope): ObjectHandle {
  const index = area.left + args.integer(0);
  return rangeAt(scope, { sheet }, { ...area, left: index, right: index });
}

function intersection(target: RangeRef, args: Arguments, scope: Scope): ObjectHandle | undefined {
  const other = otherRange(target, args, scope);
  if (other.sheet !== target.sheet) throw invalidArgument();
  const area = intersect(target.area, other.area);
  return area === undefined ? undefined : scope.object("Range", { sheet: target.sheet, area });
}

function bounding(target: RangeRef, args: Arguments, scope: Scope): ObjectHandle {
  const other = otherRange(target, args, scope);
  if (other.sheet !== target.sheet) throw invalidArgument();
  return scope.object("Range", {
    sheet: target.sheet,
    area: boundingArea(target.area, other.area),
  });
}

/** Source: @types/office-js, Excel.Range.getUsedRange: ItemNotFound when there are no used cells (unlike a worksheet's). */
function used(target: RangeRef, args: Arguments, scope: Scope): ObjectHandle {
  const found = usedOrNull(target, args, scope);
  if (found === null) throw itemNotFound();
  return found;
}

function usedOrNull({ sheet, area }: RangeRef, args: Arguments, scope: Scope): ObjectHandle | null {
  const found = usedArea(sheet, area, args.flag(0));
  return found === undefined ? null : scope.object("Range", { sheet, area: found });
}

/** Rows above or below, columns before or after; a negative count means the other side. */
function beside(side: "above" | "below" | "before" | "after"): Methods[string] {
  return ({ sheet, area }, args, scope) => {
    const count = args.optionalNumber(0) ?? 1;
    if (!Number.isInteger(count) || count === 0) throw invalidArgument();
    const size = Math.abs(count);
    const isAfter = (side === "below" || side === "after") === count > 0;
    if (side === "above" || side === "below") {
      const top = isAfter ? area.bottom + 1 : area.top - size;
      return rangeAt(scope, { sheet }, { ...area, top, bottom: top + size - 1 });
    }
    const left = isAfter ? area.right + 1 : area.left - size;
    return rangeAt(scope, { sheet }, { ...area, left, right: left + size - 1 });
  };
}

const steps = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] } as const;

/** As Ctrl+arrow from the range's first cell. */
function edgeFrom({ sheet, area }: RangeRef, direction: unknown): { row: number; column: number } {
  const step =
    direction === "Up" || direction === "Down" || direction === "Left" || direction === "Right"
      ? steps[direction]
      : undefined;
  if (step === undefined) throw invalidArgument();
  const filled = (row: number, column: number) => hasContent(cellAt(sheet, row, column));
  const onSheet = (row: number, column: number) =>
    row >= 0 && column >= 0 && row < maxRows && column < maxColumns;
  const limit = usedArea(
    sheet,
    { top: 0, left: 0, bottom: maxRows - 1, right: maxColumns - 1 },
    true,
  );
  let [row, column] = [area.top, area.left];
  const inBlock = filled(row, column) && filled(row + step[0], column + step[1]);
  for (;;) {
    const [nextRow, nextColumn] = [row + step[0], column + step[1]];
    if (!onSheet(nextRow, nextColumn)) return { row, column };
    if (inBlock && !filled(nextRow, nextColumn)) return { row, column };
    [row, column] = [nextRow, nextColumn];
    if (!inBlock && filled(row, column)) return { row, column };
    const isPast =
      limit === undefined ||
      (direction === "Down" && row > limit.bottom) ||
      (direction === "Right" && column > limit.right);
    if (isPast && !inBlock && direction === "Down") return { row: maxRows - 1, column };
    if (isPast && !inBlock && direction === "Right") return { row, column: maxColumns - 1 };
  }
}

function rangeEdge(target: RangeRef, args: Arguments, scope: Scope): ObjectHandle {
  const { row: top, column: left } = edgeFrom(target, args.raw(0));
  return rangeAt(scope, target, { top, bottom: top, left, right: left });
}

function extended(target: RangeRef, args: Arguments, scope: Scope): ObjectHandle {
  const { row: top, column: left } = edgeFrom(target, args.raw(0));
  return rangeAt(scope, target, boundingArea(target.area, { top, bottom: top, left, right: left }));
}

/** The block of cells around the range that empty rows and columns bound. */
function surrounding({ sheet, area }: RangeRef, _args: Arguments, scope: Scope): ObjectHandle {
  let region = area;
  for (;;) {
    const wider = {
      top: Math.max(0, region.top - 1),
      left: Math.max(0, region.left - 1),
      bottom: Math.min(maxRows - 1, region.bottom + 1),
      right: Math.min(maxColumns - 1, region.right + 1),
    };
    const found = usedArea(sheet, wider, true);
    const grown = found === undefined ? region : boundingArea(region, found);
    if (containsArea(region, grown)) return scope.object("Range", { sheet, area: region });
    region = grown;
  }
}

function tables({ sheet, area }: RangeRef, args: Arguments, scope: Scope): MethodResult {
  const whole = args.flag(0);
  const found = sheet.tables.filter((table) =>
    whole ? containsArea(area, table.area) : overlaps(area, table.area),
  );
  return scope.object("TableScopedCollection", {
    tables: found.map((table) => ({ sheet, table })),
  });
}

export const relatedMethods: Methods = {
  GetCell: cell,
  GetRow: row,
  GetColumn: column,
  GetEntireRow: ({ sheet, area }, _args, scope) =>
    rangeAt(scope, { sheet }, { ...area, left: 0, right: maxColumns - 1 }),
  GetEntireColumn: ({ sheet, area }, _args, scope) =>
    rangeAt(scope, { sheet }, { ...area, top: 0, bottom: maxRows - 1 }),
  GetLastCell: ({ sheet, area }, _args, scope) =>
    rangeAt(scope, { sheet }, { ...area, top: area.bottom, left: area.right }),
  GetLastRow: ({ sheet, area }, _args, scope) =>
    rangeAt(scope, { sheet }, { ...area, top: area.bottom }),
  GetLastColumn: ({ sheet, area }, _args, scope) =>
    rangeAt(scope, { sheet }, { ...area, left: area.right }),
  GetOffsetRange: offset,
  GetResizedRange: resized,
  GetAbsoluteResizedRange: ({ sheet, area }, args, scope) =>
    rangeAt(
      scope,
      { sheet },
      { ...area, bottom: area.top + args.integer(0) - 1, right: area.left + args.integer(1) - 1 },
    ),
  GetBoundingRect: bounding,
  GetIntersection: (target, args, scope) => {
    const found = intersection(target, args, scope);
    if (found === undefined) throw itemNotFound();
    return found;
  },
  GetIntersectionOrNullObject: (target, args, scope) => intersection(target, args, scope) ?? null,
  GetUsedRange: used,
  GetUsedRangeOrNullObject: usedOrNull,
  GetRowsAbove: beside("above"),
  GetRowsBelow: beside("below"),
  GetColumnsBefore: beside("before"),
  GetColumnsAfter: beside("after"),
  GetRangeEdge: rangeEdge,
  GetExtendedRange: extended,
  GetSurroundingRegion: surrounding,
  GetTables: tables,
  GetMergedAreasOrNullObject: ({ sheet, area }, _args, scope) => {
    const areas = sheet.merges.filter((merge) => overlaps(merge, area));
    return areas.length === 0 ? null : scope.object("RangeAreas", { sheet, areas });
  },
  GetVisibleView: (target, _args, scope) =>
    scope.object("RangeView", { range: target, rows: visibleRows(target) }),
  _ValidateArraySize: ({ area }, args) => {
    if (args.integer(0) !== rowCount(area) || args.integer(1) !== columnCount(area)) {
      throw new ExcelError(
        "InvalidArgument",
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
    return undefined;
  },
};

function visibleRows({ sheet, area }: RangeRef): number[] {
  const rows: number[] = [];
  for (
    let index = area.top;
    index <= Math.min(area.bottom, Math.max(sheet.rows.length, sheet.rowLines.length) - 1);
    index += 1
  ) {
    const line = sheet.rowLines[index];
    if (line?.hidden !== true && line?.filtered !== true) rows.push(index);
  }
  return rows;
}
