import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contract } from "../../../shared/api/contract.ts";
import type {
  Duplicate,
  DuplicatesList,
  DoublesResult,
} from "../../../shared/api/duplicate-shapes.ts";
import type { Campaign, Member } from "../../../shared/campaign/campaign.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import { maxAsked, townCells } from "../../../shared/forms/rows/town-cells.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import type { LogRecord } from "../../../functions/log.ts";
import type { RegisterKey } from "../../../functions/register/register-keys.ts";
import { Fleet } from "../../fakes/fleet.ts";
import { MemoryStore } from "../../fakes/memory-store.ts";
import {
  cellsOf,
  frontClerk,
  householdCells,
  naLayClerk,
  noon,
  reviewer,
  smallTown,
  songDaClerk,
} from "../../fakes/small-town.ts";
import { newRow, pathOf, TownService } from "../../fakes/town-service.ts";

const [movement] = smallTown.programmes;
/** With a second programme, under which the same person may stand. */
const campaign: Campaign = {
  ...smallTown,
  programmes: [
    ...smallTown.programmes,
    ...(movement === undefined
      ? []
      : [{ ...movement, id: "poverty", name: "CTMTQG giảm nghèo bền vững" }]),
  ],
};
const records: LogRecord[] = [];
let town: TownService;
let clock = noon.getTime();
let keys = 0;

/** Household n as the ward lists it. */
const of = (person: Member, n: number, changes: Readonly<Record<string, Cell>> = {}) =>
  householdCells(n, { village: person === naLayClerk ? "bản Hốc" : "bản Đáp", ...changes });

const gift = (changes: Readonly<Record<string, Cell>> = {}) =>
  cellsOf("money", {
    donor: "Công ty Hoa Ban",
    source: "Doanh nghiệp",
    kind: "Tiền",
    amount: 50_000_000,
    receivedOn: 45580,
    ...changes,
  });

beforeAll(async () => {
  const now = () => new Date((clock += 1000));
  town = await TownService.start(now, { campaign, log: (record) => records.push(record) });
  const rows = [
    newRow("a", of(naLayClerk, 1, { programme: "CTMTQG giảm nghèo bền vững" })),
    newRow("b", of(naLayClerk, 2)),
    newRow("c", of(naLayClerk, 3, { exitReason: "Nhập sai", exitOn: 45590 })),
  ];
  await town.submit(naLayClerk, naLayClerk, rows);
  await town.submit(frontClerk, { unit: "mttq", form: "money" }, [newRow("g", gift())]);
});
afterAll(async () => {
  await town.close();
});

interface Asked {
  readonly cells: Cell[];
  readonly id?: string | null;
}

async function tryAsk(person: Member, rows: readonly Asked[], form: FormId = "households") {
  const body = {
    formVersion: formById(form).version,
    rows: rows.map(({ id = null, cells }, index) => ({
      ref: `r${index}`,
      id,
      cells: townCells(formById(form), cells),
    })),
  };
  return town.post(person, `${pathOf({ unit: person.unit, form })}/doubles`, {
    key: `ask-${++keys}`,
    body,
  });
}

async function ask(person: Member, rows: readonly Asked[], form?: FormId): Promise<DoublesResult> {
  const reply = await tryAsk(person, rows, form);
  expect(reply.status).toBe(200);
  contract.postDoubles.response.parse(reply.body);
  return reply.body as DoublesResult;
}

