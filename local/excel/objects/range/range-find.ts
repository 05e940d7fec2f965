/** Searching cells: find, replace, special cells. */
import { cellText } from "../../cells/cell-text.ts";
import { boundingArea, cellArea, wholeSheet } from "../../model/area.ts";
import type { Area, Cell, WorksheetModel } from "../../model/types.ts";
import type { Book, RangeRef } from "../../book/book.ts";
import { ExcelError, invalidArgument, itemNotFound } from "../../book/errors.ts";
import {
  cellAt,
  forEachCell,
  formatAt,
  formulaOf,
  hasContent,
  usedArea,
} from "../../grid/read-cells.ts";
import { writeInputs } from "../../grid/write-cells.ts";
import { conditionalCells, validatedCells } from "../../rules/rule-cells.ts";
import { isLineHidden } from "../../book/layout.ts";
import { isRecord, type Arguments } from "../arguments.ts";
import type { MethodResult, ObjectType, Scope } from "../object-type.ts";

interface Place {
  row: number;
  column: number;
}

/** `completeMatch` and `matchCase` as in Excel.SearchCriteria; searches what cells show. */
export function findPlaces(book: Book, { sheet, area }: RangeRef, args: Arguments): Place[] {
  const criteria = args.raw(1);
  const options = isRecord(criteria) ? criteria : {};
  const test = textTest(
    args.text(0),
    options["completeMatch"] === true,
    options["matchCase"] === true,
  );
  const places: Place[] = [];
  forEachCell(sheet, area, (cell, row, column) => {
    if (!hasContent(cell)) return;
    const text = cellText(cell, formatAt(sheet, row, column).numberFormat, book.locale);
    if (test(text) || (cell.formula !== undefined && test(cell.formula)))
      places.push({ row, column });
  });
  return options["searchDirection"] === "Backwards" ? places.reverse() : places;
}

function textTest(
  wanted: string,
  complete: boolean,
  matchCase: boolean,
): (text: string) => boolean {
  if (wanted === "") throw invalidArgument();
  const fold = (text: string) => (matchCase ? text : text.toLowerCase());
  const key = fold(wanted);
  return (text) => (complete ? fold(text) === key : fold(text).includes(key));
}

/** From a single cell the whole sheet is searched, beginning after it. Source: @types/office-js, Excel.Range.find. */
function find(target: RangeRef, args: Arguments, scope: Scope): MethodResult {
  const { sheet, area } = target;
  const isSingle = area.top === area.bottom && area.left === area.right;
  const places = findPlaces(scope.book, isSingle ? { sheet, area: wholeSheet } : target, args);
  const after = places.find(
    ({ row, column }) => row > area.top || (row === area.top && column > area.left),
  );
  const place = isSingle ? (after ?? places[0]) : places[0];
  return place === undefined
    ? null
    : scope.object("Range", { sheet, area: cellArea(place.row, place.column) });
}

