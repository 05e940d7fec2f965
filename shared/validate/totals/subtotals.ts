import type { Values } from "../../forms/column.ts";
import type { Params } from "../../forms/rule.ts";
import type { Column } from "../../forms/column.ts";
import type { Form } from "../../forms/form.ts";
import { differenceOf, RunningSums } from "./running-sums.ts";

/** A subtotal line's typed total that the rows above it do not give. */
export interface WrongSubtotal {
  /** 0-based column of the form. */
  readonly index: number;
  readonly params: Params;
}

/** Adds up the amounts of a sheet, and judges its subtotal lines. */
export class Subtotals {
  readonly #columns: readonly (readonly [index: number, key: string, sums: RunningSums])[];

  constructor({ columns }: Form) {
    this.#columns = columns.flatMap((column, index) =>
      isAmount(column) ? [[index, column.key, new RunningSums()] as const] : [],
    );
  }

  add(values: Values): void {
    for (const [, key, sums] of this.#columns) {
      const value = values[key];
      if (typeof value === "number") sums.add(value);
    }
  }

  /** Judges a subtotal line; what follows belongs to the next. */
  close(line: Values): readonly WrongSubtotal[] {
    return this.#columns.flatMap(([index, key, sums]): readonly WrongSubtotal[] => {
      const total = line[key];
      if (typeof total !== "number") return [];
      const sum = sums.close(total);
      if (sum === undefined) return [];
      return [{ index, params: { total, sum, difference: differenceOf(total, sum) } }];
    });
  }
}

/** Per cents and years are not added up. */
export function isAmount({ kind, unitLabel = "" }: Pick<Column, "kind" | "unitLabel">): boolean {
  return (
    kind === "money" ||
    ((kind === "integer" || kind === "decimal") && !["", "%"].includes(unitLabel))
  );
}
