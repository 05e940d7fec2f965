import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  SignJWT,
  UnsecuredJWT,
  type JWK,
  type CryptoKey,
  type JWTPayload,
  type JWTVerifyGetKey,
} from "jose";
import type { EntraRules, IdentityRules, OpenIdRules } from "../../functions/http/token-rules.ts";
import { naLayClerk, noon, reviewer } from "./small-town.ts";

/** Why a token is bad, as the end of "a token that …", and what stands in the Authorization header. */
export type BadToken = readonly [why: string, authorization: () => Promise<string> | string];

/** An issuer of the test that signs whatever it is told to. */
export interface TestIssuer {
  readonly rules: IdentityRules;
  readonly keys: JWTVerifyGetKey;
  /** The public key as it is published. */
  readonly jwk: JWK;
  /** Undefined claims and header fields are left out. */
  readonly sign: (
    claims?: Readonly<Record<string, unknown>>,
    header?: Readonly<Record<string, unknown>>,
  ) => Promise<string>;
  readonly bad: readonly BadToken[];
}

const keyId = "k1";

const entra: EntraRules = {
  kind: "entra",
  issuer: "https://login.microsoftonline.com/22222222-2222-2222-2222-222222222222/v2.0",
  audience: "api",
  tenant: "22222222-2222-2222-2222-222222222222",
  scope: "Submissions.Use",
  clients: ["addin", "other-addin"],
};

const openId: OpenIdRules = {
  kind: "openid",
  issuer: "https://id.example.vn/realms/town",
  audience: "api",
  scope: "submissions",
  clients: ["addin", "other-addin"],
  claims: [["groups", "mai-am"]],
};

/** Where a kind of issuer writes person, scopes and client. */
interface Names {
  readonly person: string;
  readonly scope: string;
  readonly client: string;
}

const namesOf: Readonly<Record<IdentityRules["kind"], Names>> = {
  entra: { person: "oid", scope: "scp", client: "azp" },
  openid: { person: "sub", scope: "scope", client: "client_id" },
};

function goodClaims(rules: IdentityRules, at: number): JWTPayload {
  const names = namesOf[rules.kind];
  const own =
    rules.kind === "entra"
      ? { tid: rules.tenant, ver: "2.0", nbf: at }
      : Object.fromEntries(rules.claims.map(([name, value]) => [name, ["other", value]]));
  return {
    iss: rules.issuer,
    aud: rules.audience,
    [names.person]: naLayClerk.id,
    [names.scope]: rules.scope,
    [names.client]: rules.clients[0],
    iat: at,
    exp: at + 600,
    ...own,
  };
}

async function signWith(
  key: CryptoKey | Uint8Array,
  { claims, header }: { claims: JWTPayload; header: Readonly<Record<string, unknown>> },
): Promise<string> {
  const crit = header["crit"] === undefined ? {} : { crit: { "mai-am": true } };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: "RS256", kid: keyId, typ: "JWT", ...header })
    .sign(key, crit);
}

/** An Entra of the test; with other rules an issuer that follows them, whose tokens are of the given time. */
export async function testIssuer(
  rules: IdentityRules = entra,
  now: Date = noon,
  ownKeyId = keyId,
): Promise<TestIssuer> {
  const at = Math.floor(now.getTime() / 1000);
  const ours = await generateKeyPair("RS256", { extractable: true });
  const theirs = await generateKeyPair("RS256", { extractable: true });
  const pss = await generateKeyPair("PS256", { extractable: true });
  const jwk = { ...(await exportJWK(ours.publicKey)), kid: ownKeyId, alg: "RS256", use: "sig" };
  const good = goodClaims(rules, at);
  const sign: TestIssuer["sign"] = (claims = {}, header = {}) =>
    signWith(ours.privateKey, {
      claims: { ...good, ...claims },
      header: { kid: ownKeyId, ...header },
    });
  const foreign = { key: theirs.privateKey, jwk: await exportJWK(theirs.publicKey) };
  const keys = createLocalJWKSet({ keys: [jwk] });
  const materials = { rules, at, good, sign, jwk, foreign, pss: pss.privateKey };
  return { rules, keys, jwk, sign, bad: badTokens(materials) };
}

/** Rules of an issuer that is not Entra, for tests that do not care at which address it is. */
export const openIdRules = openId;

interface Materials {
  readonly rules: IdentityRules;
  readonly at: number;
  readonly good: JWTPayload;
  readonly sign: TestIssuer["sign"];
  /** Our public key. */
  readonly jwk: object;
  readonly foreign: { readonly key: CryptoKey; readonly jwk: object };
  readonly pss: CryptoKey;
}

