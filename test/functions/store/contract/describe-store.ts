import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Store } from "../../../../functions/store/store.ts";
import { atomic } from "./atomic.ts";
import type { Case, Place } from "./case.ts";
import { creating } from "./creating.ts";
import { groups } from "./groups.ts";
import { limits } from "./limits.ts";
import { listing } from "./listing.ts";
import { names } from "./names.ts";
import { replacing } from "./replacing.ts";
import { roundTrips } from "./round-trips.ts";

const cases: readonly Case[] = [
  ...roundTrips,
  ...names,
  ...limits,
  ...creating,
  ...replacing,
  ...atomic,
  ...listing,
  ...groups,
];

/** What a server that is not ours does otherwise, and the names of the cases that fail because of it. */
export interface Deviation {
  readonly because: string;
  readonly cases: readonly string[];
}

interface Adapter {
  readonly name: string;
  /** A store on a server that other stores may use at the same time. */
  readonly open: () => Store | Promise<Store>;
  /** Their cases are run too and must fail, so that no deviation is listed longer than it is one. */
  readonly deviations?: readonly Deviation[];
  /** False for a server that changes without our knowing: its listed cases may pass, and what they did is printed. */
  readonly areDeviationsCertain?: boolean;
}

/** The behaviour every adapter of the store port has: the same cases for all, none left out. */
export function describeStore({
  name,
  open,
  deviations = [],
  areDeviationsCertain = true,
}: Adapter): void {
  const reasons = new Map(
    deviations.flatMap(({ because, cases: broken }) => broken.map((one) => [one, because])),
  );
  describe(`${name} as a store`, () => {
    let place: Place;
    beforeEach(async () => {
      place = newPlace(await open());
    });
    afterEach(async () => {
      await place.store.close();
    });
    it.each(cases.filter(([sentence]) => !reasons.has(sentence)))("%s", async (_name, check) => {
      await check(place);
    });
    it.each(cases.filter(([sentence]) => reasons.has(sentence)))(
      "deviates from: %s",
      async (sentence, check) => {
        const failed = await check(place).then(
          () => false,
          () => true,
        );
        if (areDeviationsCertain) expect(failed).toBe(true);
        else console.log(`${failed ? "deviates" : "no longer deviates"}: ${sentence}`);
      },
    );
    it("deviates in nothing that is no case", () => {
      const known = new Set(cases.map(([sentence]) => sentence));
      expect(known.size).toBe(cases.length);
      expect([...reasons.keys()].filter((sentence) => !known.has(sentence))).toEqual([]);
    });
  });
}

/** Partitions of a run are its own, so that a shared account needs no cleaning between cases. */
function newPlace(store: Store): Place {
  const run = randomUUID().slice(0, 8);
  return {
    store,
    home: `${run}|na-lay`,
    away: `${run}|song-da`,
    other: (n) => `${run}|u${n}`,
  };
}
