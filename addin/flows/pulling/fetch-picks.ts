import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { householdLabel } from "../../../shared/forms/household-picks.ts";
import { households } from "../../../shared/forms/households.ts";
import { keepersOf } from "../../../shared/forms/filling/owners.ts";
import type { Values } from "../../../shared/forms/column.ts";
import { parseRow } from "../../../shared/forms/rows/parse-row.ts";
import type { FlowDeps } from "../deps.ts";
import type { HouseholdPick } from "../workbook.ts";

/** All live households of the town's wards, for units that give to them; in the order of their codes. */
export async function fetchHouseholds(
  { api, clock }: Pick<FlowDeps, "api" | "clock">,
  campaign: Campaign,
): Promise<readonly HouseholdPick[]> {
  const wards = keepersOf(households, campaign, clock.today());
  const picks: HouseholdPick[] = [];
  for (const { id: unit } of wards) {
    const at = { campaign: campaign.id, unit, form: households.id };
    const { rows } = await api.listAllRows(at, 0);
    const context = { campaign, unit, today: clock.today() };
    for (const { code, cells, state } of rows) {
      if (code === null || state === "withdrawn") continue;
      const values = parseRow(households, cells, context).values;
      picks.push({ code, label: householdLabel(code, values, context), values: filled(values) });
    }
  }
  return picks.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The same as labels alone: enough to choose from where nothing is checked yet. */
export async function fetchPicks(
  deps: Pick<FlowDeps, "api" | "clock">,
  campaign: Campaign,
): Promise<readonly string[]> {
  return (await fetchHouseholds(deps, campaign)).map(({ label }) => label);
}

/** Most columns are blank in what is posted: left out, a pick is a few words. */
function filled(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}
