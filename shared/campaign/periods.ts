import type { Campaign, Citation, IsoDate, Period } from "./campaign.ts";

/** The period whose report is each unit's own plan (plan 2404, V.2.b): the plan names no day, the standing office sets one. */
export const planPeriod = "ke-hoach-don-vi";

/** The period with this id, e.g. "2024-10" or "nam-2024". */
export function periodById(campaign: Campaign, id: string): Period | undefined {
  return campaign.periods.find((period) => period.id === id);
}

/** The shortest period that holds the day: the month, where months and years overlap. */
export function periodAt(campaign: Campaign, on: IsoDate): Period | undefined {
  return campaign.periods
    .filter((period) => period.from <= on && on <= period.to)
    .reduce<Period | undefined>(
      (best, period) => (best === undefined || isShorter(period, best) ? period : best),
      undefined,
    );
}

/** Periods whose report is due after the day and begun by it, the most urgent first. */
export function duePeriods(
  campaign: Campaign,
  on: IsoDate,
): readonly (Period & { dueBefore: IsoDate })[] {
  return campaign.periods
    .filter((period): period is Period & { dueBefore: IsoDate } => period.dueBefore !== null)
    .filter((period) => period.from <= on && on < period.dueBefore)
    .sort((a, b) => (a.dueBefore < b.dueBefore ? -1 : 1));
}

/** The legal document with this id; undefined for an id the registry does not know. */
export function citationById(campaign: Campaign, id: string): Citation | undefined {
  return campaign.citations.find((citation) => citation.id === id);
}

function isShorter(a: Period, b: Period): boolean {
  return a.from > b.from || (a.from === b.from && a.to < b.to);
}
