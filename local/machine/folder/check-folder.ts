import { CampaignData } from "../../../functions/campaign/campaign-data.ts";
import { fsck, type FsckReport } from "../../../functions/jobs/fsck.ts";
import type { Registers } from "../../../functions/jobs/fsck.ts";
import { UnitIndex } from "../../../functions/rows/unit-index.ts";
import type { Store } from "../../../functions/store/store.ts";

/** Checks a store against the invariants, with the units its campaign has now. */
export async function checkStore(
  store: Store,
  of: { readonly campaign: string; readonly registers?: Registers; readonly repair?: boolean },
): Promise<FsckReport> {
  const now = () => new Date();
  const { registers, repair = false } = of;
  const campaigns = new CampaignData({ store, index: new UnitIndex(store), now });
  const { campaign } = await campaigns.get(of.campaign);
  return fsck({ store, campaign, repair, now, ...(registers === undefined ? {} : { registers }) });
}

/** Totals that were written anew are no longer wrong; every other finding needs a person. */
export function isSound({ findings, repaired }: FsckReport): boolean {
  return findings.every(
    ({ code, unit, form }) =>
      code === "totals-differ" && repaired.some((head) => head.unit === unit && head.form === form),
  );
}
