import type { AddressInfo } from "node:net";
import { CosmosClient } from "@azure/cosmos";
import { createHttpServer } from "@vercel/cosmosdb-server";
import { afterAll, beforeAll, vi } from "vitest";
import { openCosmosStore } from "../../../../functions/store/cosmos/open-cosmos-store.ts";
import { describeStore, type Deviation } from "../contract/describe-store.ts";

/**
 * A second opinion on how the SDK speaks: a server written by others. Read from the source of @vercel/cosmosdb-server 1.0.1; where it
 * differs from the service, the service's documentation decides.
 */
const deviations: readonly Deviation[] = [
  {
    because:
      "replaces in a batch only operations with an own partition key, which the SDK sends for bulk requests only; answers 500",
    cases: [
      "replaces against the current etag",
      "gives a new etag for each replacement",
      "gives a new etag although the body is the same",
      "refuses an etag that was replaced",
      'refuses the etag ""',
      'refuses the etag "*"',
      'refuses the etag "nonsense"',
      'refuses the etag "0"',
      'refuses the etag "-1"',
      'refuses the etag "1 OR 1=1"',
      'refuses the etag "\\"1\\""',
      'refuses the etag "999999999999"',
      "says missing for a document that is not there",
      "says missing for a document of another partition",
      "does not take another document's etag for two different states",
      "does not take the etag of another document",
      "refuses the second of two replacements in one batch made against one etag",
      "replaces one document and creates another in one batch",
      "replaces a body by a larger, then by a smaller one",
      "names the first operation that is refused",
      "keeps the old body when a later operation is refused",
      "keeps the etag of a document whose replacement was rolled back",
      "lets a refused batch be sent again after a fresh read",
      "lets exactly one of ten writers win",
      "loses no increment of eight writers who read, add one and try again",
      "moves a replaced document to its new place",
      "moves a document to another kind",
      "gives the etags that replacements need",
      "says for each refused batch of a group why",
      "gives etags of a group that replacements take",
    ],
  },
  {
    because:
      "stops a batch at the operation that fails and keeps what came before it: its batches are not atomic",
    cases: [
      "refuses a batch that creates one id twice, at the second",
      "says at which operation a batch of many was refused",
      "writes nothing when the last operation is refused",
      "shows a reader nothing of a batch that was rolled back, in any partition",
      "does not list a batch that was refused",
      "does not let a refused batch touch its neighbours",
    ],
  },
  {
    because: "copies documents of a query by assignment, so a key called __proto__ is lost",
    cases: ["lists a key called __proto__ as it was stored"],
  },
];

const server = createHttpServer();
const account = { endpoint: "", key: Buffer.from("any key will do").toString("base64") };

beforeAll(async () => {
  // It prints every request it fails at, and those are listed above.
  vi.spyOn(console, "error").mockReturnValue();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  account.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new CosmosClient({
    ...account,
    connectionPolicy: { enableEndpointDiscovery: false },
  });
  const { database } = await client.databases.createIfNotExists({ id: "mai-am" });
  await database.containers.createIfNotExists({ id: "town", partitionKey: "/pk" });
});
afterAll(() => {
  server.close();
  vi.restoreAllMocks();
});

describeStore({
  name: "Cosmos DB's SDK on @vercel/cosmosdb-server",
  open: () =>
    openCosmosStore(account, {
      database: "mai-am",
      container: "town",
      consistency: ["Session"],
      maxAttempts: 1,
    }),
  deviations,
});
