import { request as httpRequest, type IncomingMessage } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formById } from "../../../shared/forms/catalogue.ts";
import { problemDetails } from "../../../shared/api/shapes.ts";
import { contract, routeIds } from "../../../shared/api/contract.ts";
import { problems, problemType } from "../../../shared/api/problem.ts";
import { securityHeaders } from "../../../functions/http/respond.ts";
import { maxBodyBytes } from "../../../functions/http/read-body.ts";
import {
  formerClerk,
  householdCells,
  leader,
  naLayClerk,
  stranger,
} from "../../fakes/small-town.ts";
import { pathFor } from "../../fakes/requests.ts";
import { newRow, pathOf, TownService } from "../../fakes/town-service.ts";

let town: TownService;
const home = { unit: "na-lay" };
const submissions = `${pathOf(home)}/submissions`;

beforeAll(async () => {
  town = await TownService.start();
});
afterAll(async () => {
  await town.close();
});

async function postRaw(body: string, headers: Record<string, string> = {}) {
  return town.call(naLayClerk, submissions, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": "s.0", ...headers },
    body,
  });
}

describe("every answer", () => {
  const paths = routeIds.map((id) => pathFor(id));

  it.each([...paths, "nothing", "me/more"])("of %s carries the security headers", async (path) => {
    const reply = await town.call(leader, path);
    for (const [name, value] of Object.entries(securityHeaders))
      expect(reply.headers.get(name)).toBe(value);
  });

  it("that fails is problem+json of the documented shape, with an id of the request", async () => {
    const reply = await town.call(null, "me");
    expect(reply.headers.get("content-type")).toBe("application/problem+json");
    const problem = problemDetails.parse(reply.body);
    expect(problem).toMatchObject({
      type: problemType("not-signed-in"),
      title: problems["not-signed-in"].title,
      status: 401,
    });
    expect(problem.instance).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  });

  it.each(["getMe", "getCampaign", "getSummary", "getOpenapi", "getHealth", "getReady"] as const)(
    "of %s is of the documented shape",
    async (id) => {
      const reply = await town.call(leader, pathFor(id));
      expect(reply.status).toBe(200);
      expect(contract[id].response.parse(reply.body)).toEqual(reply.body);
    },
  );
});

