import type { Option } from "../../forms/column.ts";
import type { Localised } from "../../forms/column.ts";
import { indicatorsOf } from "../family.ts";
import {
  type Indicator,
  type IndicatorUnit,
  type Scope,
  type Slice,
  slicesOf,
} from "../indicator.ts";
import type { Term } from "../vocabulary.ts";

interface Figure {
  readonly label: Localised;
  /** Absent: rows. */
  readonly unit?: IndicatorUnit;
}

/** One figure of B10 that adds up over units. */
export function single(
  id: string,
  { label, unit = "row", value }: Figure & { readonly value: (scope: Scope) => number },
): Indicator {
  return { id: `B10.${id}`, label, unit, value, additive: true, sums: [] };
}

/** A figure for each term of a list, what is none of them, and all together: "B10.outreach.loudspeaker". */
export function byTerm(
  id: string,
  {
    label,
    unit = "row",
    terms,
    value,
  }: Figure & {
    readonly terms: readonly Term[];
    readonly value: (scope: Scope, slice: Slice) => number;
  },
): readonly Indicator[] {
  return indicatorsOf({
    id: `B10.${id}`,
    label,
    unit,
    rows: slicesOf([]).filter((slice) => slice.id === "total"),
    columns: slicesOf(terms),
    value: (scope, _, slice) => value(scope, slice),
  });
}

/** A figure that is no sum: days late, shares. null = there is nothing to say. */
export function unsummed(
  id: string,
  { label, unit = "row", value }: Figure & { readonly value: (scope: Scope) => number | null },
): Indicator {
  return { id: `B10.${id}`, label, unit, value, additive: false, sums: [] };
}

/** Options of a column as terms, in their order. */
export function termsOf(options: readonly Option[]): readonly Term[] {
  return options.map(({ id, label, en }) => ({ id, label: { vi: label, en } }));
}
