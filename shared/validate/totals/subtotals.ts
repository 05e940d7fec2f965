import type { Values } from "../../forms/column.ts";
import type { Params } from "../../forms/rule.ts";
import type { Form } from "../../forms/form.ts";

/** A subtotal line's typed total that the rows above it do not give. */
export interface WrongSubtotal {
  /** 0-based column of the form. */
  readonly index: number;
  readonly params: Params;
}

/**
 * Adds up the rows of a sheet from one subtotal line to the next. A line may add up its own part or all that stands above it: it is
 * wrong only where it is neither.
 */
export class Subtotals {
  readonly #columns: readonly (readonly [index: number, key: string])[];
  #since: Values[] = [];
  readonly #before = new Map<string, number>();

  constructor({ columns }: Form) {
    this.#columns = columns.flatMap(({ kind, key, unitLabel = "" }, index) =>
      isAmount(kind, unitLabel) ? [[index, key] as const] : [],
    );
  }

  add(values: Values): void {
    this.#since.push(values);
  }

  /** Judges a subtotal line; what follows belongs to the next. */
  close(line: Values): readonly WrongSubtotal[] {
    const wrong = this.#columns.flatMap(([index, key]): readonly WrongSubtotal[] => {
      const part = this.#since.reduce((sum, values) => sum + numberIn(values, key), 0);
      const whole = part + (this.#before.get(key) ?? 0);
      this.#before.set(key, whole);
      const total = line[key];
      if (typeof total !== "number" || total === part || total === whole) return [];
      const sum = Math.abs(total - part) <= Math.abs(total - whole) ? part : whole;
      return [{ index, params: { total, sum, difference: Math.abs(total - sum) } }];
    });
    this.#since = [];
    return wrong;
  }
}

/** Per cents and years are not added up. */
function isAmount(kind: string, unitLabel: string): boolean {
  return (
    kind === "money" ||
    ((kind === "integer" || kind === "decimal") && !["", "%"].includes(unitLabel))
  );
}

function numberIn(values: Values, key: string): number {
  const value = values[key];
  return typeof value === "number" ? value : 0;
}
