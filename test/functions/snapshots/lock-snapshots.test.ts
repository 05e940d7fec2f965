import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Member } from "../../../shared/campaign/campaign.ts";
import {
  days,
  giftCells,
  LockSteps,
  october,
  requestIn,
  townWithPeriods,
} from "../../fakes/locked-town.ts";
import {
  admin,
  auditor,
  cellsOf,
  giftReviewer,
  householdCells,
  layNuaClerk,
  leader,
  naLayClerk,
  noon,
  officeClerk,
  reviewer,
  songDaClerk,
  stranger,
} from "../../fakes/small-town.ts";
import { figuresIn, snapshotsOf } from "../../fakes/snapshots-of.ts";
import { newRow, TownService } from "../../fakes/town-service.ts";

let town: TownService;
let steps: LockSteps;
let snapshots: ReturnType<typeof snapshotsOf>;
const clock = { now: noon };
const first = "2024-10.lock-1";
const gifts = { unit: "na-lay", form: "money" } as const;
const home = { unit: "na-lay" };

beforeEach(async () => {
  clock.now = noon;
  town = await TownService.start(() => clock.now, { campaign: townWithPeriods });
  steps = new LockSteps((person, path, write) => town.post(person, path, write));
  snapshots = snapshotsOf((person, path) => town.call(person, path));
  await town.submit(naLayClerk, home, [newRow("h", householdCells(1))]);
  await town.submit(songDaClerk, { unit: "song-da" }, [
    newRow("h", householdCells(2, { village: "bản Đáp" })),
  ]);
  const { rows } = await town.submit(naLayClerk, gifts, [newRow("g", giftCells(1))]);
  await town.review(giftReviewer, gifts, [{ id: rows[0]?.id ?? "", version: 1 }]);
});
afterEach(async () => {
  await town.close();
});

const at = (instant: string) => {
  clock.now = new Date(instant);
};

/** October opened again for Na Lay, and locked again. */
async function lockAgain(meanwhile: () => Promise<unknown>): Promise<void> {
  const request = requestIn(await steps.request(naLayClerk, home));
  await steps.decide(leader, { request });
  await steps.reopen(admin, request);
  await meanwhile();
  await steps.lock(admin);
}

