import type { Values } from "../forms/column.ts";
import type { Form, HouseFacts } from "../forms/form.ts";
import { addTo, cellKey, type Cube } from "./cube.ts";

/**
 * What one row adds to the totals of its form. It depends on the row and the facts frozen in it only, so the service takes
 * a row's old contribution away and adds the new one without reading any other row.
 * @throws Error when an amount is no safe integer: a rounded total could never be subtracted exactly.
 */
export function contributionsOf(
  form: Pick<Form, "measures">,
  values: Values,
  facts: HouseFacts,
): Cube {
  const cube = new Map<string, number>();
  for (const measure of form.measures)
    for (const { dims, amount } of measure.contribute(values, facts)) {
      if (!Number.isSafeInteger(amount)) throw new Error(`${measure.id} contributes ${amount}.`);
      addTo(cube, cellKey(measure.id, dims), amount);
    }
  return cube;
}
