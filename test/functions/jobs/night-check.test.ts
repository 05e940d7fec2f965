import { beforeEach, describe, expect, it } from "vitest";
import { fsck } from "../../../functions/jobs/fsck.ts";
import {
  headDocumentId,
  type Head,
  type RowDocument,
  rowDocumentId,
} from "../../../functions/rows/row-document.ts";
import { nightPartition, unitPartition } from "../../../functions/store/partitions.ts";
import type { Operation } from "../../../functions/store/store.ts";
import type { Member } from "../../../shared/campaign/campaign.ts";
import { unitIds } from "../../../shared/campaign/units.ts";
import { MemoryStore } from "../../fakes/memory-store.ts";
import { Fleet } from "../../fakes/fleet.ts";
import { seeded } from "../../fakes/seeded.ts";
import {
  householdCells,
  layNuaClerk,
  naLayClerk,
  noon,
  smallTown,
  songDaClerk,
} from "../../fakes/small-town.ts";
import { newRow } from "../../fakes/town-service.ts";

const minuteMs = 60_000;
const wards = [
  [naLayClerk, "bản Hốc"],
  [songDaClerk, "bản Đáp"],
  [layNuaClerk, "bản Ho Luông"],
] as const;

/** Reading the rows of a ward takes a minute; tells of each, and may fail or be held at a commit. */
class SlowStore extends MemoryStore {
  readonly clock = { ms: noon.getTime() };
  readonly looked: string[] = [];
  before: (partition: string) => Promise<void> = () => Promise.resolve();

  override async list(query: Parameters<MemoryStore["list"]>[0]) {
    if (query.kind === "row.households" && query.afterSeq === -1) {
      this.looked.push(query.partition.replace("xnt|", ""));
      this.clock.ms += minuteMs;
    }
    return super.list(query);
  }

  override async commit(...[partition, operations]: [string, readonly Operation[]]) {
    await this.before(partition);
    return super.commit(partition, operations);
  }
}

let store: SlowStore;
let fleet: Fleet;
let ids: Map<string, string>;

beforeEach(async () => {
  store = new SlowStore();
  fleet = await Fleet.over(store, 2, { now: () => new Date(store.clock.ms) });
  ids = new Map();
  // Household 1 is listed by all three wards, 10 and 20 and 30 by one each.
  for (const [index, [person, village]] of wards.entries())
    await send(person, village, [1, (index + 1) * 10]);
  store.looked.length = 0;
});

async function send(person: Member, village: string, numbers: readonly number[]): Promise<void> {
  const rows = numbers.map((n) => newRow(`r${n}`, householdCells(n, { village })));
  const { status, body } = await fleet.submit({ person, instance: 1 }, person, rows);
  expect(status).toBe(200);
  for (const { ref, id } of (body as { rows: { ref: string; id: string }[] }).rows)
    ids.set(`${person.unit} ${ref}`, id);
}

/** As the timer does: so many minutes a run. */
const check = (minutes: number, instance = 0) =>
  fleet.instance(instance).check({ until: new Date(store.clock.ms + minutes * minuteMs) });

async function checkAll(minutes: number) {
  for (let runs = 1; ; runs++) {
    const report = await check(minutes);
    if (report.is === "done") return { ...report, runs };
    expect(report.is).toBe("partly");
    expect(runs).toBeLessThan(20);
  }
}

const atOnce = async () => {
  const { registers } = fleet.instance(0);
  const { findings, counts } = await fsck({
    store,
    campaign: smallTown,
    registers,
    now: () => noon,
  });
  return { findings, counts };
};

async function damage(partition: string, id: string, change: (body: never) => unknown) {
  const stored = await store.get(partition, id);
  if (stored === undefined) throw new Error(`no ${id}`);
  const { kind, seq, etag } = stored;
  const body = change(stored.body as never);
  await store.commit(partition, [{ op: "replace", id, kind, seq, body, ifMatch: etag }]);
}

/** A miscount of the town, a register that lost a row, and totals that are wrong: one of each ward. */
async function damageTown(): Promise<void> {
  const row = (unit: string, ref: string) => rowDocumentId(ids.get(`${unit} ${ref}`) ?? "");
  await damage(unitPartition("xnt", "na-lay"), headDocumentId("households"), (head: Head) => ({
    ...head,
    states: { sent: 9 },
  }));
  await damage(unitPartition("xnt", "song-da"), row("song-da", "r1"), (body: RowDocument) => ({
    ...body,
    claims: {},
  }));
  const [register] = store.dump().flatMap((line) => {
    const isOf =
      line.includes(`"row":"${ids.get("lay-nua r30") ?? ""}"`) && line.startsWith("nid|");
    return isOf ? [line.split(" ")[0] ?? ""] : [];
  });
  await damage(register ?? "", "register", (body: object) => ({ ...body, contenders: [] }));
}

