/** Excel.DataValidationRule: reading one from an add-in and showing it again. */
import { formatAbsoluteArea, quoteSheetName } from "../../model/address.ts";
import type { ComparisonKind, ValidationOperator, ValidationRule } from "../../model/rules.ts";
import { invalidArgument } from "../../book/errors.ts";
import { serialOf } from "../../cells/serial-date.ts";
import { isFormula } from "../../formulas/check-formula.ts";
import { asOneOf, asRecord } from "../arguments.ts";
import { isHandle } from "../object-type.ts";

const kinds = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
} as const;
const operators: readonly ValidationOperator[] = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
];

/** @throws ExcelError "InvalidArgument" unless exactly one kind of rule is given and complete. */
export function readRule(given: unknown): ValidationRule {
  const fields = [...asRecord(given)].filter(([, part]) => part !== undefined && part !== null);
  const [entry, ...more] = fields;
  if (entry === undefined || more.length > 0) throw invalidArgument();
  const [name, part] = entry;
  const parts = asRecord(part);
  if (name === "list")
    return {
      type: "List",
      source: listSource(parts.get("source")),
      inCellDropDown: parts.get("inCellDropDown") !== false,
    };
  if (name === "custom") return { type: "Custom", formula: asFormula(parts.get("formula")) };
  const kind = Object.hasOwn(kinds, name) ? kinds[name as keyof typeof kinds] : undefined;
  if (kind === undefined) throw invalidArgument();
  return readComparison(kind, parts);
}

/** Excel takes at most 255 characters of list, separators included. Source: support.syncfusion.com/kb/article/7597. */
const maxListCharacters = 255;

function listSource(given: unknown): string {
  if (typeof given === "string") {
    if (given === "" || (!given.startsWith("=") && given.length > maxListCharacters))
      throw invalidArgument();
    if (given.startsWith("=") && !isFormula(given)) throw invalidArgument();
    return given;
  }
  const range = isHandle(given) ? given.as("Range") : undefined;
  if (range === undefined) throw invalidArgument();
  return `=${quoteSheetName(range.sheet.name)}!${formatAbsoluteArea(range.area)}`;
}

function asFormula(given: unknown): string {
  if (typeof given !== "string" || !given.startsWith("=") || !isFormula(given))
    throw invalidArgument();
  return given;
}

function readComparison(type: ComparisonKind, parts: ReadonlyMap<string, unknown>): ValidationRule {
  const operator = asOneOf(parts.get("operator"), operators);
  const formula1 = readBound(type, parts.get("formula1"));
  if (operator !== "Between" && operator !== "NotBetween") return { type, operator, formula1 };
  return { type, operator, formula1, formula2: readBound(type, parts.get("formula2")) };
}

/** Numbers stay; dates may come as ISO texts; formulas have their "=". */
function readBound(type: ComparisonKind, given: unknown): number | string {
  if (typeof given === "number" && Number.isFinite(given)) return given;
  if (typeof given !== "string" || given === "") throw invalidArgument();
  if (given.startsWith("=")) return asFormula(given);
  const date = type === "Date" ? /^(\d{4})-(\d\d)-(\d\d)/.exec(given) : null;
  if (date !== null) return serialOf(Number(date[1]), Number(date[2]), Number(date[3])) ?? given;
  const number = Number(given);
  return Number.isNaN(number) ? given : number;
}

/** As Excel.DataValidationRule. */
export function shownRule(rule: ValidationRule | undefined): Record<string, unknown> {
  if (rule === undefined) return {};
  if (rule.type === "List")
    return { list: { inCellDropDown: rule.inCellDropDown, source: rule.source } };
  if (rule.type === "Custom") return { custom: { formula: rule.formula } };
  const name = `${rule.type.charAt(0).toLowerCase()}${rule.type.slice(1)}`;
  return {
    [name]: { formula1: rule.formula1, formula2: rule.formula2 ?? "", operator: rule.operator },
  };
}
