import type { Campaign, ClosedPeriod, IsoDate, Reopening, UnitId } from "./campaign.ts";

/** Whose rows, of which form, on which day. */
export interface LockedPlace {
  readonly unit: UnitId;
  readonly form: string;
  readonly today: IsoDate;
}

/** Periods whose rows the unit may not change in the form on that day. */
export function closedPeriods(
  { locks = [] }: Pick<Campaign, "locks">,
  place: LockedPlace,
): readonly ClosedPeriod[] {
  return locks.filter(({ reopened }) => {
    const until = openUntil(reopened, place);
    return until === null || until < place.today;
  });
}

/** The last day on which the unit may work on the form although the period is locked; null = none was given. */
export function openUntil(
  reopened: readonly Reopening[],
  { unit, form }: Pick<LockedPlace, "unit" | "form">,
): IsoDate | null {
  return reopened
    .filter((one) => one.unit === unit && (one.form === null || one.form === form))
    .reduce<IsoDate | null>(
      (last, { until }) => (last === null || until > last ? until : last),
      null,
    );
}
