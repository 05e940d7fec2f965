/** The kinds of conditional formats that have a rule: formula, cell value, text, top or bottom, preset. */
import type { ConditionalRule, ValidationOperator } from "../../model/rules.ts";
import { asNumber, asOneOf, asRecord, asText } from "../arguments.ts";
import type { ObjectType, Scope } from "../object-type.ts";
import type { RuleTarget } from "../targets.ts";
import { paint } from "./paint-rule.ts";

const format = {
  Format: (target: RuleTarget, scope: Scope) => scope.object("ConditionalRangeFormat", target),
};

export const customConditionalFormat: ObjectType<RuleTarget> = {
  children: { ...format, Rule: (target, scope) => scope.object("ConditionalFormatRule", target) },
};

function formulaScalar() {
  return {
    get: ({ format: { rule } }: RuleTarget) => (rule.type === "Custom" ? rule.formula : ""),
    set: (target: RuleTarget, given: unknown, { book }: Scope) => {
      const text = asText(given);
      if (target.format.rule.type === "Custom")
        target.format.rule.formula = text.startsWith("=") ? text : `=${text}`;
      paint(book, target);
    },
  };
}

export const conditionalFormatRule: ObjectType<RuleTarget> = {
  scalars: { Formula: formulaScalar(), FormulaLocal: formulaScalar() },
};

/** A type whose whole rule is one property. */
function ruleType(
  show: (rule: ConditionalRule) => unknown,
  read: (given: ReadonlyMap<string, unknown>) => ConditionalRule,
): ObjectType<RuleTarget> {
  return {
    scalars: {
      Rule: {
        get: ({ format: { rule } }) => show(rule),
        set: (target, given, { book }) => {
          target.format.rule = read(asRecord(given));
          paint(book, target);
        },
      },
    },
    children: format,
  };
}

/** The API says "GreaterThanOrEqual" where data validation says "GreaterThanOrEqualTo". */
const shownOperator = (operator: ValidationOperator) => operator.replace("OrEqualTo", "OrEqual");
const valueOperators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;

function readOperator(given: unknown): ValidationOperator {
  const operator = asOneOf(given, valueOperators);
  if (operator === "GreaterThanOrEqual") return "GreaterThanOrEqualTo";
  return operator === "LessThanOrEqual" ? "LessThanOrEqualTo" : operator;
}

function boundText(given: unknown): string {
  if (typeof given === "number") return String(given);
  return asText(given);
}

export const cellValueConditionalFormat = ruleType(
  (rule) =>
    rule.type === "CellValue"
      ? { formula1: rule.formula1, formula2: rule.formula2, operator: shownOperator(rule.operator) }
      : {},
  (given) => {
    const second = given.get("formula2");
    const rule: ConditionalRule = {
      type: "CellValue",
      operator: readOperator(given.get("operator")),
      formula1: boundText(given.get("formula1")),
    };
    return second === undefined || second === null || second === ""
      ? rule
      : { ...rule, formula2: boundText(second) };
  },
);

export const textConditionalFormat = ruleType(
  (rule) => (rule.type === "ContainsText" ? { operator: rule.operator, text: rule.text } : {}),
  (given) => ({
    type: "ContainsText",
    operator: asOneOf(given.get("operator"), [
      "Contains",
      "NotContains",
      "BeginsWith",
      "EndsWith",
    ] as const),
    text: asText(given.get("text")),
  }),
);

export const topBottomConditionalFormat = ruleType(
  (rule) => (rule.type === "TopBottom" ? { rank: rule.rank, type: rule.kind } : {}),
  (given) => ({
    type: "TopBottom",
    kind: asOneOf(given.get("type"), [
      "TopItems",
      "TopPercent",
      "BottomItems",
      "BottomPercent",
    ] as const),
    rank: asNumber(given.get("rank")),
  }),
);

const criteria = [
  "Blanks",
  "NonBlanks",
  "Errors",
  "NonErrors",
  "Yesterday",
  "Today",
  "Tomorrow",
  "LastSevenDays",
  "LastWeek",
  "ThisWeek",
  "NextWeek",
  "LastMonth",
  "ThisMonth",
  "NextMonth",
  "AboveAverage",
  "BelowAverage",
  "UniqueValues",
  "DuplicateValues",
] as const;

export const presetConditionalFormat = ruleType(
  (rule) => (rule.type === "PresetCriteria" ? { criterion: rule.criterion } : {}),
  (given) => ({ type: "PresetCriteria", criterion: asOneOf(given.get("criterion"), criteria) }),
);
