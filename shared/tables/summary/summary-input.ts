import type { Campaign, Period, UnitId } from "../../campaign/campaign.ts";
import { type Cube, fromRecord, merge } from "../../cube/cube.ts";
import type { RowState } from "../../sync/row.ts";
import type { IndicatorRef, Language } from "../grid.ts";

/** Which totals: latest versions of rows, or their last accepted versions. */
export type Basis = IndicatorRef["basis"];

/** Totals of one form of one unit, as the service's summary gives them. */
export interface FormTotals {
  readonly states: Readonly<Partial<Record<RowState, number>>>;
  readonly sent: Readonly<Record<string, number>>;
  readonly accepted: Readonly<Record<string, number>>;
  /** The part that came from units that handed their rows over, by unit. */
  readonly origins?: Readonly<Record<UnitId, Omit<FormTotals, "origins">>> | undefined;
}

/** The part of the service's summary that tabs are made of. */
export interface TownTotals {
  /** Instant the summary was made; of frozen figures the moment they are of. */
  readonly at: string;
  /** The name under which they were frozen; absent: figures of now. */
  readonly frozen?: { readonly id: string } | undefined;
  /** Instant of the newest commit; null when nobody has sent anything. */
  readonly asOf: string | null;
  readonly units: readonly { readonly unit: UnitId; readonly forms: readonly FormTotals[] }[];
  /** Rows not yet cross-checked for double national ids in the town. */
  readonly unchecked: number;
}

export interface SummaryInput {
  readonly summary: TownTotals;
  readonly campaign: Campaign;
  /** Cumulative figures go to its last month, "trong kỳ" covers its months. */
  readonly period: Pick<Period, "name" | "from" | "to">;
  readonly language: Language;
  /** The one unit the totals are of, for whoever may see no other; absent = all units. */
  readonly only?: UnitId | undefined;
}

/** Each unit's forms added up. */
export function unitCubes(summary: TownTotals, basis: Basis): ReadonlyMap<UnitId, Cube> {
  return new Map(
    summary.units.map(({ unit, forms }) => [
      unit,
      merge(forms.map((form) => fromRecord(form[basis]))),
    ]),
  );
}

/** True when the unit has rows at the service: an empty workbook that was sent says nothing, so it does not count as reported. */
export function hasReported(summary: TownTotals, unit: UnitId): boolean {
  const states = summary.units.find((one) => one.unit === unit)?.forms.map((form) => form.states);
  return (states ?? []).some((counts) =>
    Object.entries(counts).some(([state, count]) => state !== "withdrawn" && count > 0),
  );
}
