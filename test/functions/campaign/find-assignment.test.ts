import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Me } from "../../../shared/api/shapes.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import type { Member } from "../../../shared/campaign/campaign.ts";
import { memberPartition } from "../../../functions/store/partitions.ts";
import { configuredTown } from "../../fakes/configured-town.ts";
import {
  admin,
  cellsOf,
  naLayClerk,
  officeClerk,
  reviewer,
  songDaClerk,
} from "../../fakes/small-town.ts";
import { newRow, TownService } from "../../fakes/town-service.ts";

const users = { unit: "qldt", form: "members" } as const;
const day = (iso: string) => Math.round(Date.parse(iso) / 86_400_000) + 25_569;
const newcomer = { id: "p-newcomer" };
let town: TownService;

beforeEach(async () => {
  town = await TownService.start(undefined, { campaign: configuredTown });
});
afterEach(async () => {
  await town.close();
});

const user = (changes: Readonly<Record<string, Cell>> = {}): Cell[] =>
  cellsOf("members", {
    name: "Quàng Thị Inh",
    oid: newcomer.id,
    unit: "phường Sông Đà",
    clerk: "x",
    validFrom: day("2024-10-01"),
    ...changes,
  });

async function enter(cells: Cell[], by: Member = officeClerk) {
  const { rows } = await town.submit(by, users, [newRow("u", cells)]);
  return rows[0];
}

/** Entered by one person, accepted by another. */
async function grant(cells: Cell[]): Promise<string> {
  const row = await enter(cells);
  expect(row?.issues).toEqual([]);
  const id = row?.id ?? "";
  const { rows } = await town.review(reviewer, users, [{ id }]);
  expect(rows[0]?.outcome).toBe("decided");
  return id;
}

async function me(person: Pick<Member, "id">): Promise<Me | number> {
  const { status, body } = await town.call(person, "me");
  return status === 200 ? (body as Me) : status;
}

describe("rights from the list of users", () => {
  it("begin with the second person's agreement, not before", async () => {
    const row = await enter(user());
    expect(await me(newcomer)).toBe(403);
    await town.review(reviewer, users, [{ id: row?.id ?? "" }]);
    expect(await me(newcomer)).toMatchObject({
      name: "Quàng Thị Inh",
      unit: "song-da",
      roles: ["clerk"],
      reviews: [],
    });
  });

  it("name what a reviewer decides on as the sheets are called", async () => {
    await grant(user({ clerk: null, reviewer: "x", reviews: "Danh sách hộ; Nguồn lực: ủng hộ" }));
    expect(await me(newcomer)).toMatchObject({
      roles: ["reviewer"],
      reviews: ["households", "money-gifts"],
    });
  });

  it("count before the document a deployment begins with, which stands for everybody else", async () => {
    await grant(user({ oid: naLayClerk.id }));
    expect(await me(naLayClerk)).toMatchObject({ unit: "song-da" });
    expect(await me(songDaClerk)).toMatchObject({ unit: "song-da", name: songDaClerk.name });
  });

  it("end at once with the row's last day, and nothing older comes back", async () => {
    const id = await grant(user({ oid: naLayClerk.id }));
    const ended = user({
      oid: naLayClerk.id,
      validTo: day("2024-10-31"),
    });
    await town.submit(officeClerk, users, [{ ref: "e", id, baseVersion: 1, cells: ended }]);
    expect(await me(naLayClerk)).toMatchObject({ unit: "song-da" });
    await town.review(reviewer, users, [{ id, version: 2 }]);
    expect(await me(naLayClerk)).toBe(403);
  });

  it("are not lost by a row that one person entered or the other returned", async () => {
    const row = await enter(user({ oid: naLayClerk.id }));
    expect(await me(naLayClerk)).toMatchObject({ unit: "na-lay" });
    const back = { id: row?.id ?? "", decision: "return", reason: "Sai đơn vị" } as const;
    await town.review(reviewer, users, [back]);
    expect(await me(naLayClerk)).toMatchObject({ unit: "na-lay" });
  });
});

