import { beforeEach, describe, expect, it } from "vitest";
import type { AccessLogPage } from "../../../shared/api/access-shapes.ts";
import { contract } from "../../../shared/api/contract.ts";
import type { DoublesResult } from "../../../shared/api/duplicate-shapes.ts";
import type { RowsPage } from "../../../shared/api/shapes.ts";
import type { Member } from "../../../shared/campaign/campaign.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import { townCells } from "../../../shared/forms/rows/town-cells.ts";
import { accessPartition, askedPartition } from "../../../functions/store/partitions.ts";
import type { Operation } from "../../../functions/store/store.ts";
import { Fleet, type FleetReply } from "../../fakes/fleet.ts";
import { MemoryStore } from "../../fakes/memory-store.ts";
import {
  auditor,
  householdCells,
  members,
  naLayClerk,
  noon,
  smallTown,
  songDaClerk,
} from "../../fakes/small-town.ts";
import { newRow, pathOf } from "../../fakes/town-service.ts";

/** Falls silent before it commits to some partitions. */
class SilentStore extends MemoryStore {
  silent: (partition: string) => boolean = () => false;

  override async commit(partition: string, operations: readonly Operation[]) {
    if (this.silent(partition)) throw new Error("The store does not answer");
    return super.commit(partition, operations);
  }
}

const dayMs = 24 * 3_600_000;
const otherClerk: Member = { ...songDaClerk, id: "p-song-da-2", name: "Cán bộ thứ hai" };
let store: SilentStore;
let clock: number;
let keys = 0;

beforeEach(() => {
  store = new SilentStore();
  clock = noon.getTime();
});

async function townWith(askedPerDay?: number): Promise<Fleet> {
  const fleet = await Fleet.over(store, 2, {
    now: () => new Date(clock),
    members: [...members, otherClerk],
    ...(askedPerDay === undefined ? {} : { askedPerDay }),
  });
  const rows = [1, 2, 3].map((n) => newRow(`r${n}`, householdCells(n)));
  await fleet.submit({ person: naLayClerk, instance: 0 }, naLayClerk, rows);
  return fleet;
}

/** Asks about households n as the ward Sông Đà. */
async function ask(
  fleet: Fleet,
  numbers: readonly number[],
  { person = songDaClerk, instance = 0, key = `ask-${++keys}` } = {},
): Promise<FleetReply> {
  const form = formById("households");
  const rows = numbers.map((n) => {
    const cells = townCells(form, householdCells(n, { village: "bản Đáp" }));
    return { ref: `r${n}`, id: null, cells };
  });
  const body = { formVersion: form.version, rows };
  const path = `${pathOf({ unit: "song-da" })}/doubles`;
  return fleet.post({ person, instance }, path, { key, body });
}

const toldOf = ({ body }: FleetReply) => (body as DoublesResult).rows.map(({ ref }) => ref);

async function logOf(fleet: Fleet): Promise<AccessLogPage> {
  const path = `campaigns/${smallTown.id}/access-log`;
  const { body } = await fleet.get({ person: auditor, instance: 0 }, path);
  return contract.getAccessLog.response.parse(body);
}

describe("who is told that another unit holds a person", () => {
  it("is in the access log: who, from where, of which row, when; never the id", async () => {
    const fleet = await townWith();
    expect(toldOf(await ask(fleet, [1, 8, 3]))).toEqual(["r1", "r3"]);
    const { entries, intact } = await logOf(fleet);
    expect(intact).toBe(true);
    const listed = await fleet.get(
      { person: naLayClerk, instance: 0 },
      `${pathOf({ unit: "na-lay" })}/rows`,
    );
    const { rows } = listed.body as RowsPage;
    const rowOf = (n: number) => rows.find(({ cells }) => cells.includes(`01108500000${n}`))?.id;
    const { id: by, name, unit: from } = songDaClerk;
    const about = { by, name, role: "clerk", from, unit: "na-lay", form: "households" };
    expect(entries).toEqual(
      [1, 3].map((n, index) => ({
        ...about,
        seq: index + 1,
        at: noon.toISOString(),
        row: rowOf(n),
        column: "nationalId",
        action: "asked",
        reason: null,
      })),
    );
    const stored = store.dump().filter((line) => line.startsWith(accessPartition(smallTown.id)));
    expect(stored.join()).not.toMatch(/011085|Lò/);
  });

  it("once a person and day, whatever the number of looks", async () => {
    const fleet = await townWith();
    for (const instance of [0, 1, 0]) await ask(fleet, [1, 2], { instance });
    await Promise.all([0, 1].map((instance) => ask(fleet, [2, 3], { instance })));
    expect((await logOf(fleet)).entries).toHaveLength(3);
    await ask(fleet, [1], { person: otherClerk });
    clock += dayMs;
    await ask(fleet, [1]);
    const { entries, intact } = await logOf(fleet);
    expect(entries.map(({ by }) => by)).toEqual([
      ...[1, 2, 3].map(() => songDaClerk.id),
      otherClerk.id,
      songDaClerk.id,
    ]);
    expect(intact).toBe(true);
  });

  it("is told nothing while the log cannot be written", async () => {
    const fleet = await townWith();
    store.silent = (partition) => partition === accessPartition(smallTown.id);
    const refused = await ask(fleet, [1, 8]);
    expect(refused.status).toBe(503);
    expect(JSON.stringify(refused.body)).not.toMatch(/na-lay|Na Lay|E25/);
    store.silent = () => false;
    expect(toldOf(await ask(fleet, [1, 8]))).toEqual(["r1"]);
  });

  it("of more rows than one commit holds, and the log stays whole", async () => {
    const fleet = await townWith();
    const many = Array.from({ length: 150 }, (_, index) => index + 100);
    for (const some of [many.slice(0, 75), many.slice(75)])
      await fleet.submit(
        { person: naLayClerk, instance: 0 },
        naLayClerk,
        some.map((n) => newRow(`r${n}`, householdCells(n))),
      );
    expect(toldOf(await ask(fleet, many))).toHaveLength(150);
    const { cursor, intact } = await logOf(fleet);
    expect({ cursor, intact }).toEqual({ cursor: 150, intact: true });
  });
});

