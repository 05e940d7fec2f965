import { fold } from "../../text/normalise.ts";
import type { Value, Values } from "../column.ts";
import type { Form } from "../form.ts";

/**
 * The row's natural key under the first alternative whose first column is filled, e.g. "nationalId=011085000123" or
 * "head=lo van panh|birth=1985|village=hoc"; null for a row that has none. Folded, so that tones and case do not split a household.
 */
export function naturalKey(form: Pick<Form, "keys">, values: Values): string | null {
  const columns = form.keys.find(([first = ""]) => isFilled(values[first]));
  return columns === undefined ? null : keyOf(columns, values);
}

/** Every alternative that applies, preferred first: a row that lost its national id may still be found by its head. */
export function naturalKeys(form: Form, values: Values): readonly string[] {
  return form.keys
    .filter(([first = ""]) => isFilled(values[first]))
    .map((columns) => keyOf(columns, values));
}

/** Joined and not added up: the service keeps the keys of all its rows, and a text of several parts takes twice the memory. */
function keyOf(columns: readonly string[], values: Values): string {
  return columns.map((column) => [column, folded(values[column])].join("=")).join("|");
}

/** "|" and "=" are the key's own signs: a value may not imitate them. */
function folded(value: Value | undefined): string {
  if (typeof value !== "string") return String(value ?? "");
  return fold(value).replace(/[|=%]/g, (sign) => encodeURIComponent(sign));
}

function isFilled(value: Value | undefined): boolean {
  return value !== undefined && value !== null && value !== "";
}
