import type { Value, Values } from "./column.ts";
import type { Measure } from "./form.ts";

/** How a dimension's value is found: a column's key, or from the whole row; a blank counts as "none". */
type Dimension = string | ((values: Values) => Value | undefined);

export interface Tally {
  /** Dimensions by name, in the order of the cube's keys. */
  readonly by: Readonly<Record<string, Dimension>>;
  /** Rows that are counted; absent = all. */
  readonly when?: (values: Values) => boolean;
  /** Whole number that a row adds; absent = 1. */
  readonly amount?: (values: Values) => number;
}

/** A measure that adds each row to one cell: what most lists are counted by. */
export function tally(id: string, { by, when, amount }: Tally): Measure {
  const dimensions = Object.values(by);
  return {
    id,
    by: Object.keys(by),
    contribute: (values) => {
      if (when?.(values) === false) return [];
      const added = amount === undefined ? 1 : amount(values);
      if (added === 0) return [];
      const dims = dimensions.map((dimension) =>
        dimOf(typeof dimension === "string" ? values[dimension] : dimension(values)),
      );
      return [{ dims, amount: added }];
    },
  };
}

/** The month "YYYY-MM" of a date column. */
export function month(column: string): Dimension {
  return (values) => {
    const day = values[column];
    return typeof day === "string" ? day.slice(0, 7) : null;
  };
}

/** A column's whole number; 0 while blank. */
export function numberIn(column: string): (values: Values) => number {
  return (values) => {
    const value = values[column];
    return typeof value === "number" ? value : 0;
  };
}

/** Longest text that a total may be kept under: heads of totals are small (design §5). */
const longest = 60;

/** A value as part of a cube's key, where "|" separates the parts. */
function dimOf(value: Value | undefined): string {
  const text = String(value ?? "").replaceAll("|", "/");
  return text === "" ? "none" : text.slice(0, longest);
}
