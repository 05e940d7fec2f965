import { describe, expect, it } from "vitest";
import { fsck } from "../../../functions/jobs/fsck.ts";
import { lockDocumentId } from "../../../functions/locks/lock-document.ts";
import { campaignPartition } from "../../../functions/store/partitions.ts";
import { type Fault, FaultyStore } from "../../fakes/faulty-store.ts";
import { Fleet, fleetIdentity } from "../../fakes/fleet.ts";
import { giftCells, LockSteps, townWithPeriods } from "../../fakes/locked-town.ts";
import {
  admin,
  householdCells,
  leader,
  naLayClerk,
  noon,
  songDaClerk,
} from "../../fakes/small-town.ts";
import { figuresIn, snapshotsOf } from "../../fakes/snapshots-of.ts";
import { newRow } from "../../fakes/town-service.ts";

const identity = await fleetIdentity();

/** Lists may fail as every other read. */
class BreakingStore extends FaultyStore {
  override async list(query: { partition: string; kind: string; afterSeq: number; limit: number }) {
    await this.get(query.partition, "any");
    return super.list(query);
  }
}

async function openTown() {
  const store = new BreakingStore();
  const clock = { now: noon };
  const options = { campaign: townWithPeriods, now: () => clock.now, identity };
  const fleet = await Fleet.over(store, 2, options);
  const send = (form: "households" | "money", cells: ReturnType<typeof householdCells>) =>
    fleet.submit({ person: naLayClerk, instance: 0 }, { unit: "na-lay", form }, [
      newRow("a", cells),
    ]);
  await send("money", giftCells(1));
  await send("households", householdCells(1));
  const steps = new LockSteps((person, path, write) =>
    fleet.post({ person: person as typeof admin, instance: 1 }, path, write),
  );
  const snapshots = snapshotsOf((person, path) => fleet.get({ person, instance: 0 }, path));
  return { store, clock, fleet, send, steps, snapshots };
}

/** Calls of the store that a lock makes here, until everything is kept. */
async function callsOfLock(): Promise<number> {
  const { store, steps } = await openTown();
  let calls = 0;
  store.failAs(() => {
    calls++;
    return "none";
  });
  await steps.lock(admin, { key: "k" });
  return calls;
}

const calls = await callsOfLock();
const parts = 8;

/** One call fails, every part of the test has its share of the calls. */
function failOne(store: BreakingStore, place: number, fault: Fault): void {
  let call = 0;
  store.failAs(() => (call++ === place ? fault : "none"));
}

describe(`a lock that makes ${calls} calls of the store`, () => {
  it.each(Array.from({ length: parts }, (_, part) => part))(
    "broken off at any of them keeps figures of one moment once and for all, share %i",
    async (part) => {
      for (let place = part; place < calls; place += parts)
        for (const fault of ["before", "after"] as const) await breakOff(place, fault);
    },
    120_000,
  );
});

async function breakOff(place: number, fault: Fault): Promise<void> {
  const { store, clock, fleet, send, steps, snapshots } = await openTown();
  const moments = [figuresIn(await snapshots.today(leader))];
  failOne(store, place, fault);
  await steps.lock(admin, { key: "k" });
  store.heal();
  fleet.restart(1);
  const isLocked =
    (await store.get(campaignPartition(townWithPeriods.id), lockDocumentId("2024-10"))) !==
    undefined;
  const early = (await snapshots.list(leader)).map(({ at }) => at);
  // The town goes on: a later attempt may keep this, too, but not some of it.
  clock.now = new Date("2024-11-01T05:10:00Z");
  await send("households", householdCells(2));
  await fleet.submit({ person: songDaClerk, instance: 0 }, { unit: "song-da" }, [
    newRow("a", householdCells(3, { village: "bản Đáp" })),
  ]);
  moments.push(figuresIn(await snapshots.today(leader)));
  if (place % 2 === 0) expect((await steps.lock(admin, { key: "k" })).status).toBe(200);
  else await fleet.instance(1).lockDue();
  const said = `${place} ${fault}`;
  const lines = await snapshots.list(leader);
  // What never reached the lock itself nobody knows but who asked.
  const isKept = isLocked || place % 2 === 0;
  const [line] = lines;
  expect([said, lines.length]).toEqual([said, isKept ? 1 : 0]);
  if (!isKept) return;
  const kept = figuresIn(await snapshots.get(leader, line?.id ?? ""));
  const isEarly = line?.at === noon.toISOString();
  expect([said, kept]).toEqual([said, moments[isEarly ? 0 : 1]]);
  if (early.length > 0) expect([line?.at]).toEqual(early);
  const report = await fsck({ store, campaign: townWithPeriods, now: () => clock.now });
  expect([said, report.findings]).toEqual([said, []]);
}
