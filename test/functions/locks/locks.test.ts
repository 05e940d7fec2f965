import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { LockResult } from "../../../shared/api/lock-shapes.ts";
import type { Campaign, Member } from "../../../shared/campaign/campaign.ts";
import {
  days,
  giftCells,
  LockSteps,
  locksPath,
  october,
  octoberIn,
  requestIn,
  townWithPeriods,
} from "../../fakes/locked-town.ts";
import {
  admin,
  auditor,
  cellsOf,
  giftReviewer,
  householdCells,
  leader,
  naLayClerk,
  noon,
  officeClerk,
  reviewer,
  songDaClerk,
} from "../../fakes/small-town.ts";
import { newRow, TownService } from "../../fakes/town-service.ts";

let town: TownService;
let steps: LockSteps;
const clock = { now: noon };
const gifts = { unit: "na-lay", form: "money" } as const;

beforeEach(async () => {
  clock.now = noon;
  town = await TownService.start(() => clock.now, { campaign: townWithPeriods });
  steps = new LockSteps((person, path, write) => town.post(person, path, write));
});
afterEach(async () => {
  await town.close();
});

async function give(n: number, changes = {}, person: Member = naLayClerk) {
  const { unit } = person;
  const sent = await town.submit(person, { unit, form: "money" }, [
    newRow("a", giftCells(n, changes)),
  ]);
  const [row] = sent.rows;
  if (row === undefined) throw new Error("No row");
  return row;
}

async function edit(stored: { id: string | null; version: number }, n: number, changes = {}) {
  const row = { ref: "a", id: stored.id, baseVersion: stored.version };
  const sent = await town.submit(naLayClerk, gifts, [{ ...row, cells: giftCells(n, changes) }]);
  return sent.rows[0];
}

const e65 = { code: "E65", level: "block", column: "receivedOn", row: 1 };

/** October opened again for Na Lay, as the rules want it. */
async function openAgain(about: Parameters<LockSteps["request"]>[1] = { unit: "na-lay" }) {
  const request = requestIn(await steps.request(naLayClerk, about));
  await steps.decide(leader, { request });
  return steps.reopen(admin, request);
}

