import type { Campaign, Duty, IsoDate, Target, Unit, UnitId } from "./campaign.ts";
import { isHandedOver, isInForce, newest } from "./in-force.ts";

/** Every unit of the campaign once, in catalogue order; those that ended too: their rows stay where they were entered. */
export function unitIds({ units }: Campaign): readonly UnitId[] {
  return [...new Set(units.map(({ id }) => id))];
}

/** True when the unit answers for this in the campaign. */
export function hasDuty({ duties }: Pick<Unit, "duties">, duty: Duty): boolean {
  return duties?.includes(duty) === true;
}

/** The unit that answers for a duty; the newest where it went from one office to another. Undefined while nobody does. */
export function unitWithDuty({ units }: Campaign, duty: Duty): Unit | undefined {
  return newest(units.filter((unit) => hasDuty(unit, duty)));
}

/**
 * Where rows about a household are kept now, by the letters its code begins with; several where its unit was split, none for no
 * code of this campaign. A code never changes, the unit it stands for may have handed its rows over.
 */
export function homesOfCode({ units, handovers }: Campaign, code: string): readonly UnitId[] {
  const letters = /^\s*([A-Z]{2,3})-/.exec(code)?.[1];
  const first = units.find(({ shortCode, kind }) => kind === "ward" && shortCode === letters)?.id;
  let homes = first === undefined ? [] : [first];
  for (const { from, to, done } of handovers)
    if (done) homes = homes.flatMap((home) => (from.includes(home) ? to : [home]));
  return homes;
}

export interface Coverage {
  /** xã, phường. */
  readonly wards: readonly Unit[];
  /** cơ quan, MTTQ, đoàn thể, trung tâm. */
  readonly others: readonly Unit[];
}

/**
 * Units that owe a report on a day, in catalogue order, for "3/3 xã, phường · 9/14 cơ quan, đoàn thể". A unit that ended still
 * counts until its rows are handed over: till then its figures have no other home.
 */
export function coverageUnits(campaign: Campaign, on: IsoDate): Coverage {
  const reporting = campaign.units.filter((unit) => isReporting(campaign, unit, on));
  return {
    wards: reporting.filter((unit) => unit.kind === "ward"),
    others: reporting.filter((unit) => unit.kind !== "ward"),
  };
}

/** Targets of a unit, or of the whole town when no unit is named. */
export function targetsOf(campaign: Campaign, unit?: UnitId): readonly Target[] {
  return unit === undefined
    ? campaign.targets
    : campaign.targets.filter((target) => target.unit === unit);
}

function isReporting(campaign: Campaign, unit: Unit, on: IsoDate): boolean {
  if (isHandedOver(campaign, unit.id)) return false;
  return isInForce(unit, on) || on >= unit.validFrom;
}
