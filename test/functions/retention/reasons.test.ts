import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AccessLogPage } from "../../../shared/api/access-shapes.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { accessLogNorm, retentionNorm } from "../../../shared/campaign/retention.ts";
import { fsck } from "../../../functions/jobs/fsck.ts";
import { LockSteps, locksPath, october, octoberIn, requestIn } from "../../fakes/locked-town.ts";
import { MemoryStore } from "../../fakes/memory-store.ts";
import {
  admin,
  auditor,
  householdCells,
  leader,
  naLayClerk,
  reviewer,
  smallTown,
} from "../../fakes/small-town.ts";
import { newRow, pathOf, TownService } from "../../fakes/town-service.ts";

const norm = (key: string, value: number) => ({
  ...{ citation: "x", confirmed: true, unit: "tháng", scope: {} },
  ...{ key, value, validFrom: "2024-10-01", validTo: null },
});
/** People's data are kept through 31/10/2025, the log of looks a year longer than five. */
const campaign: Campaign = {
  ...smallTown,
  periods: [october],
  norms: [norm(retentionNorm, 12), norm(accessLogNorm, 72)],
};
const why = "con bà Tâm hỏi về giấy tờ";
let clock: Date;
let store: MemoryStore;
let town: TownService;
let steps: LockSteps;
let row: string;
let keys = 0;

const at = (day: string) => {
  clock = new Date(`${day}T05:00:00Z`);
  town.signOut();
};
const erase = () => town.service.app.erase();
const left = () => store.dump().filter((text) => text.includes("Tâm"));

beforeEach(async () => {
  clock = new Date("2024-11-01T05:00:00Z");
  store = new MemoryStore();
  town = await TownService.start(() => clock, { campaign, store });
  steps = new LockSteps((person, path, { key, body }) =>
    town.post(person, path, { key, body: { ...(body as object), reason: why } }),
  );
  const { rows } = await town.submit(naLayClerk, { unit: "na-lay" }, [
    newRow("a", householdCells(1)),
  ]);
  row = rows[0]?.id ?? "";
  await reveal();
  await steps.lock(admin);
  const first = requestIn(await steps.request(naLayClerk, { unit: "na-lay" }));
  await steps.decide(leader, { request: first });
  await steps.reopen(admin, first);
  await steps.request(naLayClerk, { unit: "na-lay", form: "money", until: "2027-01-01" });
});
afterEach(async () => {
  await town.close();
});

async function reveal() {
  const path = `${pathOf({ unit: "na-lay" })}/rows/${row}/reveal`;
  const body = { column: "nationalId", reason: why };
  return town.post(reviewer, path, { key: `look-${++keys}`, body });
}

async function log(): Promise<AccessLogPage> {
  const reply = await town.call(auditor, `campaigns/${campaign.id}/access-log`);
  return reply.body as AccessLogPage;
}

const lock = async () => octoberIn(await town.call(admin, locksPath));

async function afterTheDate() {
  at("2025-11-01");
  await erase();
  at("2025-11-15");
  return erase();
}

describe("reasons people gave", () => {
  it("are erased with people's data; who did what when stays and can be held against the chain", async () => {
    const before = await lock();
    expect(left().length).toBeGreaterThan(5);
    // Five of the lock's history, the lock that holds the open request, and one look.
    expect(await afterTheDate()).toMatchObject({ is: "done", erased: { reasons: 7, accesses: 0 } });
    expect(left()).toEqual([]);
    const after = await lock();
    const told = before?.history.map((event) => ({ ...event, reason: "" }));
    expect(after).toMatchObject({ history: told, intact: true });
    expect(after?.requests).toHaveLength(1);
    expect(await log()).toMatchObject({
      intact: true,
      entries: [{ by: reviewer.id, row, column: "nationalId", reason: null }],
    });
    const { registers } = town.service.app;
    expect((await fsck({ store, campaign, registers, now: () => clock })).findings).toEqual([]);
  });

  it("that are given afterwards are erased by the next run, and then there is nothing to do", async () => {
    await afterTheDate();
    await reveal();
    await steps.request(naLayClerk, { unit: "na-lay", form: "construction", until: "2027-01-01" });
    expect(left()).toHaveLength(3);
    at("2025-11-16");
    expect(await erase()).toMatchObject({ is: "done", erased: { rows: 0, reasons: 3 } });
    expect(left()).toEqual([]);
    const before = store.dump();
    expect(await erase()).toMatchObject({ erased: { reasons: 0 } });
    expect(store.dump()).toEqual(before);
  });

  it("stay while people's data are kept", async () => {
    at("2025-10-31");
    expect(await erase()).toMatchObject({ is: "kept", erased: { reasons: 0 } });
    expect((await lock())?.history.every(({ reason }) => reason === why)).toBe(true);
    expect((await log()).entries).toMatchObject([{ reason: why }]);
  });
});

describe("the log of looks", () => {
  const lookOf = (accesses: number) => ({ length: 1 - accesses });

  it.each([
    ["2029-11-02", 0],
    ["2030-11-01", 0],
    ["2030-11-02", 1],
  ])("on %s has %s entries that were kept their time, and loses none at once", async (day, old) => {
    at(day);
    expect((await town.service.app.erase({ isDry: true })).erased.accesses).toBe(old);
    for (let n = 0; n < 2; n++) expect((await erase()).erased.accesses).toBe(0);
    expect(await log()).toMatchObject({ erased: null, intact: true, entries: lookOf(0) });
  });

  it("loses them a fortnight after that was first seen, and says so", async () => {
    at("2030-11-02");
    await erase();
    at("2030-11-15");
    expect((await erase()).erased.accesses).toBe(0);
    at("2030-11-16");
    expect((await erase()).erased.accesses).toBe(1);
    const erased = { count: 1, until: "2024-11-01" };
    expect(await log()).toMatchObject({ erased, intact: true, entries: lookOf(1) });
    expect((await erase()).erased.accesses).toBe(0);
  });

  it("loses none to a clock that was years ahead for a night, and none that became old since", async () => {
    at("2041-01-01");
    await erase();
    at("2024-11-20");
    await reveal();
    for (const day of ["2024-11-21", "2030-10-31", "2030-11-02", "2030-11-15"]) {
      at(day);
      expect((await erase()).erased.accesses).toBe(0);
    }
    at("2030-12-24");
    // The second look is old by now, too, and was not seen to be.
    expect((await erase()).erased.accesses).toBe(1);
    expect((await log()).entries).toHaveLength(1);
  });
});
