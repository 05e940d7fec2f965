/** Changing what cells hold and where they stand: clear, delete, insert, copy, fill, select. */
import {
  cellCount,
  columnCount,
  isEntireColumn,
  isEntireRow,
  rowCount,
  subtractFromAll,
} from "../../model/area.ts";
import { defaultFormat } from "../../model/format.ts";
import type { RangeRef } from "../../book/book.ts";
import { noteLook, type Book } from "../../book/book.ts";
import { calculate } from "../../book/settle.ts";
import { invalidArgument } from "../../book/errors.ts";
import { applyFormat } from "../../book/formats.ts";
import { resolvePlace } from "../../book/names.ts";
import { requirePermission } from "../../book/protection.ts";
import { shiftCells } from "../../grid/structure.ts";
import { clearContents } from "../../grid/write-cells.ts";
import { copyCells, fillCells } from "../../grid/copy-cells.ts";
import { selectCells } from "../../book/selection.ts";
import { asOneOf, type Arguments } from "../arguments.ts";
import type { MethodResult, ObjectType, Scope } from "../object-type.ts";

type Methods = NonNullable<ObjectType<RangeRef>["methods"]>;

const clearKinds = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;

/** Missing: everything. */
export function clearRange(book: Book, { sheet, area }: RangeRef, given: unknown): void {
  const kind = given === undefined ? "All" : asOneOf(given, clearKinds);
  if (kind === "All" || kind === "Contents") clearContents(book, { sheet, area });
  if (kind === "All" || kind === "Formats") {
    requirePermission(sheet, "allowFormatCells");
    clearFormats({ sheet, area });
  }
  if (kind !== "Contents" && kind !== "Formats")
    sheet.hyperlinks = sheet.hyperlinks.filter(
      (link) => subtractFromAll([link.area], area).length > 0,
    );
  noteLook(book, sheet, area);
}

function clearFormats({ sheet, area }: RangeRef): void {
  if (isEntireColumn(area) || isEntireRow(area)) {
    applyFormat(sheet, area, () => defaultFormat);
  }
  const lastRow = Math.min(area.bottom, sheet.rows.length - 1);
  for (let row = area.top; row <= lastRow; row += 1) {
    const cells = sheet.rows[row];
    for (
      let column = area.left;
      cells !== undefined && column <= Math.min(area.right, cells.length - 1);
      column += 1
    ) {
      const cell = cells[column];
      if (cell === undefined) continue;
      const isPlain =
        sheet.columnLines[column]?.format === undefined &&
        sheet.rowLines[row]?.format === undefined;
      const content = { ...cell };
      delete content.format;
      const isEmpty = cell.value === null && cell.formula === undefined && cell.error === undefined;
      cells[column] =
        isEmpty && isPlain ? undefined : isPlain ? content : { ...content, format: defaultFormat };
    }
  }
  for (const format of sheet.conditionalFormats) format.areas = subtractFromAll(format.areas, area);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
}

function shiftOf(
  area: RangeRef["area"],
  given: unknown,
  insert: boolean,
): "down" | "right" | "up" | "left" {
  if (isEntireRow(area)) return insert ? "down" : "up";
  if (isEntireColumn(area)) return insert ? "right" : "left";
  const word = insert
    ? asOneOf(given, ["Down", "Right"] as const)
    : asOneOf(given, ["Up", "Left"] as const);
  return ({ Down: "down", Right: "right", Up: "up", Left: "left" } as const)[word];
}

function insert(target: RangeRef, args: Arguments, scope: Scope): MethodResult {
  const area = { ...target.area };
  shiftCells(scope.book, target.sheet, { area, direction: shiftOf(area, args.raw(0), true) });
  return scope.object("Range", { sheet: target.sheet, area });
}

