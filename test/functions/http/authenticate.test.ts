import { beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../../functions/app.ts";
import { authenticate } from "../../../functions/http/authenticate.ts";
import type { LogRecord } from "../../../functions/log.ts";
import {
  campaignDocumentId,
  campaignPartition,
  memberPartition,
} from "../../../functions/store/partitions.ts";
import { routes, type RouteId } from "../../../shared/api/routes.ts";
import { testIssuer } from "../../fakes/bad-tokens.ts";
import { MemoryStore } from "../../fakes/memory-store.ts";
import { closedRoutes, pathFor, writeFor } from "../../fakes/requests.ts";
import { naLayClerk, noon, smallTown } from "../../fakes/small-town.ts";

/** Counts what is asked of it: a refused token must cost the store nothing. */
class CountingStore extends MemoryStore {
  asked = 0;
  override get(...args: Parameters<MemoryStore["get"]>) {
    this.asked++;
    return super.get(...args);
  }
  override list(...args: Parameters<MemoryStore["list"]>) {
    this.asked++;
    return super.list(...args);
  }
  override commit(...args: Parameters<MemoryStore["commit"]>) {
    this.asked++;
    return super.commit(...args);
  }
}

const store = new CountingStore();
const records: LogRecord[] = [];
const issuer = await testIssuer();
const app = createApp({
  store,
  campaign: smallTown.id,
  identity: issuer.rules,
  keys: issuer.keys,
  secret: "a secret of the test, long enough for it",
  now: () => noon,
  log: (record) => records.push(record),
});

beforeAll(async () => {
  await store.commit(campaignPartition(smallTown.id), [
    { op: "create", id: campaignDocumentId, kind: "campaign", seq: 1, body: smallTown },
  ]);
  await store.commit(memberPartition(smallTown.id), [
    { op: "create", id: naLayClerk.id, kind: "member", seq: 1, body: naLayClerk },
  ]);
});

/** A call that would be answered with 200 or 404 if only the person were known. */
async function call(route: RouteId, headers: Record<string, string>, query = "") {
  const { method } = routes[route];
  const write = method === "POST" ? writeFor(route, "key") : undefined;
  const sent = new Headers(headers);
  if (write !== undefined) {
    sent.set("content-type", "application/json");
    sent.set("idempotency-key", write.key);
  }
  const body = write === undefined ? null : new Blob([JSON.stringify(write.body)]).stream();
  return app.handle({ method, url: `/api/${pathFor(route)}${query}`, headers: sent, body });
}

/** Every closed route refuses, tells nothing, and the store was not asked. */
async function expectRefused(headers: Record<string, string>, query = "") {
  const before = store.asked;
  records.length = 0;
  const replies = await Promise.all(closedRoutes.map((route) => call(route, headers, query)));
  expect(replies.map(({ status }) => status)).toEqual(closedRoutes.map(() => 401));
  expect(store.asked).toBe(before);
  expect(replies.map((reply) => reply.headers["www-authenticate"])).toEqual(
    closedRoutes.map(() => "Bearer"),
  );
  const bodies = replies.map(({ body }) => body.replace(/urn:uuid:[0-9a-f-]+/, ""));
  expect(new Set(bodies).size).toBe(1);
  expect(records.map(({ op, status, level }) => `${op} ${status ?? 0} ${level}`).sort()).toEqual(
    closedRoutes.map((route) => `${route} 401 warn`).sort(),
  );
}

describe("a token", () => {
  it("that is ours opens the door", async () => {
    const authorization = `Bearer ${await issuer.sign()}`;
    expect((await call("getMe", { authorization })).status).toBe(200);
  });

  it("just within a minute of its end is still good: clocks differ", async () => {
    const exp = Math.floor(noon.getTime() / 1000) - 59;
    const authorization = `Bearer ${await issuer.sign({ exp })}`;
    expect((await call("getMe", { authorization })).status).toBe(200);
  });

  it("of any of the add-in's registrations, with other scopes beside ours, is good", async () => {
    const token = await issuer.sign({ azp: "other-addin", scp: "openid Submissions.Use" });
    expect((await call("getMe", { authorization: `bearer ${token}` })).status).toBe(200);
  });

  it.each(issuer.bad)("that %s is refused on every route", async (_why, authorization) => {
    await expectRefused({ authorization: await authorization() });
  });

  it("can be bad in more than thirty ways", () => {
    expect(issuer.bad.length).toBeGreaterThan(30);
  });
});

describe("authenticate", () => {
  const now = () => noon;

  it("takes tokens of 16 KB and none that is longer", async () => {
    const personOf = (token: string) => authenticate({ ...issuer, now }, `Bearer ${token}`);
    const longest = 16_384;
    // Base64 has no words of some lengths: two headers make up for it.
    const filled = (count: number, header = {}) =>
      issuer.sign({ filler: "x".repeat(count) }, header);
    const missing = ((longest - (await filled(0)).length) * 3) / 4;
    const near = await Promise.all(
      [-4, -3, -2, -1, 0, 1, 2].flatMap((n) => [
        filled(missing + n),
        filled(missing + n - 8, { cty: "x" }),
      ]),
    );
    const lengths = near.map(({ length }) => length);
    expect(lengths).toContain(longest);
    for (const token of near)
      if (token.length <= longest) expect(await personOf(token)).toBe(naLayClerk.id);
      else await expect(personOf(token)).rejects.toMatchObject({ kind: "not-signed-in" });
    expect(Math.max(...lengths)).toBeGreaterThan(longest);
  });

  it("does not blame the token when the issuer's keys cannot be had", async () => {
    const keys = () => Promise.reject(new TypeError("fetch failed"));
    const asked = authenticate({ ...issuer, keys, now }, `Bearer ${await issuer.sign()}`);
    await expect(asked).rejects.toThrow("fetch failed");
  });
});

describe("a way around the token", () => {
  const principal = btoa(JSON.stringify({ userId: naLayClerk.id, userRoles: ["clerk"] }));
  const doors: readonly (readonly [string, Record<string, string>, string])[] = [
    ["nothing at all", {}, ""],
    ["a principal header of App Service", { "x-ms-client-principal": principal }, ""],
    ["a principal's id", { "x-ms-client-principal-id": naLayClerk.id }, ""],
    ["a token header of App Service", { "x-ms-token-aad-access-token": "abc" }, ""],
    ["a made-up developer header", { "x-dev-user": naLayClerk.id }, ""],
    ["a function key in a header", { "x-functions-key": "abc" }, ""],
    ["a function key in the query", {}, "?code=abc"],
    ["a user in the query", {}, `?user=${naLayClerk.id}`],
    ["a token in the query", {}, "?access_token=abc"],
    ["a basic credential", { authorization: "Basic cDpw" }, ""],
    ["a cookie", { cookie: "AppServiceAuthSession=abc" }, ""],
    ["another method in a header", { "x-http-method-override": "GET" }, ""],
  ];

  it.each(doors)("does not exist: %s", async (_name, headers, query) => {
    await expectRefused(headers, query);
  });
});
