import type { Params } from "../../forms/rule.ts";
import { differenceOf, RunningSums } from "./running-sums.ts";

/** A typed summary, as reports and newspapers print it: what its figures claim to be made of. */
export interface FigureTable {
  /** Columns by key, with the heading a person knows them by. */
  readonly columns: Readonly<Record<string, string>>;
  /** In the order they stand; `row` is what the sheet or paper calls the line. A total adds up rows as `RunningSums` says. */
  readonly rows: readonly FigureRow[];
  /** Columns that others make up in each row: xây mới + sửa chữa = tổng. */
  readonly sums?: readonly { readonly total: string; readonly parts: readonly string[] }[];
  /** Percentages with one or two decimals that two columns of the row give. */
  readonly shares?: readonly {
    readonly percent: string;
    readonly part: string;
    readonly whole: string;
  }[];
  /** What cannot be more than something else: completed than started, started than approved. */
  readonly limits?: readonly { readonly less: string; readonly more: string }[];
}

export interface FigureRow {
  readonly row: number;
  readonly figures: Readonly<Record<string, number | null>>;
  readonly isTotal?: boolean;
  /** The total stands above its rows: "Bản Hốc: 12 hộ". */
  readonly isAbove?: boolean;
}

/** A figure that the others contradict (E31, E32, E33). */
export interface FigureIssue {
  readonly code: "E31" | "E32" | "E33";
  readonly row: number;
  readonly column: string;
  readonly params: Params;
}

/** Adds a typed summary up again, as a reader with a pencil would. Blank figures are left out, never taken for 0. */
export function checkFigures(table: FigureTable): readonly FigureIssue[] {
  return [
    ...table.rows.flatMap((row) => [
      ...wrongSums(table, row),
      ...wrongShares(table, row),
      ...wrongLimits(table, row),
    ]),
    ...wrongTotals(table),
  ];
}

function wrongSums(
  { sums = [], columns }: FigureTable,
  { row, figures }: FigureRow,
): FigureIssue[] {
  return sums.flatMap(({ total: column, parts }): FigureIssue[] => {
    const total = figures[column] ?? null;
    const known = parts.flatMap((part) => figures[part] ?? []);
    const sum = addUp(known);
    if (total === null || known.length < parts.length || sum === total) return [];
    const names = parts.map((part) => columns[part] ?? part).join(" + ");
    return [{ code: "E32", row, column, params: { parts: names, sum, total } }];
  });
}

function wrongShares({ shares = [] }: FigureTable, { row, figures }: FigureRow): FigureIssue[] {
  return shares.flatMap(({ percent: column, ...of }): FigureIssue[] => {
    const [total, part, whole] = [column, of.part, of.whole].map((key) => figures[key] ?? null);
    if (total == null || part == null || whole == null || whole === 0) return [];
    const decimals = Number.isInteger(total * 10) ? 1 : 2;
    const sum = rounded((part * 100) / whole, decimals);
    if (sum === rounded(total, decimals)) return [];
    return [{ code: "E31", row, column, params: { reason: "percent", total, sum, part, whole } }];
  });
}

function wrongLimits(
  { limits = [], columns }: FigureTable,
  { row, figures }: FigureRow,
): FigureIssue[] {
  return limits.flatMap(({ less, more }): FigureIssue[] => {
    const [small, large] = [figures[less] ?? null, figures[more] ?? null];
    if (small === null || large === null || small <= large) return [];
    const params = { reason: "figures", less: columns[less] ?? less, more: columns[more] ?? more };
    return [{ code: "E33", row, column: less, params: { ...params, value: small, limit: large } }];
  });
}

function wrongTotals({ rows, columns }: FigureTable): readonly FigureIssue[] {
  const stands = headings(rows);
  const lines = rows.map((row) => ({ ...row, is: stands.get(row) ?? "line" }));
  return Object.keys(columns).flatMap((column) => [
    ...judgeTotals(lines, column, "foot"),
    ...judgeTotals(lines.toReversed(), column, "head"),
  ]);
}

type Line = FigureRow & { readonly is: "line" | "foot" | "head" };

/** A total stands below what it adds up; before the first row, and where it says so, it stands above it. */
function headings(rows: readonly FigureRow[]): ReadonlyMap<FigureRow, Line["is"]> {
  const first = rows.findIndex(({ isTotal }) => isTotal !== true);
  return new Map(
    rows.map((row, index) => {
      if (row.isTotal !== true) return [row, "line"];
      return [row, row.isAbove === true || index < first ? "head" : "foot"];
    }),
  );
}

/** A sum over what nobody knows says nothing. */
function judgeTotals(
  lines: readonly Line[],
  column: string,
  is: "foot" | "head",
): readonly FigureIssue[] {
  const sums = new RunningSums();
  let isKnown = true;
  let isEmpty = true;
  return lines.flatMap((line): readonly FigureIssue[] => {
    const figure = line.figures[column] ?? null;
    if (line.is === "line") {
      isEmpty = false;
      if (figure === null) isKnown = false;
      else sums.add(figure);
      return [];
    }
    if (line.is !== is || figure === null || isEmpty) return [];
    const sum = sums.close(figure);
    if (sum === undefined || !isKnown) return [];
    const params = { total: figure, sum, difference: differenceOf(figure, sum) };
    return [{ code: "E31", row: line.row, column, params }];
  });
}

/** Hundredths are added, so that 0.1 + 0.2 is 0.3. */
function addUp(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0) / 100;
}

function rounded(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}
