import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AccessLog, type Look } from "../../../functions/access/access-log.ts";
import { Locks } from "../../../functions/commit/locks.ts";
import { accessPartition } from "../../../functions/store/partitions.ts";
import type { Store } from "../../../functions/store/store.ts";
import { accessLogOf } from "../../../local/cli/commands/access-log.ts";
import { runCommands } from "../../../local/cli/run-commands.ts";
import { townFiles } from "../../../local/machine/folder/town-folder.ts";
import { openSqliteStore } from "../../../local/sqlite-store.ts";
import { plan2404 } from "../../../shared/campaign/seed/xnt-2025.ts";
import { CosmosServer } from "../../fakes/cosmos/cosmos-server.ts";
import { openOnFake } from "../../fakes/cosmos/open-on-fake.ts";

const settings = {
  MAI_AM_CAMPAIGN: plan2404.id,
  MAI_AM_COSMOS_ENDPOINT: "https://town.documents.azure.com",
  MAI_AM_COSMOS_DATABASE: "mai-am",
  MAI_AM_COSMOS_CONTAINER: "town",
};
const who = { by: "p1", name: "Người xét", role: "reviewer", from: "qldt" };

function look(number: number, unit: string, reason = "Đối chiếu danh sách"): Look {
  const at = new Date(Date.UTC(2024, 9, 31, 8, 0, number)).toISOString();
  const of = { unit, form: "households", row: `row-${number}`, column: "phone" } as const;
  return { id: `look-${number}`, at, access: { ...who, ...of, action: "revealed", reason } };
}

let server: CosmosServer;
let folder: string;
beforeEach(async () => {
  server = await CosmosServer.start();
  folder = mkdtempSync(join(tmpdir(), "mai-am-access-"));
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

async function noteIn(store: Store, looks: readonly Look[]): Promise<void> {
  await new AccessLog(store, new Locks()).append(plan2404.id, looks);
}

/** The data folder of a machine with these looks. */
async function machineWith(looks: readonly Look[]): Promise<string> {
  writeFileSync(join(folder, townFiles.secret), "a secret of this machine");
  const store = openSqliteStore(join(folder, townFiles.store));
  await noteIn(store, looks);
  await store.close();
  return folder;
}

async function run(
  argv: readonly string[],
  environment: Readonly<Record<string, string>> = settings,
) {
  const command = accessLogOf({ environment, open: () => openOnFake(server).store });
  const said: string[] = [];
  const exit = await runCommands(
    ["access-log", "--lang", "en", ...argv],
    { program: "mai-am", commands: [command] },
    { out: (text) => said.push(text), err: (text) => said.push(text) },
  );
  return { exit, said: said.join("\n") };
}

describe("mai-am access-log", () => {
  it("tells from a machine's folder who was shown what, when and why", async () => {
    const data = await machineWith([look(1, "na-lay"), look(2, "song-da")]);
    const { exit, said } = await run(["--data", data]);
    expect(exit).toBe(0);
    expect(said.split("\n")).toEqual([
      '2024-10-31T08:00:01.000Z · "Người xét" (p1, reviewer, qldt) · was shown phone · na-lay/households/row-1 · "Đối chiếu danh sách"',
      expect.stringContaining("song-da/households/row-2"),
      "2 entries · the log is whole",
    ]);
  });

  it("tells of one unit, as JSON for a sheet", async () => {
    const data = await machineWith([look(1, "na-lay"), look(2, "song-da")]);
    const { said } = await run(["--data", data, "--unit", "song-da", "--json"]);
    expect(JSON.parse(said)).toMatchObject({ intact: true, entries: [{ unit: "song-da" }] });
  });

  it("reads more than a page of it", async () => {
    const looks = Array.from({ length: 620 }, (_, n) => look(n, "na-lay"));
    const { exit, said } = await run(["--data", await machineWith(looks)]);
    expect([exit, said.split("\n").length]).toEqual([0, 621]);
  });

  it("reads the database on Azure where no folder is named, and needs no secret for it", async () => {
    await noteIn(openOnFake(server).store, [look(1, "na-lay")]);
    const { exit, said } = await run([]);
    expect(exit).toBe(0);
    expect(said).toContain("na-lay/households/row-1");
    expect(server.unexpected).toEqual([]);
  });

  it("ends with 1 when an entry was changed", async () => {
    const { store } = openOnFake(server);
    await noteIn(store, [look(1, "na-lay"), look(2, "na-lay")]);
    const partition = accessPartition(plan2404.id);
    const stored = await store.get(partition, "look-1");
    if (stored === undefined) throw new Error("not stored");
    const { id, kind, seq, etag: ifMatch, body } = stored;
    const fact = { ...(body as { fact: object }).fact, by: "somebody-else" };
    const changed = { ...(body as object), fact };
    await store.commit(partition, [{ op: "replace", id, kind, seq, ifMatch, body: changed }]);
    const { exit, said } = await run([]);
    expect(exit).toBe(1);
    expect(said).toContain("THE LOG WAS CHANGED");
  });

  it("prints nobody's words so that they could steer a terminal", async () => {
    const { said } = await run([
      "--data",
      await machineWith([look(1, "na-lay", "\u001b[2Jxin số\nliên lạc")]),
    ]);
    expect(said).toContain(String.raw`"\u001b[2Jxin số\nliên lạc"`);
  });

  it("names the settings that are missing", async () => {
    const { exit, said } = await run([], { ...settings, MAI_AM_CAMPAIGN: "" });
    expect(exit).toBe(78);
    expect(said).toContain("MAI_AM_CAMPAIGN");
  });
});
