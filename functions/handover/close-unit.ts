import type { Campaign, UnitId } from "../../shared/campaign/campaign.ts";
import { unitById } from "../../shared/campaign/in-force.ts";
import { forms } from "../../shared/forms/catalogue.ts";
import type { FormId } from "../../shared/forms/column.ts";
import type { Form } from "../../shared/forms/form.ts";
import { keepsForm } from "../../shared/forms/filling/owners.ts";
import { emptyHead } from "../rows/empty-head.ts";
import { headDocumentId, type Head } from "../rows/row-document.ts";
import { writeOver } from "../store/operations.ts";
import { unitPartition } from "../store/partitions.ts";
import type { Store } from "../store/store.ts";

/** Forms a unit keeps, those that name houses before the houses: what is copied rests on nothing that is not there yet. */
export function formsKept(campaign: Campaign, unit: UnitId): readonly Form[] {
  const keeper = unitById(campaign, unit);
  return forms.filter((form) => keeper !== undefined && keepsForm(keeper, form)).toReversed();
}

interface Closing {
  readonly campaign: Campaign;
  readonly unit: UnitId;
  /** The handover that closes it. */
  readonly by: string;
  readonly at: string;
}

/**
 * Closes every form of a unit for good. Its head is replaced, so a commit under way fails on the head's etag, whatever instance
 * makes it and whatever that instance has cached; a form without a head gets one, so that none begins meanwhile.
 */
export async function closeUnit(store: Store, closing: Closing): Promise<void> {
  for (const { id } of formsKept(closing.campaign, closing.unit))
    while (!(await closeForm(store, closing, id)));
}

/** False when somebody was faster: the head has to be read again. */
async function closeForm(
  store: Store,
  { campaign, unit, by, at }: Closing,
  form: FormId,
): Promise<boolean> {
  const partition = unitPartition(campaign.id, unit);
  const id = headDocumentId(form);
  const stored = await store.get(partition, id);
  const head = stored?.body as Head | undefined;
  if (head?.closedBy === by) return true;
  const body: Head = {
    ...(head ?? emptyHead({ form, unit, at, catalogueVersion: campaign.version })),
    lockEpoch: (head?.lockEpoch ?? 0) + 1,
    closedBy: by,
  };
  const target = { id, kind: "head", seq: body.version, body };
  const outcome = await store.commit(partition, [writeOver(stored, target)]);
  return outcome.is === "committed";
}
