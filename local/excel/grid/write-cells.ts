/** Writing cells the way Excel takes them: as if typed. */
import {
  parseAsText,
  parseInput,
  parseTyped,
  type TypedCell,
  type TypingContext,
} from "../cells/parse-typed.ts";
import { cellCount, columnCount, contains, overlaps, rowCount } from "../model/area.ts";
import { american, type Locale } from "../cells/locale.ts";
import type { CellFormat } from "../model/format.ts";
import type { Area, Cell, CellRow, CellValue, WorksheetModel } from "../model/types.ts";
import { noteChange, type Book } from "../book/book.ts";
import { invalidArgument } from "../book/errors.ts";
import { raiseChanged } from "../book/events.ts";
import { withNumberFormat, withParts } from "../book/formats.ts";
import { requireUnlocked } from "../book/protection.ts";
import {
  cellAt,
  forEachCell,
  lineFormatAt,
  valueOf,
  valueTypeOf,
  type ShownValue,
} from "./read-cells.ts";

/** Source: "Excel specifications and limits", total number of characters that a cell can contain. */
const maxCellCharacters = 32_767;

export interface WriteTarget {
  sheet: WorksheetModel;
  area: Area;
  /**
   * How texts are read; missing: as American ones, whatever the machine's settings. Source: @types/office-js, Excel.Range.values, and
   * OfficeDev/office-js issue 1559 ("the APIs use USA locale by default").
   */
  locale?: Locale;
}

/**
 * One input per cell, rows of columns; null and undefined leave a cell alone, "" empties it.
 * @throws ExcelError "InvalidArgument" when the shape differs, a text is too long or a formula cannot be read; "AccessDenied" on locked cells.
 */
export function writeInputs(
  book: Book,
  target: WriteTarget,
  inputs: readonly (readonly unknown[])[],
): void {
  const { sheet, area } = target;
  if (inputs.length !== rowCount(area) || inputs.some((row) => row.length !== columnCount(area))) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  requireUnlocked(sheet, area);
  const before = cellCount(area) === 1 ? shown(cellAt(sheet, area.top, area.left)) : undefined;
  fillInputs(book, target, inputs);
  finishWrite(book, target, before);
}

/** The same without rights, events and growing tables. */
export function fillInputs(
  book: Book,
  { sheet, area, locale = american }: WriteTarget,
  inputs: readonly (readonly unknown[])[],
): void {
  const context: TypingContext = { locale, today: book.today() };
  const merges = sheet.merges.filter((merge) => overlaps(merge, area));
  // All inputs are read before the first cell changes: a bad one leaves everything as it was.
  const typed = inputs.map((row, index) =>
    parseRow(sheet, { row: area.top + index, left: area.left, inputs: row }, context),
  );
  typed.forEach((cells, index) => {
    writeRow(sheet, { row: area.top + index, left: area.left, cells }, merges);
  });
}

/** A formula shows its result at once, also where the workbook is calculated by hand; until then it is a name nobody knows. */
function calculateEntered(book: Book, { sheet, area }: WriteTarget): void {
  const { calculator } = book;
  if (calculator === undefined) return;
  forEachCell(sheet, area, (cell, row, column) => {
    if (cell.formula === undefined) return;
    // The event of a single cell tells its result.
    const isDue = book.model.calculationMode === "Manual" || cellCount(area) === 1;
    const result = isDue
      ? calculator.evaluate(cell.formula, { worksheetId: sheet.id, row, column })
      : { value: null, error: "#NAME?" as const };
    cell.value = result.value;
    if (result.error === undefined) delete cell.error;
    else cell.error = result.error;
  });
}

function finishWrite(
  book: Book,
  { sheet, area }: WriteTarget,
  before: ShownValue | undefined,
): void {
  calculateEntered(book, { sheet, area });
  noteChange(book, sheet, area);
  book.tableRules.written(book, sheet, area);
  const after = shown(cellAt(sheet, area.top, area.left));
  raiseChanged(book, sheet, {
    area,
    changeType: "RangeEdited",
    ...(before === undefined ? {} : { details: { before, after } }),
  });
  book.tableRules.grow(book, sheet, area);
}

function shown(cell: Cell | undefined): ShownValue {
  return { value: valueOf(cell), type: valueTypeOf(cell) };
}

interface InputRow {
  row: number;
  left: number;
  inputs: readonly unknown[];
}

function parseRow(
  sheet: WorksheetModel,
  { row, left, inputs }: InputRow,
  context: TypingContext,
): (TypedCell | undefined)[] {
  const cells = sheet.rows[row];
  return inputs.map((input, offset) => {
    if (input === null || input === undefined) return undefined;
    const column = left + offset;
    const format = cells?.[column]?.format ?? lineFormatAt(sheet, row, column);
    return parseOne(asCellInput(input), format, context);
  });
}