describe("guard", () => {
  it.each([
    ["somebody without an assignment", stranger],
    ["somebody whose assignment has ended", formerClerk],
  ])("answers 403 to %s", async (_who, person) => {
    expect((await town.call(person, "me")).status).toBe(403);
  });

  it("answers 403 where the role may not call the route", async () => {
    expect((await town.call(leader, `${pathOf(home)}/rows`)).status).toBe(403);
  });

  it.each(["unknown", "", "campaigns", "campaigns/xnt/units/na-lay", "ME", "me/"])(
    "answers 404 for the path %j",
    async (path) => {
      expect((await town.call(naLayClerk, path)).status).toBe(404);
    },
  );

  it.each(["a b", "..%2f", "%00", "-x", "x".repeat(121), "null%0a"])(
    "answers 404 for the unit %j, which is no id",
    async (unit) => {
      const path = `campaigns/xnt/units/${unit}/forms/households/rows`;
      expect((await town.call(naLayClerk, path)).status).toBe(404);
    },
  );

  it.each(["01", "27001", "null", "true", "1e5", "__proto__", "constructor"])(
    "answers 404, not a failure, for the unit %s",
    async (unit) => {
      const path = `campaigns/xnt/units/${unit}/forms/households/rows`;
      expect((await town.call(naLayClerk, path)).status).toBe(404);
    },
  );

  it.each(["DELETE", "PUT", "PATCH", "OPTIONS"])(
    "answers 405 for %s and says what is allowed",
    async (method) => {
      const reply = await town.call(naLayClerk, submissions, { method });
      expect(reply.status).toBe(405);
      expect(reply.headers.get("allow")).toBe("POST");
    },
  );

  it.each([
    ["text/plain"],
    ["application/x-www-form-urlencoded"],
    ["multipart/form-data"],
    ["application/jsonp"],
  ])("answers 415 for a body of type %s", async (type) => {
    expect((await postRaw("{}", { "content-type": type })).status).toBe(415);
  });

  it.each([
    ["nothing", ""],
    ["text", "hello"],
    ["half of an object", '{"submission":"s"'],
    ["null", "null"],
    ["an array", "[]"],
    ["an empty object", "{}"],
    ["a deep array", "[".repeat(50_000)],
    ["a field that is not documented", JSON.stringify({ ...chunk(), role: "admin" })],
    [
      "a row with a field that is not documented",
      JSON.stringify({ ...chunk(), rows: [{ ...newRow("a", []), unit: "song-da" }] }),
    ],
    ["a __proto__ field", '{"__proto__":{"role":"admin"},"submission":"s"}'],
    ["no rows", JSON.stringify({ ...chunk(), rows: [] })],
    [
      "99 rows",
      JSON.stringify({
        ...chunk(),
        rows: Array.from({ length: 99 }, (_, n) => newRow(`r${n}`, [])),
      }),
    ],
    ["81 cells", JSON.stringify({ ...chunk(), rows: [newRow("a", Array<null>(81).fill(null))] })],
    [
      "a cell that is an object",
      JSON.stringify({ ...chunk(), rows: [{ ...newRow("a", []), cells: [{}] }] }),
    ],
    [
      "a cell longer than Excel allows",
      JSON.stringify({ ...chunk(), rows: [newRow("a", ["x".repeat(32_768)])] }),
    ],
    [
      "a negative version",
      JSON.stringify({ ...chunk(), rows: [{ ...newRow("a", []), baseVersion: -1 }] }),
    ],
    ["an id with a slash", JSON.stringify({ ...chunk(), submission: "a/b" })],
    ["a chunk beyond their number", JSON.stringify({ ...chunk(), chunk: 1 })],
    [
      "a withdrawal without a reason",
      JSON.stringify({ ...chunk(), rows: [{ ref: "a", id: "x", baseVersion: 1, cells: null }] }),
    ],
  ])("answers 400 for a body that is %s", async (_what, body) => {
    const reply = await postRaw(body);
    expect(reply.status).toBe(400);
    expect(JSON.stringify(reply.body)).not.toContain("node_modules");
  });

  it("answers 400 for bytes that are not UTF-8", async () => {
    const reply = await town.call(naLayClerk, submissions, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": "s.0" },
      body: new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]),
    });
    expect(reply.status).toBe(400);
  });

  it.each([
    ["no key", undefined],
    ["an empty key", ""],
    ["a key of other characters", "a b"],
    ["a key of another chunk", "s.7"],
  ])("answers 400 for %s", async (_what, key) => {
    const headers: Record<string, string> = { "content-type": "application/json" };
    if (key !== undefined) headers["idempotency-key"] = key;
    const reply = await town.call(naLayClerk, submissions, {
      method: "POST",
      headers,
      body: JSON.stringify(chunk()),
    });
    expect(reply.status).toBe(400);
  });

  it("answers 409 for another version of the form", async () => {
    const reply = await town.trySubmit(naLayClerk, home, { ...chunk(), formVersion: 99 });
    expect(reply.status).toBe(409);
  });

  it.each(["since=-1", "since=x", "limit=0", "limit=1001", "other=1"])(
    "answers 400 for the query %s",
    async (query) => {
      expect((await town.call(naLayClerk, `${pathOf(home)}/rows?${query}`)).status).toBe(400);
    },
  );

  it("answers 413 for a declared length over the limit", async () => {
    const reply = await postRaw(`{"x":"${"x".repeat(maxBodyBytes)}"}`);
    expect(reply.status).toBe(413);
  });

  it("answers 413 for an undeclared length over the limit", async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let part = 0; part < 20; part++)
          controller.enqueue(new Uint8Array(100_000).fill(0x20));
        controller.close();
      },
    });
    const init: RequestInit & { duplex: "half" } = {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": "s.0" },
      body,
      duplex: "half",
    };
    const status = await town.call(naLayClerk, submissions, init).then(
      (reply) => reply.status,
      // The host may hang up while the client is still sending.
      () => 413,
    );
    expect(status).toBe(413);
  });

  it("says where a body is wrong and repeats no name that the sender made up", async () => {
    const cells = { "Quàng Thị Tố Giác 011185047391": {} };
    const body = { rows: [{ id: "x", baseVersion: 1, cells }] };
    const path = `${pathOf(home)}/office-entries`;
    const reply = await town.post(naLayClerk, path, { key: "o", body });
    expect(reply.status).toBe(400);
    expect((reply.body as { detail: string }).detail).toMatch(/^\w+ at rows\.0\.cells\.…$/);
  });

  it("does not answer under a foreign host name", async () => {
    const { port } = new URL(town.service.url);
    const { statusCode, headers } = await new Promise<IncomingMessage>((resolve, reject) => {
      const options = { port, path: "/api/health", headers: { host: "evil.example" } };
      httpRequest(options, (response) => {
        response.resume();
        resolve(response);
      })
        .on("error", reject)
        .end();
    });
    expect(statusCode).toBe(421);
    expect(headers).toMatchObject(securityHeaders);
  });
});

describe("reads", () => {
  it.each(["campaigns/xnt", "campaigns/xnt/summary", `${pathOf(home)}/rows`])(
    "of %s answer 304 to who holds the answer already",
    async (path) => {
      const first = await town.call(naLayClerk, path);
      const etag = first.headers.get("etag") ?? "";
      const again = await town.call(naLayClerk, path, {
        headers: { "if-none-match": `"x", W/${etag}` },
      });
      expect(again).toMatchObject({ status: 304, body: null });
    },
  );

  it("of rows answer anew once a row was stored", async () => {
    const path = `${pathOf(home)}/rows`;
    const etag = (await town.call(naLayClerk, path)).headers.get("etag") ?? "";
    await town.submit(naLayClerk, home, [newRow("a", householdCells(1))]);
    const again = await town.call(naLayClerk, path, { headers: { "if-none-match": etag } });
    expect(again.status).toBe(200);
  });
});

function chunk() {
  return {
    submission: "s",
    chunk: 0,
    chunks: 1,
    formVersion: formById("households").version,
    rows: [newRow("a", householdCells(1))],
  };
}
