import { CosmosClient, type SqlQuerySpec } from "@azure/cosmos";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CosmosServer } from "../../../fakes/cosmos/cosmos-server.ts";

let server: CosmosServer;
beforeAll(async () => {
  server = await CosmosServer.start();
});
afterAll(async () => {
  await server.close();
});

function container(key = CosmosServer.key) {
  const client = new CosmosClient({
    endpoint: server.endpoint,
    key,
    connectionPolicy: { enableEndpointDiscovery: false },
  });
  return client.database("mai-am").container("town");
}

const item = (id: string) => ({ id, pk: "p", kind: "row", seq: 1 });
const create = (id: string) => ({ operationType: "Create", resourceBody: item(id) }) as const;
const batch = async (
  ...operations: Parameters<ReturnType<typeof container>["items"]["batch"]>[0]
) => container().items.batch(operations, "p");

/** A fake that lets everything pass proves nothing: what it refuses, and how the SDK tells of it. */
describe("the fake of Cosmos DB", () => {
  it("answers a batch that is rolled back with 207, which the SDK does not throw", async () => {
    const { code, result } = await batch(create("a"), create("a"), create("b"));
    expect(code).toBe(207);
    expect(result?.map(({ statusCode }) => statusCode)).toEqual([424, 409, 424]);
    expect(server.documents.of("p").size).toBe(0);
  });

  it("ignores a precondition under any other name than ifMatch, as the service does", async () => {
    await batch(create("c"));
    const wrong = { operationType: "Replace", id: "c", resourceBody: item("c"), ifmatch: "no" };
    const right = { ...wrong, ifMatch: "no" };
    expect((await batch(wrong as never)).code).toBe(200);
    expect((await batch(right as never)).result?.[0]?.statusCode).toBe(412);
  });

  it("refuses a request that is not signed with the account's key", async () => {
    const other = container(Buffer.from("another key").toString("base64"));
    await expect(other.item("c", "p").read()).rejects.toMatchObject({ code: 401 });
  });

  it.each<[string, SqlQuerySpec | string]>([
    ["without the partition", "SELECT * FROM c"],
    ["with a literal", "SELECT * FROM c WHERE c.pk = 'p'"],
    [
      "about another partition",
      { query: "SELECT * FROM c WHERE c.pk = @pk", parameters: [{ name: "@pk", value: "q" }] },
    ],
    [
      "with a parameter that is not given",
      { query: "SELECT * FROM c WHERE c.pk = @p", parameters: [{ name: "@pk", value: "p" }] },
    ],
  ])("refuses a query %s", async (_what, query) => {
    const pages = container().items.query(query, { partitionKey: "p" });
    await expect(pages.fetchNext()).rejects.toMatchObject({ code: 400 });
  });

  it("refuses a continuation it has not given", async () => {
    const query = {
      query: "SELECT * FROM c WHERE c.pk = @pk",
      parameters: [{ name: "@pk", value: "p" }],
    };
    const options = { partitionKey: "p", continuationToken: "bm9uc2Vuc2U=" };
    const pages = container().items.query(query, options);
    await expect(pages.fetchNext()).rejects.toMatchObject({ code: 400 });
  });

  it.each([
    ["an id of 1,024 bytes", "x".repeat(1024)],
    ["an id with a slash", "a/b"],
    ["an id with a space at its end", "a "],
  ])("refuses %s", async (_what, id) => {
    expect((await batch(create(id))).result?.[0]?.statusCode).toBe(400);
  });

  it("refuses more than 2 MB in one batch, and the SDK tells of it only in the cause", async () => {
    const large = { ...item("l"), text: "x".repeat(2_100_000) };
    await expect(batch({ operationType: "Create", resourceBody: large })).rejects.toMatchObject({
      cause: { code: 413 },
    });
  });

  it("refuses a document of another partition than the batch's", async () => {
    const foreign = { operationType: "Create", resourceBody: { ...item("f"), pk: "q" } } as const;
    expect((await batch(foreign)).result?.[0]?.statusCode).toBe(400);
  });

  it("sends back what a batch wrote, unless it is told not to", async () => {
    const operation = () =>
      ({ operationType: "Replace", id: "c", resourceBody: item("c") }) as const;
    const [full] = (await batch(operation())).result ?? [];
    const options = { contentResponseOnWriteEnabled: false };
    const [brief] = (await container().items.batch([operation()], "p", options)).result ?? [];
    expect(full?.resourceBody).toMatchObject(item("c"));
    expect([brief?.resourceBody, brief?.eTag]).toEqual([undefined, expect.any(String)]);
  });

  it("does not know point writes, and remembers that it was asked", async () => {
    await expect(container().items.create(item("p"))).rejects.toMatchObject({ code: 501 });
    expect(server.unexpected).toEqual(["POST dbs/mai-am/colls/town/docs"]);
  });
});
