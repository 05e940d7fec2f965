import { describe, expect, it } from "vitest";
import {
  refuseExternalIssuer,
  refuseIssuer,
  type IssuerSettings,
} from "../../../functions/http/trusted-issuer.ts";

const tenant = "22222222-2222-2222-2222-222222222222";
const entra: IssuerSettings = {
  issuer: `https://login.microsoftonline.com/${tenant}/v2.0`,
  jwksUri: `https://login.microsoftonline.com/${tenant}/discovery/v2.0/keys`,
  mode: "production",
  embeddedStore: false,
  bindAddress: null,
};
const local: IssuerSettings = {
  issuer: "http://127.0.0.1:3000/issuer",
  jwksUri: "http://127.0.0.1:3000/issuer/jwks",
  mode: "local",
  embeddedStore: true,
  bindAddress: "127.0.0.1",
};

describe("refuseIssuer", () => {
  it("trusts a tenant of Entra with its own keys, anywhere", () => {
    expect(refuseIssuer(entra, { WEBSITE_INSTANCE_ID: "x" })).toBeUndefined();
  });

  it.each<[string, Partial<IssuerSettings>]>([
    ["on loopback", {}],
    ["on IPv6 loopback", { bindAddress: "::1" }],
    ["without listening at all", { bindAddress: null }],
  ])("trusts the development issuer %s, beside an embedded store", (_where, changes) => {
    expect(refuseIssuer({ ...local, ...changes }, {})).toBeUndefined();
  });

  it.each<[string, Partial<IssuerSettings>, Record<string, string>]>([
    ["in production", { mode: "production" }, {}],
    ["with a store elsewhere", { embeddedStore: false }, {}],
    ["on every address", { bindAddress: "0.0.0.0" }, {}],
    ["on an address of the network", { bindAddress: "192.168.1.10" }, {}],
    ["by name", { bindAddress: "localhost.evil.example" }, {}],
    ["in App Service", {}, { WEBSITE_INSTANCE_ID: "x" }],
    ["in Functions", {}, { WEBSITE_SITE_NAME: "x" }],
    ["on Flex Consumption", {}, { WEBSITE_POD_NAME: "x" }],
  ])("refuses the development issuer %s", (_where, changes, environment) => {
    expect(refuseIssuer({ ...local, ...changes }, environment)).toBeTypeOf("string");
  });

  it.each<[string, Partial<IssuerSettings>]>([
    ["any tenant", { issuer: "https://login.microsoftonline.com/common/v2.0" }],
    ["version 1", { issuer: `https://login.microsoftonline.com/${tenant}` }],
    ["a longer host", { issuer: `https://login.microsoftonline.com.evil.example/${tenant}/v2.0` }],
    ["plain HTTP", { issuer: `http://login.microsoftonline.com/${tenant}/v2.0` }],
    ["keys of another host", { jwksUri: "https://evil.example/keys" }],
    ["keys of another tenant", { jwksUri: entra.jwksUri.replace("2222-2222", "3333-3333") }],
  ])("does not take %s for Entra", (_what, changes) => {
    expect(refuseIssuer({ ...entra, ...changes }, {})).toBeTypeOf("string");
  });
});

describe("refuseExternalIssuer", () => {
  it.each(["https://id.example.vn/realms/town", "https://localhost:8443/realms/town"])(
    "lets a town's own machine believe %s",
    (issuer) => {
      expect(refuseExternalIssuer(issuer, {})).toBeUndefined();
    },
  );

  it.each([
    ["the development issuer", local.issuer],
    ["plain HTTP", "http://id.example.vn/realms/town"],
    ["a query", "https://id.example.vn/realms/town?x=1"],
    ["a fragment", "https://id.example.vn/realms/town#x"],
    ["a name and a password", "https://a:b@id.example.vn/"],
    ["no address", "town"],
    ["any tenant of Entra", "https://login.microsoftonline.com/common/v2.0"],
    ["a tenant of Entra by the looser rules", `https://login.microsoftonline.com/${tenant}`],
    ["tokens of version 1", `https://sts.windows.net/${tenant}/`],
  ])("refuses %s", (_what, issuer) => {
    expect(refuseExternalIssuer(issuer, {})).toBeTypeOf("string");
  });

  it("refuses every issuer inside Azure", () => {
    const environment = { WEBSITE_POD_NAME: "x" };
    expect(refuseExternalIssuer("https://id.example.vn/", environment)).toBeTypeOf("string");
  });
});
