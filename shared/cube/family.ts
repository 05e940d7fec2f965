import type { Localised } from "../forms/column.ts";
import { type Indicator, type IndicatorUnit, joined, type Scope, type Slice } from "./indicator.ts";

/** One figure looked at by two dimensions: an indicator for every pair of their slices. */
export interface Family {
  /** Start of the ids, e.g. "B2.started". */
  readonly id: string;
  readonly label: Localised;
  readonly unit: IndicatorUnit;
  readonly rows: readonly Slice[];
  readonly columns: readonly Slice[];
  readonly value: (scope: Scope, row: Slice, column: Slice) => number | null;
}

/** "B2.started" × "merit" × "new" → "B2.started.merit.new"; all rows together leave their part out. */
export function memberId(family: string, row: string, column: string): string {
  return row === "total" ? `${family}.${column}` : `${family}.${row}.${column}`;
}

/** The indicators of a family; totals know the parts they must equal, shares have none. */
export function indicatorsOf(family: Family): readonly Indicator[] {
  return family.rows.flatMap((row) =>
    family.columns.map((column): Indicator => {
      const labels = [row, column].filter(({ id }) => id !== "total").map(({ label }) => label);
      return {
        id: memberId(family.id, row.id, column.id),
        label: joined([family.label, ...labels]),
        unit: family.unit,
        value: (scope) => family.value(scope, row, column),
        additive: family.unit !== "percent",
        sums: family.unit === "percent" ? [] : sumsOf(family, row.id, column.id),
      };
    }),
  );
}

function sumsOf(family: Family, row: string, column: string): readonly (readonly string[])[] {
  const byRow = parts(family.rows).map(({ id }) => memberId(family.id, id, column));
  const byColumn = parts(family.columns).map(({ id }) => memberId(family.id, row, id));
  return [...(row === "total" ? [byRow] : []), ...(column === "total" ? [byColumn] : [])].filter(
    (ids) => ids.length > 0,
  );
}

function parts(slices: readonly Slice[]): readonly Slice[] {
  return slices.filter(({ id }) => id !== "total");
}
