import type { Campaign, UnitId } from "../../shared/campaign/campaign.ts";
import { isHandedOver } from "../../shared/campaign/in-force.ts";
import { unitIds } from "../../shared/campaign/units.ts";
import type { Head } from "../rows/row-document.ts";
import { unitPartition } from "../store/partitions.ts";
import type { Store, Stored } from "../store/store.ts";
import { listHeads } from "../rows/list-heads.ts";

export interface UnitHeads {
  readonly unit: UnitId;
  readonly heads: readonly Stored<Head>[];
}

/** Units whose rows count, whatever the day; those that handed theirs over count in the unit that follows. */
export function countedUnits(campaign: Campaign): readonly UnitId[] {
  return unitIds(campaign).filter((id) => !isHandedOver(campaign, id));
}

/** The heads of units, one query each, whatever the number of rows; by default of all that count. */
export async function readTown(
  store: Store,
  campaign: Campaign,
  units: readonly UnitId[] = countedUnits(campaign),
): Promise<readonly UnitHeads[]> {
  return Promise.all(units.map((unit) => readHeads(store, campaign.id, unit)));
}

async function readHeads(store: Store, campaign: string, unit: UnitId): Promise<UnitHeads> {
  const partition = unitPartition(campaign, unit);
  const heads = await listHeads(store, partition);
  const written = heads.filter(({ body }) => body.version > 0);
  const sorted = written.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { unit, heads: sorted };
}
