import type { UnitId } from "../../shared/campaign/campaign.ts";
import { type Register, liveOf, registerDocumentId } from "../register/register.ts";
import { unitPartition } from "../store/partitions.ts";
import { checkHistories } from "./check-locks.ts";
import { checkSnapshots } from "./check-snapshots.ts";
import { countsOf, talliesIn, type UnitToCheck } from "./check-unit.ts";
import type { FsckFinding } from "./fsck.ts";
import { readUnit } from "./read-unit.ts";
import { findMiscounted, type UnitTallies } from "./tallies.ts";

/** What only all units together can say: keys that count twice or never, histories of locks, figures that were kept. */
export async function checkTown(
  toCheck: UnitToCheck,
  units: readonly UnitTallies[],
): Promise<readonly FsckFinding[]> {
  const { store, campaign, locks } = toCheck;
  return [
    ...(await checkCounts(toCheck, units)),
    ...(await checkHistories(store, campaign, locks)),
    ...(await checkSnapshots(store, campaign, locks)),
  ];
}

/** Units were read one after another, and rows may have moved between them: what looks wrong is read once more, all units it concerns together. */
async function checkCounts(
  toCheck: UnitToCheck,
  units: readonly UnitTallies[],
): Promise<readonly FsckFinding[]> {
  const suspected = findMiscounted(units);
  if (suspected.size === 0) return [];
  const names = new Set(suspected.keys());
  const again: UnitTallies[] = [];
  for (const unit of await unitsOf(toCheck, units, names)) {
    const stored = await readUnit(toCheck.store, unitPartition(toCheck.campaign.id, unit));
    // Not told everywhere yet: nothing can be said of it tonight.
    if (countsOf(stored).undrained > 0) return [];
    const tallies = talliesIn(toCheck, unit, stored).filter(({ name }) => names.has(name));
    again.push({ unit, tallies });
  }
  return [...findMiscounted(again).values()].flat();
}

/** Units whose rows hold one of the keys, by what was counted and by what its register says now. */
async function unitsOf(
  { store, keys }: UnitToCheck,
  units: readonly UnitTallies[],
  names: ReadonlySet<string>,
): Promise<ReadonlySet<UnitId>> {
  const found = new Set(
    units
      .filter(({ tallies }) => tallies.some(({ name }) => names.has(name)))
      .map(({ unit }) => unit),
  );
  if (keys !== undefined)
    for (const name of names) {
      const register = (await store.get(name, registerDocumentId))?.body as Register | undefined;
      for (const { unit } of liveOf(register?.contenders ?? [])) found.add(unit);
    }
  return found;
}
