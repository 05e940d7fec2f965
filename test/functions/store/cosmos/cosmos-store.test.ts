import https from "node:https";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CallCost } from "../../../../functions/store/cosmos/call-cost.ts";
import type { CosmosPlace } from "../../../../functions/store/cosmos/open-cosmos-store.ts";
import { openCosmosStore } from "../../../../functions/store/cosmos/open-cosmos-store.ts";
import type { Operation } from "../../../../functions/store/store.ts";
import { CosmosServer } from "../../../fakes/cosmos/cosmos-server.ts";
import type { Fault } from "../../../fakes/cosmos/fault.ts";
import { openOnFake, type Opened } from "../../../fakes/cosmos/open-on-fake.ts";

let server: CosmosServer;
let opened: Opened;
let cases = 0;
let partition: string;

beforeAll(async () => {
  server = await CosmosServer.start({ pageSize: 40 });
});
afterAll(async () => {
  await server.close();
  expect(server.unexpected).toEqual([]);
});
beforeEach(() => {
  opened = openOnFake(server);
  partition = `p|${++cases}`;
});
afterEach(async () => {
  server.release();
  await opened.store.close();
  expect(server.pending).toBe(0);
});

const row = (id: string, seq = 1): Operation => ({
  op: "create",
  id,
  kind: "row",
  seq,
  body: { note: `của ${id}` },
});
const throttled: Fault = { is: "status", status: 429, retryAfterMs: 500 };

const last = (): CallCost => {
  const cost = opened.costs.at(-1);
  if (cost === undefined) throw new Error("no call");
  return cost;
};

describe("attempts of a call", () => {
  it("wait as long as the service says, and a random part longer each time", async () => {
    server.fail([throttled, throttled, throttled]);
    await opened.store.commit(partition, [row("x")]);
    expect(opened.pauses).toHaveLength(3);
    opened.pauses.forEach((ms, index) => {
      expect(ms).toBeGreaterThanOrEqual(500);
      expect(ms).toBeLessThanOrEqual(500 + 50 * 2 ** (index + 1));
    });
  });

  it("end when the service is throttled for too long, with nothing written", async () => {
    server.fail(Array.from({ length: 8 }, () => throttled));
    await expect(opened.store.commit(partition, [row("x")])).rejects.toThrow();
    expect(last().attempts).toEqual(Array.from({ length: 8 }, () => "retry"));
    expect(server.documents.of(partition).size).toBe(0);
  });

  it("do not follow a lost answer, also when an earlier one was harmless", async () => {
    server.fail([throttled, { is: "reset", when: "after" }]);
    await expect(opened.store.commit(partition, [row("x")])).rejects.toThrow();
    expect(last().attempts).toEqual(["retry", "unknown"]);
  });

  it("send the same batch each time, etags included", async () => {
    await opened.store.commit(partition, [row("x")]);
    const etag = (await opened.store.get(partition, "x"))?.etag ?? "";
    server.fail([throttled, { is: "rollback", status: 449 }]);
    const next = { ...row("x", 2), op: "replace", ifMatch: etag } as const;
    expect(await opened.store.commit(partition, [next])).toMatchObject({ is: "committed" });
    expect(await opened.store.commit(partition, [next])).toMatchObject({ reason: "stale" });
  });

  it("are one for each batch of a group", async () => {
    server.fail([throttled, { is: "reset", when: "after" }]);
    const group = [1, 2, 3].map((n) => ({
      partition: `${partition}|${n}`,
      operations: [row("x")],
    }));
    const outcomes = await opened.store.commitEach(group);
    expect(outcomes.map(({ is }) => is).sort()).toEqual(["committed", "committed", "unknown"]);
  });

  it("of a group are at most 16 at a time", async () => {
    const held = { is: "hold", when: "before" } as const;
    server.fail(
      Array.from({ length: 16 }, () => held),
      "batch",
    );
    const group = Array.from({ length: 40 }, (_, n) => ({
      partition: `${partition}|${n}`,
      operations: [row("x")],
    }));
    const before = server.counts.requests.batch;
    const outcomes = opened.store.commitEach(group);
    await server.untilPending(0);
    // Begun after all that would be on their way by now, and answered after them.
    await opened.store.get(partition, "x");
    expect(server.counts.requests.batch - before).toBe(16);
    server.release();
    expect((await outcomes).every(({ is }) => is === "committed")).toBe(true);
  });
});

/** An agent whose name look-ups never end, as with a name server that is down (reliability §0.5). */
function deafAgent(): https.Agent {
  return new https.Agent({ lookup: () => undefined });
}

describe("a name that is never resolved", () => {
  it.each(["get", "list", "commit"] as const)("does not keep %s waiting", async (call) => {
    const place: CosmosPlace = { database: "mai-am", container: "town" };
    const store = openCosmosStore(
      { endpoint: "https://cosmos.invalid", key: CosmosServer.key, agent: deafAgent() },
      { ...place, readDeadlineMs: 80, writeDeadlineMs: 80 },
    );
    const calls = {
      get: () => store.get(partition, "x"),
      list: () => store.list({ partition, kind: "row", afterSeq: 0, limit: 1 }),
      commit: () => store.commit(partition, [row("x")]),
    };
    await expect(calls[call]()).rejects.toThrow("No answer within 80 ms");
    await store.close();
  });
});

