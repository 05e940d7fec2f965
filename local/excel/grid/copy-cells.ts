/** Copying and filling cells. */
import { translateFormula } from "../formulas/move-references.ts";
import {
  columnCount,
  containsArea,
  isOnSheet,
  overlaps,
  rowCount,
  subtractFromAll,
} from "../model/area.ts";
import type { Area, Cell, WorksheetModel } from "../model/types.ts";
import { noteChange, type Book, type RangeRef } from "../book/book.ts";
import { ExcelError, invalidArgument } from "../book/errors.ts";
import { raiseChanged } from "../book/events.ts";
import { requireUnlocked } from "../book/protection.ts";
import { cellAt, formatAt, hasContent } from "./read-cells.ts";
import { lineAt } from "../book/formats.ts";
import { columnWidth } from "../book/layout.ts";
import { formatAbsoluteArea, quoteSheetName } from "../model/address.ts";

export interface CopyOptions {
  kind: "All" | "Formulas" | "Values" | "Formats" | "Link" | "ColumnWidths";
  skipBlanks: boolean;
  transpose: boolean;
  /** Moved rather than copied: relative references stay what they are. */
  keepReferences?: boolean;
}

interface Copy {
  source: RangeRef;
  target: RangeRef;
}

/** The copy is as large as its source, repeated where the target is a multiple of it. */
export function copyCells(book: Book, { source, target }: Copy, options: CopyOptions): void {
  const cells = snapshot(source);
  const height = options.transpose ? columnCount(source.area) : rowCount(source.area);
  const width = options.transpose ? rowCount(source.area) : columnCount(source.area);
  const area = copyArea(target.area, height, width);
  if (!isOnSheet(area)) throw invalidArgument();
  requireUnlocked(target.sheet, area);
  if (target.sheet.merges.some((merge) => overlaps(merge, area) && !containsArea(area, merge)))
    throw new ExcelError("MergedRangeConflict");
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const [down, across] = [(row - area.top) % height, (column - area.left) % width];
      const from = options.transpose ? cells[across]?.[down] : cells[down]?.[across];
      if (from !== undefined) putCopy(target.sheet, { row, column, from, options });
    }
  }
  if (options.kind === "ColumnWidths") copyWidths(source, target.sheet, area);
  if (options.kind === "All") copyRules(source, target.sheet, { area, height, width });
  noteChange(book, target.sheet, area);
  book.tableRules.written(book, target.sheet, area);
  raiseChanged(book, target.sheet, { area, changeType: "RangeEdited" });
  book.tableRules.grow(book, target.sheet, area);
}

function copyArea(target: Area, height: number, width: number): Area {
  const rows = rowCount(target) % height === 0 ? rowCount(target) : height;
  const columns = columnCount(target) % width === 0 ? columnCount(target) : width;
  return { ...target, bottom: target.top + rows - 1, right: target.left + columns - 1 };
}

interface CopiedCell {
  cell: Cell | undefined;
  format: NonNullable<Cell["format"]>;
  row: number;
  column: number;
  sheet: WorksheetModel;
}

function snapshot({ sheet, area }: RangeRef): CopiedCell[][] {
  return Array.from({ length: rowCount(area) }, (_, down) =>
    Array.from({ length: columnCount(area) }, (_cell, across) => {
      const [row, column] = [area.top + down, area.left + across];
      return {
        cell: cellAt(sheet, row, column),
        format: formatAt(sheet, row, column),
        row,
        column,
        sheet,
      };
    }),
  );
}

interface Placed {
  row: number;
  column: number;
  from: CopiedCell;
  options: CopyOptions;
}

function putCopy(sheet: WorksheetModel, { row, column, from, options }: Placed): void {
  if (options.kind === "ColumnWidths" || (options.skipBlanks && !hasContent(from.cell))) return;
  const cells = (sheet.rows[row] ??= []);
  const old = cells[column];
  const content =
    options.kind === "Formats" ? contentOf(old) : copiedContent({ row, column, from, options });
  const format = options.kind === "All" || options.kind === "Formats" ? from.format : old?.format;
  const isPlain = format === undefined || format === formatAt({ ...sheet, rows: [] }, row, column);
  const isEmpty =
    content.value === null && content.formula === undefined && content.error === undefined;
  cells[column] = isPlain ? (isEmpty ? undefined : content) : { ...content, format };
}

