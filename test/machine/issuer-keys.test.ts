import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { authenticate } from "../../functions/http/authenticate.ts";
import { issuerKeys } from "../../local/machine/keys/issuer-keys.ts";
import { naLayClerk } from "../fakes/small-town.ts";
import { type Certificates, makeCertificates } from "./certificates.ts";
import { OpenIdIssuer } from "./openid-issuer.ts";

let folder: string;
let certificates: Certificates;
let issuer: OpenIdIssuer;
let ms = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "mai-am-issuer-"));
  certificates = await makeCertificates(folder, "issuer");
  issuer = await OpenIdIssuer.start(certificates, { person: naLayClerk.id });
});
beforeEach(() => {
  issuer.slips = {};
  issuer.redirectsTo = undefined;
});
afterAll(async () => {
  await issuer.close();
  rmSync(folder, { recursive: true });
});

/** Somebody who signs in, with keys found in the given way. */
function signIn(place: { issuer?: string; ca?: string | undefined } = {}) {
  const keys = issuerKeys({ issuer: issuer.url, ca: certificates.authority, ...place }, () => ms);
  return async (tokens = issuer.tokens) => {
    const authorization = `Bearer ${await tokens.sign()}`;
    return authenticate({ rules: issuer.rules, keys, now: () => new Date() }, authorization);
  };
}

describe("keys of an issuer", () => {
  it("are found through its discovery document, once for many tokens", async () => {
    const asked = issuer.asked.length;
    const ask = signIn();
    expect(await Promise.all([ask(), ask(), ask()])).toEqual(Array(3).fill(naLayClerk.id));
    expect(await ask()).toBe(naLayClerk.id);
    expect(issuer.asked.slice(asked)).toEqual(["/.well-known/openid-configuration", "/jwks"]);
  });

  it("are not believed under a certificate of an unknown authority", async () => {
    await expect(signIn({ ca: undefined })()).rejects.toThrow(/certificate/);
  });

  it.each<[string, Record<string, string>]>([
    ["says it is another issuer", { issuer: "https://other.example.vn" }],
    ["says its address with a slash more", { issuer: "slash" }],
    ["has its keys at a plain address", { jwks_uri: "http://127.0.0.1/jwks" }],
    ["has its keys nowhere", { jwks_uri: "" }],
  ])("are not looked for when the document %s", async (_what, slips) => {
    issuer.slips = slips["issuer"] === "slash" ? { issuer: `${issuer.url}/` } : slips;
    const asked = issuer.asked.length;
    await expect(signIn()()).rejects.toThrow();
    expect(issuer.asked.slice(asked)).toEqual(["/.well-known/openid-configuration"]);
  });

  it("are not followed to another place", async () => {
    issuer.redirectsTo = "https://evil.example";
    await expect(signIn()()).rejects.toThrow("302");
  });

  it("are found as soon as the issuer is back, and it is not asked for every token meanwhile", async () => {
    const ask = signIn();
    const { port } = new URL(issuer.url);
    await issuer.close();
    await expect(ask()).rejects.toThrow("ECONNREFUSED");
    issuer = await OpenIdIssuer.start(certificates, { person: naLayClerk.id, port: Number(port) });
    await expect(ask()).rejects.toThrow("ECONNREFUSED");
    expect(issuer.asked).toEqual([]);
    ms += 6000;
    expect(await ask()).toBe(naLayClerk.id);
  });

  it("that are new are found with the first token signed with one, those before it are refused", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const ask = signIn();
    expect(await ask()).toBe(naLayClerk.id);
    const before = issuer.tokens;
    await issuer.rotate("k2");
    vi.setSystemTime(Date.now() + 31_000);
    const asked = issuer.asked.length;
    expect(await Promise.all([ask(), ask(), ask()])).toEqual(Array(3).fill(naLayClerk.id));
    expect(issuer.asked.slice(asked)).toEqual(["/jwks"]);
    await expect(ask(before)).rejects.toThrow("not-signed-in");
    vi.useRealTimers();
  });
});
