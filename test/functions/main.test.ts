import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../../shared/api/routes.ts";
import { settingNames } from "../../functions/settings.ts";
import { buildFunctions } from "../../local/build-functions.ts";
import { createLocalIdentity } from "../../local/identity.ts";

const tenant = "22222222-2222-2222-2222-222222222222";
const settings: Record<string, string> = {
  MAI_AM_CAMPAIGN: "xnt",
  MAI_AM_ISSUER: `https://login.microsoftonline.com/${tenant}/v2.0`,
  MAI_AM_JWKS_URI: `https://login.microsoftonline.com/${tenant}/discovery/v2.0/keys`,
  MAI_AM_AUDIENCE: "mai-am-api",
  MAI_AM_CLIENT_IDS: "mai-am-addin",
  MAI_AM_SECRET: "0123456789abcdef0123456789abcdef",
  MAI_AM_COSMOS_ENDPOINT: "https://localhost:1/",
  MAI_AM_COSMOS_DATABASE: "mai-am",
  MAI_AM_COSMOS_CONTAINER: "town",
};

/** Stands in for the module the Azure host brings: it keeps what is registered. */
const core = `
  const registered = [];
  module.exports = {
    version: "4.0.0",
    registered,
    setProgrammingModel() {},
    registerFunction(metadata, callback) {
      registered.push({ metadata, callback });
      return { dispose() {} };
    },
    registerHook() { return { dispose() {} }; },
  };
`;

/** Loads the bundle as the host does, with a key server that knows none of our keys, and calls what it is told to. */
const driver = `
  globalThis.fetch = async () => Response.json({ keys: [] });
  require("./main.cjs");
  const { registered } = require("@azure/functions-core");
  const routes = registered.map(({ metadata }) => {
    const trigger = Object.values(metadata.bindings).find(({ type }) => type === "httpTrigger");
    const { route, methods, authLevel } = trigger;
    return { name: metadata.name, route, methods, authLevel };
  });
  const find = (id) => registered.find(({ metadata }) => metadata.name === id).callback;
  const call = async (id, path, headers) => {
    const request = { method: "GET", url: "https://host/api/" + path, headers: new Headers(headers), body: null };
    const { status } = await find(id)(request, {});
    return status;
  };
  (async () => {
    const health = await call("getHealth", "health", {});
    const me = await call("getMe", "me", { authorization: "Bearer " + process.env.TOKEN });
    process.stdout.write("ANSWER" + JSON.stringify({ routes, health, me }));
    process.exit(0);
  })();
`;

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "mai-am-bundle-"));
  await buildFunctions(folder);
  const module = join(folder, "node_modules/@azure/functions-core");
  mkdirSync(module, { recursive: true });
  writeFileSync(join(module, "index.js"), core);
  writeFileSync(join(folder, "driver.cjs"), driver);
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(environment: Record<string, string>): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { env: { PATH: process.env["PATH"] ?? "", ...environment }, timeout: 30_000 };
    const child = execFile(
      process.execPath,
      [join(folder, "driver.cjs")],
      options,
      (_error, stdout, stderr) => {
        resolve({ code: child.exitCode ?? -1, stdout, stderr });
      },
    );
  });
}

async function developmentToken(): Promise<string> {
  const identity = await createLocalIdentity(settings["MAI_AM_ISSUER"] ?? "", () => new Date());
  return identity.tokenFor("p-na-lay", { tid: tenant });
}

describe("the deployed bundle", () => {
  it("registers exactly the routes of shared/api, each under its id, and answers", async () => {
    const { stdout, stderr } = await run({ ...settings, TOKEN: await developmentToken() });
    expect(stderr).toBe("");
    const answer = JSON.parse(stdout.split("ANSWER")[1] ?? "null") as Record<string, unknown>;
    expect(answer["routes"]).toEqual(
      Object.entries(routes).map(([name, { method, path }]) => ({
        name,
        route: path,
        methods: [method],
        authLevel: "anonymous",
      })),
    );
    expect(answer["health"]).toBe(200);
    // A token the development issuer signed, with every claim as production wants it.
    expect(answer["me"]).toBe(401);
  });

  it("names every setting that is missing and ends with 78", async () => {
    const { code, stderr } = await run({});
    expect(code).toBe(78);
    for (const name of settingNames) expect(stderr).toContain(name);
  });

  it.each(settingNames)("does not start without %s", async (name) => {
    const others = Object.entries(settings).filter(([key]) => key !== name);
    const { code, stderr } = await run(Object.fromEntries(others));
    expect(code).toBe(78);
    expect(stderr.trim()).toBe(`Missing or malformed settings: ${name}`);
  });

  it.each([
    [
      "the development issuer",
      {
        MAI_AM_ISSUER: "http://127.0.0.1:3000/issuer",
        MAI_AM_JWKS_URI: "http://127.0.0.1:3000/issuer/jwks",
      },
    ],
    [
      "the development issuer in local mode",
      {
        APP_MODE: "local",
        MAI_AM_ISSUER: "http://127.0.0.1:3000/issuer",
        MAI_AM_JWKS_URI: "http://127.0.0.1:3000/issuer/jwks",
      },
    ],
    ["keys from elsewhere", { MAI_AM_JWKS_URI: "http://127.0.0.1:3000/issuer/jwks" }],
    [
      "keys of another tenant",
      {
        MAI_AM_JWKS_URI:
          "https://login.microsoftonline.com/33333333-3333-3333-3333-333333333333/discovery/v2.0/keys",
      },
    ],
    ["any tenant's issuer", { MAI_AM_ISSUER: "https://login.microsoftonline.com/common/v2.0" }],
  ])("does not start with %s", async (_what, changes) => {
    expect((await run({ ...settings, ...changes })).code).toBe(78);
  });

  it("holds nothing of the one-machine host", () => {
    const bundle = readFileSync(join(folder, "main.cjs"), "utf8");
    for (const word of [
      "node:sqlite",
      "this-start",
      "issuer-pages",
      "/issuer/token",
      "createLocalIdentity",
      "p-na-lay",
    ])
      expect(bundle).not.toContain(word);
  });

  it("is told the routes' prefix and timeout by host.json", () => {
    const host = JSON.parse(readFileSync(join(folder, "host.json"), "utf8")) as {
      extensions: { http: { routePrefix: string } };
    };
    expect(host.extensions.http.routePrefix).toBe("api");
  });
});
