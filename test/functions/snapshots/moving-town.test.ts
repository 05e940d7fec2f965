import { describe, expect, it } from "vitest";
import type { SubmissionResult } from "../../../shared/api/shapes.ts";
import { unitPartition } from "../../../functions/store/partitions.ts";
import { Fleet } from "../../fakes/fleet.ts";
import {
  days,
  giftCells,
  LockSteps,
  locksPath,
  octoberIn,
  townWithPeriods,
} from "../../fakes/locked-town.ts";
import { MemoryStore } from "../../fakes/memory-store.ts";
import { admin, leader, naLayClerk, songDaClerk } from "../../fakes/small-town.ts";
import { figuresIn, snapshotsOf } from "../../fakes/snapshots-of.ts";
import { newRow } from "../../fakes/town-service.ts";

const songDa = unitPartition(townWithPeriods.id, "song-da");

/** A store in which something happens right before Sông Đà's heads are read, Na Lay's having been read already. */
class MovingStore extends MemoryStore {
  before: () => Promise<void> = () => Promise.resolve();
  #isInside = false;

  override async list(query: { partition: string; kind: string; afterSeq: number; limit: number }) {
    if (query.partition === songDa && query.kind === "head" && !this.#isInside) {
      this.#isInside = true;
      await this.before();
      this.#isInside = false;
    }
    return super.list(query);
  }
}

async function openTown() {
  const store = new MovingStore();
  const fleet = await Fleet.over(store, 2, { campaign: townWithPeriods });
  let gifts = 0;
  /** A gift in each ward; what became of the two. */
  const giveBoth = async (receivedOn: number) => {
    const outcomes: (string | undefined)[] = [];
    for (const [person, unit] of [
      [naLayClerk, "na-lay"],
      [songDaClerk, "song-da"],
    ] as const) {
      const row = newRow("a", giftCells(++gifts, { receivedOn }));
      const place = { unit, form: "money" } as const;
      const { body } = await fleet.submit({ person, instance: 0 }, place, [row]);
      outcomes.push((body as SubmissionResult).rows[0]?.outcome);
    }
    return outcomes;
  };
  const steps = new LockSteps((person, path, write) =>
    fleet.post({ person: person as typeof admin, instance: 1 }, path, write),
  );
  const read = snapshotsOf((person, path) => fleet.get({ person, instance: 1 }, path));
  return { store, fleet, giveBoth, steps, read };
}

/** A lock reads Sông Đà's heads to tell them, then to empty their outbox, then twice for the figures. */
const readings = [0, 1, 2, 3];

describe("figures that are kept while wards go on sending", () => {
  it.each(readings)(
    "hold both wards' rows of the next period or neither's, and none of the locked one, reading %i",
    async (place) => {
      const { store, giveBoth, steps, read } = await openTown();
      await giveBoth(days.october10);
      let [reading, october]: [number, unknown] = [0, undefined];
      store.before = async () => {
        if (reading++ !== place) return;
        await giveBoth(days.november1);
        october = await giveBoth(days.october10);
      };
      expect((await steps.lock(admin)).status).toBe(200);
      store.before = () => Promise.resolve();
      if (place > 0) expect(october).toEqual(["held", "held"]);
      const kept = figuresIn(await read.get(leader, "2024-10.lock-1"));
      // Everything that happened did so before the last of the readings that agree.
      expect(kept).toEqual(figuresIn(await read.today(leader)));
      const next = (unit: string) =>
        Object.entries(kept[`${unit} money`]?.sent ?? {}).filter(([cell]) =>
          cell.includes("2024-11"),
        );
      expect(next("na-lay")).not.toEqual([]);
      expect(next("na-lay").length).toBe(next("song-da").length);
    },
  );

  it("are not kept of a town that does not stand still: the lock holds, and the timer keeps them later", async () => {
    const { store, fleet, giveBoth, steps, read } = await openTown();
    store.before = async () => {
      await giveBoth(days.november1);
    };
    expect((await steps.lock(admin)).status).toBe(200);
    expect(await read.list(leader)).toEqual([]);
    const list = await fleet.get({ person: admin, instance: 1 }, locksPath);
    expect(octoberIn(list)).toMatchObject({ period: "2024-10" });
    expect(await giveBoth(days.october10)).toEqual(["held", "held"]);
    store.before = () => Promise.resolve();
    await fleet.instance(1).lockDue();
    expect(await read.list(leader)).toMatchObject([{ id: "2024-10.lock-1" }]);
    expect(figuresIn(await read.get(leader, "2024-10.lock-1"))).toEqual(
      figuresIn(await read.today(leader)),
    );
  });
});
