import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openCosmosStore } from "../../../functions/store/cosmos-store.ts";
import type { Operation, Store } from "../../../functions/store/store.ts";
import { CosmosServer, type Fault } from "../../fakes/cosmos-server.ts";
import { describeStore } from "./contract.ts";

const servers: CosmosServer[] = [];

async function start(): Promise<CosmosServer> {
  const server = await CosmosServer.start();
  servers.push(server);
  return server;
}

function open(server: CosmosServer): Store {
  const key = Buffer.from("a key of the fake").toString("base64");
  const place = {
    database: "mai-am",
    container: "town",
    readDeadlineMs: 400,
    writeDeadlineMs: 400,
  };
  return openCosmosStore(
    {
      endpoint: server.endpoint,
      key,
      connectionPolicy: { enableBackgroundEndpointRefreshing: false },
    },
    place,
  );
}

afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  expect(servers.flatMap(({ unexpected }) => unexpected)).toEqual([]);
});

describeStore("cosmos", async () => open(await start()));

describe("the Cosmos store under faults", () => {
  let server: CosmosServer;
  let store: Store;
  const row: Operation = { op: "create", id: "x", kind: "row", seq: 1, body: { a: 1 } };

  beforeAll(async () => {
    server = await start();
  });
  beforeEach(() => {
    store = open(server);
  });
  afterEach(async () => {
    await store.close();
  });

  it.each<[Fault, boolean]>([
    ["reset-before", false],
    ["reset-after", true],
    ["html", false],
    ["hang", false],
    ["item-throttle", false],
  ])("throws for an unknown outcome: %s", async (fault, isWritten) => {
    const partition = `p|${fault}`;
    server.fail(fault);
    await expect(store.commit(partition, [row])).rejects.toThrow();
    expect((await store.get(partition, "x")) !== undefined).toBe(isWritten);
  });

  it("answers every batch of a group, also beside one without an answer", async () => {
    server.fail("reset-after");
    const group = [1, 2, 3].map((n) => ({ partition: `p|group-${n}`, operations: [row] }));
    const outcomes = await store.commitEach(group);
    expect(outcomes.map(({ is }) => is).sort()).toEqual(["committed", "committed", "unknown"]);
  });

  it("waits and tries again when the whole request is throttled", async () => {
    server.fail("throttle", "throttle");
    expect(await store.commit("p|throttled", [row])).toMatchObject({ is: "committed" });
  });

  it.each<Fault>(["html", "hang"])("throws when a read fails: %s", async (fault) => {
    server.fail(fault);
    await expect(store.get("p|reads", "x")).rejects.toThrow();
  });

  it("does not take a failed list for an empty one", async () => {
    server.fail("hang");
    await expect(
      store.list({ partition: "p|lists", kind: "row", afterSeq: 0, limit: 10 }),
    ).rejects.toThrow();
  });

  it("lists all of more than the service gives at once", async () => {
    for (let page = 0; page < 3; page++)
      await store.commit(
        "p|pages",
        Array.from({ length: 90 }, (_, n): Operation => ({
          ...row,
          id: `r${page}-${n}`,
          seq: page,
        })),
      );
    const query = { partition: "p|pages", kind: "row", afterSeq: -1 };
    expect(await store.list({ ...query, limit: 1000 })).toHaveLength(270);
    expect(await store.list({ ...query, limit: 150 })).toHaveLength(150);
  });

  it("needs one request for a batch, whatever its size", async () => {
    const before = server.operations.batches;
    const rows = Array.from({ length: 100 }, (_, n): Operation => ({ ...row, id: `r${n}` }));
    await store.commit("p|counted", rows);
    expect(server.operations.batches).toBe(before + 1);
  });
});
