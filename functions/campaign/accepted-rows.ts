import type { Campaign } from "../../shared/campaign/campaign.ts";
import { isHandedOver } from "../../shared/campaign/in-force.ts";
import type { Values } from "../../shared/forms/column.ts";
import type { Form } from "../../shared/forms/form.ts";
import { keepsForm } from "../../shared/forms/filling/owners.ts";
import { naturalKey } from "../../shared/forms/rows/natural-key.ts";
import { valuesOf } from "../rows/form-rows.ts";
import { acceptedContent } from "../rows/row-document.ts";
import type { FormState, UnitIndex } from "../rows/unit-index.ts";
import { unitPartition } from "../store/partitions.ts";

/**
 * The form as it stands with every unit that keeps it or kept it under either list of units, the newest keeper last: a duty goes from
 * one office to another, and what the former one entered holds on. A unit that handed its rows over is left out, for the unit that
 * follows goes on with them.
 */
export async function statesOf(
  index: UnitIndex,
  form: Form,
  campaigns: readonly Campaign[],
): Promise<readonly FormState[]> {
  const keepers = campaigns
    .flatMap((campaign) => campaign.units.map((unit) => ({ campaign, unit })))
    .filter(({ unit }) => keepsForm(unit, form))
    .sort((a, b) => (a.unit.validFrom < b.unit.validFrom ? -1 : 1));
  const following = keepers.filter(({ campaign, unit }) => !isHandedOver(campaign, unit.id));
  const asked = following.length > 0 ? following : keepers;
  const partitions = new Set(
    asked.map(({ campaign, unit }) => unitPartition(campaign.id, unit.id)),
  );
  return Promise.all([...partitions].map((partition) => index.load(partition, form)));
}

/** What was last accepted of each row; of two rows with one natural key that of the newer keeper. */
export function acceptedValues(states: readonly FormState[]): readonly Values[] {
  const found = new Map<string, Values>();
  for (const { form, rows } of states)
    for (const { document } of rows.rows.values()) {
      const content = acceptedContent(document);
      if (content === null) continue;
      const values = valuesOf(form, content);
      found.set(naturalKey(form, values) ?? document.id, values);
    }
  return [...found.values()];
}

/** Names the state of forms: it changes with every commit to one of them. */
export function stampOf(states: readonly FormState[]): string {
  return states.map(({ form, head }) => `${form.id}=${head?.etag ?? ""}`).join(" ");
}
