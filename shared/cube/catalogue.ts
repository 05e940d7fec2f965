import { formById } from "../forms/catalogue.ts";
import type { FormId } from "../forms/column.ts";
import type { Campaign } from "../campaign/campaign.ts";
import { awardIndicators } from "./organisation/awards.ts";
import { paperFigures } from "./organisation/papers.ts";
import { openFigures, outreachFigures, roundFigures } from "./organisation/people.ts";
import { answerIndicators } from "./answers.ts";
import type { Indicator } from "./indicator.ts";
import { needIndicators } from "./need.ts";
import { progressIndicators } from "./progress.ts";
import { budgetIndicators, mobilisedIndicators, type ResourceTerms } from "./resources.ts";
import type { Term } from "./vocabulary.ts";

/** Main categories of households. */
export const categories: readonly Term[] = termsOf("households", "category");

/** Building stages between start and completion, which a house passes while it is under way. */
export const stages: readonly Term[] = termsOf("construction", "stage").filter(({ id }) =>
  ["foundation", "frame", "roof"].includes(id),
);

/** Sources and kinds of the ledger. */
export const resources: ResourceTerms = {
  sources: termsOf("money", "source"),
  kinds: termsOf("money", "kind"),
  money: "money",
};

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

/** The drop-down of a column is also the order of its rows in the tabs. @throws Error when the form has no such list. */
function termsOf(form: FormId, key: string): readonly Term[] {
  const options = formById(form).columns.find((column) => column.key === key)?.options;
  if (options === undefined) throw new Error(`${form} has no list ${key}.`);
  return options.map(({ id, label, en }) => ({ id, label: { vi: label, en } }));
}
