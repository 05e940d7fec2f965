/** Which rows a filter lets through. */
import type { FilterCriteria } from "../model/rules.ts";
import type { CellValue } from "../model/types.ts";

export interface FilterCell {
  value: CellValue;
  text: string;
  fill?: string | undefined;
  fontColor: string;
}

/** A test per cell; the whole column is given because "top 10" and averages look at all of it. */
export function filterTest(
  criteria: FilterCriteria,
  column: readonly FilterCell[],
): (cell: FilterCell) => boolean {
  switch (criteria.filterOn) {
    case "Values":
      return valuesTest(criteria);
    case "Custom":
      return customTest(criteria);
    case "CellColor":
      return (cell) => sameColor(cell.fill, criteria.color);
    case "FontColor":
      return (cell) => sameColor(cell.fontColor, criteria.color);
    case "Dynamic":
      return dynamicTest(criteria, column);
    case "Icon":
      return () => true;
    default:
      return extremeTest(criteria, column);
  }
}

function sameColor(a: string | undefined, b: string | undefined): boolean {
  return (a ?? "").toLowerCase() === (b ?? "").toLowerCase();
}

function valuesTest({ values = [] }: FilterCriteria): (cell: FilterCell) => boolean {
  const wanted = new Set(
    values.map((value) =>
      typeof value === "string" ? value.toLowerCase() : value.date.toLowerCase(),
    ),
  );
  return (cell) => wanted.has(cell.text.toLowerCase());
}

function customTest({
  criterion1,
  criterion2,
  operator,
}: FilterCriteria): (cell: FilterCell) => boolean {
  const first = criterionTest(criterion1 ?? "");
  if (criterion2 === undefined || criterion2 === "") return first;
  const second = criterionTest(criterion2);
  return operator === "Or"
    ? (cell) => first(cell) || second(cell)
    : (cell) => first(cell) && second(cell);
}

/** ">=5", "<>", "=*abc*", "abc": as typed into Excel's custom filter. */
function criterionTest(criterion: string): (cell: { value: CellValue; text: string }) => boolean {
  const [, operator = "", operand = ""] = /^(<=|>=|<>|<|>|=)?(.*)$/su.exec(criterion) ?? [];
  const number = operand.trim() === "" ? Number.NaN : Number(operand);
  if (operator === "<" || operator === ">" || operator === "<=" || operator === ">=") {
    return (cell) => compares(operator, cell, { number, operand });
  }
  const isEqual = (cell: { value: CellValue; text: string }) => {
    if (!Number.isNaN(number) && typeof cell.value === "number") return cell.value === number;
    return wildcard(operand).test(cell.text);
  };
  return operator === "<>" ? (cell) => !isEqual(cell) : isEqual;
}

function compares(
  operator: string,
  cell: { value: CellValue; text: string },
  limit: { number: number; operand: string },
): boolean {
  const difference = differenceOf(cell, limit);
  if (difference === undefined) return false;
  if (operator === "<") return difference < 0;
  if (operator === "<=") return difference <= 0;
  return operator === ">" ? difference > 0 : difference >= 0;
}

function differenceOf(
  cell: { value: CellValue },
  { number, operand }: { number: number; operand: string },
): number | undefined {
  if (!Number.isNaN(number))
    return typeof cell.value === "number" ? cell.value - number : undefined;
  return typeof cell.value === "string" ? cell.value.localeCompare(operand) : undefined;
}

/** "*" any text, "?" one character, "~" before either takes it literally; the whole text must match. */
function wildcard(pattern: string): RegExp {
  const source = pattern.replace(
    /~([*?~])|[*?]|[.+^${}()|[\]\\/]/g,
    (piece, escaped: string | undefined) => {
      if (escaped !== undefined) return `\\${escaped}`;
      if (piece === "*") return "[\\s\\S]*";
      return piece === "?" ? "[\\s\\S]" : `\\${piece}`;
    },
  );
  return new RegExp(`^${source}$`, "iu");
}

function extremeTest(
  { filterOn, criterion1 }: FilterCriteria,
  column: readonly FilterCell[],
): (cell: FilterCell) => boolean {
  const numbers = column
    .flatMap((cell) => (typeof cell.value === "number" ? [cell.value] : []))
    .sort((a, b) => a - b);
  const size = Number(criterion1 ?? 10);
  const count = filterOn.endsWith("Percent")
    ? Math.max(1, Math.floor((numbers.length * size) / 100))
    : size;
  const isTop = filterOn.startsWith("Top");
  const limit = isTop
    ? numbers.at(-Math.min(count, numbers.length))
    : numbers[Math.min(count, numbers.length) - 1];
  return (cell) =>
    typeof cell.value === "number" &&
    limit !== undefined &&
    (isTop ? cell.value >= limit : cell.value <= limit);
}

function dynamicTest(
  { dynamicCriteria }: FilterCriteria,
  column: readonly FilterCell[],
): (cell: FilterCell) => boolean {
  const numbers = column.flatMap((cell) => (typeof cell.value === "number" ? [cell.value] : []));
  const average = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  if (dynamicCriteria === "AboveAverage")
    return (cell) => typeof cell.value === "number" && cell.value > average;
  return (cell) => typeof cell.value === "number" && cell.value < average;
}
