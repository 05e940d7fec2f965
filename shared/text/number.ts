import type { Cell, IssueParams, Understood } from "./cell.ts";
import { asTyped, blank, isBlank, maxValueLength } from "./cell.ts";
import { normaliseText } from "./normalise.ts";
import { notUnderstood, shown } from "./not-understood.ts";
import type { Numeral } from "./numeral.ts";
import { readNumeral } from "./numeral.ts";

/** Bounds are inclusive. `units` are words a clerk may write after the number, as in "4 khẩu" or "75 m2". */
export interface NumberLimits {
  min?: number;
  max?: number;
  units?: readonly string[];
}

/**
 * A count. E09 for text understood ("1.250", params `understood`), E10 for "60,000" (`low`, `high`), E13 below zero,
 * E67 with `reason` "number", "whole" or "range" (`minimum`, `maximum`).
 */
export function parseInteger(cell: Cell, limits: NumberLimits = {}): Understood<number> {
  if (typeof cell === "number") return withinLimits(cell, wholeOrNull(cell), limits);
  const numeral = numeralOf(cell, limits);
  if (numeral === null) return isBlank(cell) ? blank : refused(cell, { reason: "number" });
  if (numeral.mark === ",") return ambiguous(cell, numeral);
  return asText(cell, withinLimits(cell, wholeOrNull(numeral.grouped), limits));
}

/** A measured number, in the column's unit. Codes as `parseInteger`; "60.000" is E10 too, since it may be 60 or 60000. */
export function parseDecimal(cell: Cell, limits: NumberLimits = {}): Understood<number> {
  if (typeof cell === "number")
    return withinLimits(cell, Number.isFinite(cell) ? cell : null, limits);
  const numeral = numeralOf(cell, limits);
  if (numeral === null) return isBlank(cell) ? blank : refused(cell, { reason: "number" });
  if (numeral.mark !== null) return ambiguous(cell, numeral);
  return asText(cell, withinLimits(cell, numeral.decimal, limits));
}

/** E10: two readings, `low` and `high`, and no guess. */
export function ambiguous(cell: Cell, { decimal, grouped }: Numeral): Understood<never> {
  return notUnderstood(cell, { code: "E10", params: { low: decimal, high: grouped } });
}

/** A number typed as text: understood, and reported so that Excel's own sums see it too. */
export function asText(cell: Cell, read: Understood<number>): Understood<number> {
  if (read.value === null) return read;
  const params = { value: shown(cell), understood: read.value };
  return { value: read.value, code: "E09", fix: read.value, params };
}

function numeralOf(cell: Cell, { units = [] }: NumberLimits): Numeral | null {
  if (typeof cell !== "string" || cell.length > maxValueLength) return null;
  const text = normaliseText(cell).toLowerCase();
  const unit = units.find((word) => text.endsWith(word.toLowerCase()));
  return readNumeral(unit === undefined ? text : text.slice(0, -unit.length).trimEnd());
}

function wholeOrNull(value: number): number | null {
  return Number.isSafeInteger(value) ? value + 0 : null;
}

function withinLimits(
  cell: Cell,
  value: number | null,
  { min, max }: NumberLimits,
): Understood<number> {
  if (value === null) return refused(cell, { reason: "whole" });
  if (value < 0 && min !== undefined && min >= 0) return notUnderstood(cell, { code: "E13" });
  if ((min === undefined || value >= min) && (max === undefined || value <= max))
    return asTyped(value === 0 ? 0 : value);
  const limits: IssueParams = { reason: "range" };
  if (min !== undefined) limits["minimum"] = min;
  if (max !== undefined) limits["maximum"] = max;
  return refused(cell, limits);
}

function refused(cell: Cell, params: IssueParams): Understood<never> {
  return notUnderstood(cell, { code: "E67", params });
}
