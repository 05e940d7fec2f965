import type { Campaign } from "../../shared/campaign/campaign.ts";
import { householdLabel } from "../../shared/forms/household-picks.ts";
import { households } from "../../shared/forms/households.ts";
import { parseRow } from "../../shared/forms/parse-row.ts";
import type { FlowDeps } from "./deps.ts";

/** Labels of all live households of the town's wards, for units that give to them; in the order of their codes. */
export async function fetchPicks(
  { api, clock }: Pick<FlowDeps, "api" | "clock">,
  campaign: Campaign,
): Promise<readonly string[]> {
  const wards = campaign.units.filter(({ kind }) => households.owners.includes(kind));
  const labels: string[] = [];
  for (const { id: unit } of wards) {
    const at = { campaign: campaign.id, unit, form: households.id };
    const { rows } = await api.listAllRows(at, 0);
    const context = { campaign, unit, today: clock.today() };
    for (const { code, cells, state } of rows)
      if (code !== null && state !== "withdrawn")
        labels.push(householdLabel(code, parseRow(households, cells, context).values, context));
  }
  return labels.sort();
}
