import { type Cell, isBlank } from "../../text/cell.ts";
import { fold, normaliseText } from "../../text/normalise.ts";
import { readNumeral } from "../../text/numeral.ts";
import type { FigureRow, FigureTable } from "../../validate/totals/check-figures.ts";
import { headingsOf, isIndexRow, mayBeHeading } from "../table/find-table.ts";
import { isTotal } from "../table/list-rows.ts";
import type { RawList } from "../table/raw-list.ts";
import { claimsOf } from "./figure-claims.ts";
import type { FigureColumn } from "./figure-column.ts";

const maxHeadings = 3;
const searchRows = 60;

/**
 * A printed table of figures, as reports have them: headings, a line per unit or group, totals. Columns are named by their place, rows
 * count from 0. Undefined where no line of figures stands under headings.
 */
export function figureTableOf(list: RawList): FigureTable | undefined {
  const { cells } = list;
  const top = cells
    .slice(0, searchRows)
    .findIndex((row, at) => isFigures(row) && mayBeHeading(cells[at - 1]));
  if (top < 1) return undefined;
  const headings = headingsOf(list, headingTop(list, top), top - 1);
  const body = bodyRows(list, top);
  const columns = headings.flatMap((parts, at): readonly FigureColumn[] => {
    const isOrdinal = /^(?:stt|tt|so tt)$/.test(fold(parts.at(-1) ?? ""));
    const figures = body.map((row) => figureIn(cells[row]?.[at] ?? null));
    if (parts.length === 0 || isOrdinal || figures.every((figure) => figure === null)) return [];
    return [{ key: String(at), parts, figures: inPercent(parts, figures) }];
  });
  const heads = body.map((row) => isHead(list, body, row));
  const rows = body.map((row, index): FigureRow => ({
    row,
    figures: Object.fromEntries(columns.map(({ key, figures }) => [key, figures[index] ?? null])),
    ...(isTotal(cells[row] ?? []) ? { isTotal: true } : {}),
    ...(heads[index] === true ? { isTotal: true, isAbove: true } : {}),
  }));
  return {
    // Percentages are not added up; those that claim to be one of two figures are held against them.
    columns: Object.fromEntries(
      columns
        .filter((column) => !isPercent(column))
        .map(({ key, parts }) => [key, parts.join(" – ")]),
    ),
    rows,
    ...claimsOf(columns, isPercent),
  };
}

/** Two figures and more, and no line of column numbers. */
function isFigures(row: readonly Cell[]): boolean {
  return row.filter((cell) => figureIn(cell) !== null).length >= 2 && !isIndexRow(row);
}

function headingTop({ cells }: RawList, top: number): number {
  let first = top - 1;
  while (first > 0 && top - first < maxHeadings && mayBeHeading(cells[first - 1])) first--;
  return first;
}

/** Lines with figures; a gap without any ends the table. */
function bodyRows({ cells }: RawList, top: number): readonly number[] {
  const rows: number[] = [];
  for (let row = top; row < cells.length; row++) {
    const line = cells[row] ?? [];
    const isEmpty = line.every((cell) => figureIn(cell) === null);
    if (isEmpty && !line.every(isBlank) && rows.length > 0 && row > (rows.at(-1) ?? 0) + 1) break;
    if (!isEmpty && !isIndexRow(line)) rows.push(row);
  }
  return rows;
}

const roman = /^(?:[IVX]{1,5}|[A-H])[.)]?$/;

/** "I | Người có công | 30": the sum of the lines "1", "2" below it. */
function isHead({ cells }: RawList, body: readonly number[], row: number): boolean {
  const ordinal = (at: number) => String(cells[at]?.find((cell) => !isBlank(cell)) ?? "").trim();
  const hasLines = body.some((at) => /^\d{1,3}[.)]?$/.test(ordinal(at)));
  return hasLines && roman.test(ordinal(row)) && !isTotal(cells[row] ?? []);
}

/** A number, or a text that is one: "39.669" is what a report prints, "8,77 %" too. */
function figureIn(cell: Cell): number | null {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string") return null;
  const numeral = readNumeral(fold(normaliseText(cell)).replace(/ ?%$/, ""));
  if (numeral === null) return null;
  return numeral.mark === "." ? numeral.grouped : numeral.decimal;
}

function isPercent({ parts }: Pick<FigureColumn, "parts">): boolean {
  return /%|(?:^| )ty le(?: |$)/.test(fold(parts.join(" ")));
}

/** Excel keeps 8,77 % as 0.0877. */
function inPercent(
  parts: readonly string[],
  figures: readonly (number | null)[],
): readonly (number | null)[] {
  const isFraction = figures.every((figure) => figure === null || Math.abs(figure) <= 1.5);
  if (!isPercent({ parts }) || !isFraction) return figures;
  return figures.map((figure) => (figure === null ? null : Math.round(figure * 10_000) / 100));
}