describe("a locked period", () => {
  it("holds new rows dated in it and says since when, in every unit, and takes the others", async () => {
    expect(await steps.lock(admin)).toMatchObject({ status: 200 });
    const sent = await town.submit(naLayClerk, gifts, [
      newRow("a", giftCells(1)),
      newRow("b", giftCells(2, { receivedOn: days.november1 })),
    ]);
    expect(sent.rows).toMatchObject([
      {
        outcome: "held",
        issues: [{ ...e65, params: { period: "Tháng 10/2024", date: "01/11/2024" } }],
      },
      { outcome: "stored", issues: [] },
    ]);
    expect(await give(1, {}, songDaClerk)).toMatchObject({ outcome: "held", issues: [e65] });
  });

  it("leaves lists alone: households of any date are stored", async () => {
    await steps.lock(admin);
    const sent = await town.submit(naLayClerk, { unit: "na-lay" }, [
      newRow("a", householdCells(1)),
    ]);
    expect(sent.rows[0]?.outcome).toBe("stored");
  });

  it.each<[why: string, changes: Record<string, string | number>, outcome: string]>([
    ["another sum", { amount: 99_000_000 }, "held"],
    ["a date taken out of it", { receivedOn: days.november1 }, "held"],
    ["an earlier day of the same payment", { pledgedOn: days.october10 - 20 }, "held"],
    ["a note", { note: "Đã nộp kho bạc" }, "stored"],
    ["a later step that is in an open period", { disbursedOn: days.november1 }, "stored"],
  ])("answers to %s of a row stored before", async (_, changes, outcome) => {
    const stored = await give(1);
    await steps.lock(admin);
    expect(await edit(stored, 1, changes)).toMatchObject({ outcome });
  });

  it("holds a date that is moved into it, and a withdrawal out of it", async () => {
    const inside = await give(1);
    const outside = await give(2, { receivedOn: days.november1 });
    await steps.lock(admin);
    expect(await edit(outside, 2)).toMatchObject({ outcome: "held", issues: [e65] });
    const { id, version } = inside;
    const withdrawal = { ref: "w", id, baseVersion: version, cells: null, reason: "Nhập nhầm" };
    const gone = await town.submit(naLayClerk, gifts, [withdrawal]);
    expect(gone.rows).toMatchObject([{ outcome: "held", issues: [e65] }]);
  });

  it("lets nobody accept what would change its figures, and lets rows be returned", async () => {
    const waiting = await give(1);
    const edited = await give(2);
    await town.review(giftReviewer, gifts, [{ id: edited.id ?? "", version: 1 }]);
    const noted = await edit(edited, 2, { note: "Bổ sung" });
    await steps.lock(admin);
    const outcomes = async (decision: "accept" | "return") => {
      const rows = [waiting, noted].map((row) => ({
        id: row?.id ?? "",
        version: row?.version ?? 0,
      }));
      const decided = rows.map((row) => ({ ...row, decision, reason: "Đối chiếu" }));
      return (await town.review(giftReviewer, gifts, decided)).rows.map(({ outcome }) => outcome);
    };
    // Only a note is new in the second one.
    expect(await outcomes("accept")).toEqual(["period-locked", "decided"]);
    expect(await outcomes("return")).toEqual(["decided", "decided"]);
  });

  it("is locked once however often it is asked for, and remembers since when", async () => {
    await steps.lock(admin, { key: "k1" });
    clock.now = new Date("2024-11-05T05:00:00Z");
    await steps.lock(admin, { key: "k1" });
    await steps.lock(admin);
    const lock = octoberIn(await town.call(admin, locksPath));
    expect(lock).toMatchObject({ since: "2024-11-01", intact: true });
    expect(lock?.history.map(({ action }) => action)).toEqual(["locked"]);
    const other = { period: "2024-11", reason: "Cùng khóa, nội dung khác" };
    expect((await town.post(admin, locksPath, { key: "k1", body: other })).status).toBe(422);
  });

  it("travels with the campaign, under a version that has grown", async () => {
    const before = await town.call(naLayClerk, `campaigns/${townWithPeriods.id}`);
    await steps.lock(admin);
    const after = await town.call(naLayClerk, `campaigns/${townWithPeriods.id}`);
    const [old, now] = [before.body as Campaign, after.body as Campaign];
    expect(old.locks).toBeUndefined();
    expect(now.locks).toMatchObject([{ period: "2024-10", since: "2024-11-01", reopened: [] }]);
    expect(now.version).toBeGreaterThan(old.version);
  });
});

describe("a period that locks by itself", () => {
  it("does so on its day in Vietnam, and the message names that day whenever the timer came", async () => {
    await town.close();
    const campaign = { ...townWithPeriods, periods: [{ ...october, lockFrom: "2024-11-06" }] };
    town = await TownService.start(() => clock.now, { campaign });
    clock.now = new Date("2024-11-05T16:59:00Z");
    await town.service.app.lockDue();
    expect((await give(1)).outcome).toBe("stored");
    clock.now = new Date("2024-11-07T05:00:00Z");
    await town.service.app.lockDue();
    await town.service.app.lockDue();
    expect((await give(2)).issues).toMatchObject([{ ...e65, params: { date: "06/11/2024" } }]);
    const lock = octoberIn(await town.call(auditor, locksPath));
    expect(lock?.history).toMatchObject([{ action: "locked", role: null, from: null }]);
  });
});

