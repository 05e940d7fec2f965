import type { Campaign, IsoDate, Norm, Programme } from "./campaign.ts";
import { isInForce, newest } from "./in-force.ts";
import { citationById } from "./periods.ts";

/** What a norm is looked up for; a norm without a scope entry holds for every value of it. */
export interface NormScope {
  readonly programme?: string;
  readonly workType?: string;
  readonly reportingUnit?: string;
}

/**
 * The norm with this key in force on a day. For support per house the day is the approval date of the household, never today
 * (domain §3). The most specific scope wins, then the latest.
 */
export function normAt(
  campaign: Campaign,
  key: string,
  { on, scope = {} }: { on: IsoDate; scope?: NormScope },
): Norm | undefined {
  return best((normsByKey(campaign).get(key) ?? []).filter((norm) => fits(norm, on, scope)));
}

/** The highest state support per house, in đồng, for a programme and kind of work on the approval date. */
export function supportNorm(
  campaign: Campaign,
  scope: { programme: string; workType: string },
  on: IsoDate,
): Norm | undefined {
  return best(supportNorms(campaign, scope).filter((norm) => fits(norm, on, scope)));
}

/** A text that no longer carries the support of a house, and its last day. */
export interface EndedSource {
  readonly number: string;
  readonly lastDay: IsoDate;
}

/**
 * Why a decision of that day has no norm it can stand on: the norm's own text was out of force, or the norm had ended and nothing took
 * its place. Undefined while all is well, and where there never was a norm.
 */
export function endedSupport(
  campaign: Campaign,
  scope: { programme: string; workType: string },
  on: IsoDate,
): EndedSource | undefined {
  const norm = supportNorm(campaign, scope, on);
  const text = citationById(campaign, norm?.document ?? "");
  if (norm !== undefined)
    return text?.validTo != null && text.validTo < on
      ? { number: text.number, lastDay: text.validTo }
      : undefined;
  const ended = supportNorms(campaign, scope).filter(({ validTo }) => (validTo ?? on) < on);
  const last = newest(ended);
  if (last?.validTo == null) return undefined;
  const number = citationById(campaign, last.document ?? "")?.number ?? last.citation;
  return { number, lastDay: last.validTo };
}

function supportNorms(
  campaign: Campaign,
  scope: { programme: string; workType: string },
): readonly Norm[] {
  return campaign.norms.filter(
    (norm) =>
      norm.key.startsWith("ho_tro.") &&
      norm.scope.programme === scope.programme &&
      norm.scope.workType === scope.workType,
  );
}

/** The programme whatever the date; undefined for an id the campaign does not know. */
export function programmeById(campaign: Campaign, id: string): Programme | undefined {
  return newest(campaign.programmes.filter((programme) => programme.id === id));
}

/** Programmes that can be chosen on a day, in catalogue order. */
export function programmesAt(campaign: Campaign, on: IsoDate): readonly Programme[] {
  return campaign.programmes.filter((programme) => isInForce(programme, on));
}

/** Rules ask per row: the catalogue is sorted by key once. A campaign document never changes, a change makes a new one. */
const indexes = new WeakMap<Campaign, Map<string, Norm[]>>();

function normsByKey(campaign: Campaign): Map<string, Norm[]> {
  const known = indexes.get(campaign);
  if (known !== undefined) return known;
  const index = new Map<string, Norm[]>();
  for (const norm of campaign.norms) index.set(norm.key, [...(index.get(norm.key) ?? []), norm]);
  indexes.set(campaign, index);
  return index;
}

function fits(norm: Norm, on: IsoDate, scope: NormScope): boolean {
  const limits = norm.scope;
  return (
    isInForce(norm, on) &&
    (limits.programme === undefined || limits.programme === scope.programme) &&
    (limits.workType === undefined || limits.workType === scope.workType) &&
    (limits.reportingUnit === undefined || limits.reportingUnit === scope.reportingUnit)
  );
}

function best(norms: readonly Norm[]): Norm | undefined {
  if (norms.length < 2) return norms[0];
  const most = Math.max(...norms.map(specificity));
  return newest(norms.filter((norm) => specificity(norm) === most));
}

function specificity({ scope }: Norm): number {
  return Object.values(scope).length;
}
