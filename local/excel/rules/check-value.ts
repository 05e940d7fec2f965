/** Whether a cell's value obeys its data validation. */
import type { CellValue, WorksheetModel } from "../model/types.ts";
import type { DataValidationModel, ValidationRule } from "../model/rules.ts";
import type { Book } from "../book/book.ts";
import { resolveFormula } from "../book/names.ts";
import { translateFormula } from "../formulas/move-references.ts";
import { textAt, valueOf, cellAt } from "../grid/read-cells.ts";

export interface RulePlace {
  sheet: WorksheetModel;
  row: number;
  column: number;
}

/** The entries of a list rule as they would show in its drop-down; undefined where the source is a formula that is not simply cells. */
export function listEntries(
  book: Book,
  rule: ValidationRule & { type: "List" },
  { sheet }: RulePlace,
): string[] | undefined {
  if (!rule.source.startsWith("=")) return rule.source.split(",").map((entry) => entry.trim());
  const place = resolveFormula(book, rule.source, sheet);
  if (place === undefined) return undefined;
  const entries: string[] = [];
  const { area } = place;
  for (let r = area.top; r <= Math.min(area.bottom, place.sheet.rows.length - 1); r += 1) {
    for (let c = area.left; c <= area.right; c += 1)
      entries.push(textAt(place.sheet, { row: r, column: c }, book.locale));
  }
  return entries;
}

/** `value` as the cell would hold it. Blank values pass when the rule ignores blanks. */
export function obeysValidation(
  book: Book,
  validation: DataValidationModel,
  { place, value }: { place: RulePlace; value: CellValue },
): boolean {
  const { rule } = validation;
  if (rule === undefined || value === null || value === "")
    return rule === undefined || validation.ignoreBlanks;
  if (rule.type === "List") return isListed(book, rule, { place, value });
  if (rule.type === "Custom")
    return customHolds(book, validation, { place, formula: rule.formula });
  return comparisonHolds(book, rule, { place, value });
}

/** A literal list is compared letter by letter, a range without regard to case, as Excel does; what has no list to be seen passes. */
function isListed(
  book: Book,
  rule: ValidationRule & { type: "List" },
  { place, value }: { place: RulePlace; value: CellValue },
): boolean {
  const entries = listEntries(book, rule, place);
  if (entries === undefined) return true;
  const text = String(value);
  if (!rule.source.startsWith("=")) return entries.includes(text);
  const key = text.toLowerCase();
  return (
    entries.some((entry) => entry.toLowerCase() === key) ||
    isListedNumber(book, rule.source, { place, value })
  );
}

function isListedNumber(
  book: Book,
  source: string,
  { place, value }: { place: RulePlace; value: CellValue },
): boolean {
  const found = resolveFormula(book, source, place.sheet);
  if (found === undefined || typeof value !== "number") return false;
  for (
    let row = found.area.top;
    row <= Math.min(found.area.bottom, found.sheet.rows.length - 1);
    row += 1
  ) {
    for (let column = found.area.left; column <= found.area.right; column += 1) {
      if (valueOf(cellAt(found.sheet, row, column)) === value) return true;
    }
  }
  return false;
}

/** Without a calculator a custom formula cannot be judged, and passes. */
function customHolds(
  book: Book,
  validation: DataValidationModel,
  { place, formula }: { place: RulePlace; formula: string },
): boolean {
  const result = book.calculator?.evaluate(atPlace(validation, place, formula), {
    worksheetId: place.sheet.id,
    row: place.row,
    column: place.column,
  });
  if (result === undefined) return true;
  return result.error === undefined && result.value !== false && result.value !== 0;
}

/** Rule formulas are written as seen from the first cell of the first area. */
function atPlace(
  { areas }: { areas: DataValidationModel["areas"] },
  { row, column }: { row: number; column: number },
  formula: string,
): string {
  const first = areas[0];
  return first === undefined
    ? formula
    : translateFormula(formula, row - first.top, column - first.left);
}

type Comparison = Extract<ValidationRule, { operator: unknown }>;

function comparisonHolds(
  book: Book,
  rule: Comparison,
  { place, value }: { place: RulePlace; value: CellValue },
): boolean {
  const measured = rule.type === "TextLength" ? String(value).length : value;
  if (typeof measured !== "number") return false;
  if (rule.type === "WholeNumber" && !Number.isInteger(measured)) return false;
  const low = boundOf(book, rule.formula1, place);
  const high = boundOf(book, rule.formula2, place);
  return low === undefined || compare(measured, rule.operator, { low, high: high ?? low });
}

function boundOf(
  book: Book,
  bound: number | string | undefined,
  { sheet, row, column }: RulePlace,
): number | undefined {
  if (typeof bound !== "string") return bound;
  if (!bound.startsWith("=")) return Number.isNaN(Number(bound)) ? undefined : Number(bound);
  const place = resolveFormula(book, bound, sheet);
  const value =
    place === undefined
      ? book.calculator?.evaluate(bound, { worksheetId: sheet.id, row, column }).value
      : cellAt(place.sheet, place.area.top, place.area.left)?.value;
  if (typeof value === "number") return value;
  const constant = Number(bound.slice(1));
  return Number.isNaN(constant) ? undefined : constant;
}

function compare(
  value: number,
  operator: Comparison["operator"],
  { low, high }: { low: number; high: number },
): boolean {
  switch (operator) {
    case "Between":
      return value >= low && value <= high;
    case "NotBetween":
      return value < low || value > high;
    case "EqualTo":
      return value === low;
    case "NotEqualTo":
      return value !== low;
    case "GreaterThan":
      return value > low;
    case "LessThan":
      return value < low;
    case "GreaterThanOrEqualTo":
      return value >= low;
    case "LessThanOrEqualTo":
      return value <= low;
  }
}