/** Every kind of token and header that must not open a door; each but for its one fault is as good as can be. */
function badTokens(materials: Materials): readonly BadToken[] {
  const { rules, at, good, sign, jwk, foreign, pss } = materials;
  const { person, scope, client } = namesOf[rules.kind];
  const withClaims = (claims: Record<string, unknown>) => () => sign(claims);
  const byAnotherKey =
    (header: Record<string, unknown> = {}) =>
    () =>
      signWith(foreign.key, { claims: good, header });
  const parts = async () => (await sign()).split(".");
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const tokens: readonly BadToken[] = [
    ["is no JWT", () => "nonsense"],
    ["is empty", () => ""],
    ["is three dots", () => "..."],
    ["has alg none", () => new UnsecuredJWT(good).encode()],
    ["has alg none in capitals", () => `${encode({ alg: "NONE", kid: keyId })}.${encode(good)}.`],
    ["has lost its signature", async () => (await parts()).slice(0, 2).join(".") + "."],
    [
      "is signed with zeros",
      async () => [...(await parts()).slice(0, 2), "A".repeat(342)].join("."),
    ],
    ["is signed by another key with the same key id", byAnotherKey()],
    ["is signed with an unknown key id", byAnotherKey({ kid: "other" })],
    ["names no key", byAnotherKey({ kid: undefined })],
    ["names no key though ours signed it", () => sign({}, { kid: undefined })],
    ["names a number as its key", () => sign({}, { kid: 1 })],
    ["brings its own key", byAnotherKey({ jwk: foreign.jwk, kid: undefined })],
    ["brings its own key under our key id", byAnotherKey({ jwk: foreign.jwk })],
    ["says where its key lies", byAnotherKey({ jku: "https://evil.example/keys" })],
    ["wants an extension we do not know", () => sign({}, { crit: ["mai-am"], "mai-am": 1 })],
    [
      "is signed with the public key as a secret",
      () => {
        const secret = new TextEncoder().encode(JSON.stringify(jwk));
        return signWith(secret, { claims: good, header: { alg: "HS256" } });
      },
    ],
    [
      "is signed with another algorithm",
      () => signWith(pss, { claims: good, header: { alg: "PS256" } }),
    ],
    [
      "says another algorithm than it is signed with",
      async () => {
        const [, payload, signature] = await parts();
        return [encode({ alg: "RS512", kid: keyId }), payload, signature].join(".");
      },
    ],
    [
      "was changed after signing",
      async () => {
        const [header, , signature] = await parts();
        return [header, encode({ ...good, [person]: reviewer.id }), signature].join(".");
      },
    ],
    ["has another issuer", withClaims({ iss: "https://login.microsoftonline.com/common/v2.0" })],
    ["has our issuer with a slash more", withClaims({ iss: `${rules.issuer}/` })],
    ["has no issuer", withClaims({ iss: undefined })],
    ["is for another API", withClaims({ aud: "00000003-0000-0000-c000-000000000000" })],
    ["is for nobody", withClaims({ aud: undefined })],
    ["is for several others", withClaims({ aud: ["a", "b"] })],
    ["comes from another client", withClaims({ [client]: "somebody-else" })],
    ["names several clients", withClaims({ [client]: [rules.clients[0]] })],
    ["does not name its client", withClaims({ [client]: undefined })],
    ["lacks our scope", withClaims({ [scope]: "User.Read openid" })],
    ["has the scope as part of another word", withClaims({ [scope]: `${rules.scope}Not` })],
    ["has the scope in a list", withClaims({ [scope]: [rules.scope] })],
    ["is app-only: roles and no scope", withClaims({ [scope]: undefined, roles: [rules.scope] })],
    [
      "is an ID token: no scope, no client",
      withClaims({ [scope]: undefined, [client]: undefined }),
    ],
    ["names nobody", withClaims({ [person]: undefined })],
    ["names somebody by a number", withClaims({ [person]: 7 })],
    [
      "names a person by e-mail only",
      withClaims({ [person]: undefined, upn: "p-na-lay@example.vn" }),
    ],
    ["has ended a minute ago", withClaims({ exp: at - 60 })],
    ["never ends", withClaims({ exp: undefined })],
    ["ends in words", withClaims({ exp: "tomorrow" })],
    ["is not valid yet", withClaims({ nbf: at + 120 })],
    ["does not say when it was issued", withClaims({ iat: undefined })],
    ["is longer than 16 KB", withClaims({ filler: "x".repeat(17_000) })],
  ];
  const headers: readonly BadToken[] = [
    [
      "stands twice",
      async () => `Bearer ${await withClaims({})()}, Bearer ${await withClaims({})()}`,
    ],
    ["stands without its scheme", withClaims({})],
    ["stands under another scheme", async () => `Basic ${await withClaims({})()}`],
    ["is followed by something", async () => `Bearer ${await withClaims({})()} x`],
  ];
  return [
    ...[...tokens, ...ofKind(materials)].map(([why, token]): BadToken => [
      why,
      async () => `Bearer ${await token()}`,
    ]),
    ...headers,
  ];
}

/** What only one kind of issuer can do wrong. */
function ofKind({ rules, sign }: Materials): readonly BadToken[] {
  const withClaims = (claims: Record<string, unknown>) => () => sign(claims);
  return rules.kind === "entra"
    ? [
        ["is of another tenant", withClaims({ tid: "11111111-1111-1111-1111-111111111111" })],
        ["is of a private account", withClaims({ tid: "9188040d-6c67-4c5b-b112-36a304b66dad" })],
        ["has no tenant", withClaims({ tid: undefined })],
        ["is of version 1.0", withClaims({ ver: "1.0" })],
        ["says no version", withClaims({ ver: undefined })],
        ["does not say from when it is valid", withClaims({ nbf: undefined })],
        ["has an oid that is no id", withClaims({ oid: "p/../members" })],
      ]
    : [
        ["names one client of ours and one of others", withClaims({ azp: "somebody-else" })],
        ["lacks a claim we ask for", withClaims({ groups: undefined })],
        ["has another value of a claim we ask for", withClaims({ groups: ["mai-am-guests"] })],
        ["has the claim we ask for as part of a word", withClaims({ groups: "mai-am other" })],
        ["names nobody with an empty word", withClaims({ sub: "" })],
        ["names its person as Entra does", withClaims({ sub: undefined, oid: naLayClerk.id })],
      ];
}