describe("a list that changes while its pages are read", () => {
  const list = (limit = 1000) => opened.store.list({ partition, kind: "row", afterSeq: 0, limit });
  const seeded = async (count: number) => {
    const rows = Array.from({ length: count }, (_, n) =>
      row(`r${String(n).padStart(3, "0")}`, n + 1),
    );
    await opened.store.commit(partition, rows);
  };
  const move = async (id: string, seq: number) => {
    const etag = (await opened.store.get(partition, id))?.etag ?? "";
    await opened.store.commit(partition, [{ ...row(id, seq), op: "replace", ifMatch: etag }]);
  };

  it("has a document that moved ahead once, as it is now", async () => {
    await seeded(90);
    server.beforeNextQuery(async () => {
      server.beforeNextQuery(() => move("r000", 200));
      return Promise.resolve();
    });
    const found = await list();
    expect(found).toHaveLength(90);
    expect(found.filter(({ id }) => id === "r000").map(({ seq }) => seq)).toEqual([200]);
    expect(found.map(({ seq }) => seq)).toEqual(
      found.map(({ seq }) => seq).toSorted((a, b) => a - b),
    );
  });

  it("loses none that is created behind the reader but after the number", async () => {
    await seeded(90);
    server.beforeNextQuery(async () => {
      server.beforeNextQuery(() => opened.store.commit(partition, [row("new", 91)]));
      return Promise.resolve();
    });
    expect((await list()).at(-1)?.id).toBe("new");
  });

  it("goes on after a page that failed, from where the last good one ended", async () => {
    await seeded(90);
    server.beforeNextQuery(() => {
      server.fail(
        [
          { is: "status", status: 503 },
          { is: "garbled", as: "html" },
        ],
        "query",
      );
      return Promise.resolve();
    });
    const found = await list();
    expect(new Set(found.map(({ id }) => id)).size).toBe(90);
    expect(found).toHaveLength(90);
    expect(last()).toMatchObject({
      attempts: ["ok", "retry", "retry", "ok", "ok"],
      operations: 90,
    });
  });

  it("does not believe a page that is out of order", async () => {
    await seeded(90);
    server.fail({ is: "garbled", as: "reversed" }, "query");
    expect((await list()).map(({ seq }) => seq)).toEqual(
      Array.from({ length: 90 }, (_, n) => n + 1),
    );
    expect(last().attempts[0]).toBe("retry");
  });

  it("asks for no page beyond its limit", async () => {
    await seeded(90);
    const before = server.counts.requests.query;
    expect(await list(45)).toHaveLength(45);
    expect(server.counts.requests.query - before).toBe(2);
  });
});

describe("what a call costs", () => {
  it("is one request for a batch, whatever its size, with the bytes that really went", async () => {
    const before = server.counts;
    const rows = Array.from({ length: 98 }, (_, n) => row(`r${n}`));
    await opened.store.commit(partition, rows);
    const after = server.counts;
    expect(after.requests.batch - before.requests.batch).toBe(1);
    expect(after.writes - before.writes).toBe(98);
    expect(last()).toMatchObject({
      call: "commit",
      attempts: ["ok"],
      operations: 98,
      sentBytes: after.batchBytes - before.batchBytes,
    });
    expect(last().requestUnits).toBeCloseTo(98 * 5.5);
  });

  it("is not answered with what was written: a chunk would travel twice", async () => {
    const before = server.counts.answerBytes;
    await opened.store.commit(partition, [{ ...row("x"), body: { note: "x".repeat(100_000) } }]);
    expect(server.counts.answerBytes - before).toBeLessThan(1000);
  });

  it("counts the bytes and units of attempts that failed", async () => {
    const before = server.counts.batchBytes;
    await opened.store.commit(partition, [row("x")]);
    const once = last().sentBytes;
    expect(once).toBe(server.counts.batchBytes - before);
    server.fail(throttled);
    await opened.store.commit(partition, [row("y")]);
    expect(last()).toMatchObject({ sentBytes: 2 * once, requestUnits: 1 + 5.5 });
  });

  it("is told of a read, of one that finds nothing and of a list", async () => {
    await opened.store.commit(partition, [row("a"), row("b")]);
    await opened.store.get(partition, "a");
    expect(last()).toMatchObject({ call: "get", operations: 1, requestUnits: 1 });
    await opened.store.get(partition, "none");
    expect(last()).toMatchObject({ call: "get", operations: 1, attempts: ["ok"] });
    await opened.store.list({ partition, kind: "row", afterSeq: 0, limit: 10 });
    expect(last()).toMatchObject({ call: "list", operations: 2, requestUnits: 4.3 });
  });

  it("counts the units of reads that failed", async () => {
    await opened.store.commit(partition, [row("a")]);
    server.fail(throttled, "read");
    await opened.store.get(partition, "a");
    expect(last()).toMatchObject({ attempts: ["retry", "ok"], requestUnits: 1 + 1 });
  });

  it("is nothing for names that cannot be: nobody is asked", async () => {
    const { requests } = server.counts;
    const list = { partition: "a/b", kind: "row", afterSeq: 0, limit: 1 };
    await expect(opened.store.get("a/b", "x")).rejects.toThrow("Not a usable partition");
    await expect(opened.store.get(partition, "a/b")).rejects.toThrow("Not a usable id");
    await expect(opened.store.list(list)).rejects.toThrow("Not a usable partition");
    expect(server.counts.requests).toMatchObject({ read: requests.read, query: requests.query });
  });

  it("does not call a batch too large that was refused for something else", async () => {
    server.fail({ is: "status", status: 403 }, "batch");
    await expect(opened.store.commit(partition, [row("x")])).rejects.toMatchObject({
      cause: { code: 403 },
    });
    server.fail({ is: "status", status: 413 }, "batch");
    await expect(opened.store.commit(partition, [row("x")])).rejects.toMatchObject({
      kind: "too-large",
    });
  });

  it("is told of a call that throws", async () => {
    server.fail({ is: "status", status: 403 });
    await expect(opened.store.get(partition, "x")).rejects.toThrow();
    expect(last()).toMatchObject({ call: "get", attempts: ["refused"] });
  });
});
