import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { guardSecret } from "../../../functions/store/guard-secret.ts";
import { memberPartition } from "../../../functions/store/partitions.ts";
import { beginIn } from "../../../local/cli/commands/begin.ts";
import { runCommands } from "../../../local/cli/run-commands.ts";
import { plan2404 } from "../../../shared/campaign/seed/xnt-2025.ts";
import { CosmosServer } from "../../fakes/cosmos/cosmos-server.ts";
import { openOnFake } from "../../fakes/cosmos/open-on-fake.ts";

const settings = {
  MAI_AM_CAMPAIGN: plan2404.id,
  MAI_AM_COSMOS_ENDPOINT: "https://town.documents.azure.com",
  MAI_AM_COSMOS_DATABASE: "mai-am",
  MAI_AM_COSMOS_CONTAINER: "town",
  MAI_AM_SECRET: "a secret of at least thirty-two characters",
};
const enters = { id: "0001", name: "Người nhập", unit: "qldt", roles: ["clerk"] };
const accepts = { ...enters, id: "0002", roles: ["reviewer"], reviews: ["config-standing"] };
const since = { validFrom: "2024-10-01" };

let server: CosmosServer;
let folder: string;

beforeEach(async () => {
  server = await CosmosServer.start();
  folder = mkdtempSync(join(tmpdir(), "mai-am-begin-"));
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** The command as typed, its store the SDK on the fake, under these settings. */
async function run(environment: Record<string, string>, people: readonly object[]) {
  const file = join(folder, "members.json");
  writeFileSync(file, JSON.stringify(people.map((person) => ({ ...person, ...since }))));
  const command = beginIn({ environment, open: () => openOnFake(server).store });
  const said: string[] = [];
  const exit = await runCommands(
    ["begin", "--members", file, "--lang", "en"],
    { program: "mai-am", commands: [command] },
    { out: (text) => said.push(text), err: (text) => said.push(text) },
  );
  return { exit, said: said.join("\n") };
}

describe("mai-am begin", () => {
  it("begins the campaign in Cosmos DB, once", async () => {
    const first = await run(settings, [enters, accepts]);
    expect(first).toMatchObject({ exit: 0 });
    expect(first.said).toMatch(/^Began .*: 2 members, \d+ rows of catalogues\.$/);
    const { store } = openOnFake(server);
    expect((await store.get(memberPartition(plan2404.id), "0002"))?.body).toMatchObject(accepts);
    const second = await run(settings, [enters, accepts]);
    expect(second.exit).not.toBe(0);
    expect(second.said).toContain("Change members in the sheet");
    expect(server.unexpected).toEqual([]);
  });

  it.each([
    ["a setting is missing", { MAI_AM_SECRET: "" }, "MAI_AM_SECRET"],
    ["the service is set to another campaign", { MAI_AM_CAMPAIGN: "other" }, "set to other"],
  ])("writes nothing when %s", async (_why, wrong, said) => {
    const ran = await run({ ...settings, ...wrong }, [enters, accepts]);
    expect(ran.exit).not.toBe(0);
    expect(ran.said).toContain(said);
    const { store } = openOnFake(server);
    expect(await store.get(memberPartition(plan2404.id), "0001")).toBeUndefined();
  });

  it("writes nothing with another secret than a run that was broken off had", async () => {
    const { store } = openOnFake(server);
    const secret = "the secret that this campaign was begun with";
    const before = guardSecret(store, {
      campaign: plan2404.id,
      secret,
      onForeign: () => undefined,
    });
    await before.commit("p", [{ op: "create", id: "a", kind: "row", seq: 1, body: {} }]);
    const { exit, said } = await run(settings, [enters, accepts]);
    expect(exit).toBe(78);
    expect(said).toContain("named with another MAI_AM_SECRET");
    expect(await store.get(memberPartition(plan2404.id), "0002")).toBeUndefined();
  });

  it("writes nothing for one person alone: nobody accepts what they entered", async () => {
    expect((await run(settings, [enters])).exit).not.toBe(0);
  });
});
