import type { IsoDate } from "../campaign/campaign.ts";
import type { Localised } from "../forms/column.ts";
import type { Months } from "./months.ts";
import type { CubeCells } from "./select.ts";
import type { Term } from "./vocabulary.ts";

/** What a figure counts; shares are percentages with two decimals (67.78), money is đồng. */
export type IndicatorUnit = "household" | "dong" | "percent" | "workday" | "row" | "person" | "day";

/** What a formula may look at: the totals of one unit or of the town, and what they are counted for. */
export interface Scope {
  readonly cells: CubeCells;
  /** Figures "in the period" cover these months, cumulative ones everything up to the last of them. */
  readonly months: Months;
  /** Houses to build and to repair by the target date that is next. */
  readonly targets: Readonly<Record<"new" | "repair", number>>;
  /** The day that decides what is overdue. */
  readonly today: IsoDate;
  /** Members of the Hội đồng who answer for the unit; of the town, units that have one. */
  readonly assigned: number;
  /** Honours allotted by award id; an award without an allotment is absent, which is not 0. */
  readonly quotas: ReadonlyMap<string, number>;
  /** Every unit's plan is due before this day; null while nobody has set one. */
  readonly planDueBefore: IsoDate | null;
}

/** One figure of the campaign, defined once for tabs, report text and API (domain §2.2c). */
export interface Indicator {
  /** "<tab>.<figure>[.<which>]…", e.g. "B2.started.merit.new"; the part left out is summed over. */
  readonly id: string;
  readonly label: Localised;
  readonly unit: IndicatorUnit;
  /** null where there is nothing to divide by. */
  readonly value: (scope: Scope) => number | null;
  /** False for shares: units do not add up to the town. */
  readonly additive: boolean;
  /** Sets of ids whose values must add up to this one's. */
  readonly sums: readonly (readonly string[])[];
}

/** Vietnamese first, English second. */
export function words(vi: string, en: string): Localised {
  return { vi, en };
}

/** Labels one after another, e.g. "Đã khởi công, hộ nghèo, xây mới". */
export function joined(labels: readonly Localised[]): Localised {
  return words(labels.map(({ vi }) => vi).join(", "), labels.map(({ en }) => en).join(", "));
}

/** Share in percent with two decimals, halves up: 486 of 717 → 67.78; null when there is nothing to divide by. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 10_000) / whole) / 100;
}

/** One way to look at a dimension: one of its values, all of them together, or what is none of the known ones. */
export interface Slice {
  /** Last part of the id; "total" for all together, "unknown" for the rest. */
  readonly id: string;
  readonly label: Localised;
  /** Undefined for all together. */
  readonly holds: ((value: string) => boolean) | undefined;
}

/**
 * The known values of a dimension, the rest and all together. The rest is there because rows are stored before they are
 * complete: without it the parts would not add up to the total.
 */
export function slicesOf(terms: readonly Term[]): readonly Slice[] {
  const known = new Set(terms.flatMap(({ id, values = [id] }) => values));
  return [
    ...terms.map(({ id, label, values = [id] }): Slice => {
      return { id, label, holds: (value) => values.includes(value) };
    }),
    {
      id: "unknown",
      label: words("chưa xác định", "not known yet"),
      holds: (value) => !known.has(value),
    },
    { id: "total", label: words("tổng số", "total"), holds: undefined },
  ];
}
