import { CampaignData } from "../../../functions/campaign/campaign-data.ts";
import { fsck, type FsckOptions, type FsckReport } from "../../../functions/jobs/fsck.ts";
import { UnitIndex } from "../../../functions/rows/unit-index.ts";
import type { Store } from "../../../functions/store/store.ts";

type Means = Pick<FsckOptions, "registers" | "repair" | "keepFigures">;

/** Checks a store against the invariants, with the units its campaign has now. */
export async function checkStore(
  store: Store,
  { campaign: id, ...means }: { readonly campaign: string } & Means,
): Promise<FsckReport> {
  const now = () => new Date();
  const campaigns = new CampaignData({ store, index: new UnitIndex(store), now });
  const { campaign } = await campaigns.get(id);
  return fsck({ store, campaign, now, ...means });
}

/** Totals that were written anew are no longer wrong; every other finding needs a person. */
export function isSound({ findings, repaired }: FsckReport): boolean {
  return findings.every(
    ({ code, unit, form }) =>
      code === "totals-differ" && repaired.some((head) => head.unit === unit && head.form === form),
  );
}
