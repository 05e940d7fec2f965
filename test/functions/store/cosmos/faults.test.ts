import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Verdict } from "../../../../functions/store/cosmos/verdict.ts";
import type { Operation } from "../../../../functions/store/store.ts";
import { CosmosServer } from "../../../fakes/cosmos/cosmos-server.ts";
import type { Fault } from "../../../fakes/cosmos/fault.ts";
import { openOnFake, type Opened } from "../../../fakes/cosmos/open-on-fake.ts";

/** Short, because these tests really wait for it when an answer never comes. */
const deadlineMs = 150;

const row: Operation = { op: "create", id: "x", kind: "row", seq: 1, body: { a: 1 } };
const status = (code: number, extra: Partial<Extract<Fault, { is: "status" }>> = {}): Fault => ({
  is: "status",
  status: code,
  ...extra,
});
const rollback = (code: number): Fault => ({ is: "rollback", status: code });
const garbled = (as: Extract<Fault, { is: "garbled" }>["as"]): Fault => ({ is: "garbled", as });

let server: CosmosServer;
let opened: Opened;
let cases = 0;
let partition: string;

beforeAll(async () => {
  server = await CosmosServer.start();
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

const isWritten = () => server.documents.of(partition).has("x");
const attempts = () => opened.costs.at(-1)?.attempts;

/** What the first attempt of a batch comes to, whether the batch is written in the end, and what the caller hears. */
interface End {
  readonly verdict: Verdict;
  readonly written: boolean;
  readonly caller: "committed" | "refused" | "throws";
}

const retry: End = { verdict: "retry", written: true, caller: "committed" };
const conflict: End = { verdict: "conflict", written: false, caller: "refused" };
const stale: End = { verdict: "stale", written: false, caller: "refused" };
const refused: End = { verdict: "refused", written: false, caller: "throws" };
/** Nobody can know: not written here, */
const unknown: End = { verdict: "unknown", written: false, caller: "throws" };
/** and written here. */
const unknownWritten: End = { verdict: "unknown", written: true, caller: "throws" };

const writeFacts: readonly (readonly [what: string, fault: Fault, end: End])[] = [
  // Refused as a whole, before anything was done.
  ["400", status(400), refused],
  ["401", status(401), refused],
  ["403", status(403), refused],
  ["403 while the write region changes", status(403, { substatus: 3 }), retry],
  ["404 of the container", status(404, { substatus: 1003 }), refused],
  ["413", status(413), refused],
  ["429 with a time to wait", status(429, { retryAfterMs: 40 }), retry],
  ["429 without one", status(429), retry],
  ["449", status(449), retry],
  // Rolled back, and resolved as if it were not.
  ["409 of an operation", rollback(409), conflict],
  ["412 of an operation", rollback(412), stale],
  ["404 of an operation", rollback(404), stale],
  ["413 of an operation", rollback(413), refused],
  ["400 of an operation", rollback(400), refused],
  ["403 of an operation", rollback(403), refused],
  ["429 of an operation", rollback(429), retry],
  ["449 of an operation", rollback(449), retry],
  ["408 of an operation", rollback(408), unknown],
  ["503 of an operation", rollback(503), unknown],
  ["424 of every operation", rollback(424), unknown],
  // Nobody knows.
  ["409 of the whole request", status(409), unknown],
  ["412 of the whole request", status(412), unknown],
  ["408", status(408), unknown],
  ["410", status(410), unknown],
  ["500", status(500), unknown],
  ["503", status(503), unknown],
  ["502 with a page of HTML", status(502, { body: "html" }), unknown],
  ["429 with an empty body", status(429, { body: "empty" }), unknown],
  ["503 with an empty body", status(503, { body: "empty" }), unknown],
  ["a reset before it is done", { is: "reset", when: "before" }, unknown],
  ["a reset after it is done", { is: "reset", when: "after" }, unknownWritten],
  ["a reset within the answer", { is: "reset", when: "midway" }, unknownWritten],
  ["200 with a page of HTML", garbled("html"), unknownWritten],
  ["200 with an empty body", garbled("empty"), unknownWritten],
  ["200 with null", garbled("null"), unknownWritten],
  ["200 with an operation too few", garbled("short"), unknownWritten],
  ["200 without etags", garbled("no-etag"), unknownWritten],
];

describe("a batch that meets", () => {
  it.each(writeFacts)("%s", async (_what, fault, { verdict, written, caller }) => {
    server.fail(fault);
    const { is } = await opened.store
      .commit(partition, [row])
      .catch(() => ({ is: "throws" }) as const);
    expect({ is, attempts: attempts(), written: isWritten() }).toEqual({
      is: caller,
      attempts: verdict === "retry" ? ["retry", "ok"] : [verdict],
      written,
    });
  });

  it.each([
    ["before", false],
    ["after", true],
  ] as const)("no answer, stopped %s it is done: unknown", async (when, written) => {
    opened = openOnFake(server, { writeDeadlineMs: deadlineMs });
    server.fail({ is: "hold", when });
    await expect(opened.store.commit(partition, [row])).rejects.toThrow(`within ${deadlineMs} ms`);
    expect({ attempts: attempts(), written: isWritten() }).toEqual({
      attempts: ["unknown"],
      written,
    });
  });

  it("413 says so to the caller", async () => {
    server.fail(status(413));
    await expect(opened.store.commit(partition, [row])).rejects.toMatchObject({
      kind: "too-large",
    });
  });
});

/** A fault and what the first attempt of a read comes to: after "retry" the reader gets the document, after "refused" an error. */
type ReadFact = readonly [what: string, fault: Fault, verdict: Verdict];

const readFacts: readonly ReadFact[] = [
  ["400", status(400), "refused"],
  ["401", status(401), "refused"],
  ["403", status(403), "refused"],
  ["404 of the container", status(404, { substatus: 1003 }), "refused"],
  ["404 of a replica that is behind", status(404, { substatus: 1002 }), "retry"],
  ["408", status(408), "retry"],
  ["410", status(410), "retry"],
  ["429 with a time to wait", status(429, { retryAfterMs: 40 }), "retry"],
  ["449", status(449), "retry"],
  ["500", status(500), "retry"],
  ["503", status(503), "retry"],
  ["502 with a page of HTML", status(502, { body: "html" }), "retry"],
  ["404 with an empty body", status(404, { body: "empty" }), "retry"],
  ["429 with an empty body", status(429, { body: "empty" }), "retry"],
  ["200 with a page of HTML", garbled("html"), "retry"],
  ["200 with an empty body", garbled("empty"), "retry"],
  ["200 with null", garbled("null"), "retry"],
  ["a reset within the answer", { is: "reset", when: "midway" }, "retry"],
];

const reading = {
  get: async () => (await opened.store.get(partition, "x")) !== undefined,
  list: async () =>
    (await opened.store.list({ partition, kind: "row", afterSeq: 0, limit: 10 })).length === 1,
};

describe.each(["get", "list"] as const)("%s that meets", (call) => {
  it.each(readFacts)("%s", async (_what, fault, verdict) => {
    await opened.store.commit(partition, [row]);
    server.fail(fault);
    const isFound = await reading[call]().catch(() => false);
    expect({ attempts: attempts(), isFound }).toEqual({
      attempts: verdict === "retry" ? ["retry", "ok"] : [verdict],
      isFound: verdict === "retry",
    });
  });

  // The SDK repeats these itself, after a second, and says nothing of it.
  it.each(["before", "after"] as const)("a reset %s it is done", async (when) => {
    await opened.store.commit(partition, [row]);
    server.fail({ is: "reset", when });
    expect(await reading[call]()).toBe(true);
  });

  it("no answer: throws at the deadline, and never says that there is nothing", async () => {
    await opened.store.commit(partition, [row]);
    opened = openOnFake(server, { readDeadlineMs: deadlineMs });
    server.fail({ is: "hold", when: "before" });
    await expect(reading[call]()).rejects.toThrow(`within ${deadlineMs} ms`);
    expect(attempts()).toEqual(["retry"]);
  });
});