describe("rights nobody can give", () => {
  it.each<[why: string, code: string, cells: Cell[]]>([
    ["to oneself", "E71", user({ oid: officeClerk.id })],
    ["to oneself in capitals", "E71", user({ oid: officeClerk.id.toUpperCase() })],
    ["without a role", "E70", user({ clerk: null })],
    ["to enter and to decide in a ward", "E72", user({ reviewer: "x", reviews: "Danh sách hộ" })],
    ["to check the system and to work in it", "E72", user({ auditor: "x" })],
    ["to look after the system and to enter", "E72", user({ admin: "x" })],
    [
      "to agree that a period is opened and to open it",
      "E72",
      user({ clerk: null, leader: "x", admin: "x" }),
    ],
    ["to an account that is written wrongly", "E69", user({ oid: "Quang Inh" })],
    ["over a form that is none", "E16", user({ clerk: null, reviewer: "x", reviews: "Sổ đỏ" })],
  ])("%s (%s)", async (_, code, cells) => {
    const row = await enter(cells);
    expect(row?.outcome).toBe("held");
    expect(row?.issues.map((issue) => issue.code)).toContain(code);
  });

  it("for two overlapping times", async () => {
    await grant(user());
    const row = await enter(user({ validFrom: day("2024-10-20") }));
    expect(row).toMatchObject({ outcome: "held", issues: [{ code: "E24" }] });
  });

  it("to oneself by agreeing to them", async () => {
    const row = await enter(user({ oid: reviewer.id, clerk: null, leader: "x" }));
    const { rows } = await town.review(reviewer, users, [{ id: row?.id ?? "" }]);
    expect(rows[0]?.outcome).toBe("own-entry");
  });

  it("may be to enter and to decide in an office, where nobody decides on what they entered", async () => {
    const both = { unit: "Phòng Quản lý Đô thị", reviewer: "x", reviews: "Tiến độ nhà" };
    await grant(user(both));
    expect(await me(newcomer)).toMatchObject({ roles: ["clerk", "reviewer"] });
  });
});

describe("roles that nobody holds together", () => {
  it.each<[string, Partial<Member>]>([
    ["a ward's clerk who decides", { roles: ["clerk", "reviewer"], reviews: ["households"] }],
    ["an administrator who enters", { unit: "qldt", roles: ["admin", "clerk"] }],
    ["an auditor who administers", { unit: "qldt", roles: ["auditor", "admin"] }],
    ["a leader who decides", { unit: "qldt", roles: ["leader", "reviewer"] }],
    ["an office nobody knows", { unit: "no-such", roles: ["clerk", "reviewer"] }],
  ])("give nothing, however they were written down: %s", async (_, changes) => {
    await keep({ ...songDaClerk, ...newcomer, ...changes });
    expect(await me(newcomer)).toBe(403);
  });

  it("are none in an office for who enters and decides", async () => {
    await keep({ ...reviewer, ...newcomer, roles: ["clerk", "reviewer"] });
    expect(await me(newcomer)).toMatchObject({ roles: ["clerk", "reviewer"] });
  });

  /** As a deployment begins: in the store, past the form. */
  async function keep(member: Member): Promise<void> {
    const target = { id: member.id, kind: "member", seq: 1, body: member };
    await town.service.store.commit(memberPartition("xnt"), [{ op: "create", ...target }]);
  }
});

describe("accepted rights", () => {
  it.each<[what: string, change: { cells: Cell[] | null; reason?: string }]>([
    ["do not become those of another account", { cells: user({ oid: "p-other" }) }],
    ["are ended, not withdrawn", { cells: null, reason: "Nghỉ hưu" }],
  ])("%s", async (_, change) => {
    const id = await grant(user());
    const { rows } = await town.submit(officeClerk, users, [
      { ref: "e", id, baseVersion: 1, ...change },
    ]);
    expect(rows[0]).toMatchObject({
      outcome: "held",
      version: 1,
      issues: [{ code: "E68", params: { reason: "member" } }],
    });
    expect(await me(newcomer)).toMatchObject({ unit: "song-da" });
  });
});

describe("the list of users", () => {
  it.each([naLayClerk, admin])("is not shown to $id", async (person) => {
    await grant(user());
    const reply = await town.call(person, "campaigns/xnt/units/qldt/forms/members/rows");
    expect(reply.status).not.toBe(200);
    expect(JSON.stringify(reply.body)).not.toContain("Quàng");
  });
});
