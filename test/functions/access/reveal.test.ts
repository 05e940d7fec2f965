import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AccessLogPage, RevealResult } from "../../../shared/api/access-shapes.ts";
import type { Member } from "../../../shared/campaign/campaign.ts";
import type { Link } from "../../../functions/access/chain.ts";
import { accessPartition } from "../../../functions/store/partitions.ts";
import {
  admin,
  auditor,
  cellsOf,
  giftReviewer,
  householdCells,
  leader,
  naLayClerk,
  reviewer,
  smallTown,
} from "../../fakes/small-town.ts";
import { newRow, pathOf, TownService } from "../../fakes/town-service.ts";

const id = "011085000001";
const phone = "0912345678";
const why = "Đối chiếu với danh sách hộ nghèo";
let town: TownService;
let row: string;
let keys = 0;

beforeAll(async () => {
  town = await TownService.start();
  const cells = householdCells(1, { phone, oldPaper: "040123456" });
  const { rows } = await town.submit(naLayClerk, { unit: "na-lay" }, [newRow("a", cells)]);
  row = rows[0]?.id ?? "";
});
afterAll(async () => {
  await town.close();
});

async function reveal(
  person: Member,
  body: unknown,
  {
    at = pathOf({ unit: "na-lay" }),
    of = row,
    key = `k-${++keys}`,
  }: { at?: string; of?: string; key?: string } = {},
) {
  return town.post(person, `${at}/rows/${of}/reveal`, { key, body });
}

async function logged(query = ""): Promise<AccessLogPage> {
  const reply = await town.call(auditor, `campaigns/${smallTown.id}/access-log${query}`);
  expect(reply.status).toBe(200);
  return reply.body as AccessLogPage;
}

describe("a reviewer", () => {
  it.each([
    ["nationalId", id],
    ["phone", phone],
    ["oldPaper", "040123456"],
  ])("is shown %s with a reason, and an auditor reads who, what, why", async (column, value) => {
    const reply = await reveal(reviewer, { column, reason: why });
    expect(reply.body as RevealResult).toEqual({ row, version: 1, column, cell: value });
    const { entries, intact } = await logged();
    expect(intact).toBe(true);
    expect(entries.at(-1)).toMatchObject({
      by: reviewer.id,
      name: reviewer.name,
      role: "reviewer",
      from: "qldt",
      unit: "na-lay",
      form: "households",
      row,
      column,
      action: "revealed",
      reason: why,
      at: "2024-11-01T05:00:00.000Z",
    });
    expect(JSON.stringify(entries)).not.toContain(value);
  });

  it.each([
    ["no reason", { column: "phone" }],
    ["a reason of spaces", { column: "phone", reason: " ".repeat(20) }],
    ["a reason too short to be one", { column: "phone", reason: "xem" }],
    ["a column that is not masked", { column: "head", reason: why }],
    ["a column that does not exist", { column: "__proto__", reason: why }],
    ["two columns", { column: ["phone", "nationalId"], reason: why }],
  ])("is shown nothing for %s, and nothing is logged", async (_what, body) => {
    const before = (await logged()).entries.length;
    expect((await reveal(reviewer, body)).status).toBe(400);
    expect((await logged()).entries).toHaveLength(before);
  });

  it("asking again under the same key is one look; another look under it is refused", async () => {
    const before = (await logged()).entries.length;
    const ask = (column: string) => reveal(reviewer, { column, reason: why }, { key: "same" });
    expect((await ask("phone")).status).toBe(200);
    expect((await ask("phone")).body).toMatchObject({ cell: phone });
    expect((await ask("nationalId")).status).toBe(422);
    expect((await logged()).entries).toHaveLength(before + 1);
  });

  it("of another lane finds no such row", async () => {
    expect((await reveal(giftReviewer, { column: "phone", reason: why })).status).toBe(404);
    const gift = cellsOf("money", {
      source: "Ngân sách trung ương",
      donor: "Kho bạc",
      kind: "Tiền",
      amount: 5_000_000,
      receivedOn: 45590,
    });
    const { rows } = await town.submit(naLayClerk, { unit: "na-lay", form: "money" }, [
      newRow("m", gift),
    ]);
    const at = pathOf({ unit: "na-lay", form: "money" });
    const asked = await reveal(
      giftReviewer,
      { column: "phone", reason: why },
      { at, of: rows[0]?.id ?? "" },
    );
    expect(asked.status).toBe(404);
  });

  it.each([
    ["in another unit", pathOf({ unit: "song-da" }), undefined],
    ["in another form", pathOf({ unit: "na-lay", form: "construction" }), undefined],
    ["that does not exist", pathOf({ unit: "na-lay" }), "nothing"],
  ])("finds no row %s", async (_where, at, of) => {
    const reply = await reveal(reviewer, { column: "phone", reason: why }, { at, of: of ?? row });
    expect(reply.status).toBe(404);
  });
});

describe("nobody else", () => {
  it.each([naLayClerk, leader, admin, auditor])("reveals: $id", async (person) => {
    expect((await reveal(person, { column: "phone", reason: why })).status).toBe(403);
  });

  it.each([naLayClerk, reviewer, leader, admin])("reads the log: $id", async (person) => {
    const reply = await town.call(person, `campaigns/${smallTown.id}/access-log`);
    expect(reply.status).toBe(403);
  });
});

describe("the log", () => {
  it("is read page after page", async () => {
    const all = (await logged()).entries;
    const seen = [];
    let since = 0;
    for (;;) {
      const page = await logged(`?since=${since}&limit=2`);
      expect(page.intact).toBe(true);
      seen.push(...page.entries);
      since = page.cursor;
      if (!page.more) break;
    }
    expect(seen).toEqual(all);
    expect(await logged(`?since=${since}`)).toMatchObject({ entries: [], intact: true });
  });

  it("keeps every look of many at the same time", async () => {
    const before = (await logged()).cursor;
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => reveal(reviewer, { column: "phone", reason: why })),
    );
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200));
    expect(await logged()).toMatchObject({ cursor: before + 20, intact: true });
  });

  it("says that it is not whole when an entry was changed", async () => {
    const partition = accessPartition(smallTown.id);
    const { store } = town.service;
    const [first] = await store.list({ partition, kind: "access", afterSeq: 0, limit: 1 });
    if (first === undefined) throw new Error("no entry");
    const { id, kind, seq, etag } = first;
    const body = first.body as Link;
    const forged = { ...body, fact: { ...body.fact, by: "p-somebody" } };
    await store.commit(partition, [{ op: "replace", id, kind, seq, body: forged, ifMatch: etag }]);
    expect((await logged()).intact).toBe(false);
  });
});