describe("whom a person asks about on one day", () => {
  it("is bounded, in words and until midnight; what is over the bound is answered in no part", async () => {
    const fleet = await townWith(3);
    expect((await ask(fleet, [11, 12])).status).toBe(200);
    const refused = await ask(fleet, [1, 13]);
    expect(refused.status).toBe(429);
    expect(refused.body).toMatchObject({
      type: "https://mai-am.example/problems/too-many-requests",
      detail:
        "Hôm nay đã hỏi đủ 3 hộ, khoản chưa có trong số liệu của đơn vị. Ngày mai hỏi tiếp; khi gửi số liệu vẫn được đối chiếu.",
    });
    expect((await logOf(fleet)).entries).toEqual([]);
    // One more has room.
    expect(toldOf(await ask(fleet, [1]))).toEqual(["r1"]);
    expect((await ask(fleet, [14])).status).toBe(429);
    expect((await ask(fleet, [14], { person: otherClerk })).status).toBe(200);
    clock += 12 * 3_600_000 - 1;
    expect((await ask(fleet, [14])).status).toBe(429);
    clock += 1;
    expect((await ask(fleet, [14])).status).toBe(200);
  });

  it("counts neither the same ones again nor those the unit has in rows of its own", async () => {
    const fleet = await townWith(2);
    const own = [1, 21, 22, 23].map((n) =>
      newRow(`r${n}`, householdCells(n, { village: "bản Đáp" })),
    );
    await fleet.submit({ person: songDaClerk, instance: 0 }, songDaClerk, own);
    const replies = [];
    for (const numbers of [
      [1, 21, 22, 23],
      [31, 32, 31],
      [31, 32],
      [1, 21, 31],
    ])
      replies.push((await ask(fleet, numbers)).status);
    expect(replies).toEqual([200, 200, 200, 200]);
    expect((await ask(fleet, [33])).status).toBe(429);
  });

  it("is counted by all instances together, and by none anew", async () => {
    const fleet = await townWith(3);
    const at = [0, 1, 0, 1, 0, 1];
    const replies = await Promise.all(at.map((instance, n) => ask(fleet, [41 + n], { instance })));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(3);
    fleet.restart(0);
    expect((await ask(fleet, [50])).status).toBe(429);
  });

  it("is refused while it cannot be counted, and stands in the store as names nobody can turn back", async () => {
    const fleet = await townWith();
    store.silent = (partition) => partition === askedPartition(smallTown.id);
    expect((await ask(fleet, [1])).status).toBe(503);
    store.silent = () => false;
    expect((await ask(fleet, [1])).status).toBe(200);
    const stored = store.dump().filter((line) => line.startsWith(askedPartition(smallTown.id)));
    expect(stored).toHaveLength(1);
    expect(stored.join()).not.toMatch(/011085|Lò|nid/);
  });

  it("has room for a large ward's list of 2,000 households twice, and for no program that goes on", async () => {
    const fleet = await townWith();
    const list = (from: number, length: number) =>
      Array.from({ length: length / 200 }, (_, part) =>
        Array.from({ length: 200 }, (_, index) => from + part * 200 + index),
      );
    const statuses = new Set<number>();
    // In the morning as it came, in the afternoon with a fifth of its ids corrected.
    for (const part of [...list(1000, 2000), ...list(1400, 2000)])
      statuses.add((await ask(fleet, part)).status);
    expect([...statuses]).toEqual([200]);
    for (const part of list(10_000, 3000)) statuses.add((await ask(fleet, part)).status);
    expect([...statuses]).toEqual([200, 429]);
  });
});
