import { describe, expect, it } from "vitest";
import type { Me, Summary } from "../../../shared/api/shapes.ts";
import type { Member } from "../../../shared/campaign/campaign.ts";
import { forms } from "../../../shared/forms/catalogue.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import { mayCall } from "../../../functions/http/guard.ts";
import { permissions } from "../../../functions/http/permissions.ts";
import { routeIds } from "../../../shared/api/contract.ts";
import { memberPartition } from "../../../functions/store/partitions.ts";
import {
  admin,
  auditor,
  cellsOf,
  emulationClerk,
  frontClerk,
  giftReviewer,
  householdCells,
  layNuaClerk,
  leader,
  members,
  naLayClerk,
  officeClerk,
  reviewer,
  smallTown,
  songDaClerk,
  stranger,
} from "../../fakes/small-town.ts";
import { newRow, pathOf } from "../../fakes/town-service.ts";
import { naLayRow, openTown, town } from "./one-household.ts";

type Right = "full" | "masked" | "office" | "posted" | "none";

const units = smallTown.units.map(({ id }) => id);
const people = [
  naLayClerk,
  songDaClerk,
  layNuaClerk,
  frontClerk,
  officeClerk,
  emulationClerk,
  reviewer,
  giftReviewer,
  leader,
  admin,
  auditor,
  stranger,
];
const wards = ["na-lay", "song-da", "lay-nua"];

/** Units of the small town that keep rows of each form (design §3). */
const keptBy: Readonly<Partial<Record<FormId, readonly string[]>>> = {
  households: wards,
  construction: wards,
  money: units,
  approvals: wards,
  rounds: wards,
  obstacles: units,
  outreach: units,
  documents: units,
  dossiers: wards,
  inspections: [...wards, "qldt", "noi-vu", "mttq"],
  complaints: [...wards, "mttq"],
  exemplars: units,
  nominations: units,
  narrative: units,
  "poor-list": ["noi-vu"],
  units: ["qldt"],
  villages: ["qldt"],
  programmes: ["qldt"],
  norms: ["qldt"],
  targets: ["qldt"],
  periods: ["qldt"],
  citations: ["qldt"],
  members: ["qldt"],
  awards: ["noi-vu"],
  quotas: ["noi-vu"],
  assignments: ["noi-vu"],
};

/** What design §6 and reliability §1.4 give each person; everything that is not named is nothing. */
function readRight(person: Member, unit: string, form: FormId): Right {
  if (keptBy[form]?.includes(unit) !== true) return "none";
  if (person.roles.includes("clerk")) {
    if (person.unit === unit) return "full";
    if (person === officeClerk && form === "approvals") return "full";
    if (person === emulationClerk && (form === "households" || form === "nominations"))
      return "office";
    if (form === "households" && !wards.includes(person.unit)) return "posted";
  }
  // The list of the poor is the labour office's alone: nobody decides on it.
  if (person === reviewer && form !== "poor-list") return "masked";
  if (person === giftReviewer && form === "money") return "masked";
  return "none";
}

function mayWrite(person: Member, unit: string, form: FormId): boolean {
  if (readRight(person, unit, form) !== "full") return false;
  return form === "approvals" ? person === officeClerk : person.unit === unit;
}

const cells = people.flatMap((person) =>
  units.flatMap((unit) => forms.map(({ id }) => ({ person, unit, form: id, name: person.id }))),
);

openTown();

describe("reading rows", () => {
  it.each(cells)("of $unit/$form as $name", async ({ person, unit, form }) => {
    const reply = await town.call(person, `${pathOf({ unit, form })}/rows`);
    const right = readRight(person, unit, form);
    expect(reply.status === 200 ? "some" : "none").toBe(right === "none" ? "none" : "some");
    if (reply.status === 200) return;
    const reads = person.roles.includes("clerk") || person.roles.includes("reviewer");
    expect(reply.status).toBe(reads ? 404 : 403);
    expect(JSON.stringify(reply.body)).not.toContain("Lò Văn");
  });

  it("answers a unit of others and a unit that does not exist alike", async () => {
    const bodies = await Promise.all(
      ["na-lay", "no-such-unit"].map(async (unit) => {
        const { status, body } = await town.call(songDaClerk, `${pathOf({ unit })}/rows`);
        return { status, body: { ...(body as object), instance: "" } };
      }),
    );
    expect(bodies[0]).toEqual(bodies[1]);
  });
});

