import type { Campaign, Sourced } from "../../campaign/campaign.ts";
import { unitWithDuty } from "../../campaign/units.ts";
import type { FormId, Values } from "../column.ts";
import type { Form } from "../form.ts";
import { naturalKey } from "../rows/natural-key.ts";
import { configurationLists } from "./configuration-lists.ts";

/** Accepted rows of the forms of configuration; a form without any is absent or empty. */
export type AcceptedRows = ReadonlyMap<FormId, readonly Values[]>;

/**
 * The campaign with each list taken from its form's accepted rows; a list whose form has none stays as the base has it. A list of units
 * without a standing office is not taken: nobody could mend it.
 */
export function applyCatalogue(base: Campaign, rows: AcceptedRows): Campaign {
  let campaign = base;
  for (const { form, fromRows, toRows } of configurationLists) {
    const accepted = rows.get(form.id) ?? [];
    if (accepted.length === 0) continue;
    campaign = { ...campaign, ...fromRows(inOrderOf(toRows(base), accepted, form)) };
  }
  if (unitWithDuty(campaign, "standing") === undefined)
    campaign = { ...campaign, units: base.units };
  return withNumbers(campaign);
}

/** Rows in the order of the base, whoever read them when; new ones behind what they are about, or at the end. */
function inOrderOf(
  base: readonly Values[],
  rows: readonly Values[],
  form: Form,
): readonly Values[] {
  const [[first = ""] = []] = form.keys;
  const exact = new Map(base.map((row, index) => [naturalKey(form, row), index]));
  const about = new Map(base.map((row, index) => [row[first], index]));
  const placed = rows.map((row) => {
    const key = naturalKey(form, row);
    return { row, key: key ?? "", place: exact.get(key) ?? about.get(row[first]) ?? Infinity };
  });
  return placed
    .sort((a, b) => (a.place === b.place ? (a.key < b.key ? -1 : 1) : a.place - b.place))
    .map(({ row }) => row);
}

/** The rows of each form that say what the campaign says, for a store that has none yet. */
export function catalogueRows(campaign: Campaign): AcceptedRows {
  return new Map(configurationLists.map(({ form, toRows }) => [form.id, toRows(campaign)]));
}

/** An entry that names only the text in the registry is cited by its number. */
function withNumbers(campaign: Campaign): Campaign {
  const numbers = new Map(campaign.citations.map(({ id, number }) => [id, number]));
  const numberOf = ({ citation, document = "" }: Sourced) =>
    citation === "" ? numbers.get(document) : undefined;
  const cited = <T extends Sourced>(entries: readonly T[]): readonly T[] =>
    entries.some((entry) => numberOf(entry) !== undefined)
      ? entries.map((entry) => ({ ...entry, citation: numberOf(entry) ?? entry.citation }))
      : entries;
  return {
    ...campaign,
    units: cited(campaign.units),
    villages: cited(campaign.villages),
    programmes: cited(campaign.programmes),
    norms: cited(campaign.norms),
    targets: cited(campaign.targets),
    periods: cited(campaign.periods),
    awards: cited(campaign.awards),
    quotas: cited(campaign.quotas),
    assignments: cited(campaign.assignments),
  };
}