/** @throws ExcelError "InvalidArgument" for objects and for numbers that are none. */
function asCellInput(input: unknown): CellValue {
  if (typeof input === "string" || typeof input === "boolean") return input;
  if (typeof input === "number" && Number.isFinite(input)) return input;
  throw invalidArgument();
}

function parseOne(input: CellValue, format: CellFormat, context: TypingContext): TypedCell {
  if (typeof input === "string" && input.length > maxCellCharacters) throw invalidArgument();
  if (format.numberFormat === "@") return parseAsText(textOf(input));
  const typed = parseInput(input, context);
  if (typed === undefined) throw invalidArgument();
  return typed;
}

function textOf(input: CellValue): string {
  if (typeof input === "boolean") return input ? "TRUE" : "FALSE";
  return String(input ?? "");
}

interface TypedRow {
  row: number;
  left: number;
  cells: (TypedCell | undefined)[];
}

function writeRow(
  sheet: WorksheetModel,
  { row, left, cells }: TypedRow,
  merges: readonly Area[],
): void {
  const target = (sheet.rows[row] ??= []);
  cells.forEach((typed, offset) => {
    const column = left + offset;
    if (typed === undefined || isCovered(merges, row, column)) return;
    putCell(sheet, target, { row, column, typed });
  });
}

/** Only the first cell of a merged area can hold something. */
function isCovered(merges: readonly Area[], row: number, column: number): boolean {
  return merges.some(
    (merge) => contains(merge, row, column) && (merge.top !== row || merge.left !== column),
  );
}

function putCell(
  sheet: WorksheetModel,
  target: CellRow,
  { row, column, typed }: { row: number; column: number; typed: TypedCell },
): void {
  const cell = target[column];
  const format = cell?.format ?? lineFormatAt(sheet, row, column);
  const newFormat = formatAfterTyping(format, typed);
  const isEmpty = typed.value === null && typed.error === undefined;
  if (isEmpty && cell?.format === undefined && newFormat === format) {
    target[column] = undefined;
    return;
  }
  const written: Cell = { value: typed.value };
  if (typed.formula !== undefined) written.formula = typed.formula;
  if (typed.error !== undefined) written.error = typed.error;
  if (newFormat !== format) written.format = newFormat;
  else if (cell?.format !== undefined) written.format = cell.format;
  target[column] = written;
}

function formatAfterTyping(format: CellFormat, typed: TypedCell): CellFormat {
  let result = format;
  const quotePrefix = typed.quotePrefix === true;
  if (result.quotePrefix !== quotePrefix) result = withParts(result, { quotePrefix });
  if (typed.numberFormat !== undefined && format.numberFormat === "General")
    result = withNumberFormat(result, typed.numberFormat);
  return result;
}

/** What typing `text` would put into a cell of this format; undefined: a formula Excel refuses. */
export function previewTyping(book: Book, text: string, format: CellFormat): TypedCell | undefined {
  if (format.numberFormat === "@") return parseAsText(text);
  return parseTyped(text, { locale: book.locale, today: book.today() });
}

/** Empties cells; formats stay. */
export function clearContents(book: Book, { sheet, area }: WriteTarget): void {
  requireUnlocked(sheet, area);
  const before = cellCount(area) === 1 ? shown(cellAt(sheet, area.top, area.left)) : undefined;
  const last = Math.min(area.bottom, sheet.rows.length - 1);
  for (let row = area.top; row <= last; row += 1) emptyRow(sheet.rows[row], area);
  noteChange(book, sheet, area);
  book.tableRules.written(book, sheet, area);
  const details = before === undefined ? {} : { details: { before, after: shown(undefined) } };
  raiseChanged(book, sheet, { area, changeType: "RangeEdited", ...details });
}

function emptyRow(cells: CellRow | undefined, area: Area): void {
  if (cells === undefined) return;
  const last = Math.min(area.right, cells.length - 1);
  for (let column = area.left; column <= last; column += 1) {
    const cell = cells[column];
    if (cell === undefined) continue;
    cells[column] = cell.format === undefined ? undefined : { value: null, format: cell.format };
  }
}

/** Puts a program's own text or number into a cell: never converted, never a formula. */
export function putConstant(
  sheet: WorksheetModel,
  { row, column }: { row: number; column: number },
  value: CellValue,
): void {
  const cells = (sheet.rows[row] ??= []);
  const format = cells[column]?.format;
  cells[column] = format === undefined ? { value } : { value, format };
}

/** Puts a formula with the leading "=" into a cell as it stands; its value comes with the next calculation. */
export function putFormula(
  sheet: WorksheetModel,
  { row, column }: { row: number; column: number },
  formula: string,
): void {
  const cells = (sheet.rows[row] ??= []);
  const format = cells[column]?.format;
  cells[column] = format === undefined ? { value: 0, formula } : { value: 0, formula, format };
}
