import type { Values } from "../forms/column.ts";
import type { TownKey } from "../forms/form.ts";
import { addTo, cellKey, type Cube } from "./cube.ts";

const rows = "inDoubt";
const amount = "inDoubtAmount";

/** What a row adds while it is suspected to repeat another one of the town: itself, and the money that stands in it. */
export function doubtOf(key: Pick<TownKey, "id" | "amountOf">, values: Values): Cube {
  const cube = new Map([[cellKey(rows, [key.id]), 1]]);
  addTo(cube, cellKey(amount, [key.id]), key.amountOf?.(values) ?? 0);
  return cube;
}

/** Rows under a town key that are in doubt, and the đồng that stand in them. */
export function readDoubt(cube: Cube, key: string): { rows: number; amount: number } {
  return {
    rows: cube.get(cellKey(rows, [key])) ?? 0,
    amount: cube.get(cellKey(amount, [key])) ?? 0,
  };
}