describe("a day that the standing office sets in its list of periods", () => {
  const place = { unit: "qldt", form: "periods" } as const;
  const row = cellsOf("periods", {
    id: "2024-10",
    name: "Tháng 10/2024",
    from: days.october10 - 9,
    to: days.october31,
    lockFrom: days.november1,
    confirmed: "Đã xác nhận",
    citation: "Chu kỳ do cơ quan thường trực đặt",
  });

  it("locks once a second person has accepted it", async () => {
    const sent = await town.submit(officeClerk, place, [newRow("a", row)]);
    await town.service.app.lockDue();
    expect((await give(1)).outcome).toBe("stored");
    await town.review(reviewer, place, [{ id: sent.rows[0]?.id ?? "" }]);
    await town.service.app.lockDue();
    expect((await give(2)).issues).toMatchObject([{ ...e65, params: { date: "01/11/2024" } }]);
  });

  it("is not before the period is over", async () => {
    const early = row.map((cell) => (cell === days.november1 ? days.october10 : cell));
    const sent = await town.submit(officeClerk, place, [newRow("a", early)]);
    expect(sent.rows[0]).toMatchObject({
      outcome: "held",
      issues: [{ code: "E29", column: "lockFrom" }],
    });
  });
});

describe("opening a period again", () => {
  it("takes three persons, and ends after its last day", async () => {
    await steps.lock(admin);
    expect(await openAgain()).toMatchObject({ status: 200 });
    expect((await give(1)).outcome).toBe("stored");
    expect((await give(1, {}, songDaClerk)).outcome).toBe("held");
    clock.now = new Date("2024-11-15T16:59:00Z");
    expect((await give(2)).outcome).toBe("stored");
    clock.now = new Date("2024-11-15T17:01:00Z");
    expect((await give(3)).outcome).toBe("held");
  });

  it("may be for one form only, and ends when the period is locked again", async () => {
    await steps.lock(admin);
    await openAgain({ unit: "na-lay", form: "construction" });
    expect((await give(1)).outcome).toBe("held");
    await openAgain({ unit: "na-lay", form: "money" });
    expect((await give(1)).outcome).toBe("stored");
    await steps.lock(admin);
    expect((await give(2)).outcome).toBe("held");
    expect(octoberIn(await town.call(leader, locksPath))?.reopened).toEqual([]);
  });

  it("is refused to one person alone, whatever roles they have", async () => {
    await steps.lock(admin);
    const request = requestIn(await steps.request(naLayClerk, { unit: "na-lay" }));
    // Not agreed to yet.
    expect((await steps.reopen(admin, request)).status).toBe(403);
    for (const person of [naLayClerk, reviewer, admin])
      expect((await steps.decide(person, { request })).status).toBe(403);
    expect((await steps.decide(leader, { request })).status).toBe(200);
    for (const person of [naLayClerk, reviewer, leader])
      expect((await steps.reopen(person, request)).status).toBe(403);
    expect((await give(1)).outcome).toBe("held");
    expect((await steps.reopen(admin, request)).status).toBe(200);
  });

  it("refuses again what a leader refused, and forgets the request", async () => {
    await steps.lock(admin);
    const request = requestIn(await steps.request(reviewer, { unit: "song-da" }));
    const refused = await steps.decide(leader, { request, decision: "refuse" });
    expect((refused.body as LockResult).lock.requests).toEqual([]);
    expect((await steps.reopen(admin, request)).status).toBe(404);
    expect((await steps.decide(leader, { request })).status).toBe(404);
  });

  it.each<
    [why: string, about: Parameters<LockSteps["request"]>[1], person: Member, status: number]
  >([
    ["another unit's clerk", { unit: "song-da" }, naLayClerk, 404],
    ["a unit nobody knows", { unit: "no-unit" }, reviewer, 404],
    ["a period that is not locked", { unit: "na-lay", period: "2024-11" }, naLayClerk, 404],
    ["a form no lock concerns", { unit: "na-lay", form: "households" }, naLayClerk, 400],
    ["a day that is over", { unit: "na-lay", until: "2024-10-31" }, naLayClerk, 400],
    ["the same once more", { unit: "lay-nua" }, reviewer, 412],
  ])("is not asked for by or for %s", async (...[, about, person, status]) => {
    await steps.lock(admin);
    await steps.request(reviewer, { unit: "lay-nua" });
    expect((await steps.request(person, about)).status).toBe(status);
  });

  it("is for the ward's rows, whoever enters them, and known to those it concerns", async () => {
    const home = { unit: "na-lay" };
    const listed = await town.submit(naLayClerk, home, [newRow("h", householdCells(1))]);
    const decision = cellsOf("approvals", {
      decisionNo: "12/QĐ-UBND",
      decisionOn: days.october10,
      household: listed.rows[0]?.code ?? "",
      programme: "Phong trào thi đua",
      amount: 60_000_000,
    });
    const approve = async () => {
      const at = { unit: "na-lay", form: "approvals" } as const;
      return (await town.submit(officeClerk, at, [newRow("a", decision)])).rows[0];
    };
    await steps.lock(admin);
    const held = await approve();
    expect(held?.outcome).toBe("held");
    expect(held?.issues).toContainEqual(
      expect.objectContaining({ code: "E65", column: "decisionOn" }),
    );
    await openAgain();
    expect((await approve())?.outcome).toBe("stored");
    const knows = async (person: Member) => {
      const { body } = await town.call(person, `campaigns/${townWithPeriods.id}`);
      return (body as Campaign).locks?.[0]?.reopened.map(({ unit }) => unit);
    };
    expect(await knows(naLayClerk)).toEqual(["na-lay"]);
    // The office enters decisions for all wards.
    expect(await knows(officeClerk)).toEqual(["na-lay"]);
    expect(await knows(songDaClerk)).toEqual([]);
  });

  it("forgets a request whose day is over, so that it can be asked for anew", async () => {
    await steps.lock(admin);
    const about = { unit: "na-lay", until: "2024-11-02" };
    const request = requestIn(await steps.request(naLayClerk, about));
    clock.now = new Date("2024-11-03T05:00:00Z");
    expect((await steps.decide(leader, { request })).status).toBe(404);
    const again = await steps.request(naLayClerk, { unit: "na-lay" });
    expect((again.body as LockResult).lock.requests).toHaveLength(1);
  });

  it("does each step once, whatever the number of deliveries", async () => {
    await steps.lock(admin);
    await steps.request(naLayClerk, { unit: "na-lay" }, "ask");
    const request = requestIn(await steps.request(naLayClerk, { unit: "na-lay" }, "ask"));
    for (let time = 0; time < 2; time++) await steps.decide(leader, { request }, "agree");
    for (let time = 0; time < 2; time++)
      expect((await steps.reopen(admin, request, "open")).status).toBe(200);
    const lock = octoberIn(await town.call(admin, locksPath));
    expect(lock?.history.map(({ action }) => action)).toEqual([
      "locked",
      "requested",
      "approved",
      "reopened",
    ]);
  });
});

