import type { JWK } from "jose";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { authenticate } from "../../../functions/http/authenticate.ts";
import { remoteKeys } from "../../../functions/http/remote-keys.ts";
import { openIdRules, testIssuer, type TestIssuer } from "../../fakes/bad-tokens.ts";
import { naLayClerk, noon } from "../../fakes/small-town.ts";

/** Both hosts read keys with `remoteKeys`: of Entra, and of any OpenID issuer. */
const hosts = [
  ["Entra", undefined],
  ["another issuer", openIdRules],
] as const;

describe.each(hosts)("keys of %s", (_name, rules) => {
  let old: TestIssuer;
  let fresh: TestIssuer;
  let published: readonly JWK[];
  let asked: number;
  let isAway: boolean;
  let signIn: (token: Promise<string>) => Promise<string>;

  const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);
  /** 401 for what is refused, else the person. */
  const outcomes = async (tokens: readonly Promise<string>[]) => {
    const found = await Promise.allSettled(tokens.map(signIn));
    return new Set(
      found.map((one) =>
        one.status === "fulfilled" ? one.value : (one.reason as { message: string }).message,
      ),
    );
  };
  const many = (issuer: TestIssuer) =>
    Array.from<Promise<string>>({ length: 100 }).fill(issuer.sign({ exp }));
  const exp = noon.getTime() / 1000 + 86_400;

  beforeAll(async () => {
    old = await testIssuer(rules, noon, "k1");
    fresh = await testIssuer(rules, noon, "k2");
  });
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: noon });
    published = [old.jwk];
    asked = 0;
    isAway = false;
    const keys = remoteKeys(new URL("https://id.example.vn/keys"), async () => {
      asked++;
      await Promise.resolve();
      if (isAway) throw new Error("The issuer does not answer");
      return Response.json({ keys: published });
    });
    signIn = async (token) =>
      authenticate({ rules: old.rules, keys, now: () => noon }, `Bearer ${await token}`);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const person = new Set([naLayClerk.id]);
  const refused = new Set(["not-signed-in"]);

  it("are asked for once by many who come at once", async () => {
    expect(await outcomes(many(old))).toEqual(person);
    expect(asked).toBe(1);
  });

  it("that are new are found by the first token signed with one, once for all who come at once", async () => {
    await outcomes(many(old));
    published = [old.jwk, fresh.jwk];
    later(31);
    expect(await outcomes([...many(old), ...many(fresh)])).toEqual(person);
    expect(asked).toBe(2);
  });

  it("that were taken away open nothing once they are ten minutes old", async () => {
    await outcomes(many(old));
    published = [fresh.jwk];
    later(599);
    expect(await outcomes([old.sign({ exp })])).toEqual(person);
    later(2);
    // The look is under way beside this one, which waits for nothing.
    await outcomes([old.sign({ exp })]);
    await vi.waitFor(async () => {
      expect(await outcomes([old.sign({ exp })])).toEqual(refused);
    });
    expect(await outcomes([fresh.sign({ exp })])).toEqual(person);
    expect(asked).toBe(2);
  });

  it("that nobody knows are looked for every thirty seconds at most, and others are not kept waiting", async () => {
    await outcomes(many(old));
    for (let second = 0; second < 90; second += 3) {
      later(3);
      expect(await outcomes([fresh.sign({ exp }, { kid: `made-up-${second}` })])).toEqual(refused);
      expect(await outcomes([old.sign({ exp })])).toEqual(person);
    }
    expect(asked).toBe(4);
  });

  it("that are known hold for an hour while the issuer is away, which is not asked for every token", async () => {
    await outcomes(many(old));
    isAway = true;
    for (let minute = 0; minute < 59; minute++) {
      later(60);
      expect(await outcomes(many(old).slice(0, 5))).toEqual(person);
    }
    expect(asked).toBeLessThan(60);
    later(120);
    expect(await outcomes([old.sign({ exp })])).toEqual(new Set(["The issuer does not answer"]));
    isAway = false;
    later(6);
    expect(await outcomes(many(old))).toEqual(person);
  });

  it("are not asked for by every token while none is known", async () => {
    isAway = true;
    expect(await outcomes(many(old))).toEqual(new Set(["The issuer does not answer"]));
    expect(await outcomes(many(old))).toEqual(new Set(["The issuer does not answer"]));
    expect(asked).toBe(1);
    later(6);
    isAway = false;
    expect(await outcomes(many(old))).toEqual(person);
  });

  const at = noon.getTime() / 1000;
  it.each([
    ["ended 59 seconds ago by our clock", { exp: at - 59 }, person],
    ["ended 61 seconds ago", { exp: at - 61 }, refused],
    ["begins in 59 seconds by our clock", { nbf: at + 59, exp }, person],
    ["begins in 61 seconds", { nbf: at + 61, exp }, refused],
    ["was issued 59 seconds from now", { iat: at + 59, exp }, person],
  ])("a token that %s", async (_what, claims, expected) => {
    expect(await outcomes([old.sign(claims)])).toEqual(expected);
  });
});