describe("sending rows", () => {
  it.each(cells)("to $unit/$form as $name", async ({ person, unit, form }) => {
    const blank = cellsOf(form, {});
    const reply = await town.trySubmit(
      person,
      { unit, form },
      town.chunk([newRow("a", blank)], form),
    );
    if (mayWrite(person, unit, form)) expect(reply.status).toBe(200);
    else if (readRight(person, unit, form) === "none" && person.roles.includes("clerk"))
      expect(reply.status).toBe(404);
    else expect(reply.status).toBe(403);
  });

  it("cannot reach a row of another unit by its id", async () => {
    const edit = {
      ref: "e",
      id: naLayRow,
      baseVersion: 1,
      cells: householdCells(1, { village: "bản Đáp" }),
    };
    await town.submit(songDaClerk, { unit: "song-da" }, [edit]);
    const { rows } = await town.rows(naLayClerk, { unit: "na-lay" });
    expect(rows.find(({ id }) => id === naLayRow)).toMatchObject({ version: 1, unit: "na-lay" });
  });
});

describe("deciding", () => {
  it.each(cells)("on $unit/$form as $name", async ({ person, unit, form }) => {
    const decision = {
      id: "nothing",
      version: 1,
      decision: "accept",
      reason: "",
      notes: [],
      dueOn: null,
    };
    const reply = await town.post(person, `${pathOf({ unit, form })}/reviews`, {
      key: `k-${person.id}-${unit}-${form}`,
      body: { decisions: [decision] },
    });
    const isReviewer = readRight(person, unit, form) === "masked";
    const sees = person.roles.includes("reviewer");
    expect(reply.status).toBe(isReviewer ? 200 : sees ? 404 : 403);
  });
});

describe("the summary", () => {
  const summaryFor = async (person: Member) =>
    (await town.call(person, `campaigns/${smallTown.id}/summary`)).body as Summary;

  it.each([leader, reviewer, giftReviewer])("of the town is $id's", async (person) => {
    expect((await summaryFor(person)).units.map(({ unit }) => unit)).toEqual(units);
  });

  it.each([naLayClerk, songDaClerk, frontClerk])("of the own unit is $id's", async (person) => {
    expect((await summaryFor(person)).units.map(({ unit }) => unit)).toEqual([person.unit]);
  });

  it("shows an administrator how many rows there are, and no figure", async () => {
    const { units: seen } = await summaryFor(admin);
    const form = seen.find(({ unit }) => unit === "na-lay")?.forms[0];
    expect(form).toMatchObject({ states: { sent: 1 }, sent: {}, accepted: {} });
  });

  it("names nobody", async () => {
    const text = JSON.stringify(await summaryFor(leader));
    expect(text).not.toMatch(/Lò|011085/);
  });
});

describe("an assignment", () => {
  it("counts as it is stored now: a revocation works at once", async () => {
    const partition = memberPartition(smallTown.id);
    const stored = await town.service.store.get(partition, layNuaClerk.id);
    expect((await town.call(layNuaClerk, "me")).status).toBe(200);
    const body = { ...layNuaClerk, validTo: "2024-10-31" };
    await town.service.store.commit(partition, [
      {
        op: "replace",
        id: layNuaClerk.id,
        kind: "member",
        seq: 2,
        body,
        ifMatch: stored?.etag ?? "",
      },
    ]);
    expect((await town.call(layNuaClerk, "me")).status).toBe(403);
  });

  it("is what `me` tells, with the service's day in Vietnam", async () => {
    const me = (await town.call(reviewer, "me")).body as Me;
    expect(me).toMatchObject({
      id: reviewer.id,
      unit: "qldt",
      roles: ["reviewer"],
      today: "2024-11-01",
    });
  });
});

describe("permissions", () => {
  it("name every route, and give nobody a route by default", () => {
    expect(Object.keys(permissions).sort()).toEqual([...routeIds].sort());
    const nobody = { ...stranger, roles: [] };
    expect(routeIds.filter((id) => mayCall(id, nobody))).toEqual([
      "getOpenapi",
      "getHealth",
      "getReady",
    ]);
    expect(members.length).toBeGreaterThan(10);
  });
});
