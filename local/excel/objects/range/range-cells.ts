/** What the cells of a range hold: values, formulas, text, number formats. */
import { cellText, localFormat } from "../../cells/cell-text.ts";
import { parseFormat } from "../../cells/number-format.ts";
import { toLocalFormula } from "../../formulas/local-formula.ts";
import { fromR1C1, toR1C1 } from "../../formulas/r1c1.ts";
import { cellCount, columnCount, isEntireColumn, isEntireRow, rowCount } from "../../model/area.ts";
import type { Area, Cell, WorksheetModel } from "../../model/types.ts";
import type { Book, RangeRef } from "../../book/book.ts";
import { noteLook } from "../../book/book.ts";
import { invalidArgument } from "../../book/errors.ts";
import { formatArea, applyFormat, withNumberFormat } from "../../book/formats.ts";
import { requirePermission } from "../../book/protection.ts";
import { formulaOf, lineFormatAt, valueOf, valueTypeOf } from "../../grid/read-cells.ts";
import { writeInputs } from "../../grid/write-cells.ts";
import type { Scalar, Scope } from "../object-type.ts";

type ReadCell = (cell: Cell | undefined, row: number, column: number) => unknown;

/** Whole rows and columns have no matrix. Source: "Read or write to an unbounded range using the Excel JavaScript API". */
function isUnbounded(area: Area): boolean {
  return isEntireColumn(area) || isEntireRow(area);
}

function matrix({ sheet, area }: RangeRef, read: ReadCell): unknown[][] | null {
  if (isUnbounded(area)) return null;
  const rows: unknown[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells = sheet.rows[row];
    const line: unknown[] = [];
    for (let column = area.left; column <= area.right; column += 1)
      line.push(read(cells?.[column], row, column));
    rows.push(line);
  }
  return rows;
}

/** One value for all cells, or one per cell. */
function spread(given: unknown, area: Area): readonly (readonly unknown[])[] {
  // Source: "Read or write to an unbounded range", and "null input for a property" of the same guide.
  if (isUnbounded(area) || cellCount(area) > 5_000_000 || given === null) throw invalidArgument();
  if (Array.isArray(given))
    return given.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const line = new Array<unknown>(columnCount(area)).fill(given);
  return new Array<unknown[]>(rowCount(area)).fill(line);
}

function setInputs({ sheet, area }: RangeRef, given: unknown, { book }: Scope): void {
  writeInputs(book, { sheet, area }, spread(given, area));
}

/** Texts in the user's language and number format. */
function setLocalInputs({ sheet, area }: RangeRef, given: unknown, { book }: Scope): void {
  writeInputs(book, { sheet, area, locale: book.locale }, spread(given, area));
}

function setR1C1(target: RangeRef, given: unknown, scope: Scope): void {
  const { area } = target;
  const inputs = spread(given, area).map((row, down) =>
    row.map((input, across) => {
      if (typeof input !== "string" || !input.startsWith("=")) return input;
      const formula = fromR1C1(input, { row: area.top + down, column: area.left + across });
      if (formula === undefined) throw invalidArgument();
      return formula;
    }),
  );
  setInputs(target, inputs, scope);
}

function formatOf(
  sheet: WorksheetModel,
  cell: Cell | undefined,
  place: { row: number; column: number },
): string {
  return (cell?.format ?? lineFormatAt(sheet, place.row, place.column)).numberFormat;
}

/** @throws ExcelError "InvalidArgument" for a format Excel would not take or a matrix of another shape. */
function setNumberFormats({ sheet, area }: RangeRef, given: unknown, { book }: Scope): void {
  if (!Array.isArray(given)) {
    setOneFormat(book, { sheet, area }, given);
    return;
  }
  const formats = spread(given, area);
  if (formats.length !== rowCount(area) || formats.some((row) => row.length !== columnCount(area)))
    throw invalidArgument();
  requirePermission(sheet, "allowFormatCells");
  formats.forEach((row, down) => {
    row.forEach((format, across) => {
      if (format === null || format === undefined) return;
      const code = asFormat(format);
      const place = {
        top: area.top + down,
        bottom: area.top + down,
        left: area.left + across,
        right: area.left + across,
      };
      applyFormat(sheet, place, (old) => withNumberFormat(old, code));
    });
  });
  noteLook(book, sheet, area);
}

function setOneFormat(book: Book, { sheet, area }: RangeRef, given: unknown): void {
  const code = asFormat(given);
  formatArea(book, { sheet, area, change: (old) => withNumberFormat(old, code) });
}

function asFormat(given: unknown): string {
  if (typeof given !== "string" || parseFormat(given) === undefined) throw invalidArgument();
  return given === "" ? "General" : given;
}

function categoryOf(code: string): string {
  if (code === "General") return "General";
  if (code === "@") return "Text";
  const sections = parseFormat(code);
  const section = sections?.[0];
  if (section?.isDate === true) return /[yd]/i.test(code) ? "Date" : "Time";
  if (code.includes("%")) return "Percentage";
  if (code.includes("E+")) return "Scientific";
  if (section?.tokens.some((token) => token.kind === "slash") === true) return "Fraction";
  return /^[#0,.?]+$/.test(code) ? "Number" : "Custom";
}

export const cellScalars: Record<string, Scalar<RangeRef>> = {
  Values: { get: (target) => matrix(target, valueOf), set: setInputs },
  ValueTypes: { get: (target) => matrix(target, valueTypeOf) },
  Formulas: { get: (target) => matrix(target, formulaOf), set: setInputs },
  FormulasLocal: {
    get: (target, { book }) =>
      matrix(target, (cell) =>
        cell?.formula === undefined ? formulaOf(cell) : toLocalFormula(cell.formula, book.locale),
      ),
    set: setLocalInputs,
  },
  FormulasR1C1: {
    get: (target) =>
      matrix(target, (cell, row, column) =>
        cell?.formula === undefined ? valueOf(cell) : toR1C1(cell.formula, { row, column }),
      ),
    set: setR1C1,
  },
  Text: {
    get: (target, { book }) =>
      matrix(target, (cell, row, column) =>
        cell === undefined
          ? ""
          : cellText(cell, formatOf(target.sheet, cell, { row, column }), book.locale),
      ),
  },
  NumberFormat: {
    get: (target) =>
      matrix(target, (cell, row, column) => formatOf(target.sheet, cell, { row, column })),
    set: setNumberFormats,
  },
  NumberFormatLocal: {
    get: (target, { book }) =>
      matrix(target, (cell, row, column) =>
        localFormat(formatOf(target.sheet, cell, { row, column }), book.locale),
      ),
    set: setNumberFormats,
  },
  NumberFormatCategories: {
    get: (target) =>
      matrix(target, (cell, row, column) =>
        categoryOf(formatOf(target.sheet, cell, { row, column })),
      ),
    onRequest: true,
  },
  HasSpill: { get: () => false, onRequest: true },
};
