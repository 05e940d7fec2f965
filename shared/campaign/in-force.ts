import type { Campaign, Dated, IsoDate, Unit, UnitId } from "./campaign.ts";

/** True from `validFrom` to `validTo`, both included. */
export function isInForce(dated: Dated, on: IsoDate): boolean {
  return dated.validFrom <= on && (dated.validTo === null || on <= dated.validTo);
}

/** The later of two entries of one thing is the one that counts, whatever the order in the catalogue. */
export function newest<T extends Dated>(entries: readonly T[]): T | undefined {
  return entries.reduce<T | undefined>(
    (best, entry) => (best === undefined || entry.validFrom > best.validFrom ? entry : best),
    undefined,
  );
}

/** The unit whatever the date; undefined for an id the campaign does not know. */
export function unitById(campaign: Campaign, id: UnitId): Unit | undefined {
  return newest(campaign.units.filter((unit) => unit.id === id));
}

/** The unit as it is on a day; undefined before it began and after it ended. */
export function unitAt(campaign: Campaign, id: UnitId, on: IsoDate): Unit | undefined {
  return newest(campaign.units.filter((unit) => unit.id === id && isInForce(unit, on)));
}

/** True once the unit's rows count for the unit that follows it. */
export function isHandedOver({ handovers }: Campaign, unit: UnitId): boolean {
  return handovers.some(({ done, from }) => done && from.includes(unit));
}

/**
 * The day whose catalogue a unit works with: today, or its last day once it has been merged away, since its rows are still
 * completed and corrected against the villages it had (domain §4).
 */
export function workingDate(campaign: Campaign, id: UnitId, today: IsoDate): IsoDate {
  const end = unitById(campaign, id)?.validTo ?? null;
  return end !== null && end < today ? end : today;
}
