import { drawHouseholds } from "../town/households.ts";
import { randomFrom } from "../town/random.ts";
import type { SentRow } from "../sender.ts";

const seed = 2507;

/** 31 households of the former xã Sá Tổng, surveyed before the merger and entered after it (domain §8.1, S3). */
export function saTongHouseholds(villages: readonly string[]): readonly SentRow[] {
  const drawn = drawHouseholds(randomFrom(seed), {
    unit: "muong-lay",
    villages,
    namesAreUnique: true,
    mix: { thai: 10, kinh: 5, hmong: 80 },
    states: {
      surveyed: 31,
      voted: 0,
      posted: 0,
      approved: 0,
      started: 0,
      completed: 0,
      removed: 0,
    },
    categories: {
      poor: 18,
      "near-poor": 7,
      merit: 1,
      "martyr-kin": 0,
      disaster: 3,
      hardship: 2,
    },
    works: { new: 24, repair: 7 },
  });
  return drawn.map(({ cells }) => ({ cells }));
}