const units = unitIds(smallTown);

describe("the check of a night", () => {
  it.each([
    [100, 1],
    [3, 3],
    [1, 8],
  ])(
    "with %s minutes a run goes through every unit once and is done after %s runs",
    async (minutes, runs) => {
      const report = await checkAll(minutes);
      expect(report).toMatchObject({
        is: "done",
        runs,
        findings: [],
        counts: { units: 7, rows: 6 },
      });
      expect(store.looked).toEqual(units);
    },
  );

  it.each([100, 2, 1])(
    "finds in parts of %s minutes what a look at once finds",
    async (minutes) => {
      await damageTown();
      const whole = await atOnce();
      const codes = whole.findings.map(({ code }) => code);
      for (const code of ["totals-differ", "counted-twice", "register-differs", "verdict-differs"])
        expect(codes).toContain(code);
      const { findings, counts } = await checkAll(minutes);
      expect({ findings, counts }).toEqual(whole);
    },
  );

  describe.each([0, 1, 2, 3, 5, 8])("that was killed at its write %s", (last) => {
    async function kill(): Promise<void> {
      let left = last;
      store.before = (partition) => {
        if (partition !== nightPartition("xnt") || left-- > 0) return Promise.resolve();
        return Promise.reject(new Error("The process is gone"));
      };
      await expect(check(100)).rejects.toThrow("gone");
      store.before = () => Promise.resolve();
    }

    it("goes on where it was, and looks at one ward again at most", async () => {
      await kill();
      expect(await check(100, 1)).toMatchObject({ is: "done", findings: [] });
      expect(new Set(store.looked)).toEqual(new Set(units));
      expect(store.looked.length).toBeLessThanOrEqual(units.length + 1);
    });

    it("finds everything all the same, once", async () => {
      await damageTown();
      const whole = await atOnce();
      await kill();
      expect(await check(100, 1)).toEqual({ is: "done", ...whole });
    });
  });

  it("by two instances at once is done by one of them, or goes on later", async () => {
    await damageTown();
    const whole = await atOnce();
    const reports = await Promise.all([check(100), check(100, 1)]);
    const done = reports.find(({ is }) => is === "done") ?? (await checkAll(100));
    expect(done).toMatchObject(whole);
  });

  it("rests until the next night, and then begins anew", async () => {
    await checkAll(100);
    store.looked.length = 0;
    await damageTown();
    expect(await check(100)).toMatchObject({ is: "rested", findings: [] });
    expect(store.looked).toEqual([]);
    store.clock.ms += 24 * 60 * minuteMs;
    expect((await check(100)).findings.length).toBeGreaterThan(2);
  });

  it("that nobody finished is begun anew the next night", async () => {
    expect((await check(3)).is).toBe("partly");
    await damageTown();
    store.clock.ms += 24 * 60 * minuteMs;
    expect((await check(100)).findings.map(({ code }) => code)).toContain("totals-differ");
  });

  it("remembers nobody", async () => {
    await checkAll(2);
    const kept = store.dump().filter((line) => line.startsWith(nightPartition("xnt")));
    expect(kept.length).toBeGreaterThan(3);
    expect(kept.join()).not.toMatch(/011085|Lò/);
  });
});

describe("a town that works while it is checked", () => {
  it.each(Array.from({ length: 10 }, (_, seed) => seed + 1))(
    "is not accused of what moved between two wards: seed %s",
    async (seed) => {
      const random = seeded(seed);
      const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
      const move = async () => {
        const [person, village] = pick(wards);
        const n = pick([1, 10, 20, 30, 40]);
        const id = ids.get(`${person.unit} r${n}`);
        if (id === undefined) return send(person, village, [n]);
        const page = await fleet.get(
          { person, instance: 1 },
          `campaigns/xnt/units/${person.unit}/forms/households/rows`,
        );
        const row = (
          page.body as { rows: { id: string; version: number; state: string }[] }
        ).rows.find((one) => one.id === id);
        if (row === undefined) return;
        const cells = row.state === "withdrawn" ? householdCells(n, { village }) : null;
        const change = { ref: "m", id, baseVersion: row.version, cells, reason: "Nhập sai" };
        await fleet.submit({ person, instance: 1 }, person, [change]);
      };
      store.before = async (partition) => {
        if (partition !== nightPartition("xnt")) return;
        store.before = () => Promise.resolve();
        await move();
        await move();
        store.before = held;
      };
      const held = store.before;
      for (let n = 0; n < 3; n++) {
        expect((await checkAll(1)).findings).toEqual([]);
        store.clock.ms += 24 * 60 * minuteMs;
      }
      expect((await atOnce()).findings).toEqual([]);
    },
  );
});