describe("the history of locks", () => {
  beforeEach(async () => {
    await steps.lock(admin);
    await openAgain();
    await steps.request(songDaClerk, { unit: "song-da" });
  });

  it.each<[who: string, person: Member, units: readonly (string | null)[]]>([
    ["a clerk sees what concerns every unit and the own", songDaClerk, [null, "song-da"]],
    ["a reviewer sees all", reviewer, [null, "na-lay", "na-lay", "na-lay", "song-da"]],
    ["an auditor sees all", auditor, [null, "na-lay", "na-lay", "na-lay", "song-da"]],
  ])("%s, and nobody is named", async (_, person, units) => {
    const reply = await town.call(person, locksPath);
    const lock = octoberIn(reply);
    expect(lock?.history.map(({ unit }) => unit)).toEqual(units);
    for (const { name, id } of [naLayClerk, songDaClerk, leader, admin]) {
      expect(JSON.stringify(reply.body)).not.toContain(name);
      expect(JSON.stringify(reply.body)).not.toContain(id);
    }
  });

  it("says to whom the next step does not belong", async () => {
    const involved = async (person: Member) =>
      octoberIn(await town.call(person, locksPath))?.requests.map((one) => one.involved);
    expect(await involved(songDaClerk)).toEqual([true]);
    expect(await involved(leader)).toEqual([false]);
  });
});