describe("a question before anything is sent", () => {
  it("names the unit and the programme of each household another ward holds, and nothing of the rest", async () => {
    const answer = await ask(songDaClerk, [
      { cells: of(songDaClerk, 9) },
      { cells: of(songDaClerk, 1) },
      { cells: of(songDaClerk, 2) },
      { cells: of(songDaClerk, 3) },
      { cells: of(songDaClerk, 4, { nationalId: null, noIdReason: "Chưa cấp" }) },
    ]);
    const at = { form: "households", rowId: null, column: "nationalId", cell: "", level: "warn" };
    const programme = "CTMTQG giảm nghèo bền vững";
    expect(answer).toEqual({
      rows: [
        {
          ref: "r1",
          issues: [{ ...at, row: 2, code: "E25", params: { unit: "phường Na Lay", programme } }],
        },
        {
          ref: "r2",
          issues: [{ ...at, row: 3, code: "E25", params: { unit: "phường Na Lay" } }],
        },
      ],
    });
    expect(JSON.stringify(answer)).not.toMatch(/Lò|011085|NL-2024/);
  });

  it("says what the submission says afterwards", async () => {
    const rows = [of(songDaClerk, 1), of(songDaClerk, 2), of(songDaClerk, 5)];
    const asked = await ask(
      songDaClerk,
      rows.map((cells) => ({ cells })),
    );
    const sent = await town.submit(
      songDaClerk,
      songDaClerk,
      rows.map((cells, index) => newRow(`r${index}`, cells)),
    );
    const told = sent.rows.flatMap(({ ref, issues }) =>
      issues.length === 0
        ? []
        : [{ ref, issues: issues.map((issue) => ({ ...issue, rowId: null })) }],
    );
    expect(asked.rows).toEqual(told);
    expect(told).toHaveLength(2);
    // A row that is stored is not its own double, nor is it asked about as if it were new.
    const ids = sent.rows.map(({ id }) => id);
    const again = await ask(
      songDaClerk,
      rows.map((cells, index) => ({ cells, id: ids[index] ?? null })),
    );
    expect(again.rows.map(({ ref }) => ref)).toEqual(["r0", "r1"]);
    expect(again.rows[0]?.issues[0]).toMatchObject({ rowId: ids[0], code: "E25" });
  });

  it("is silent once a person has decided between the rows", async () => {
    const listed = await town.call(reviewer, `campaigns/${campaign.id}/duplicates`);
    const { duplicates } = listed.body as DuplicatesList;
    const [first, second] = duplicates as [Duplicate, Duplicate];
    const keep = first.rows.filter(({ unit }) => unit === "na-lay");
    const decision = {
      duplicate: first.id,
      version: first.version,
      keep: keep.map(({ unit, id: row }) => ({ unit, row })),
      reason: "Đã đối chiếu hồ sơ",
    };
    const path = `campaigns/${campaign.id}/duplicates`;
    await town.post(reviewer, path, { key: "settle", body: { decisions: [decision] } });
    const { rows } = await town.rows(songDaClerk, songDaClerk);
    const answer = await ask(
      songDaClerk,
      rows.map(({ id, cells }) => ({ id, cells })),
    );
    const open = second.rows.find(({ unit }) => unit === "song-da")?.id;
    expect(answer.rows.map(({ issues }) => issues[0]?.rowId)).toEqual([open]);
  });

  it.each<[why: string, changes: Readonly<Record<string, Cell>>, codes: readonly string[]]>([
    ["the same gift within a week", { receivedOn: 45585 }, ["E66"]],
    ["a month later", { receivedOn: 45610 }, []],
    ["another sum", { amount: 60_000_000 }, []],
  ])("knows a gift that the Front has written down: %s", async (_, changes, codes) => {
    const { rows } = await ask(naLayClerk, [{ cells: gift(changes) }], "money");
    const issues = rows.flatMap((row) => row.issues);
    expect(issues.map(({ code }) => code)).toEqual(codes);
    if (codes.length > 0)
      expect(issues[0]?.params).toEqual({ unit: "Ủy ban MTTQ", value: 50_000_000 });
  });

  it("is refused above its limit, for another version, and for a form that is not the unit's", async () => {
    const many = Array.from({ length: maxAsked + 1 }, (_, n) => ({ cells: of(songDaClerk, n) }));
    expect((await tryAsk(songDaClerk, many)).status).toBe(400);
    expect((await tryAsk(songDaClerk, many.slice(1))).status).toBe(200);
    expect((await tryAsk(frontClerk, [{ cells: of(songDaClerk, 1) }])).status).toBe(404);
    const path = `${pathOf({ unit: "song-da" })}/doubles`;
    const body = { formVersion: 99, rows: [{ ref: "a", id: null, cells: [] }] };
    expect((await town.post(songDaClerk, path, { key: "old", body })).status).toBe(409);
  });

  it("counts among the presses a person has a minute, so that nobody tries numbers out", async () => {
    const limited = await TownService.start(() => noon, {
      writeLimits: { pressesPerMinute: 2, requestsPerMinute: 10 },
    });
    const rows = [{ ref: "a", id: null, cells: of(songDaClerk, 1) }];
    const body = { formVersion: formById("households").version, rows };
    const statuses = [];
    for (const key of ["one", "two", "two", "three"]) {
      const path = `${pathOf({ unit: "song-da" })}/doubles`;
      statuses.push((await limited.post(songDaClerk, path, { key, body })).status);
    }
    await limited.close();
    expect(statuses).toEqual([200, 200, 200, 429]);
  });

  it("leaves in the log how many were asked about and found, and no id", async () => {
    records.length = 0;
    await ask(songDaClerk, [{ cells: of(songDaClerk, 8) }, { cells: of(songDaClerk, 2) }]);
    expect(records).toMatchObject([
      { op: "postDoubles", unit: "song-da", counts: { rows: 2, doubles: 1 } },
    ]);
    expect(JSON.stringify(records)).not.toMatch(/011085/);
  });
});

