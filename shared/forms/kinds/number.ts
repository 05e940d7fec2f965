import { parseDecimal, parseInteger } from "../../text/number.ts";
import type { Field, FieldOptions } from "./field.ts";
import { formatAsIs, makeField } from "./field.ts";

export interface NumberOptions extends FieldOptions {
  readonly min: number;
  readonly max: number;
  /** Shown in prompts and understood after the number, as in "4 khẩu". */
  readonly unit?: string;
  /** More ways to write the unit. */
  readonly units?: readonly string[];
  /** Years are counts that must not be grouped: "0". */
  readonly numberFormat?: string;
}

/** A count between `min` and `max`, both included. Codes as `parseInteger`. */
export function integer(options: NumberOptions): Field<number> {
  const { min, max, unit, units, numberFormat = "#,##0", ...rest } = options;
  const limits = { min, max, units: wordsOf(unit, units) };
  return makeField(rest, {
    ...describe({ min, max, unit, what: "Số nguyên" }),
    kind: "integer",
    numberFormat,
    parse: (cell) => parseInteger(cell, limits),
    quick: (cell) =>
      typeof cell === "number" && cell >= min && cell <= max && Number.isInteger(cell)
        ? cell + 0
        : undefined,
  });
}

/** A measured number between `min` and `max`, both included. Codes as `parseDecimal`. */
export function decimal(options: NumberOptions): Field<number> {
  // No "0.##": it leaves a lone decimal mark behind whole numbers.
  const { min, max, unit, units, numberFormat = "General", ...rest } = options;
  const limits = { min, max, units: wordsOf(unit, units) };
  return makeField(rest, {
    ...describe({ min, max, unit, what: "Số" }),
    kind: "decimal",
    numberFormat,
    parse: (cell) => parseDecimal(cell, limits),
    quick: (cell) =>
      typeof cell === "number" && cell >= min && cell <= max ? cell + 0 : undefined,
  });
}

function describe({
  min,
  max,
  unit,
  what,
}: {
  min: number;
  max: number;
  unit: string | undefined;
  what: string;
}) {
  const suffix = unit === undefined ? "" : ` ${unit}`;
  return {
    width: 9,
    min,
    max,
    ...(unit === undefined ? {} : { unitLabel: unit }),
    prompt: {
      vi: `${what} từ ${min} đến ${max}${suffix}.`,
      en: `A ${what === "Số" ? "" : "whole "}number from ${min} to ${max}${suffix}.`,
    },
    format: formatAsIs,
  };
}

function wordsOf(unit: string | undefined, units: readonly string[] = []): readonly string[] {
  return unit === undefined ? units : [unit, ...units];
}
