import { dateInWords, formatDate } from "../../text/date.ts";
import type { IsoDate } from "../../campaign/campaign.ts";
import type { Value, Values } from "../column.ts";
import type { RowRule } from "../rule.ts";

/** The rules with one question in front that nearly every row answers with "in order". */
export function unless(
  inOrder: NonNullable<RowRule["unless"]>,
  rules: readonly RowRule[],
): readonly RowRule[] {
  return rules.map((rule) => ({ ...rule, unless: inOrder }));
}

/** Housing rules before 2021 belong to other programmes: an earlier day is nearly always a slip of the year. */
export const earliestEvent = "2021-01-01";

/** What has been done has a day that has come (E30). */
export function notInFuture(columns: readonly string[]): readonly RowRule[] {
  return columns.map((column) => ({
    code: "E30",
    level: "block",
    column,
    check: (values, { today }) => {
      const day = dayOf(values[column]);
      return day !== null && day > today ? { date: formatDate(day) } : undefined;
    },
  }));
}

/** Days along a chain do not go backwards (E29), blank ones left out. Reported at the later column, against the nearest earlier one. */
export function inOrder(columns: readonly string[]): readonly RowRule[] {
  return columns.slice(1).map((column, index) => ({
    code: "E29",
    level: "block",
    column,
    check: (values) => {
      const day = dayOf(values[column]);
      if (day === null) return undefined;
      for (let before = index; before >= 0; before--) {
        const earlier = columns[before] ?? "";
        const earlierDay = dayOf(values[earlier]);
        if (earlierDay === null) continue;
        return day < earlierDay
          ? { date: formatDate(day), earlierDate: formatDate(earlierDay), earlier }
          : undefined;
      }
      return undefined;
    },
  }));
}

/** A day long before the campaign is said back in words (E28). */
export function notTooEarly(columns: readonly string[]): readonly RowRule[] {
  return columns.map((column) => ({
    code: "E28",
    level: "warn",
    column,
    check: (values) => {
      const day = dayOf(values[column]);
      return day !== null && day < earliestEvent
        ? { words: dateInWords(day), reason: "early" }
        : undefined;
    },
  }));
}

/** A date column's value; null when blank. */
export function dayOf(value: Value | undefined): IsoDate | null {
  return typeof value === "string" ? value : null;
}

/** The first of several dates that is filled, in the order given. */
export function firstDay(values: Values, columns: readonly string[]): IsoDate | null {
  for (const column of columns) {
    const day = dayOf(values[column]);
    if (day !== null) return day;
  }
  return null;
}
