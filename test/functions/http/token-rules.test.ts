import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { authenticate } from "../../../functions/http/authenticate.ts";
import { memberIdOf } from "../../../functions/http/token-rules.ts";
import { openIdRules, testIssuer } from "../../fakes/bad-tokens.ts";
import { naLayClerk, noon } from "../../fakes/small-town.ts";

const issuer = await testIssuer(openIdRules);
const now = () => noon;
const personOf = async (token: Promise<string>) =>
  authenticate({ ...issuer, now }, `Bearer ${await token}`);

describe("a token of an OpenID issuer", () => {
  it("names its person by sub", async () => {
    expect(await personOf(issuer.sign())).toBe(naLayClerk.id);
  });

  it.each(issuer.bad)("that %s is refused", async (_why, authorization) => {
    const asked = authenticate({ ...issuer, now }, await authorization());
    await expect(asked).rejects.toMatchObject({ kind: "not-signed-in" });
  });

  it.each<[string, Record<string, unknown>]>([
    ["writes its scopes as scp", { scope: undefined, scp: "openid submissions" }],
    ["names its client as azp", { client_id: undefined, azp: "addin" }],
    ["names its client as AD FS does", { client_id: undefined, appid: "other-addin" }],
    ["is for several, us among them", { aud: ["account", "api"] }],
    ["has the claim we ask for as a word", { groups: "mai-am" }],
    ["says from when it is valid", { nbf: Math.floor(noon.getTime() / 1000) }],
  ])("that %s is accepted", async (_what, claims) => {
    expect(await personOf(issuer.sign(claims))).toBe(naLayClerk.id);
  });

  it("has every claim we ask for, not just one of them", async () => {
    const rules = {
      ...openIdRules,
      claims: [...openIdRules.claims, ["realm", "town"]],
    } as typeof openIdRules;
    const ask = async (claims: Record<string, unknown>) =>
      authenticate({ ...issuer, rules, now }, `Bearer ${await issuer.sign(claims)}`);
    expect(await ask({ realm: "town" })).toBe(naLayClerk.id);
    await expect(ask({ realm: "province" })).rejects.toMatchObject({ kind: "not-signed-in" });
    await expect(ask({ realm: "town", groups: [] })).rejects.toMatchObject({
      kind: "not-signed-in",
    });
  });

  it("is not valid before its time, where it says one", async () => {
    const nbf = Math.floor(noon.getTime() / 1000) + 120;
    await expect(personOf(issuer.sign({ nbf }))).rejects.toMatchObject({ kind: "not-signed-in" });
  });

  it.each([
    ["RS256", true],
    ["PS256", true],
    ["ES256", true],
    ["RS512", false],
    ["ES384", false],
    ["EdDSA", false],
  ])("signed with %s is believed: %s", async (alg, isBelieved) => {
    const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
    const jwk = { ...(await exportJWK(publicKey)), kid: "other", alg };
    const keys = createLocalJWKSet({ keys: [jwk] });
    const [, claims = ""] = (await issuer.sign()).split(".");
    const payload = JSON.parse(Buffer.from(claims, "base64url").toString()) as object;
    const token = await new SignJWT({ ...payload })
      .setProtectedHeader({ alg, kid: "other" })
      .sign(privateKey);
    const asked = authenticate({ rules: openIdRules, keys, now }, `Bearer ${token}`);
    if (isBelieved) expect(await asked).toBe(naLayClerk.id);
    else await expect(asked).rejects.toMatchObject({ kind: "not-signed-in" });
  });
});

describe("memberIdOf", () => {
  it.each(["0c3f6a52-7d1e-4e6e-9a57-3d0f2c3b1a10", "1234567890", "nguyen.van-a"])(
    "leaves %s as it is",
    (subject) => {
      expect(memberIdOf(subject)).toBe(subject);
    },
  );

  it("writes every other subject in letters and digits, each in its own", () => {
    const subjects = ["A", "a b", "auth0|x", "q/w+e=", "Đỗ", "sub-1", "x".repeat(300)];
    const ids = subjects.map(memberIdOf);
    expect(new Set([...ids, "a"]).size).toBe(subjects.length + 1);
    for (const id of ids) expect(id).toMatch(/^sub-[0-9a-f]{40}$/);
    expect(ids.map(memberIdOf)).not.toEqual(ids);
  });
});
