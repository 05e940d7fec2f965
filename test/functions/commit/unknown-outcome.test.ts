import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fsck } from "../../../functions/jobs/fsck.ts";
import { unitPartition } from "../../../functions/store/partitions.ts";
import type { SubmissionResult } from "../../../shared/api/shapes.ts";
import { CosmosServer } from "../../fakes/cosmos/cosmos-server.ts";
import type { Fault } from "../../fakes/cosmos/fault.ts";
import { openOnFake, type Opened } from "../../fakes/cosmos/open-on-fake.ts";
import { Fleet } from "../../fakes/fleet.ts";
import { householdCells, naLayClerk, noon, smallTown } from "../../fakes/small-town.ts";
import { newRow } from "../../fakes/town-service.ts";

const partition = unitPartition(smallTown.id, "na-lay");
const place = { unit: "na-lay" };
const from = { person: naLayClerk, instance: 0, submission: "s-1" };
const rows = [newRow("a", householdCells(1)), newRow("b", householdCells(2))];

let server: CosmosServer;
let opened: Opened;
let fleet: Fleet;

/** A town on an empty fake, with the production deadlines unless a test waits for one. */
async function open(place: { writeDeadlineMs?: number } = {}): Promise<void> {
  server.documents.clear();
  opened = openOnFake(server, place);
  fleet = await Fleet.over(opened.store, 2);
}

beforeAll(async () => {
  server = await CosmosServer.start();
});
afterAll(async () => {
  await server.close();
});
beforeEach(async () => {
  await open();
});
afterEach(async () => {
  server.release();
  await opened.store.close();
  expect(server.pending).toBe(0);
});

/** Rows, journal and head of the unit, and nothing that does not agree. */
async function expectStoredOnce(): Promise<void> {
  const kinds = [...server.documents.of(partition).values()].map(({ kind }) => String(kind));
  expect(kinds.filter((kind) => kind.startsWith("row"))).toHaveLength(2);
  expect(kinds.filter((kind) => kind.startsWith("journal"))).toHaveLength(1);
  const report = await fsck({ store: opened.store, campaign: smallTown, now: () => noon });
  expect(report).toMatchObject({ findings: [], counts: { rows: 2 } });
}

const reset = (when: "before" | "after" | "midway"): Fault => ({ is: "reset", when });

describe("a submission whose batch meets", () => {
  it.each<[string, readonly Fault[]]>([
    ["a reset before it is done", [reset("before")]],
    ["a reset after it is done", [reset("after")]],
    ["a reset within the answer", [reset("midway")]],
    ["an answer of HTML, though it is done", [{ is: "garbled", as: "html" }]],
    ["an answer without etags", [{ is: "garbled", as: "no-etag" }]],
    ["an answer too short", [{ is: "garbled", as: "short" }]],
    ["503", [{ is: "status", status: 503 }]],
    ["502 with HTML", [{ is: "status", status: 502, body: "html" }]],
    ["a rollback for want of units", [{ is: "rollback", status: 429, index: 1 }]],
    ["a rollback nobody explains", [{ is: "rollback", status: 424 }]],
    ["two resets", [reset("before"), reset("after")]],
  ])("%s is stored once and acknowledged", async (_what, faults) => {
    for (const fault of faults) server.fail(fault, "batch");
    const { status, body } = await fleet.submit(from, place, rows);
    expect({ status, stored: (body as SubmissionResult).rows.length }).toEqual({
      status: 200,
      stored: 2,
    });
    await expectStoredOnce();
  });

  it("no answer, though it is done, is stored once and acknowledged", async () => {
    await open({ writeDeadlineMs: 1500 });
    server.fail({ is: "hold", when: "after" }, "batch");
    expect(await fleet.submit(from, place, rows)).toMatchObject({
      status: 200,
      body: { repeated: true },
    });
    await expectStoredOnce();
  });

  it("a delay past its deadline, and lands after its repetition, changes nothing", async () => {
    await open({ writeDeadlineMs: 1500 });
    server.fail({ is: "hold", when: "before" }, "batch");
    expect((await fleet.submit(from, place, rows)).status).toBe(200);
    const before = server.counts;
    server.release();
    await server.untilIdle();
    expect(server.counts.writes).toBe(before.writes);
    await expectStoredOnce();
  });

  it("three lost answers is not acknowledged, and resolved by the same key at another instance", async () => {
    for (let n = 0; n < 3; n++) server.fail({ is: "status", status: 503 }, "batch");
    expect((await fleet.submit(from, place, rows)).status).toBe(503);
    const again = await fleet.submit({ ...from, instance: 1 }, place, rows);
    expect(again).toMatchObject({ status: 200, body: { repeated: false } });
    await expectStoredOnce();
  });
});