describe("the figures of a locked period", () => {
  it("are kept when it is locked: those of that moment, under the name of the period", async () => {
    const before = await snapshots.today(leader);
    expect(await snapshots.list(leader)).toEqual([]);
    expect((await steps.lock(admin)).status).toBe(200);
    const kept = await snapshots.get(leader, first);
    expect(figuresIn(kept)).toEqual(figuresIn(before));
    expect(kept).toMatchObject({
      at: noon.toISOString(),
      asOf: before.asOf,
      unchecked: 0,
      frozen: { id: first, kind: "lock", period: { id: october.id, name: "Tháng 10/2024" } },
    });
  });

  it("stay when what the lock leaves open is changed afterwards: only the figures of now follow", async () => {
    await steps.lock(admin);
    const kept = figuresIn(await snapshots.get(leader, first));
    const [household] = (await town.rows(naLayClerk, home)).rows;
    const row = { ref: "h", id: household?.id ?? "", baseVersion: 1 };
    const cells = householdCells(1, { workType: "Sửa chữa" });
    const sent = await town.submit(naLayClerk, home, [{ ...row, cells }]);
    expect(sent.rows[0]?.outcome).toBe("stored");
    expect(figuresIn(await snapshots.get(leader, first))).toEqual(kept);
    expect(figuresIn(await snapshots.today(leader))).not.toEqual(kept);
  });

  it("are measured against the catalogue of that moment: a target set later changes nothing of them", async () => {
    await steps.lock(admin);
    const targets = { unit: "qldt", form: "targets" } as const;
    const later = cellsOf("targets", {
      unit: "phường Na Lay",
      workType: "Xây mới",
      houses: 99,
      dueOn: days.november1 + 400,
      confirmed: "Đã xác nhận",
      citation: "Kế hoạch điều chỉnh",
    });
    const { rows } = await town.submit(officeClerk, targets, [newRow("t", later)]);
    expect(rows).toMatchObject([{ outcome: "stored" }]);
    await town.review(reviewer, targets, [{ id: rows[0]?.id ?? "" }]);
    at("2024-11-01T05:01:00Z");
    const { body } = await town.call(leader, `campaigns/${townWithPeriods.id}`);
    expect(body).toMatchObject({ targets: [{ houses: 99 }] });
    const { frozen } = await snapshots.get(leader, first);
    expect(frozen.campaign.targets).toEqual(townWithPeriods.targets);
  });

  it("are kept once more when it is locked again after a reopening, and the old ones stay", async () => {
    await steps.lock(admin);
    const old = await snapshots.get(leader, first);
    at("2024-11-04T05:00:00Z");
    await lockAgain(() => town.submit(naLayClerk, gifts, [newRow("late", giftCells(2))]));
    const lines = await snapshots.list(leader);
    expect(lines.map(({ id, at: moment }) => [id, moment])).toEqual([
      [first, noon.toISOString()],
      ["2024-10.lock-2", "2024-11-04T05:00:00.000Z"],
    ]);
    expect(await snapshots.get(leader, first)).toEqual(old);
    const again = await snapshots.get(leader, "2024-10.lock-2");
    expect(figuresIn(again)).toEqual(figuresIn(await snapshots.today(leader)));
    expect(figuresIn(again)).not.toEqual(figuresIn(old));
  });

  it("are kept once more when it is locked with other days, and name the days of each", async () => {
    await steps.lock(admin);
    const place = { unit: "qldt", form: "periods" } as const;
    const longer = cellsOf("periods", {
      id: "2024-10",
      name: "Tháng 10/2024",
      from: days.october10 - 9,
      to: days.november1,
      confirmed: "Đã xác nhận",
      citation: "Chu kỳ do cơ quan thường trực đặt",
    });
    const { rows } = await town.submit(officeClerk, place, [newRow("a", longer)]);
    await town.review(reviewer, place, [{ id: rows[0]?.id ?? "" }]);
    await steps.lock(admin);
    expect((await snapshots.list(leader)).map(({ id, period }) => [id, period?.to])).toEqual([
      [first, "2024-10-31"],
      ["2024-10.lock-2", "2024-11-01"],
    ]);
  });

  it("are kept once, however often the lock is asked for and the timer comes", async () => {
    await steps.lock(admin, { key: "k" });
    at("2024-11-02T05:00:00Z");
    for (let time = 0; time < 2; time++) {
      await steps.lock(admin, { key: "k" });
      await steps.lock(admin);
      await town.service.app.lockDue();
    }
    expect(await snapshots.list(leader)).toMatchObject([{ id: first, at: noon.toISOString() }]);
  });

  it("are kept by the clock where the period locks by itself, as they stood when it came to it", async () => {
    await town.close();
    const campaign = { ...townWithPeriods, periods: [{ ...october, lockFrom: "2024-11-06" }] };
    town = await TownService.start(() => clock.now, { campaign });
    at("2024-11-07T05:00:00Z");
    await town.service.app.lockDue();
    expect(await snapshots.list(leader)).toMatchObject([
      { id: first, kind: "lock", at: "2024-11-07T05:00:00.000Z" },
    ]);
  });
});

describe("who is told of frozen figures", () => {
  beforeEach(async () => {
    await steps.lock(admin);
  });

  it.each<[why: string, person: Member, units: readonly string[]]>([
    ["a clerk: the own unit", naLayClerk, ["na-lay"]],
    ["another clerk: that one's", songDaClerk, ["song-da"]],
    ["a reviewer: all", reviewer, townWithPeriods.units.map(({ id }) => id)],
    ["a leader: all", leader, townWithPeriods.units.map(({ id }) => id)],
  ])("%s", async (_, person, units) => {
    expect((await snapshots.list(person)).map((line) => line.units)).toEqual([units]);
    const kept = await snapshots.get(person, first);
    expect(kept.units.map(({ unit }) => unit)).toEqual(units);
    expect(figuresIn(kept)).toEqual(figuresIn(await snapshots.today(person)));
  });

  it("an administrator: counts by state, no figures", async () => {
    const forms = (await snapshots.get(admin, first)).units.flatMap((unit) => unit.forms);
    expect(forms.flatMap(({ sent, accepted }) => [sent, accepted]).every(isEmpty)).toBe(true);
    expect(forms.some(({ states }) => !isEmpty(states))).toBe(true);
  });

  it("a clerk whose unit has sent nothing: that it has, and no noughts of others", async () => {
    expect((await snapshots.get(layNuaClerk, first)).units).toEqual([
      { unit: "lay-nua", forms: [] },
    ]);
  });

  it.each([
    ["an auditor", auditor],
    ["a stranger", stranger],
  ])("not %s", async (_, person) => {
    expect(await snapshots.statusOf(person, first)).toBe(403);
    const { status } = await town.call(person, `campaigns/${townWithPeriods.id}/snapshots`);
    expect(status).toBe(403);
  });

  it.each(["2024-10.lock-2", "2024-11.lock-1", "2024-10", "x"])(
    "nobody of %s, which there is not",
    async (id) => {
      expect(await snapshots.statusOf(leader, id)).toBe(404);
    },
  );
});

function isEmpty(record: object): boolean {
  return Object.keys(record).length === 0;
}
