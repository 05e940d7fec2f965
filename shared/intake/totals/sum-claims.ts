import { fold } from "../../text/normalise.ts";
import type { FigureTable } from "../../validate/totals/check-figures.ts";
import { type FigureColumn, groupOf, headingOf, isBorneOut, only } from "./figure-column.ts";

type Sum = NonNullable<FigureTable["sums"]>[number];
type Columns = readonly FigureColumn[];

/** Two kinds that make up a total wherever they stand beside it. */
const halves: readonly (readonly [RegExp, RegExp])[] = [
  [/xay (?:dung )?moi/, /sua chua/],
  [/khanh thanh|hoan thanh/, /khoi cong|dang (?:lam|thi cong|thuc hien)/],
];

const isTotal = (column: FigureColumn) => /^(?:tong|cong)(?: |$)/.test(headingOf(column));

/** Sums that the headings say, and those they suggest and the figures bear out. */
export function sumsIn(columns: Columns): readonly Sum[] {
  const said = columns.flatMap((total) => halvesOf(total, columns));
  const known = new Set(said.map(({ total }) => total));
  const guesses = [
    ...columns.flatMap((total) => groupOfTotal(total, columns)),
    ...columns.flatMap((total, at) => amongThem(total, columns.slice(at + 1))),
    ...balance(columns),
  ].filter(({ total, parts }) => parts.length > 1 && !known.has(total));
  const open = guesses.filter((sum) => !isTrue(sum, columns));
  return [
    ...said,
    ...guesses.filter((sum) => isTrue(sum, columns)),
    ...open.filter((sum) => open.some((other) => sayTheSame(sum, other, columns))),
  ];
}

function halvesOf(total: FigureColumn, columns: Columns): readonly Sum[] {
  if (!isTotal(total)) return [];
  const group = besides(total, columns);
  for (const [first, second] of halves) {
    const [a, b] = [only(group, first), only(group, second)];
    if (a !== undefined && b !== undefined) return [{ total: total.key, parts: [a.key, b.key] }];
  }
  return [];
}

/** "Tổng" beside the other columns of its group. */
function groupOfTotal(total: FigureColumn, columns: Columns): readonly Sum[] {
  return isTotal(total) ? [sumOf(total, besides(total, columns))] : [];
}

/** A column before the group "Trong đó". */
function amongThem(total: FigureColumn, following: Columns): readonly Sum[] {
  const [next] = following;
  if (next === undefined || groupOf(total) === groupOf(next)) return [];
  if (!groupOf(next).startsWith("trong do")) return [];
  return [sumOf(total, [next, ...besides(next, following)])];
}

/** Nhu cầu = hoàn thành + không thực hiện, as final reports have it. */
function balance(columns: Columns): readonly Sum[] {
  const need = whole(columns, /nhu cau|phe duyet|ke hoach/);
  const done = whole(columns, /hoan thanh|khanh thanh/);
  const left = whole(columns, /khong (?:thuc hien|lam|xay|trien khai)|dua ra/);
  return need && done && left ? [sumOf(need, [done, left])] : [];
}

/** The one column of a heading or group; in a group its total. */
function whole(columns: Columns, pattern: RegExp): FigureColumn | undefined {
  const found = columns.filter(({ parts }) => pattern.test(fold(parts.join(" "))));
  if (found.length === 1) return found[0];
  const totals = found.filter(isTotal);
  return totals.length === 1 ? totals[0] : undefined;
}

function besides(one: FigureColumn, columns: Columns): Columns {
  return columns.filter((other) => other !== one && groupOf(other) === groupOf(one));
}

function sumOf(total: FigureColumn, parts: Columns): Sum {
  return { total: total.key, parts: parts.map(({ key }) => key) };
}

function isTrue(sum: Sum, columns: Columns): boolean {
  return isBorneOut(columnsOf(sum, columns), { sums: [sum] });
}

function columnsOf({ total, parts }: Sum, columns: Columns): Columns {
  return columns.filter(({ key }) => key === total || parts.includes(key));
}

/** One line bears nothing out, unless two sums want the same of one figure: 8.993 − 8.915 and 12 + 66 are both 78, so 79 is wrong. */
function sayTheSame(one: Sum, other: Sum, columns: Columns): boolean {
  if (one === other) return false;
  return columnsOf(one, columns).some(({ key, figures }) => {
    const [a, b] = [figureIn(one, key, columns), figureIn(other, key, columns)];
    return a !== undefined && a === b && !figures.includes(a);
  });
}

/** What a sum wants a column's only figure to be. */
function figureIn(sum: Sum, key: string, columns: Columns): number | undefined {
  const all = columnsOf(sum, columns);
  const figures = new Map(all.map((column) => [column.key, column.figures]));
  if (!figures.has(key) || all.some(({ figures: each }) => each.length !== 1)) return undefined;
  const valueOf = (at: string) => figures.get(at)?.[0] ?? Number.NaN;
  const parts = sum.parts
    .filter((part) => part !== key)
    .reduce((rest, part) => rest + valueOf(part), 0);
  return key === sum.total ? parts : valueOf(sum.total) - parts;
}
