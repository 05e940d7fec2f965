import { forms } from "../../shared/forms/catalogue.ts";
import { listHeads } from "../rows/list-heads.ts";
import { isOutdated } from "../rows/measures-of.ts";
import type { Head } from "../rows/row-document.ts";
import type { Store, Stored } from "../store/store.ts";
import { repairHead } from "./repair-head.ts";

/**
 * Counts anew what a version of the service with other measures counted in a unit, so that a release that adds a figure shows it for
 * all rows. Commits do so by themselves; this is for forms nobody writes to. @returns the unit's heads as they stand then.
 * @throws while the store is away.
 */
export async function recountHeads(
  { store, now }: { readonly store: Store; readonly now: () => Date },
  partition: string,
): Promise<readonly Stored<Head>[]> {
  const heads = await listHeads(store, partition);
  const outdated = forms.filter((form) =>
    heads.some(({ body }) => body.form === form.id && isOutdated(form, body)),
  );
  const at = now().toISOString();
  for (const form of outdated) await repairHead(store, { partition, form, at });
  return outdated.length === 0 ? heads : listHeads(store, partition);
}
