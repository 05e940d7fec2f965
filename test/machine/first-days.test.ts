import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ReviewRequest, SubmissionResult } from "../../shared/api/shapes.ts";
import { plan2404 } from "../../shared/campaign/seed/xnt-2025.ts";
import { formById } from "../../shared/forms/catalogue.ts";
import { cellsOf } from "../fakes/small-town.ts";
import { newRow } from "../fakes/town-service.ts";
import { TownMachine } from "./town-machine.ts";

/** Subjects as an issuer gives them; the third cannot stand in a cell as it is. */
const [enters, accepts, newcomer] = [
  "11111111-aaaa-4444-8888-000000000001",
  "11111111-aaaa-4444-8888-000000000002",
  "auth0|Lò Thị C",
] as const;
const common = { unit: "qldt", validFrom: "2024-10-01" };
const firstMembers = [
  { ...common, id: enters, name: "Lò Văn A", roles: ["clerk"] },
  { ...common, id: accepts, name: "Lò Văn B", roles: ["reviewer"], reviews: ["config-standing"] },
];

let machine: TownMachine;
beforeAll(async () => {
  machine = await TownMachine.make();
  writeFileSync(machine.file("first.json"), JSON.stringify(firstMembers));
  const init = ["init", "--data", machine.data, "--issuer", machine.issuer.url];
  const made = await machine.run([...init, "--members", machine.file("first.json")]);
  if (made.code !== 0) throw new Error(made.stderr);
  await machine.start();
});
afterAll(async () => {
  await machine.remove();
});

const members = `/api/campaigns/${plan2404.id}/units/qldt/forms/members`;

async function write(person: string, path: string, { key, body }: { key: string; body: object }) {
  return machine.callAs({ id: person }, path, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": key },
    body: JSON.stringify(body),
  });
}

describe("the first days of a town with the catalogue of plan 2404", () => {
  let account: string;
  let row: SubmissionResult["rows"][number] | undefined;

  it("begin with two members, who know the campaign; a third is nobody", async () => {
    for (const id of [enters, accepts])
      expect((await machine.callAs({ id }, "/api/me")).status).toBe(200);
    expect((await machine.callAs({ id: newcomer }, "/api/me")).status).toBe(403);
  });

  it("the program tells the account id of a subject", async () => {
    const { stdout } = await machine.run(["person", "--subject", newcomer]);
    account = stdout.trim();
    expect(account).toMatch(/^sub-[0-9a-f]{40}$/);
  });

  it("the first enters somebody, which gives no right yet", async () => {
    const cells = cellsOf("members", {
      name: "Lò Thị C",
      oid: account,
      unit: "phường Na Lay",
      clerk: "x",
      validFrom: 45_566,
    });
    const form = formById("members");
    const body = { submission: "m", chunk: 0, chunks: 1, formVersion: form.version };
    const rows = [newRow("c", cells)];
    const sent = await write(enters, `${members}/submissions`, {
      key: "m.0",
      body: { ...body, rows },
    });
    [row] = (JSON.parse(sent.body) as SubmissionResult).rows;
    expect([sent.status, row?.outcome]).toEqual([200, "stored"]);
    expect((await machine.callAs({ id: newcomer }, "/api/me")).status).toBe(403);
  });

  it("the first does not accept what they entered; the second does, and the third works", async () => {
    const decision = { id: row?.id ?? "", version: row?.version ?? 0, decision: "accept" as const };
    const body: ReviewRequest = {
      decisions: [{ ...decision, reason: "", notes: [], dueOn: null }],
    };
    const path = `${members}/reviews`;
    expect((await write(enters, path, { key: "r1", body })).status).toBe(403);
    expect((await write(accepts, path, { key: "r2", body })).status).toBe(200);
    const me = await machine.callAs({ id: newcomer }, "/api/me");
    expect([me.status, JSON.parse(me.body)]).toMatchObject([
      200,
      { id: account, unit: "na-lay", roles: ["clerk"] },
    ]);
  });

  it("leave a sound store", async () => {
    expect(await machine.stop()).toBe(0);
    expect((await machine.run(["fsck", "--data", machine.data])).code).toBe(0);
  });
});
