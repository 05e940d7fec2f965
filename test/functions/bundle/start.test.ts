import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../../../shared/api/routes.ts";
import { settingNames } from "../../../functions/settings.ts";
import { Bundle, goodSettings } from "../../fakes/bundle.ts";

let bundle: Bundle;
beforeAll(async () => {
  bundle = await Bundle.build();
}, 60_000);
afterAll(() => {
  bundle.remove();
});

const local = {
  MAI_AM_ISSUER: "http://127.0.0.1:3000/issuer",
  MAI_AM_JWKS_URI: "http://127.0.0.1:3000/issuer/jwks",
};

describe("the deployed bundle", () => {
  it("registers exactly the routes of shared/api, each under its id, and one for the rest", async () => {
    const { functions } = await bundle.ask([]);
    const authLevel = "anonymous";
    expect(functions).toEqual([
      ...Object.entries(routes).map(([name, { method, path }]) => {
        return { name, route: path, methods: [method], authLevel };
      }),
      {
        name: "unmatched",
        route: "{*path}",
        methods: ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"],
        authLevel,
      },
    ]);
  });

  it("cross-checks what is left and locks what is due every minute, erases what is due at night, and checks all of it", async () => {
    const { timers } = await bundle.ask([]);
    expect(timers).toEqual([
      { name: "drain", schedule: "0 * * * * *" },
      { name: "locks", schedule: "30 * * * * *" },
      { name: "retention", schedule: "0 */10 19-21 * * *" },
      { name: "check", schedule: "0 */10 18-20 * * *" },
    ]);
  });

  it.each([
    ["one key", `k1:${"a".repeat(32)}`, null],
    ["two keys", `k1:${"a".repeat(32)},k2:${"b".repeat(32)}`, null],
    ["a key without a number", "a".repeat(40), "MAI_AM_REGISTER_KEYS"],
    ["a short key", "k1:short", "MAI_AM_REGISTER_KEYS"],
  ])("takes %s for the registers, or ends", async (_what, keys, wrong) => {
    const { code, stderr } = await bundle.run({ ...goodSettings, MAI_AM_REGISTER_KEYS: keys });
    expect([code, stderr.trim()]).toEqual(
      wrong === null ? [0, ""] : [78, `Missing or malformed settings: ${wrong}`],
    );
  });

  it("answers once all settings are there, and prints nothing but its log", async () => {
    const { replies, log } = await bundle.ask([
      { to: "getHealth", method: "GET", url: "/api/health" },
    ]);
    expect(replies[0]?.status).toBe(200);
    expect(JSON.parse(log)).toMatchObject({ op: "getHealth", status: 200 });
  });

  it("is told when the host ends it, and answers what is on its way", async () => {
    const calls = [{ to: "getHealth", method: "GET", url: "/api/health" }] as const;
    const { hooks, replies } = await bundle.ask(calls, { isEnding: true });
    expect([hooks, replies[0]?.status]).toEqual([["appTerminate"], 200]);
  });

  it("logs under the trace of the host's own span, whatever the caller wrote", async () => {
    const ours = "0af7651916cd43dd8448eb211c80319c";
    const theirs = "1af7651916cd43dd8448eb211c80319c";
    const span = (trace: string) => `00-${trace}-b7ad6b7169203331-01`;
    const health = { to: "getHealth", method: "GET", url: "/api/health" } as const;
    const { log } = await bundle.ask([
      { ...health, traceParent: span(ours), headers: { traceparent: span(theirs) } },
    ]);
    expect(JSON.parse(log)).toMatchObject({ traceId: ours });
  });

  it("names every setting that is missing and ends with 78", async () => {
    const { code, stderr, stdout } = await bundle.run({});
    expect(code).toBe(78);
    expect(stdout).toBe("");
    expect(stderr.trim()).toBe(`Missing or malformed settings: ${settingNames.join(", ")}`);
  });

  it.each(settingNames)("does not start without %s", async (name) => {
    const others = Object.entries(goodSettings).filter(([key]) => key !== name);
    const { code, stderr } = await bundle.run(Object.fromEntries(others));
    expect(code).toBe(78);
    expect(stderr.trim()).toBe(`Missing or malformed settings: ${name}`);
  });

  it("takes no reference to the vault for the secret: unresolved, it stands there as everybody knows it", async () => {
    const MAI_AM_SECRET =
      "@Microsoft.KeyVault(SecretUri=https://mai-am-x.vault.azure.net/secrets/mai-am-secret)";
    const { code, stderr } = await bundle.run({ ...goodSettings, MAI_AM_SECRET });
    expect([code, stderr.trim()]).toEqual([78, "Missing or malformed settings: MAI_AM_SECRET"]);
  });

  it.each([
    ["any page", "*"],
    ["plain HTTP", "http://mai-am.example.vn"],
    ["all below a name", "https://*.example.vn"],
    ["a path", "https://mai-am.example.vn/addin"],
    ["a good one beside a bad one", "https://mai-am.example.vn,null"],
  ])("does not start when origins allow %s", async (_what, origins) => {
    const { code, stderr } = await bundle.run({ ...goodSettings, MAI_AM_ALLOWED_ORIGINS: origins });
    expect(code).toBe(78);
    expect(stderr.trim()).toBe("Missing or malformed settings: MAI_AM_ALLOWED_ORIGINS");
  });

  it("never repeats a setting's value when it refuses it", async () => {
    const MAI_AM_SECRET = "short-and-secret";
    const { stderr } = await bundle.run({ ...goodSettings, MAI_AM_SECRET });
    expect(stderr).not.toContain(MAI_AM_SECRET);
  });

  it.each([
    ["the development issuer", local],
    ["the development issuer in local mode", { ...local, APP_MODE: "local" }],
    ["keys of the development issuer", { MAI_AM_JWKS_URI: local.MAI_AM_JWKS_URI }],
    [
      "keys of another tenant",
      {
        MAI_AM_JWKS_URI:
          "https://login.microsoftonline.com/33333333-3333-3333-3333-333333333333/discovery/v2.0/keys",
      },
    ],
    ["any tenant's issuer", { MAI_AM_ISSUER: "https://login.microsoftonline.com/common/v2.0" }],
  ])("does not start with %s", async (_what, changes) => {
    expect((await bundle.run({ ...goodSettings, ...changes })).code).toBe(78);
  });
});
