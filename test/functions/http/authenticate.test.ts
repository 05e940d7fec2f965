import { generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../../../shared/api/routes.ts";
import { createLocalIdentity } from "../../../local/identity.ts";
import { closedRoutes, pathFor } from "../../fakes/requests.ts";
import { naLayClerk, noon } from "../../fakes/small-town.ts";
import { TownService } from "../../fakes/town-service.ts";

let town: TownService;
const at = Math.floor(noon.getTime() / 1000);

beforeAll(async () => {
  town = await TownService.start();
});
afterAll(async () => {
  await town.close();
});

async function status(token: string | null, headers: Record<string, string> = {}, path = "me") {
  const authorization = token === null ? {} : { authorization: `Bearer ${token}` };
  const reply = await town.call(null, path, { headers: { ...authorization, ...headers } });
  return reply.status;
}

const good = (): JWTPayload => {
  const { rules } = town.service.identity;
  return {
    iss: rules.issuer,
    aud: rules.audience,
    oid: naLayClerk.id,
    tid: rules.tenant,
    scp: rules.scope,
    ver: "2.0",
    azp: rules.clients[0],
    iat: at,
    nbf: at,
    exp: at + 600,
  };
};

const withClaims = (claims: Record<string, unknown>) => () =>
  town.service.tokenFor(naLayClerk.id, claims);

async function foreignKey(header: Record<string, unknown> = {}): Promise<string> {
  const { privateKey } = await generateKeyPair("RS256");
  return new SignJWT(good())
    .setProtectedHeader({ alg: "RS256", kid: "this-start", ...header })
    .sign(privateKey);
}

/** HS256 with the public key as the secret: the oldest trick. */
async function confused(): Promise<string> {
  const secret = new TextEncoder().encode(JSON.stringify(town.service.identity.publicKeys.keys[0]));
  return new SignJWT(good()).setProtectedHeader({ alg: "HS256", kid: "this-start" }).sign(secret);
}

async function otherIssuer(): Promise<string> {
  const other = await createLocalIdentity(town.service.identity.rules.issuer, () => noon);
  return other.tokenFor(naLayClerk.id);
}

async function tampered(): Promise<string> {
  const [header, , signature] = (await town.service.tokenFor(naLayClerk.id)).split(".");
  const payload = Buffer.from(JSON.stringify({ ...good(), oid: "p-reviewer" })).toString(
    "base64url",
  );
  return `${header ?? ""}.${payload}.${signature ?? ""}`;
}

const bad: readonly (readonly [why: string, token: () => Promise<string> | string])[] = [
  ["is no JWT", () => "nonsense"],
  ["is empty", () => ""],
  ["has alg none", () => new UnsecuredJWT(good()).encode()],
  ["is signed by another key with the same key id", () => foreignKey()],
  ["is signed with an unknown key id", () => foreignKey({ kid: "other" })],
  ["is signed with the public key as a secret", confused],
  ["comes from an earlier start of the issuer", otherIssuer],
  ["was changed after signing", tampered],
  ["has another issuer", withClaims({ iss: "https://login.microsoftonline.com/common/v2.0" })],
  ["is for another API", withClaims({ aud: "00000003-0000-0000-c000-000000000000" })],
  ["is of another tenant", withClaims({ tid: "11111111-1111-1111-1111-111111111111" })],
  ["is of version 1.0", withClaims({ ver: "1.0" })],
  ["comes from another client", withClaims({ azp: "somebody-else" })],
  ["lacks our scope", withClaims({ scp: "User.Read openid" })],
  ["has the scope as part of another word", withClaims({ scp: "Submissions.UseNot" })],
  ["is app-only: roles and no scope", withClaims({ scp: undefined, roles: ["Submissions.Use"] })],
  ["is an ID token: no scope, no client", withClaims({ scp: undefined, azp: undefined })],
  ["has no oid", withClaims({ oid: undefined })],
  ["has an oid that is no id", withClaims({ oid: "p/../members" })],
  ["has an oid that is a number", withClaims({ oid: 7 })],
  ["has ended", withClaims({ exp: at - 61 })],
  ["never ends", withClaims({ exp: undefined })],
  ["does not say from when it is valid", withClaims({ nbf: undefined })],
  ["is not valid yet", withClaims({ nbf: at + 120 })],
  ["does not say when it was issued", withClaims({ iat: undefined })],
  ["does not name its client", withClaims({ azp: undefined })],
];

describe("a token", () => {
  it("that is ours opens the door", async () => {
    expect(await status(await town.service.tokenFor(naLayClerk.id))).toBe(200);
  });

  it.each(bad)("that %s is refused", async (_why, token) => {
    expect(await status(await token())).toBe(401);
  });

  it("that is longer than 16 KB is refused before it is read", async () => {
    const token = await town.service.tokenFor(naLayClerk.id, { filler: "x".repeat(17_000) });
    const headers = { authorization: `Bearer ${token}` };
    const reply = await town.service.fetch("http://127.0.0.1/api/me", { headers });
    expect(reply.status).toBe(401);
  });

  it("refused looks the same whatever the reason", async () => {
    const replies = await Promise.all(
      ["nonsense", await foreignKey(), await otherIssuer()].map((token) =>
        town.call(null, "me", { headers: { authorization: `Bearer ${token}` } }),
      ),
    );
    const bodies = replies.map(({ body }) => ({ ...(body as object), instance: "" }));
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
  });
});

describe("a way around the token", () => {
  const doors: readonly (readonly [string, Record<string, string>, string])[] = [
    ["nothing at all", {}, "me"],
    [
      "a principal header of App Service",
      { "x-ms-client-principal": btoa('{"userId":"p-na-lay"}') },
      "me",
    ],
    ["a made-up developer header", { "x-dev-user": "p-na-lay" }, "me"],
    ["a function key in the query", {}, "me?code=abc"],
    ["a user in the query", {}, "me?user=p-na-lay"],
    ["a basic credential", { authorization: "Basic cDpw" }, "me"],
    ["a cookie", { cookie: "AppServiceAuthSession=abc" }, "me"],
  ];

  it.each(doors)("does not exist: %s", async (_name, headers, path) => {
    expect(await status(null, headers, path)).toBe(401);
  });

  it.each(closedRoutes)("does not exist on %s", async (id) => {
    const reply = await town.call(null, pathFor(id), { method: routes[id].method });
    expect(reply.status).toBe(401);
    expect(reply.headers.get("www-authenticate")).toBe("Bearer");
  });
});