/** Count of replacements in cells that are no formulas. */
export function replaceAll(book: Book, { sheet, area }: RangeRef, args: Arguments): number {
  const [wanted, replacement, criteria] = [args.text(0), args.text(1), args.raw(2)];
  const options = isRecord(criteria) ? criteria : {};
  const flags = options["matchCase"] === true ? "g" : "gi";
  const pattern = new RegExp(
    options["completeMatch"] === true ? `^${escape(wanted)}$` : escape(wanted),
    flags,
  );
  let count = 0;
  const edits: { row: number; column: number; text: string }[] = [];
  forEachCell(sheet, area, (cell, row, column) => {
    if (!hasContent(cell)) return;
    const text = String(formulaOf(cell));
    const hits = text.match(pattern)?.length ?? 0;
    if (hits === 0) return;
    count += hits;
    edits.push({ row, column, text: text.replace(pattern, () => replacement) });
  });
  for (const { row, column, text } of edits)
    writeInputs(book, { sheet, area: cellArea(row, column) }, [[text]]);
  return count;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Cells that lie side by side become one area: runs in a row first, then equal runs below each other. */
export function gatherAreas(places: readonly Place[]): Area[] {
  const runs: Area[] = [];
  for (const { row, column } of places) {
    const last = runs.at(-1);
    if (last?.top === row && last.right === column - 1) last.right = column;
    else runs.push(cellArea(row, column));
  }
  const areas: Area[] = [];
  const open = new Map<string, Area>();
  for (const run of runs) {
    const key = `${run.left}:${run.right}`;
    const above = open.get(key);
    if (above?.bottom === run.top - 1) above.bottom = run.bottom;
    else {
      areas.push(run);
      open.set(key, run);
    }
  }
  return areas;
}

function specialTest(
  sheet: WorksheetModel,
  args: Arguments,
): (cell: Cell | undefined, row: number, column: number) => boolean {
  const kinds = args.optionalText(1);
  switch (args.text(0)) {
    case "Blanks":
      return (cell) => !hasContent(cell);
    case "Constants":
      return (cell) => hasContent(cell) && cell?.formula === undefined && isOfKind(cell, kinds);
    case "Formulas":
      return (cell) => cell?.formula !== undefined && isOfKind(cell, kinds);
    case "Visible":
      return (_cell, row, column) =>
        !isLineHidden(sheet.rowLines[row]) && !isLineHidden(sheet.columnLines[column]);
    case "DataValidations":
      return (_cell, row, column) => validatedCells(sheet, row, column);
    case "ConditionalFormats":
      return (_cell, row, column) => conditionalCells(sheet, row, column);
    default:
      throw new ExcelError("NotImplemented");
  }
}

/** `kinds` joins "Errors", "Logical", "Numbers", "Text", e.g. "ErrorsText"; missing or "All": any. */
function isOfKind(cell: Cell | undefined, kinds: string | undefined): boolean {
  if (kinds === undefined || kinds === "All") return true;
  const value = cell?.value ?? null;
  const kind =
    cell?.error !== undefined
      ? "Errors"
      : typeof value === "number"
        ? "Number"
        : typeof value === "boolean"
          ? "Logical"
          : "Text";
  return kinds.includes(kind);
}

/** Looks at the used part of the sheet only, as Excel does; undefined when there are none. */
export function specialCells({ sheet, area }: RangeRef, args: Arguments): Area[] | undefined {
  const test = specialTest(sheet, args);
  const used = usedArea(
    sheet,
    { top: 0, left: 0, bottom: sheet.rows.length, right: 16_383 },
    false,
  );
  const isAll = args.text(0) === "Visible" || args.text(0) === "DataValidations";
  const within = isAll ? area : clip(area, used);
  if (within === undefined) return undefined;
  const places: Place[] = [];
  for (let row = within.top; row <= Math.min(within.bottom, within.top + 100_000); row += 1) {
    for (
      let column = within.left;
      column <= Math.min(within.right, within.left + 2_000);
      column += 1
    ) {
      if (test(cellAt(sheet, row, column), row, column)) places.push({ row, column });
    }
  }
  const areas = gatherAreas(places);
  return areas.length === 0 ? undefined : areas;
}

function clip(area: Area, used: Area | undefined): Area | undefined {
  if (used === undefined) return undefined;
  const joined = boundingArea(used, used);
  const top = Math.max(area.top, 0);
  const clipped = {
    top,
    left: area.left,
    bottom: Math.min(area.bottom, joined.bottom),
    right: Math.min(area.right, joined.right),
  };
  return clipped.top <= clipped.bottom && clipped.left <= clipped.right ? clipped : undefined;
}

export const findMethods: NonNullable<ObjectType<RangeRef>["methods"]> = {
  Find: (target, args, scope) => {
    const found = find(target, args, scope);
    if (found === null) throw itemNotFound();
    return found;
  },
  FindOrNullObject: find,
  ReplaceAll: (target, args, { book }) => ({ value: replaceAll(book, target, args) }),
  GetSpecialCells: (target, args, scope) => {
    const areas = specialCells(target, args);
    if (areas === undefined) throw itemNotFound();
    return scope.object("RangeAreas", { sheet: target.sheet, areas });
  },
  GetSpecialCellsOrNullObject: (target, args, scope) => {
    const areas = specialCells(target, args);
    return areas === undefined ? null : scope.object("RangeAreas", { sheet: target.sheet, areas });
  },
};
