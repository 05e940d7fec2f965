import { citationById } from "../../../campaign/periods.ts";
import { addDays, formatDate } from "../../../text/date.ts";
import { fold } from "../../../text/normalise.ts";
import type { Value, Values } from "../../column.ts";
import type { CollisionRule, RowRule } from "../../rule.ts";
import { dayOf, inOrder } from "../../rules/date-rules.ts";

const codePattern = /^[a-z0-9][a-z0-9.-]*$/;

/** E69: ids travel in URLs and name documents. The nearest well-formed one is proposed. */
export function wellFormed(column: string): RowRule {
  return {
    code: "E69",
    level: "block",
    column,
    check: (values) => {
      const value = values[column];
      if (typeof value !== "string" || codePattern.test(value)) return undefined;
      return { value, suggestion: codeFrom(value) };
    },
    propose: (values) => codeFrom(String(values[column] ?? "")) || undefined,
  };
}

/** "Bản Hốc mới" → "ban-hoc-moi". */
export function codeFrom(name: string): string {
  return fold(name)
    .replace(/_/g, "-")
    .replace(/[^a-z0-9.-]+/g, "-")
    .replace(/^[.-]+|[.-]+$/g, "");
}

/** Rules of everything that begins and ends: the end is not before the beginning, and its text was not out of force. */
export const forceRules: readonly RowRule[] = [
  ...inOrder(["validFrom", "validTo"]),
  {
    code: "E60",
    level: "warn",
    column: "document",
    check: ({ document, validTo }, { campaign, today }) => {
      const text = typeof document === "string" ? citationById(campaign, document) : undefined;
      const end = text?.validTo ?? null;
      if (text === undefined || end === null || end >= today) return undefined;
      const until = dayOf(validTo);
      return until === null || until > end
        ? { reason: "norm", number: text.number, date: formatDate(addDays(end, 1)) }
        : undefined;
    },
  },
];

/** E24: one thing has one entry on a day. Entries of one key may follow each other; those without days never may. */
export function oneAtATime(columns: readonly string[]): CollisionRule {
  const [column = ""] = columns;
  return {
    id: columns.join("-"),
    code: "E24",
    level: "block",
    column,
    keyOf: (values) =>
      (values[column] ?? null) === null
        ? null
        : JSON.stringify(columns.map((key) => folded(values[key]))),
    collides: overlap,
    describe: () => ({ what: "entry" }),
  };
}

function overlap(a: Values, b: Values): boolean {
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
}

function startsBeforeEnd(a: Values, b: Values): boolean {
  const end = dayOf(b["validTo"]);
  return end === null || (dayOf(a["validFrom"]) ?? "") <= end;
}

function folded(value: Value | undefined): Value {
  return typeof value === "string" ? fold(value) : (value ?? null);
}
