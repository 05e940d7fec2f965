import { describe, expect, it } from "vitest";
import {
  judgeRead,
  judgeWrite,
  readFailure,
  type Verdict,
} from "../../../../functions/store/cosmos/verdict.ts";
import { openCosmosStore } from "../../../../functions/store/cosmos/open-cosmos-store.ts";
import type { CallCost } from "../../../../functions/store/cosmos/call-cost.ts";
import { CosmosServer } from "../../../fakes/cosmos/cosmos-server.ts";

/** Failures of the connection, which no server can send: what they say of a write and of a read. */
const facts: readonly (readonly [code: string | undefined, write: Verdict, read: Verdict])[] = [
  // Never left this machine.
  ["ENOTFOUND", "retry", "retry"],
  ["EAI_AGAIN", "retry", "retry"],
  ["ECONNREFUSED", "retry", "retry"],
  // Perhaps left.
  ["ECONNRESET", "unknown", "retry"],
  ["EPIPE", "unknown", "retry"],
  ["ETIMEDOUT", "unknown", "retry"],
  ["EHOSTUNREACH", "unknown", "retry"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "unknown", "retry"],
  ["TimeoutError", "unknown", "retry"],
  ["REQUEST_SEND_ERROR", "unknown", "retry"],
  ["PARSE_ERROR", "unknown", "retry"],
  [undefined, "unknown", "retry"],
];

describe("a failure of the connection", () => {
  it.each(facts)("%s", (code, write, read) => {
    const failure = readFailure(Object.assign(new Error("failed"), { code }));
    expect([judgeWrite(failure), judgeRead(failure)]).toEqual([write, read]);
  });
});

describe("readFailure", () => {
  it("finds code, substatus and waiting time inside what a batch throws", () => {
    const inner = { code: 429, substatus: 3200, retryAfterInMs: 12, headers: { a: "b" } };
    const thrown = new Error("Batch request error: undefined", { cause: inner });
    expect(readFailure(thrown)).toEqual({
      code: 429,
      substatus: 3200,
      retryAfterMs: 12,
      headers: { a: "b" },
      cause: thrown,
    });
  });

  it.each([undefined, null, "text", 7, {}, { code: {} }])("makes nothing of %j", (thrown) => {
    expect(readFailure(thrown)).toMatchObject({ code: undefined, cause: thrown });
  });
});

describe("a service that does not listen", () => {
  it("fails before any request for a document, since the account could not be looked at", async () => {
    const server = await CosmosServer.start();
    await server.close();
    const costs: CallCost[] = [];
    const store = openCosmosStore(
      { endpoint: server.endpoint, key: CosmosServer.key },
      { database: "mai-am", container: "town", onCost: (cost) => costs.push(cost) },
    );
    await expect(store.get("p", "x")).rejects.toMatchObject({ code: "ECONNREFUSED" });
    await store.close();
    expect(costs).toMatchObject([{ call: "get", attempts: [] }]);
  });
});
