import type { Campaign, IsoDate } from "./campaign.ts";
import { normAt } from "./norms.ts";

/** The norm that says how many months after the last reporting period people's data are kept; the office enters and accepts it. */
export const retentionNorm = "luu_giu.du_lieu_ca_nhan";

/** Days between the first notice that data are about to be erased and the erasure: a slip in the norm can be mended meanwhile. */
export const retentionNoticeDays = 14;

/** The last day on which people's data are kept; undefined while the office has not set it, and then nothing is ever erased. */
export function keptThrough(campaign: Campaign, today: IsoDate): IsoDate | undefined {
  const months = normAt(campaign, retentionNorm, { on: today })?.value;
  const [last] = campaign.periods
    .map(({ to }) => to)
    .sort()
    .reverse();
  if (months === undefined || last === undefined) return undefined;
  return addMonths(last, Math.max(1, Math.ceil(months)));
}

/** The norm that keeps the log of who saw what longer than `leastLogMonths`. */
export const accessLogNorm = "luu_giu.nhat_ky_truy_cap";

/** Five years (reliability §5); a norm cannot make it less, since the log is what the office itself is held against. */
const leastLogMonths = 60;

/** First day whose entries of the access log are still kept. */
export function accessLogFrom(campaign: Campaign, today: IsoDate): IsoDate {
  const months = normAt(campaign, accessLogNorm, { on: today })?.value ?? 0;
  return addMonths(today, -Math.max(leastLogMonths, Math.ceil(months)));
}

/** True once people's data are no longer to be kept: nothing about households is taken any more. */
export function isPastRetention(campaign: Campaign, today: IsoDate): boolean {
  const last = keptThrough(campaign, today);
  return last !== undefined && today > last;
}

/** The same day some months later, or the last of that month. */
function addMonths(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const then = new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth)));
  return then.toISOString().slice(0, 10);
}