function contentOf(cell: Cell | undefined): Cell {
  if (cell === undefined) return { value: null };
  const content = { ...cell };
  delete content.format;
  return content;
}

function copiedContent({ row, column, from, options }: Placed): Cell {
  if (options.kind === "Link") {
    const place = formatAbsoluteArea({
      top: from.row,
      bottom: from.row,
      left: from.column,
      right: from.column,
    });
    return {
      value: from.cell?.value ?? 0,
      formula: `=${quoteSheetName(from.sheet.name)}!${place}`,
    };
  }
  const content = contentOf(from.cell);
  if (content.formula === undefined) return content;
  if (options.kind === "Values") {
    delete content.formula;
    return content;
  }
  if (options.keepReferences === true) return content;
  return {
    ...content,
    formula: translateFormula(content.formula, row - from.row, column - from.column),
  };
}

function copyWidths(source: RangeRef, sheet: WorksheetModel, area: Area): void {
  for (let column = area.left; column <= area.right; column += 1) {
    const from = source.area.left + ((column - area.left) % columnCount(source.area));
    lineAt(sheet.columnLines, column).size = columnWidth(source.sheet, from);
  }
}

interface Tiles {
  area: Area;
  height: number;
  width: number;
}

/** Merged cells and validations come along with a full copy. */
function copyRules(source: RangeRef, sheet: WorksheetModel, { area, height, width }: Tiles): void {
  const merges = source.sheet.merges.filter((merge) => containsArea(source.area, merge));
  const rules = source.sheet.validations.filter((validation) =>
    validation.areas.some((each) => containsArea(each, source.area)),
  );
  sheet.merges = sheet.merges.filter(
    (merge) => !containsArea(area, merge) || merges.includes(merge),
  );
  for (let top = area.top; top <= area.bottom; top += height) {
    for (let left = area.left; left <= area.right; left += width) {
      const [down, right] = [top - source.area.top, left - source.area.left];
      if (down === 0 && right === 0 && sheet === source.sheet) continue;
      for (const merge of merges) {
        sheet.merges.push({
          top: merge.top + down,
          bottom: merge.bottom + down,
          left: merge.left + right,
          right: merge.right + right,
        });
      }
    }
  }
  const [rule] = rules;
  if (rule === undefined) return;
  for (const other of sheet.validations)
    if (other !== rule) other.areas = subtractFromAll(other.areas, area);
  if (sheet === source.sheet) rule.areas = [...subtractFromAll(rule.areas, area), { ...area }];
  else sheet.validations.push({ ...structuredClone(rule), areas: [{ ...area }] });
  sheet.validations = sheet.validations.filter((other) => other.areas.length > 0);
}

/** Fills the target from its source rows or columns: numbers go on by their step, formulas move along, the rest repeats. */
export function fillCells(book: Book, { source, target }: Copy, how: "copy" | "series"): void {
  if (source.sheet !== target.sheet || !containsArea(target.area, source.area))
    throw invalidArgument();
  const isDown = columnCount(source.area) === columnCount(target.area);
  if (!isDown && rowCount(source.area) !== rowCount(target.area)) throw invalidArgument();
  copyCells(book, { source, target }, { kind: "All", skipBlanks: false, transpose: false });
  if (how === "copy") return;
  const lines = isDown ? columnCount(source.area) : rowCount(source.area);
  for (let line = 0; line < lines; line += 1) continueSeries({ source, target }, line, isDown);
}

function continueSeries({ source, target }: Copy, line: number, isDown: boolean): void {
  const size = isDown ? rowCount(source.area) : columnCount(source.area);
  const at = (index: number) =>
    isDown
      ? cellAt(source.sheet, source.area.top + index, source.area.left + line)
      : cellAt(source.sheet, source.area.top + line, source.area.left + index);
  const numbers = Array.from({ length: size }, (_, index) => at(index)).flatMap((cell) =>
    typeof cell?.value === "number" && cell.formula === undefined ? [cell.value] : [],
  );
  const [first, second] = numbers;
  // A single number repeats; two or more go on by their step.
  if (numbers.length !== size || first === undefined || second === undefined) return;
  const total = isDown ? rowCount(target.area) : columnCount(target.area);
  for (let index = size; index < total; index += 1) {
    const cell = at(index);
    if (cell !== undefined) cell.value = first + (second - first) * index;
  }
}
