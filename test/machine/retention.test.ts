import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  campaignDocumentId,
  campaignPartition,
  retentionDocumentId,
} from "../../functions/store/partitions.ts";
import { openSqliteStore } from "../../local/sqlite-store.ts";
import { retentionNorm } from "../../shared/campaign/retention.ts";
import { householdCells, naLayClerk } from "../fakes/small-town.ts";
import { submissionOf } from "./submission.ts";
import { realTown, TownMachine } from "./town-machine.ts";

let machine: TownMachine;
beforeAll(async () => {
  machine = await TownMachine.make();
  await machine.init();
  await machine.start();
});
afterAll(async () => {
  await machine.remove();
});

/** As if the office had set the norm and notice had been given long ago: the program goes by the clock of this machine. */
async function letTheDatePass(): Promise<void> {
  const store = openSqliteStore(`${machine.data}/town.db`);
  const partition = campaignPartition(realTown.id);
  const stored = await store.get(partition, campaignDocumentId);
  const sourced = { citation: "x", confirmed: true };
  const [from, to] = ["2024-10-01", "2024-12-31"] as const;
  const norm = { key: retentionNorm, value: 12, unit: "tháng", scope: {} };
  const body = {
    ...realTown,
    periods: [{ ...sourced, id: "2024", name: "2024", from, to, dueBefore: null }],
    norms: [{ ...sourced, ...norm, validFrom: from, validTo: null }],
  };
  const run = { schema: 1, keptThrough: "2025-12-31", announcedOn: "2026-01-01" };
  const erased = { rows: 0, journals: 0, registers: 0 };
  await store.commit(partition, [
    {
      op: "replace",
      id: campaignDocumentId,
      kind: "campaign",
      seq: stored?.seq ?? 0,
      body,
      ifMatch: stored?.etag ?? "",
    },
    { op: "create", id: retentionDocumentId, kind: "retention", seq: 1, body: { ...run, erased } },
  ]);
  await store.close();
}

/** Words of people in any file of the data folder, byte for byte. */
function wordsInFiles(): readonly string[] {
  const bytes = readdirSync(machine.data).map((name) => readFileSync(join(machine.data, name)));
  return ["Lò Văn", "011085"].filter((word) => bytes.some((file) => file.includes(word)));
}

const run = (...more: string[]) =>
  machine.run(["retention", "--data", machine.data, "--json", ...more]);

describe("retention on one machine, beside the running service", () => {
  it("leaves no byte of a person in any file, and the figures as they were", async () => {
    const cells = Array.from({ length: 120 }, (_, n) => householdCells(n));
    const { path, call } = submissionOf("all", cells.slice(0, 90));
    expect((await machine.callAs(naLayClerk, path, call)).status).toBe(200);
    const second = submissionOf("more", cells.slice(90));
    expect((await machine.callAs(naLayClerk, second.path, second.call)).status).toBe(200);
    const summary = `/api/campaigns/${realTown.id}/summary`;
    const before = await machine.callAs(naLayClerk, summary);
    expect(JSON.parse((await run("--dry-run")).stdout)).toMatchObject({ erased: { rows: 120 } });
    expect(wordsInFiles()).toEqual(["Lò Văn", "011085"]);
    await letTheDatePass();
    const { code, stdout } = await run();
    expect([code, JSON.parse(stdout)]).toMatchObject([
      0,
      { is: "done", erased: { rows: 120, registers: 120 } },
    ]);
    expect(wordsInFiles()).toEqual([]);
    expect((await machine.run(["fsck", "--data", machine.data])).code).toBe(0);
    const after = await machine.callAs(naLayClerk, summary);
    expect(totalsIn(after.body)).toEqual(totalsIn(before.body));
    expect(totalsIn(after.body)).not.toBe("[]");
  });

  it("leaves none in a backup made afterwards, and says when there is nothing left to do", async () => {
    const out = machine.file("after.db");
    expect((await machine.run(["backup", "--data", machine.data, "--out", out])).code).toBe(0);
    expect(readFileSync(out).includes("Lò Văn")).toBe(false);
    expect(JSON.parse((await run()).stdout)).toMatchObject({ is: "done", erased: { rows: 0 } });
  });
});

/** What a summary counts, without the moments at which it was counted. */
function totalsIn(body: string): string {
  const { units } = JSON.parse(body) as {
    units: { unit: string; forms: { form: string; sent: object; accepted: object }[] }[];
  };
  return JSON.stringify(
    units.map(({ unit, forms }) => [
      unit,
      forms.map(({ form, sent, accepted }) => [form, sent, accepted]),
    ]),
  );
}
