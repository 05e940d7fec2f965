import type { Campaign } from "../../shared/campaign/campaign.ts";
import type { RowDeps } from "../rows/place-of.ts";
import { readTown, type UnitHeads } from "../summary/read-town.ts";

type StillDeps = Pick<RowDeps, "store" | "campaigns" | "now">;

export interface StillTown {
  readonly campaign: Campaign;
  readonly units: readonly UnitHeads[];
  /** A moment at which all of it stood so. */
  readonly at: string;
}

/** Readings before it is given up: units commit faster than they are read. */
const maxReadings = 8;

/**
 * The heads of every unit as they stood at one moment, though no store reads several partitions at once: they are read again until
 * two readings are the same, and then each head was what it is at every moment between the two. Undefined while the town does not
 * stand still.
 */
export async function readStillTown(deps: StillDeps, id: string): Promise<StillTown | undefined> {
  let before = await readOnce(deps, id);
  for (let reading = 1; reading < maxReadings; reading++) {
    const at = deps.now().toISOString();
    const after = await readOnce(deps, id);
    if (after.stamp === before.stamp) return { ...after, at };
    before = after;
  }
  return undefined;
}

async function readOnce({ store, campaigns }: StillDeps, id: string) {
  const { campaign, etag } = await campaigns.reread(id);
  const units = await readTown(store, campaign);
  const stamps = units.map(({ unit, heads }) => [unit, heads.map((head) => [head.id, head.etag])]);
  return { campaign, units, stamp: JSON.stringify([etag, stamps]) };
}
