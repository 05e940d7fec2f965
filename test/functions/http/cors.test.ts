import { beforeAll, describe, expect, it } from "vitest";
import { createApp, type App } from "../../../functions/app.ts";
import { securityHeaders } from "../../../functions/http/respond.ts";
import { createLocalIdentity } from "../../../local/identity.ts";
import { MemoryStore } from "../../fakes/memory-store.ts";
import { pathFor } from "../../fakes/requests.ts";
import { noon, smallTown } from "../../fakes/small-town.ts";

const ours = "https://mai-am.example.vn";
let app: App;

beforeAll(async () => {
  const identity = await createLocalIdentity("http://127.0.0.1/issuer", () => noon);
  app = createApp({
    store: new MemoryStore(),
    campaign: smallTown.id,
    identity: identity.rules,
    keys: identity.keys,
    secret: "a secret of the test, long enough for it",
    now: () => noon,
    log: () => undefined,
    origins: [ours, "https://second.example.vn:8443"],
  });
});

async function ask(method: string, path: string, headers: Record<string, string>) {
  const request = { method, url: `/api/${path}`, headers: new Headers(headers), body: null };
  return app.handle(request);
}

const wanted = { "access-control-request-method": "POST" };

describe("a preflight", () => {
  it.each([ours, "https://second.example.vn:8443"])("from %s is answered", async (origin) => {
    const response = await ask("OPTIONS", pathFor("postSubmission"), { origin, ...wanted });
    expect(response.status).toBe(204);
    expect(response.headers).toMatchObject({
      ...securityHeaders,
      vary: "Origin",
      "access-control-allow-origin": origin,
      "access-control-allow-methods": "POST",
      "access-control-max-age": "600",
    });
    expect(response.headers["access-control-allow-headers"]).toContain("idempotency-key");
    expect(response.headers).not.toHaveProperty("access-control-allow-credentials");
  });

  it.each([
    ["another site", "https://evil.example"],
    ["ours without TLS", "http://mai-am.example.vn"],
    ["a name that begins like ours", `${ours}.evil.example`],
    ["another port", `${ours}:444`],
    ["a sandboxed page", "null"],
    ["ours in capitals", ours.toUpperCase()],
  ])("from %s is not", async (_who, origin) => {
    const response = await ask("OPTIONS", pathFor("postSubmission"), { origin, ...wanted });
    expect(response.status).toBe(405);
    expect(response.headers).not.toHaveProperty("access-control-allow-origin");
  });

  it("for a path that does not exist is not answered", async () => {
    expect((await ask("OPTIONS", "nothing", { origin: ours, ...wanted })).status).toBe(404);
  });
});

describe("an answer", () => {
  it("may be read by our pages, its etag included, also when it is a refusal", async () => {
    const response = await ask("GET", "me", { origin: ours });
    expect(response.status).toBe(401);
    expect(response.headers["access-control-allow-origin"]).toBe(ours);
    expect(response.headers["access-control-expose-headers"]).toContain("etag");
  });

  it("may not be read by other pages", async () => {
    const response = await ask("GET", "health", { origin: "https://evil.example" });
    expect(response.headers).not.toHaveProperty("access-control-allow-origin");
    expect(response.headers["vary"]).toBe("Origin");
  });
});
