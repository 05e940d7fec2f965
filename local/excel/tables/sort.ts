/** Sorting rows (or columns) of a range: whole cells move, formulas go along, rows hidden by a filter stay where they are. */
import { translateFormula } from "../formulas/move-references.ts";
import { overlaps } from "../model/area.ts";
import type { Area, Cell, SortField, WorksheetModel } from "../model/types.ts";
import { noteChange, type Book } from "../book/book.ts";
import { ExcelError, invalidArgument } from "../book/errors.ts";
import { raiseChanged, raiseSorted } from "../book/events.ts";
import { requireSortRight } from "../book/protection.ts";
import { cellAt, formatAt } from "../grid/read-cells.ts";

export interface SortOrder {
  fields: readonly SortField[];
  matchCase: boolean;
  byRows: boolean;
}

/** @throws ExcelError "InvalidArgument" for a key outside the area, "MergedRangeConflict" on merged cells, "AccessDenied". */
export function sortArea(
  book: Book,
  { sheet, area }: { sheet: WorksheetModel; area: Area },
  order: SortOrder,
): void {
  requireSortRight(sheet, area);
  const width = order.byRows ? area.right - area.left : area.bottom - area.top;
  if (
    order.fields.length === 0 ||
    order.fields.some(({ key }) => !Number.isInteger(key) || key < 0 || key > width)
  )
    throw invalidArgument();
  if (sheet.merges.some((merge) => overlaps(merge, area)))
    throw new ExcelError("MergedRangeConflict");
  const lines = visibleLines(sheet, area, order.byRows);
  const sorted = [...lines].sort(comparer(book, { sheet, area }, order));
  const moved = sorted.map((line) => takeLine(sheet, area, { line, byRows: order.byRows }));
  moved.forEach((cells, index) => {
    const line = lines[index];
    if (line !== undefined)
      putLine(sheet, area, { line, from: sorted[index] ?? line, cells, byRows: order.byRows });
  });
  noteChange(book, sheet, area);
  raiseSorted(book, sheet, { area, byRows: order.byRows });
  raiseChanged(book, sheet, { area, changeType: "RangeEdited" });
}

function visibleLines(sheet: WorksheetModel, area: Area, byRows: boolean): number[] {
  const lines: number[] = [];
  const [first, last] = byRows ? [area.top, area.bottom] : [area.left, area.right];
  for (let line = first; line <= last; line += 1) {
    if (!byRows || sheet.rowLines[line]?.filtered !== true) lines.push(line);
  }
  return lines;
}

function comparer(
  book: Book,
  { sheet, area }: { sheet: WorksheetModel; area: Area },
  order: SortOrder,
): (a: number, b: number) => number {
  const collator = new Intl.Collator(book.locale.name, {
    sensitivity: order.matchCase ? "variant" : "accent",
    caseFirst: "lower",
  });
  const place = (line: number, key: number) =>
    order.byRows ? { row: line, column: area.left + key } : { row: area.top + key, column: line };
  return (a, b) => {
    for (const field of order.fields) {
      const [first, second] = [place(a, field.key), place(b, field.key)];
      const difference =
        field.sortOn === "Value"
          ? compareValues(
              cellAt(sheet, first.row, first.column),
              cellAt(sheet, second.row, second.column),
              { field, collator },
            )
          : compareColors(sheet, { first, second, field });
      if (difference !== 0) return difference;
    }
    return a - b;
  };
}

/** Numbers, texts, FALSE, TRUE, errors; empty cells last in either direction. */
function rank(cell: Cell | undefined): number {
  if (cell?.error !== undefined) return 4;
  const value = cell?.value ?? null;
  if (value === null) return 5;
  if (typeof value === "number") return 1;
  return typeof value === "string" ? 2 : 3;
}

function compareValues(
  a: Cell | undefined,
  b: Cell | undefined,
  { field, collator }: { field: SortField; collator: Intl.Collator },
): number {
  const [rankA, rankB] = [rank(a), rank(b)];
  if (rankA === 5 || rankB === 5) return rankA === rankB ? 0 : rankA - rankB;
  const difference =
    rankA !== rankB ? rankA - rankB : compareSame(a?.value ?? null, b?.value ?? null, collator);
  return field.ascending ? difference : -difference;
}

function compareSame(a: Cell["value"], b: Cell["value"], collator: Intl.Collator): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  return typeof a === "string" && typeof b === "string" ? collator.compare(a, b) : 0;
}

interface Pair {
  first: { row: number; column: number };
  second: { row: number; column: number };
  field: SortField;
}

/** Cells of the wanted colour come first (or last when not ascending). */
function compareColors(sheet: WorksheetModel, { first, second, field }: Pair): number {
  const has = ({ row, column }: Pair["first"]) => {
    const format = formatAt(sheet, row, column);
    const color = field.sortOn === "FontColor" ? format.font.color : (format.fill ?? "");
    return color.toLowerCase() === (field.color ?? "").toLowerCase() ? 0 : 1;
  };
  const difference = has(first) - has(second);
  return field.ascending ? difference : -difference;
}

interface Line {
  line: number;
  byRows: boolean;
}

function takeLine(sheet: WorksheetModel, area: Area, { line, byRows }: Line): (Cell | undefined)[] {
  const cells: (Cell | undefined)[] = [];
  if (byRows)
    for (let column = area.left; column <= area.right; column += 1)
      cells.push(cellAt(sheet, line, column));
  else for (let row = area.top; row <= area.bottom; row += 1) cells.push(cellAt(sheet, row, line));
  return cells;
}

function putLine(
  sheet: WorksheetModel,
  area: Area,
  { line, from, cells, byRows }: Line & { from: number; cells: (Cell | undefined)[] },
): void {
  cells.forEach((cell, offset) => {
    const row = byRows ? line : area.top + offset;
    const column = byRows ? area.left + offset : line;
    const target = cell === undefined ? sheet.rows[row] : (sheet.rows[row] ??= []);
    if (target === undefined) return;
    if (cell?.formula === undefined) target[column] = cell;
    else
      target[column] = {
        ...cell,
        formula: translateFormula(cell.formula, byRows ? line - from : 0, byRows ? 0 : line - from),
      };
  });
}