/** What is read and written while it is listened to. */
class HeardStore extends MemoryStore {
  readonly heard: string[] = [];

  override async get(partition: string, id: string) {
    this.heard.push(`get ${partition.split("|")[0] ?? ""} ${id}`);
    return super.get(partition, id);
  }

  override async list(query: Parameters<MemoryStore["list"]>[0]) {
    this.heard.push(`list ${query.partition}`);
    return super.list(query);
  }

  override async commit(...args: Parameters<MemoryStore["commit"]>) {
    this.heard.push(`commit ${args[0]}`);
    return super.commit(...args);
  }
}

describe("what a question costs the store", () => {
  const k1: RegisterKey = { id: "k1", secret: "the first key of the registers, long enough" };
  const k2: RegisterKey = { id: "k2", secret: "the second key of the registers, long enough" };

  async function askedOver(registerKeys: readonly RegisterKey[]) {
    const store = new HeardStore();
    const fleet = await Fleet.over(store, 1, { registerKeys: [k1] });
    const from = { person: naLayClerk, instance: 0 };
    await fleet.submit(from, naLayClerk, [newRow("a", of(naLayClerk, 1))]);
    fleet.restart(0, { registerKeys });
    const path = `${pathOf({ unit: "song-da" })}/doubles`;
    const rows = [1, 2].map((n) => ({ ref: `r${n}`, id: null, cells: of(songDaClerk, n) }));
    const body = { formVersion: formById("households").version, rows };
    const by = { person: songDaClerk, instance: 0 };
    // The first one reads the campaign and who is calling.
    store.heard.length = 0;
    await fleet.post(by, path, { key: "k0", body });
    const first = store.heard.filter((one) => one.startsWith("commit"));
    store.heard.length = 0;
    const reply = await fleet.post(by, path, { key: "k1", body });
    return { first, heard: store.heard, body: reply.body as DoublesResult };
  }

  it("is one point read of a register for each key; a write for the day's count and one for the log, the first time", async () => {
    const { first, heard, body } = await askedOver([k1]);
    expect(first).toEqual(["commit xnt|_asked", "commit xnt|_access"]);
    expect(body.rows.map(({ ref }) => ref)).toEqual(["r1"]);
    expect(heard.filter((one) => one.startsWith("get nid"))).toHaveLength(2);
    expect(heard.filter((one) => /^(?:commit|list)/.test(one))).toEqual([]);
  });

  it("finds what still lies under an older key, and moves nothing", async () => {
    const { heard, body } = await askedOver([k1, k2]);
    expect(body.rows.map(({ ref }) => ref)).toEqual(["r1"]);
    expect(heard.filter((one) => one.startsWith("get nid"))).toHaveLength(4);
    expect(heard.filter((one) => one.startsWith("commit"))).toEqual([]);
  });
});
