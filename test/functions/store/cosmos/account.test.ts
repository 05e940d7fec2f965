import { CosmosClient } from "@azure/cosmos";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openCosmosStore } from "../../../../functions/store/cosmos/open-cosmos-store.ts";
import { describeStore } from "../contract/describe-store.ts";
import { readAccount } from "./account.ts";
import { emulatorDeviations } from "./emulator-deviations.ts";

describe("an account to run on", () => {
  it.each([[{}], [{ COSMOS_ENDPOINT: "" }], [{ COSMOS_KEY: "k" }]])(
    "is none with %j",
    async (environment) => {
      expect(await readAccount(environment)).toBeUndefined();
    },
  );

  it("is an emulator on this machine, with its key", async () => {
    const environment = {
      COSMOS_ENDPOINT: "http://localhost:8081",
      COSMOS_KEY: "key",
      COSMOS_CONSISTENCY: "Strong,Session",
      COSMOS_SERVER: "vnext",
    };
    expect(await readAccount(environment)).toEqual({
      options: { endpoint: "http://localhost:8081", key: "key" },
      database: "mai-am-contract",
      container: "contract",
      consistency: ["Strong", "Session"],
      server: "vnext",
    });
  });

  it("is an account with the identity of the Azure CLI, expected to be Strong", async () => {
    const account = await readAccount({ COSMOS_ENDPOINT: "https://x.documents.azure.com" });
    expect(account).toMatchObject({ consistency: ["Strong"], server: "account" });
    expect(account?.options).toHaveProperty("aadCredentials");
  });

  it("is never one that is spoken to in clear text over a network", async () => {
    const environment = { COSMOS_ENDPOINT: "http://cosmos.example" };
    await expect(readAccount(environment)).rejects.toThrow("must be https");
  });
});

const account = await readAccount(process.env);

if (account !== undefined) {
  const { options, database, container, consistency, server } = account;
  const administrator = new CosmosClient({
    ...options,
    connectionPolicy: { enableEndpointDiscovery: false },
  });

  // Without a key the database must exist: an identity for data cannot make one.
  const isOurs = options.key !== undefined;
  beforeAll(async () => {
    if (!isOurs) return;
    const made = await administrator.databases.createIfNotExists({ id: database });
    await made.database.containers.createIfNotExists({ id: container, partitionKey: "/pk" });
  }, 120_000);
  afterAll(async () => {
    if (isOurs) await administrator.database(database).delete();
  }, 120_000);

  describeStore({
    name: `Cosmos DB's SDK on ${server}`,
    open: () => openCosmosStore({ ...options }, { database, container, consistency }),
    deviations: emulatorDeviations[server] ?? [],
    areDeviationsCertain: false,
  });
}
