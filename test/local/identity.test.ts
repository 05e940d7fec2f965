import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TownService } from "../fakes/town-service.ts";
import { members, naLayClerk } from "../fakes/small-town.ts";

let town: TownService;
beforeAll(async () => {
  town = await TownService.start();
});
afterAll(async () => {
  await town.close();
});

const get = async (path: string) => fetch(`${town.service.url}/issuer/${path}`);
const pick = async (person: string) =>
  fetch(`${town.service.url}/issuer/token`, {
    method: "POST",
    body: new URLSearchParams({ person }),
  });

describe("the development issuer", () => {
  it("describes itself where OpenID clients look", async () => {
    const discovery = (await (await get(".well-known/openid-configuration")).json()) as Record<
      string,
      string
    >;
    expect(discovery["issuer"]).toBe(`${town.service.url}/issuer`);
    expect((await fetch(discovery["jwks_uri"] ?? "")).status).toBe(200);
  });

  it("lists the persons who can be picked, without their rights in detail", async () => {
    const { people } = (await (await get("people")).json()) as { people: { id: string }[] };
    expect(people.map(({ id }) => id)).toEqual(members.map(({ id }) => id));
  });

  it("gives a token of fifteen minutes that its published keys prove", async () => {
    const { access_token: token, expires_in: seconds } = (await (
      await pick(naLayClerk.id)
    ).json()) as {
      access_token: string;
      expires_in: number;
    };
    const keys = (await (await get("jwks")).json()) as JSONWebKeySet;
    const { rules } = town.service.identity;
    const currentDate = new Date("2024-11-01T05:00:00Z");
    const { payload } = await jwtVerify(token, createLocalJWKSet(keys), {
      issuer: rules.issuer,
      audience: rules.audience,
      currentDate,
    });
    expect(payload).toMatchObject({ oid: naLayClerk.id, ver: "2.0", scp: rules.scope });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(seconds);
    expect(seconds).toBe(900);
  });

  it("publishes no private key", async () => {
    const { keys } = (await (await get("jwks")).json()) as JSONWebKeySet;
    expect(keys.map((key) => Object.keys(key).sort())).toEqual([
      ["alg", "e", "kid", "kty", "n", "use"],
    ]);
  });

  it.each(["nobody", "", "p-na-lay\n"])("gives no token for %j", async (person) => {
    expect((await pick(person)).status).toBe(400);
  });

  it("answers 404 for anything else", async () => {
    expect((await get("token")).status).toBe(404);
  });
});
