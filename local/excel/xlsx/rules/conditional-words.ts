import type { PresetCriterion, ScalePoint } from "../../model/rules.ts";

/** `timePeriod` of a rule. */
export const timePeriods: ReadonlyMap<string, PresetCriterion> = new Map([
  ["yesterday", "Yesterday"],
  ["today", "Today"],
  ["tomorrow", "Tomorrow"],
  ["last7Days", "LastSevenDays"],
  ["lastWeek", "LastWeek"],
  ["thisWeek", "ThisWeek"],
  ["nextWeek", "NextWeek"],
  ["lastMonth", "LastMonth"],
  ["thisMonth", "ThisMonth"],
  ["nextMonth", "NextMonth"],
]);

/** `type` of rules without operands of their own. */
export const presetTypes: ReadonlyMap<string, PresetCriterion> = new Map([
  ["containsBlanks", "Blanks"],
  ["notContainsBlanks", "NonBlanks"],
  ["containsErrors", "Errors"],
  ["notContainsErrors", "NonErrors"],
  ["uniqueValues", "UniqueValues"],
  ["duplicateValues", "DuplicateValues"],
]);

/** The formula such a rule repeats for programs that do not know its type; `cell` is the first cell. */
export const presetFormulas: ReadonlyMap<PresetCriterion, (cell: string) => string> = new Map([
  ["Blanks", (cell) => `LEN(TRIM(${cell}))=0`],
  ["NonBlanks", (cell) => `LEN(TRIM(${cell}))>0`],
  ["Errors", (cell) => `ISERROR(${cell})`],
  ["NonErrors", (cell) => `NOT(ISERROR(${cell}))`],
]);

type TextOperator = "Contains" | "NotContains" | "BeginsWith" | "EndsWith";

interface TextRuleWords {
  operator: TextOperator;
  type: string;
  word: string;
  formula(cell: string, text: string): string;
}

export const textRules: readonly TextRuleWords[] = [
  {
    operator: "Contains",
    type: "containsText",
    word: "containsText",
    formula: (cell, text) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  },
  {
    operator: "NotContains",
    type: "notContainsText",
    word: "notContains",
    formula: (cell, text) => `ISERROR(SEARCH(${text},${cell}))`,
  },
  {
    operator: "BeginsWith",
    type: "beginsWith",
    word: "beginsWith",
    formula: (cell, text) => `LEFT(${cell},LEN(${text}))=${text}`,
  },
  {
    operator: "EndsWith",
    type: "endsWith",
    word: "endsWith",
    formula: (cell, text) => `RIGHT(${cell},LEN(${text}))=${text}`,
  },
];

/** `type` of a colour scale's or icon set's `<cfvo>`. */
export const pointTypes: ReadonlyMap<string, ScalePoint["type"]> = new Map([
  ["min", "LowestValue"],
  ["max", "HighestValue"],
  ["num", "Number"],
  ["percent", "Percent"],
  ["formula", "Formula"],
  ["percentile", "Percentile"],
]);

const digits = new Map([
  ["3", "Three"],
  ["4", "Four"],
  ["5", "Five"],
]);

/** "3TrafficLights1" → "ThreeTrafficLights1". */
export function iconSetFromFile(word: string): string {
  return (digits.get(word.charAt(0)) ?? "Three") + word.slice(1);
}

export function iconSetToFile(name: string): string {
  for (const [digit, start] of digits)
    if (name.startsWith(start)) return digit + name.slice(start.length);
  return "3TrafficLights1";
}
