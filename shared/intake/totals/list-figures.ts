import { fold } from "../../text/normalise.ts";
import { type Cell, isBlank } from "../../text/cell.ts";
import { readNumeral } from "../../text/numeral.ts";
import type { Form } from "../../forms/form.ts";
import type { Params } from "../../forms/rule.ts";
import { checkFigures, type FigureRow } from "../../validate/totals/check-figures.ts";
import { isAmount } from "../../validate/totals/subtotals.ts";
import type { Mapping } from "../columns/map-columns.ts";
import type { ListRows } from "../table/list-rows.ts";
import { type RawList, widthOf } from "../table/raw-list.ts";
import { countIn } from "./count-in.ts";

/** A printed figure of the list that its rows contradict. */
export interface ListFigure {
  /** Excel row. */
  readonly row: number;
  /** 0-based column of the list. */
  readonly column: number;
  /** Key of the form's column; null where it is none. */
  readonly target: string | null;
  readonly code: "E31" | "E32";
  readonly params: Params;
}

interface FigureOptions {
  readonly body: ListRows;
  readonly mapping: Pick<Mapping, "columns">;
  readonly form: Form;
}

/** What a row adds to a column of totals; null: nobody can say. */
type Figure = (cell: Cell) => number | null;

/** Rows as such: "Tổng cộng: 58 hộ". */
const rowCount = "rows";

/**
 * Adds up the lines "Cộng", "Tổng cộng" and "Bản Hốc: 12 hộ" of a list again: amounts as sums, marks, dates and names as counts. A
 * column whose cells cannot all be read says nothing, so that a clean list stays clean.
 */
export function wrongTotals(list: RawList, options: FigureOptions): readonly ListFigure[] {
  const columns = countedColumns(list, options);
  const rows = figureRows(list, { ...options, columns });
  const keys = [rowCount, ...columns.keys()];
  const headings = Object.fromEntries(keys.map((key) => [key, ""] as const));
  return checkFigures({ columns: headings, rows }).map(({ row, column, params }) => ({
    row: list.firstRow + row,
    column: column === rowCount ? countColumn(list.cells[row] ?? []) : Number(column),
    target: column === rowCount ? null : targetOf(options.mapping, Number(column)),
    code: "E31",
    params: { ...params, reason: "list" },
  }));
}

function figureRows(
  { cells }: RawList,
  { body, columns }: FigureOptions & { readonly columns: ReadonlyMap<string, Figure> },
): readonly FigureRow[] {
  const records = body.rows.map(({ row }): FigureRow => {
    const own = [...columns].map(([key, figure]): [string, number | null] => [
      key,
      figure(cells[row]?.[Number(key)] ?? null),
    ]);
    return { row, figures: { ...Object.fromEntries(own), [rowCount]: 1 } };
  });
  const totals = body.skipped.flatMap(({ row, why }): readonly FigureRow[] => {
    if (why !== "total" && why !== "section") return [];
    const line = cells[row] ?? [];
    const count = line.flatMap((cell) => countIn(cell) ?? [])[0] ?? null;
    const own = [...columns.keys()].map((key): [string, number | null] => [
      key,
      numberIn(line[Number(key)] ?? null),
    ]);
    // The number behind "I | Bản Hốc" counts its rows, whatever column it stands in.
    const figures =
      why === "section"
        ? { [rowCount]: count ?? lastNumber(line) }
        : { ...Object.fromEntries(own), [rowCount]: count };
    return [{ row, figures, isTotal: true, isAbove: why === "section" }];
  });
  return [...records, ...totals].toSorted((a, b) => a.row - b.row);
}

/** Columns of the list a total can be checked in, by their place as text. */
function countedColumns(
  list: RawList,
  { body, mapping, form }: FigureOptions,
): ReadonlyMap<string, Figure> {
  const columns = new Map<string, Figure>();
  for (let column = 0; column < widthOf(list); column++) {
    const cells = body.rows.map(({ row }) => list.cells[row]?.[column] ?? null);
    const target = form.columns.find(({ key }) => key === targetOf(mapping, column));
    const isRequired = target?.required === true;
    if (target !== undefined && isAmount(target))
      columns.set(String(column), (cell) => (isBlank(cell) && !isRequired ? 0 : numberIn(cell)));
    else if (target?.kind === "date" || target?.key === form.nameColumn || areMarks(cells))
      columns.set(String(column), (cell) => (isBlank(cell) ? 0 : 1));
  }
  return columns;
}

/** One sign for all: "x" in a column of ticks. Numbers may be anything. */
function areMarks(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  const signs = new Set(filled.map((cell) => (typeof cell === "string" ? fold(cell) : "")));
  return signs.size === 1 && !signs.has("") && !signs.has("0") && !signs.has("-");
}

function targetOf({ columns }: Pick<Mapping, "columns">, column: number): string | null {
  const whole = columns.find((one) => one.columns.length === 1 && one.columns[0] === column);
  return whole?.target ?? null;
}

/** A number, or a text that can be read in one way only. */
function numberIn(cell: Cell): number | null {
  if (typeof cell === "number") return cell;
  const numeral = typeof cell === "string" ? readNumeral(fold(cell)) : null;
  return numeral === null || numeral.mark !== null ? null : numeral.decimal;
}

/** Behind the text of a line: an ordinal before it is none of its figures. */
function lastNumber(line: readonly Cell[]): number | null {
  const text = line.findIndex((cell) => typeof cell === "string" && numberIn(cell) === null);
  const numbers = line.slice(text + 1).flatMap((cell) => numberIn(cell) ?? []);
  return numbers.length === 1 ? (numbers[0] ?? null) : null;
}

/** Where the count of rows stands in a line of totals. */
function countColumn(line: readonly Cell[]): number {
  const said = line.findIndex((cell) => countIn(cell) !== null);
  return said >= 0 ? said : line.findLastIndex((cell) => numberIn(cell) !== null);
}
