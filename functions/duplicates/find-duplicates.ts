import type { Campaign, Member } from "../../shared/campaign/campaign.ts";
import { formById } from "../../shared/forms/catalogue.ts";
import type { Form, TownKey } from "../../shared/forms/form.ts";
import { laneIn } from "../../shared/forms/filling/owners.ts";
import { lanesOf } from "../http/authorise.ts";
import { type DuplicateDocument } from "../register/note-duplicates.ts";
import { type Register, registerDocumentId } from "../register/register.ts";
import { valuesOf } from "../rows/form-rows.ts";
import { rowDocumentId, type RowDocument } from "../rows/row-document.ts";
import { unitPartition } from "../store/partitions.ts";
import type { Store } from "../store/store.ts";
import { readRow } from "../rows/read-row.ts";

/** Rows of the town that hold one key, as they stand now. */
export interface FoundDuplicate {
  readonly id: string;
  readonly form: Form;
  readonly key: TownKey;
  readonly register: Register;
  readonly rows: readonly RowDocument[];
}

/** Reads the rows of a listed duplicate and the register behind it; undefined when any of it is gone. */
export async function findDuplicate(
  store: Store,
  campaign: Campaign,
  { id, body }: { readonly id: string; readonly body: DuplicateDocument },
): Promise<FoundDuplicate | undefined> {
  const form = formById(body.form);
  const key = form.townKeys.find((one) => one.id === body.key);
  const stored = await store.get(body.register, registerDocumentId);
  if (key === undefined || stored === undefined) return undefined;
  const rows = await Promise.all(
    body.rows.map(({ unit, row }) =>
      store.get(unitPartition(campaign.id, unit), rowDocumentId(row)),
    ),
  );
  return {
    id,
    form,
    key,
    register: stored.body as Register,
    rows: rows.flatMap((row) => (row === undefined ? [] : [readRow(row.body)])),
  };
}

/** True for a reviewer whose lanes hold every one of the rows: who decides between them decides on each. */
export function decidesOn(
  caller: Member,
  campaign: Campaign,
  { form, rows }: Pick<FoundDuplicate, "form" | "rows">,
): boolean {
  const lanes = lanesOf(caller, form);
  return rows.every((row) => {
    const context = { campaign, unit: row.unit, today: campaign.goLiveOn };
    return lanes.includes(laneIn(context, form, valuesOf(form, row.content)));
  });
}
