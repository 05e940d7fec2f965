import type { ValidationOperator } from "../../model/rules.ts";

const operators: readonly (readonly [string, ValidationOperator])[] = [
  ["between", "Between"],
  ["notBetween", "NotBetween"],
  ["equal", "EqualTo"],
  ["notEqual", "NotEqualTo"],
  ["greaterThan", "GreaterThan"],
  ["lessThan", "LessThan"],
  ["greaterThanOrEqual", "GreaterThanOrEqualTo"],
  ["lessThanOrEqual", "LessThanOrEqualTo"],
];

/** Files leave "between" out. */
export function operatorFromFile(word: string | undefined): ValidationOperator {
  return operators.find(([name]) => name === word)?.[1] ?? "Between";
}

export function operatorToFile(operator: ValidationOperator): string {
  return operators.find(([, name]) => name === operator)?.[0] ?? "between";
}
