import type { Campaign, IsoDate, Period } from "../../campaign/campaign.ts";
import { duePeriods } from "../../campaign/periods.ts";
import { isInForce } from "../../campaign/in-force.ts";
import type { FormId } from "../column.ts";

/** When a form is to be filled in that is not filled in all year: until the day before `dueBefore`; null = no day is set. */
export interface Season {
  /** Id of the reporting period it goes with. */
  readonly period: string;
  readonly name: string;
  readonly dueBefore: IsoDate | null;
}

type SeasonOf = (campaign: Campaign, today: IsoDate) => Season | undefined;

const seasons: Readonly<Partial<Record<FormId, SeasonOf>>> = {
  nominations: awardSeason,
  narrative: (campaign, today) => asSeason(duePeriods(campaign, today)[0]),
};

/** The season of the form that is open on the day; undefined for a form without seasons, and between them. */
export function seasonOf(form: FormId, campaign: Campaign, today: IsoDate): Season | undefined {
  return seasons[form]?.(campaign, today);
}

/** Honours are proposed with the reports of the year (plan 2404, V.2.g), once there are any to give. */
function awardSeason(campaign: Campaign, today: IsoDate): Season | undefined {
  const isAny =
    campaign.quotas.some(({ number }) => number !== null && number > 0) ||
    campaign.awards.some((award) => isInForce(award, today));
  return isAny ? asSeason(duePeriods(campaign, today)[0]) : undefined;
}

function asSeason(
  period: Pick<Period, "id" | "name" | "dueBefore"> | undefined,
): Season | undefined {
  return period === undefined
    ? undefined
    : { period: period.id, name: period.name, dueBefore: period.dueBefore };
}
