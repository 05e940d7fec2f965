import { afterAll, beforeAll, expect } from "vitest";
import { CosmosServer } from "../../../fakes/cosmos/cosmos-server.ts";
import { openOnFake } from "../../../fakes/cosmos/open-on-fake.ts";
import { describeStore } from "../contract/describe-store.ts";

let server: CosmosServer;

beforeAll(async () => {
  server = await CosmosServer.start();
});
afterAll(async () => {
  await server.close();
  expect(server.unexpected).toEqual([]);
});

describeStore({ name: "Cosmos DB's SDK on the fake", open: () => openOnFake(server).store });
