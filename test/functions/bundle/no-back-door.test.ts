import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../../../shared/api/routes.ts";
import { donors } from "../../../local/demo/town/donors.ts";
import { persons } from "../../../local/demo/persons.ts";
import { createLocalIdentity } from "../../../local/identity.ts";
import { Bundle, entraLike, type BundleCall, type EntraLike } from "../../fakes/bundle.ts";
import { closedRoutes, pathFor } from "../../fakes/requests.ts";

let bundle: Bundle;
let entra: EntraLike;
beforeAll(async () => {
  [bundle, entra] = await Promise.all([Bundle.build(), entraLike()]);
}, 60_000);
afterAll(() => {
  bundle.remove();
});

/** A call of every route that wants a token. */
function everywhere(headers: Record<string, string>, query = ""): readonly BundleCall[] {
  return closedRoutes.map((id) => {
    const { method } = routes[id];
    return { to: id, method, url: `/api/${pathFor(id)}${query}`, headers };
  });
}

const all401 = closedRoutes.map(() => 401);
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe("what is deployed (reliability §1.7 a)", () => {
  it("is made of the service, shared code and libraries, and of nothing else", () => {
    // esbuild names every source before its code.
    const sources = [
      ...bundle.read("main.cjs").matchAll(/^\s*\/\/ (\S+\.(?:[cm]?[jt]sx?|json))$/gm),
    ];
    const folders = new Set(sources.map(([, path]) => path?.split("/")[0]));
    expect([...folders].sort()).toEqual(["functions", "node_modules", "shared"]);
    expect(sources.length).toBeGreaterThan(100);
  });

  it.each([
    "node:sqlite",
    "DatabaseSync",
    "createLocalIdentity",
    "issuer-pages",
    "/issuer/token",
    "this-start",
    "SignJWT(",
    ...persons.map(({ name }) => name),
    ...donors.map(({ name }) => name),
  ])("does not hold %s", (word) => {
    // A plain yes or no: a failure must not print five megabytes.
    expect(bundle.read("main.cjs").includes(word)).toBe(false);
  });
});

describe("a token of the development issuer (b)", () => {
  it("with every claim as production wants it is refused on every route", async () => {
    // Another key of the same kind under the same key id.
    const { tokenFor } = await entraLike();
    const calls = everywhere(bearer(await tokenFor("p-na-lay")));
    const { replies } = await bundle.ask(calls, { keys: entra.keys });
    expect(replies.map((reply) => reply.status)).toEqual(all401);
  });

  it("as it stands is refused on every route, also when its key were published", async () => {
    const local = await createLocalIdentity("http://127.0.0.1:3000/issuer", () => new Date());
    const calls = everywhere(bearer(await local.tokenFor("p-na-lay")));
    const { replies } = await bundle.ask(calls, { keys: local.publicKeys.keys });
    expect(replies.map((reply) => reply.status)).toEqual(all401);
  });
});

describe("no header, query or setting (d)", () => {
  const principal = btoa(JSON.stringify({ userId: "p-na-lay", userRoles: ["admin"] }));
  it.each<[string, Record<string, string>, string]>([
    ["x-ms-client-principal", { "x-ms-client-principal": principal }, ""],
    ["x-ms-client-principal-id", { "x-ms-client-principal-id": "p-na-lay" }, ""],
    ["X-Dev-User", { "x-dev-user": "p-na-lay" }, ""],
    ["x-functions-key", { "x-functions-key": "abc" }, ""],
    ["a basic credential", { authorization: "Basic cDpw" }, ""],
    ["?code=", {}, "?code=abc"],
    ["?user=", {}, "?user=p-na-lay"],
    ["?access_token=", {}, "?access_token=abc"],
  ])("lets anybody in without a token: %s", async (_what, headers, query) => {
    const { replies } = await bundle.ask(everywhere(headers, query));
    expect(replies.map((reply) => reply.status)).toEqual(all401);
  });

  it.each<[string, Record<string, string>]>([
    ["local mode", { APP_MODE: "local" }],
    ["development", { NODE_ENV: "development", AZURE_FUNCTIONS_ENVIRONMENT: "Development" }],
    ["made-up switches", { SKIP_AUTH: "1", AUTH_DISABLED: "true", DEV_USER: "p-na-lay" }],
  ])("opens the door: %s", async (_what, settings) => {
    const { replies } = await bundle.ask(everywhere({ "x-dev-user": "p-na-lay" }), { settings });
    expect(replies.map((reply) => reply.status)).toEqual(all401);
  });
});
