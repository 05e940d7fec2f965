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
 * two readings are the same, and then each head was what it is at every moment between the two. The catalogue is read there, too.
 * Undefined while the town does not stand still.
 */
export async function readStillTown(
  { store, campaigns, now }: StillDeps,
  id: string,
): Promise<StillTown | undefined> {
  let before = await readTown(store, (await campaigns.get(id)).campaign);
  for (let reading = 1; reading < maxReadings; reading++) {
    const { campaign } = await campaigns.reread(id);
    const at = now().toISOString();
    const after = await readTown(store, campaign);
    if (stampOf(after) === stampOf(before)) return { campaign, units: after, at };
    before = after;
  }
  return undefined;
}

/** Which units there are, and which version of each head. */
function stampOf(units: readonly UnitHeads[]): string {
  return JSON.stringify(
    units.map(({ unit, heads }) => [unit, heads.map(({ id, etag }) => [id, etag])]),
  );
}
