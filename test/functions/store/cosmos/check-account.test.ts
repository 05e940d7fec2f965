import { afterEach, describe, expect, it } from "vitest";
import type { UnfitAccount } from "../../../../functions/store/cosmos/check-account.ts";
import type { Operation } from "../../../../functions/store/store.ts";
import { CosmosServer, type AccountOptions } from "../../../fakes/cosmos/cosmos-server.ts";
import { openOnFake } from "../../../fakes/cosmos/open-on-fake.ts";
import type { CosmosPlace } from "../../../../functions/store/cosmos/open-cosmos-store.ts";

const row: Operation = { op: "create", id: "x", kind: "row", seq: 1, body: { a: 1 } };

let server: CosmosServer;
afterEach(async () => {
  await server.close();
});

async function openOn(account: AccountOptions, place: Partial<CosmosPlace> = {}) {
  server = await CosmosServer.start(account);
  return openOnFake(server, place).store;
}

type Account = AccountOptions & Partial<Pick<CosmosPlace, "database" | "container">>;

describe("an account that is not as it must be", () => {
  it.each<[string, Account, string]>([
    ["Session", { consistency: "Session" }, "its default consistency is Session"],
    ["Eventual", { consistency: "Eventual" }, "its default consistency is Eventual"],
    ["ConsistentPrefix", { consistency: "ConsistentPrefix" }, "ConsistentPrefix"],
    ["BoundedStaleness", { consistency: "BoundedStaleness" }, "it must be Strong"],
    ["none that it tells", { consistency: undefined }, "its default consistency is unknown"],
    ["another partition key", { partitionKey: "/id" }, "partition key of town is not /pk"],
    ["a time to live", { defaultTtl: 3600 }, "deletes documents by their age"],
    ["no time to live of its own, but on", { defaultTtl: -1 }, "(defaultTtl)"],
    ["no such container", { container: "city" }, "it has no container city"],
    ["no such database", { database: "mai-an" }, "it has no container town"],
    [
      "two things wrong",
      { consistency: "Session", partitionKey: "/id" },
      "its default consistency is Session, it must be Strong; the partition key",
    ],
  ])(
    "serves nobody and says why: %s",
    async (_what, { database, container, ...account }, reason) => {
      const told: string[] = [];
      const onUnfit = ({ message }: UnfitAccount) => told.push(message);
      const place = { database: database ?? "mai-am", container: container ?? "town", onUnfit };
      const store = await openOn(account, place);
      await expect(store.commit("p", [row])).rejects.toThrow(reason);
      await expect(store.get("p", "x")).rejects.toThrow(reason);
      const query = { partition: "p", kind: "row", afterSeq: 0, limit: 1 };
      await expect(store.list(query)).rejects.toThrow(reason);
      expect(told).toEqual([expect.stringContaining(reason)]);
      expect(server.documents.size).toBe(0);
      expect(server.counts.requests).toMatchObject({ read: 0, query: 0, batch: 0, account: 1 });
    },
  );
});

describe("an account that is fit", () => {
  it("is looked at once", async () => {
    const store = await openOn({});
    await store.commit("p", [row]);
    await store.get("p", "x");
    expect(server.counts.requests).toMatchObject({ account: 1, container: 1 });
  });

  it("may be weaker where the caller knows of a single replica", async () => {
    const store = await openOn({ consistency: "Session" }, { consistency: ["Strong", "Session"] });
    expect(await store.commit("p", [row])).toMatchObject({ is: "committed" });
  });

  it("tells at the start that it is not, before anybody calls", async () => {
    server = await CosmosServer.start({ consistency: "Session" });
    const reason = await new Promise<UnfitAccount>((onUnfit) => {
      openOnFake(server, { onUnfit });
    });
    expect(reason.message).toContain("its default consistency is Session");
  });

  it("is told what would be good enough, where that is more than one thing", async () => {
    const told: string[] = [];
    const onUnfit = ({ message, name }: UnfitAccount) => told.push(`${name} ${message}`);
    const consistency = ["Strong", "Session"];
    const store = await openOn({ consistency: "Eventual" }, { consistency, onUnfit });
    await expect(store.get("p", "x")).rejects.toThrow("it must be Strong or Session");
    expect(told).toEqual([expect.stringMatching(/^UnfitAccount Cosmos DB cannot be used: /)]);
  });

  it.each(["account", "container"] as const)(
    "is asked again when its %s did not answer at the start",
    async (what) => {
      server = await CosmosServer.start();
      server.fail({ is: "status", status: 503 }, what);
      const told: string[] = [];
      const { store } = openOnFake(server, { onUnfit: ({ message }) => told.push(message) });
      await expect(store.get("p", "x")).rejects.toThrow();
      expect(await store.get("p", "x")).toBeUndefined();
      expect(told).toEqual([]);
    },
  );

  it("is asked again when it never answered at the start", async () => {
    server = await CosmosServer.start();
    server.fail({ is: "hold", when: "before" }, "account");
    const { store } = openOnFake(server, { readDeadlineMs: 1000 });
    await expect(store.get("p", "x")).rejects.toThrow("No answer within 1000 ms");
    expect(await store.get("p", "x")).toBeUndefined();
  });

  it("never begins a write after its deadline, however late it is found fit", async () => {
    server = await CosmosServer.start();
    server.fail({ is: "hold", when: "after" }, "account");
    const { store } = openOnFake(server, { writeDeadlineMs: 80 });
    await expect(store.commit("p", [row])).rejects.toThrow("No answer within 80 ms");
    server.release();
    // The read waits for the same look at the account, so by its answer the late write would have begun.
    expect(await store.get("p", "x")).toBeUndefined();
    expect(server.counts.requests.batch).toBe(0);
  });
});
