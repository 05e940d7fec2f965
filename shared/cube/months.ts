import type { IsoDate } from "../campaign/campaign.ts";
import { monthOf } from "../text/date.ts";

/** "YYYY-MM". */
export type Month = string;

const isMonth = /^\d{4}-\d{2}$/;

/** Whole months, both ends included: events are counted by month, so a figure is never cut inside one. */
export interface Months {
  readonly from: Month;
  readonly to: Month;
}

/** The month `count` months later; a negative count goes back. */
export function addMonths(month: Month, count: number): Month {
  const total = monthNumber(month) + count;
  const year = String(Math.floor(total / 12)).padStart(4, "0");
  return `${year}-${String((total % 12) + 1).padStart(2, "0")}`;
}

/** Months a period touches. */
export function monthsOf(period: { readonly from: IsoDate; readonly to: IsoDate }): Months {
  return { from: monthOf(period.from), to: monthOf(period.to) };
}

/** As many months right before these: the period that "tăng, giảm so kỳ trước" compares with. */
export function monthsBefore({ from, to }: Months): Months {
  const length = monthNumber(to) - monthNumber(from) + 1;
  return { from: addMonths(from, -length), to: addMonths(from, -1) };
}

/** True for the months up to and with this one, and for events without a month: they happened, nobody wrote when. */
export function until(to: Month): (month: Month) => boolean {
  return (month) => month <= to || !isMonth.test(month);
}

/** True inside these months; an event without a month belongs to none. */
export function within({ from, to }: Months): (month: Month) => boolean {
  return (month) => from <= month && month <= to;
}

function monthNumber(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}
