import type { Campaign, UnitId } from "../../shared/campaign/campaign.ts";
import { forms } from "../../shared/forms/catalogue.ts";
import { isOutdated } from "../rows/measures-of.ts";
import type { Head } from "../rows/row-document.ts";
import { unitPartition } from "../store/partitions.ts";
import type { Store } from "../store/store.ts";
import { repairHead } from "./repair-head.ts";

/** More than a unit can have: one head per form. */
const maxHeads = 50;

/**
 * Counts anew what a version of the service with other measures counted, so that a release that adds a figure shows it for all rows.
 * Commits do so by themselves; this is for forms nobody writes to. @throws while the store is away.
 */
export async function recountHeads(
  { store, now }: { readonly store: Store; readonly now: () => Date },
  campaign: Campaign,
): Promise<void> {
  for (const unit of new Set(campaign.units.map(({ id }) => id)))
    await recountUnit({ store, at: now().toISOString() }, { campaign, unit });
}

async function recountUnit(
  { store, at }: { readonly store: Store; readonly at: string },
  { campaign, unit }: { readonly campaign: Campaign; readonly unit: UnitId },
): Promise<void> {
  const partition = unitPartition(campaign.id, unit);
  const heads = await store.list({ partition, kind: "head", afterSeq: -1, limit: maxHeads });
  for (const { body } of heads) {
    const head = body as Head;
    const form = forms.find(({ id }) => id === head.form);
    if (form !== undefined && isOutdated(form, head))
      await repairHead(store, { partition, form, at });
  }
}
