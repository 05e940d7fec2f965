import { afterAll, beforeAll, expect, it } from "vitest";
import { fsck } from "../../../functions/jobs/fsck.ts";
import { CosmosServer } from "../../fakes/cosmos/cosmos-server.ts";
import { openOnFake } from "../../fakes/cosmos/open-on-fake.ts";
import { Fleet } from "../../fakes/fleet.ts";
import { giftCells, october, townWithPeriods } from "../../fakes/locked-town.ts";
import { householdCells, leader, naLayClerk, noon } from "../../fakes/small-town.ts";
import { figuresIn, snapshotsOf } from "../../fakes/snapshots-of.ts";
import { newRow } from "../../fakes/town-service.ts";

let server: CosmosServer;
beforeAll(async () => {
  server = await CosmosServer.start();
});
afterAll(async () => {
  await server.close();
});

it("the timer of Azure locks a period and keeps its figures over the real SDK, and fsck reads them back as they were", async () => {
  const { store } = openOnFake(server);
  const campaign = { ...townWithPeriods, periods: [{ ...october, lockFrom: "2024-11-01" }] };
  const fleet = await Fleet.over(store, 2, { campaign });
  const from = { person: naLayClerk, instance: 0 };
  await fleet.submit(from, { unit: "na-lay" }, [newRow("a", householdCells(1))]);
  await fleet.submit(from, { unit: "na-lay", form: "money" }, [newRow("a", giftCells(1))]);
  const read = snapshotsOf((person, path) => fleet.get({ person, instance: 0 }, path));
  const before = figuresIn(await read.today(leader));
  // Each instance has its timer.
  await Promise.all([fleet.instance(0).lockDue(), fleet.instance(1).lockDue()]);
  expect(await read.list(leader)).toMatchObject([
    { id: "2024-10.lock-1", kind: "lock", at: noon.toISOString() },
  ]);
  expect(figuresIn(await read.get(leader, "2024-10.lock-1"))).toEqual(before);
  expect((await fsck({ store, campaign, now: () => noon })).findings).toEqual([]);
  await store.close();
});
