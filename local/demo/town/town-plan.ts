import type { UnitId } from "../../../shared/campaign/campaign.ts";
import { xnt2025 } from "../../../shared/campaign/seed/xnt-2025.ts";
import type { Mix } from "./names.ts";

/** Where a household stands on 31/10/2024, in the order of the chain. */
export type DemoState =
  "surveyed" | "voted" | "posted" | "approved" | "started" | "completed" | "removed";

export type DemoCategory = "poor" | "near-poor" | "merit" | "martyr-kin" | "disaster" | "hardship";

export interface WardPlan {
  readonly unit: UnitId;
  /** Names of the villages people live in. */
  readonly villages: readonly string[];
  /** Heads of a small ward all have names of their own; in a large one only those of a village. */
  readonly namesAreUnique: boolean;
  readonly mix: Mix;
  readonly states: Readonly<Record<DemoState, number>>;
  readonly categories: Readonly<Record<DemoCategory, number>>;
  readonly works: Readonly<Record<"new" | "repair", number>>;
}

/** The synthetic town on 31/10/2024: 96 households, sized from the review of 2020. Source: domain §8.1, table and S1. */
export const townPlan: readonly WardPlan[] = [
  {
    ...ward("na-lay"),
    mix: { thai: 60, kinh: 30, hmong: 5 },
    states: states([9, 6, 3, 2, 1, 0, 1]),
    categories: categories([8, 5, 3, 2, 2, 2]),
    works: { new: 13, repair: 9 },
  },
  {
    ...ward("song-da"),
    mix: { thai: 45, kinh: 35, hmong: 15 },
    states: states([7, 4, 2, 2, 1, 0, 0]),
    categories: categories([6, 4, 2, 1, 2, 1]),
    works: { new: 10, repair: 6 },
  },
  {
    ...ward("lay-nua"),
    mix: { thai: 70, kinh: 5, hmong: 20 },
    states: states([25, 12, 5, 8, 5, 3, 0]),
    categories: categories([30, 14, 4, 2, 5, 3]),
    works: { new: 44, repair: 14 },
  },
];

function ward(unit: UnitId): Pick<WardPlan, "unit" | "villages" | "namesAreUnique"> {
  const villages = xnt2025.villages.filter((each) => each.unit === unit && each.validTo === null);
  return { unit, villages: villages.map(({ name }) => name), namesAreUnique: true };
}

type Seven = readonly [number, number, number, number, number, number, number];

function states([surveyed, voted, posted, approved, started, completed, removed]: Seven) {
  return { surveyed, voted, posted, approved, started, completed, removed };
}

type Six = readonly [number, number, number, number, number, number];

/** The table counts "NCC-TNLS" together; the split between the two is ours. */
function categories([poor, nearPoor, merit, martyrKin, disaster, hardship]: Six) {
  return { poor, "near-poor": nearPoor, merit, "martyr-kin": martyrKin, disaster, hardship };
}

/** One entry per piece: { a: 2, b: 1 } → ["a", "a", "b"]. */
export function listOut<K extends string>(counts: Readonly<Record<K, number>>): readonly K[] {
  return (Object.keys(counts) as K[]).flatMap((key) => Array<K>(counts[key]).fill(key));
}
