import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  SignJWT,
  UnsecuredJWT,
  type CryptoKey,
  type JWTPayload,
  type JWTVerifyGetKey,
} from "jose";
import type { IdentityRules } from "../../functions/http/authenticate.ts";
import { naLayClerk, noon, reviewer } from "./small-town.ts";

/** Why a token is bad, as the end of "a token that …", and what stands in the Authorization header. */
export type BadToken = readonly [why: string, authorization: () => Promise<string> | string];

/** An issuer of the test that signs whatever it is told to. */
export interface TestIssuer {
  readonly rules: IdentityRules;
  readonly keys: JWTVerifyGetKey;
  /** Undefined claims and header fields are left out. */
  readonly sign: (
    claims?: Readonly<Record<string, unknown>>,
    header?: Readonly<Record<string, unknown>>,
  ) => Promise<string>;
  readonly bad: readonly BadToken[];
}

const at = Math.floor(noon.getTime() / 1000);
const keyId = "k1";

const rules: IdentityRules = {
  issuer: "https://login.microsoftonline.com/22222222-2222-2222-2222-222222222222/v2.0",
  audience: "api",
  tenant: "22222222-2222-2222-2222-222222222222",
  scope: "Submissions.Use",
  clients: ["addin", "other-addin"],
};

const good: JWTPayload = {
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

async function signWith(
  key: CryptoKey | Uint8Array,
  { claims, header }: { claims: object; header: Readonly<Record<string, unknown>> },
): Promise<string> {
  const crit = header["crit"] === undefined ? {} : { crit: { "mai-am": true } };
  return new SignJWT({ ...good, ...claims })
    .setProtectedHeader({ alg: "RS256", kid: keyId, typ: "JWT", ...header })
    .sign(key, crit);
}

export async function testIssuer(): Promise<TestIssuer> {
  const ours = await generateKeyPair("RS256", { extractable: true });
  const theirs = await generateKeyPair("RS256", { extractable: true });
  const pss = await generateKeyPair("PS256", { extractable: true });
  const jwk = { ...(await exportJWK(ours.publicKey)), kid: keyId, alg: "RS256", use: "sig" };
  const sign: TestIssuer["sign"] = (claims = {}, header = {}) =>
    signWith(ours.privateKey, { claims, header });
  const foreign = { key: theirs.privateKey, jwk: await exportJWK(theirs.publicKey) };
  const keys = createLocalJWKSet({ keys: [jwk] });
  return { rules, keys, sign, bad: badTokens({ sign, jwk, foreign, pss: pss.privateKey }) };
}

interface Materials {
  readonly sign: TestIssuer["sign"];
  /** Our public key. */
  readonly jwk: object;
  readonly foreign: { readonly key: CryptoKey; readonly jwk: object };
  readonly pss: CryptoKey;
}

/** Every kind of token and header that must not open a door; each but for its one fault is as good as can be. */
function badTokens({ sign, jwk, foreign, pss }: Materials): readonly BadToken[] {
  const withClaims = (claims: Record<string, unknown>) => () => sign(claims);
  const byAnotherKey =
    (header: Record<string, unknown> = {}) =>
    () =>
      signWith(foreign.key, { claims: {}, header });
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
        return signWith(secret, { claims: {}, header: { alg: "HS256" } });
      },
    ],
    [
      "is signed with another algorithm",
      () => signWith(pss, { claims: {}, header: { alg: "PS256" } }),
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
        return [header, encode({ ...good, oid: reviewer.id }), signature].join(".");
      },
    ],
    ["has another issuer", withClaims({ iss: "https://login.microsoftonline.com/common/v2.0" })],
    ["has our issuer with a slash more", withClaims({ iss: `${rules.issuer}/` })],
    ["has no issuer", withClaims({ iss: undefined })],
    ["is for another API", withClaims({ aud: "00000003-0000-0000-c000-000000000000" })],
    ["is for nobody", withClaims({ aud: undefined })],
    ["is for several others", withClaims({ aud: ["a", "b"] })],
    ["is of another tenant", withClaims({ tid: "11111111-1111-1111-1111-111111111111" })],
    ["is of a private account", withClaims({ tid: "9188040d-6c67-4c5b-b112-36a304b66dad" })],
    ["has no tenant", withClaims({ tid: undefined })],
    ["is of version 1.0", withClaims({ ver: "1.0" })],
    ["says no version", withClaims({ ver: undefined })],
    ["comes from another client", withClaims({ azp: "somebody-else" })],
    ["names several clients", withClaims({ azp: [rules.clients[0]] })],
    ["does not name its client", withClaims({ azp: undefined })],
    ["lacks our scope", withClaims({ scp: "User.Read openid" })],
    ["has the scope as part of another word", withClaims({ scp: "Submissions.UseNot" })],
    ["has the scope in a list", withClaims({ scp: [rules.scope] })],
    ["is app-only: roles and no scope", withClaims({ scp: undefined, roles: [rules.scope] })],
    ["is an ID token: no scope, no client", withClaims({ scp: undefined, azp: undefined })],
    ["has no oid", withClaims({ oid: undefined })],
    ["has an oid that is no id", withClaims({ oid: "p/../members" })],
    ["has an oid that is a number", withClaims({ oid: 7 })],
    ["names a person by e-mail only", withClaims({ oid: undefined, upn: "p-na-lay@example.vn" })],
    ["has ended", withClaims({ exp: at - 61 })],
    ["never ends", withClaims({ exp: undefined })],
    ["ends in words", withClaims({ exp: "tomorrow" })],
    ["does not say from when it is valid", withClaims({ nbf: undefined })],
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
    ...tokens.map(([why, token]): BadToken => [why, async () => `Bearer ${await token()}`]),
    ...headers,
  ];
}
