import type { Campaign, Duty, Unit } from "./campaign.ts";

/** A campaign as an earlier version wrote it: lists that came later are missing. */
export type StoredCampaign = Omit<Campaign, LaterList> & Partial<Pick<Campaign, LaterList>>;

type LaterList = "awards" | "quotas" | "assignments" | "handovers";

/** Offices had no duties before version 0.2: they were known by their ids. */
const dutiesById: ReadonlyMap<string, readonly Duty[]> = new Map([
  ["qldt", ["standing"]],
  ["noi-vu", ["emulation"]],
  ["ldtbxh", ["labour"]],
  ["vhtt", ["culture"]],
]);

/** The campaign of a workbook or store, whichever version wrote it. */
export function readCampaign(stored: StoredCampaign): Campaign {
  const hasDuties = stored.units.some(({ duties }) => duties !== undefined);
  return {
    ...stored,
    units: hasDuties ? stored.units : stored.units.map(withDuties),
    awards: stored.awards ?? [],
    quotas: stored.quotas ?? [],
    assignments: stored.assignments ?? [],
    handovers: stored.handovers ?? [],
  };
}

function withDuties(unit: Unit): Unit {
  const duties = dutiesById.get(unit.id);
  return duties === undefined ? unit : { ...unit, duties };
}
