import type { Campaign } from "../campaign/campaign.ts";
import { awardIndicators } from "./organisation/awards.ts";
import { paperFigures } from "./organisation/papers.ts";
import { openFigures, outreachFigures, roundFigures } from "./organisation/people.ts";
import { answerIndicators } from "./answers.ts";
import type { Indicator } from "./indicator.ts";
import { needIndicators } from "./need.ts";
import { progressIndicators } from "./progress.ts";
import { budgetIndicators, mobilisedIndicators } from "./resources.ts";
import { categories, resources, stages } from "./terms.ts";

/** Figures that are the same for every campaign. */
export const indicators: readonly Indicator[] = [
  ...needIndicators(categories),
  ...progressIndicators(stages),
  ...budgetIndicators(resources),
  ...mobilisedIndicators(resources),
  ...paperFigures,
  ...roundFigures,
  ...openFigures,
  ...outreachFigures,
  ...answerIndicators(),
];

/** A campaign document never changes: a change makes a new one. */
const byCampaign = new WeakMap<Campaign, readonly Indicator[]>();

/** Every figure there is: tabs, reports and the API know figures by these ids only. Honours are counted by the campaign's own list. */
export function indicatorsFor(campaign: Campaign): readonly Indicator[] {
  const known = byCampaign.get(campaign);
  if (known !== undefined) return known;
  const all = [...indicators, ...awardIndicators(campaign)];
  byCampaign.set(campaign, all);
  return all;
}
