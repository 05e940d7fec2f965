import { lockDocumentId, type LockDocument } from "../../functions/locks/lock-document.ts";
import { headDocumentId, type Head } from "../../functions/rows/row-document.ts";
import { findSnapshot } from "../../functions/snapshots/read-snapshots.ts";
import { campaignPartition, unitPartition } from "../../functions/store/partitions.ts";
import type { Store } from "../../functions/store/store.ts";
import type { Campaign } from "../../shared/campaign/campaign.ts";

/**
 * What is wrong with the figures that a period's newest lock kept: they are there, and those dated in the period are the ones of now,
 * for nothing of them can have changed since, unless it was opened again.
 */
export async function judgeFigures(
  store: Store,
  { campaign, period, units }: { campaign: Campaign; period: string; units: readonly string[] },
): Promise<readonly string[]> {
  const stored = await store.get(campaignPartition(campaign.id), lockDocumentId(period));
  if (stored === undefined) return [];
  const { snapshot = "", reopened } = stored.body as LockDocument;
  const kept = await findSnapshot(store, campaign, snapshot);
  if (kept === undefined) return [`The figures of ${period} are not kept`];
  if (reopened.length > 0) return [];
  const wrong: string[] = [];
  for (const unit of units) {
    const now = await store.get(unitPartition(campaign.id, unit), headDocumentId("money"));
    const then = kept.units.find((one) => one.unit === unit)?.heads;
    const money = then?.find(({ form }) => form === "money");
    if (datedIn(period, money) !== datedIn(period, now?.body as Head | undefined))
      wrong.push(`${snapshot} has other figures of ${unit} than the locked rows`);
  }
  return wrong;
}

/** Sent and accepted figures of a month, comparable. */
function datedIn(month: string, head: Head | undefined): string {
  const cells = (["sent", "accepted"] as const).flatMap((basis) =>
    Object.entries(head?.[basis] ?? {})
      .filter(([cell]) => cell.split("|").includes(month))
      .map((entry) => [basis, ...entry].join(" ")),
  );
  return cells.sort().join("\n");
}