/** A Range object, or an address on any sheet. */
function placeArgument(target: RangeRef, args: Arguments, { book }: Scope): RangeRef {
  const areas = args.object(0)?.as("RangeAreas");
  const area = areas?.areas[0];
  if (areas !== undefined && area !== undefined && areas.areas.length === 1)
    return { sheet: areas.sheet, area };
  const place = args.range(0) ?? resolvePlace(book, args.text(0), target.sheet);
  if (place === undefined) throw invalidArgument();
  return place;
}

const copyKinds = ["All", "Formulas", "Values", "Formats", "Link", "ColumnWidths"] as const;

function copyFrom(target: RangeRef, args: Arguments, scope: Scope): MethodResult {
  const source = placeArgument(target, args, scope);
  const kind = args.raw(1) === undefined ? "All" : asOneOf(args.raw(1), copyKinds);
  copyCells(
    scope.book,
    { source, target },
    { kind, skipBlanks: args.flag(2), transpose: args.flag(3) },
  );
  return undefined;
}

function moveTo(source: RangeRef, args: Arguments, scope: Scope): MethodResult {
  const target = placeArgument(source, args, scope);
  copyCells(
    scope.book,
    { source, target },
    { kind: "All", skipBlanks: false, transpose: false, keepReferences: true },
  );
  clearRange(scope.book, source, "All");
  return undefined;
}

function autoFill(source: RangeRef, args: Arguments, scope: Scope): MethodResult {
  const target = args.raw(0) === undefined ? source : placeArgument(source, args, scope);
  const kind = args.optionalText(1) ?? "FillDefault";
  fillCells(scope.book, { source, target }, kind === "FillCopy" ? "copy" : "series");
  return undefined;
}

/** Duplicates are rows whose cells in the given columns show the same; the first stays. */
function removeDuplicates({ sheet, area }: RangeRef, args: Arguments, scope: Scope): MethodResult {
  const columns = args.raw(0);
  if (!Array.isArray(columns) || columns.length === 0) throw invalidArgument();
  const offsets = columns.map((column: unknown) => {
    if (typeof column !== "number" || column < 0 || column >= columnCount(area))
      throw invalidArgument();
    return column;
  });
  const seen = new Set<string>();
  const body = args.flag(1) ? { ...area, top: area.top + 1 } : area;
  const kept: unknown[][] = [];
  for (let row = body.top; row <= body.bottom; row += 1) {
    const cells = sheet.rows[row];
    const key = JSON.stringify(
      offsets.map((offset) => String(cells?.[area.left + offset]?.value ?? "").toLowerCase()),
    );
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(
      Array.from({ length: columnCount(area) }, (_, offset) => cells?.[area.left + offset]),
    );
  }
  const removed = rowCount(body) - kept.length;
  compact(scope.book, { sheet, area: body }, kept.length);
  return scope.object("RemoveDuplicatesResult", { removed, remaining: kept.length });

  function compact(book: Book, target: RangeRef, count: number): void {
    kept.forEach((cells, index) => {
      cells.forEach((cell, offset) => {
        const row = (sheet.rows[body.top + index] ??= []);
        row[area.left + offset] = cell as (typeof row)[number];
      });
    });
    if (removed > 0)
      clearContents(book, {
        sheet: target.sheet,
        area: { ...target.area, top: target.area.top + count },
      });
  }
}

export const editMethods: Methods = {
  Clear: (target, args, { book }) => {
    clearRange(book, target, args.raw(0));
  },
  Delete: ({ sheet, area }, args, { book }) => {
    shiftCells(book, sheet, { area: { ...area }, direction: shiftOf(area, args.raw(0), false) });
  },
  Insert: insert,
  CopyFrom: copyFrom,
  MoveTo: moveTo,
  AutoFill: autoFill,
  RemoveDuplicates: removeDuplicates,
  Select: ({ sheet, area }, _args, { book }) => {
    selectCells(book, sheet, [area]);
  },
  Calculate: (_target, _args, { book }) => {
    calculate(book, true);
  },
  SetDirty: (target, _args, { book }) => {
    if (cellCount(target.area) > 0) book.changes = "all";
    return undefined;
  },
};
