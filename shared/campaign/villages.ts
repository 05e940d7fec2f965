import type { Campaign, IsoDate, UnitId, Village } from "./campaign.ts";
import { fold } from "../text/normalise.ts";
import { isInForce, newest, workingDate } from "./in-force.ts";

/** Villages a unit may enter on a day, in catalogue order; after the unit's end those of its last day. */
export function villagesOf(campaign: Campaign, unit: UnitId, today: IsoDate): readonly Village[] {
  const on = workingDate(campaign, unit, today);
  return campaign.villages.filter((village) => village.unit === unit && isInForce(village, on));
}

/** The village whatever the date; undefined for an id the campaign does not know. */
export function villageById(campaign: Campaign, id: string): Village | undefined {
  return newest(campaign.villages.filter((village) => village.id === id));
}

/** The village an old one is part of today, following several mergers; itself when it was never merged. */
export function successorOf(campaign: Campaign, village: Village): Village {
  const seen = new Set([village.id]);
  let current = village;
  while (current.mergedInto !== null && !seen.has(current.mergedInto)) {
    seen.add(current.mergedInto);
    const next = villageById(campaign, current.mergedInto);
    if (next === undefined) return current;
    current = next;
  }
  return current;
}

const prefix = /^(?:ban|thon|to dan pho|tdp|to|khu|doi) (?=\S)/;

/** Keys under which a village is found: folded name and aliases, each also without "bản", "tổ dân phố" and the like. */
export function villageKeys(village: Village): readonly string[] {
  const keys = new Set<string>();
  for (const name of [village.name, ...village.aliases])
    for (const key of nameKeys(name)) keys.add(key);
  return [...keys];
}

/** The keys a typed village name may be found under, most specific first. A bare number names nothing: it is no key. */
export function nameKeys(name: string): readonly string[] {
  const whole = fold(name);
  const bare = whole.replace(prefix, "");
  return bare === whole || /^\d+$/.test(bare) ? [whole] : [whole, bare];
}
