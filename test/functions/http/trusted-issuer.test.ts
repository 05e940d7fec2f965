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

  it.each<[where: string, reason: string, changes: Partial<IssuerSettings>]>([
    ["in production", "the mode is not local", { mode: "production" }],
    ["with a store elsewhere", "the store is not embedded", { embeddedStore: false }],
    ["on every address", "the address is not loopback", { bindAddress: "0.0.0.0" }],
    [
      "on an address of the network",
      "the address is not loopback",
      { bindAddress: "192.168.1.10" },
    ],
    ["by name", "the address is not loopback", { bindAddress: "localhost.evil.example" }],
  ])("refuses the development issuer %s, and says that %s", (_where, reason, changes) => {
    expect(refuseIssuer({ ...local, ...changes }, {})).toContain(`not Entra and ${reason}`);
  });

  it.each([
    ["App Service", "WEBSITE_INSTANCE_ID"],
    ["Functions", "WEBSITE_SITE_NAME"],
    ["Flex Consumption", "WEBSITE_POD_NAME"],
    ["any plan", "WEBSITE_SKU"],
    ["Flex Consumption's scaler", "LEGION_SERVICE_HOST"],
  ])("refuses every other issuer in Azure, on %s, also an outside one", (_plan, mark) => {
    expect(refuseIssuer(local, { [mark]: "x" })).toContain("runs in Azure");
    expect(refuseExternalIssuer("https://id.example.vn/", { [mark]: "" })).toContain(
      "runs in Azure",
    );
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

  const [noAddress, more, ofMicrosoft] = ["not an https", "more than an address", "Microsoft's"];

  it.each([
    ["the development issuer", noAddress, local.issuer],
    ["plain HTTP", noAddress, "http://id.example.vn/realms/town"],
    ["no address", noAddress, "town"],
    ["a query", more, "https://id.example.vn/realms/town?x=1"],
    ["a query that is empty", more, "https://id.example.vn/realms/town?"],
    ["a fragment", more, "https://id.example.vn/realms/town#x"],
    ["a name and a password", more, "https://a:b@id.example.vn/"],
    ["any tenant of Entra", ofMicrosoft, "https://login.microsoftonline.com/common/v2.0"],
    [
      "a tenant of Entra by the looser rules",
      ofMicrosoft,
      `https://login.microsoftonline.com/${tenant}`,
    ],
    ["tokens of version 1", ofMicrosoft, `https://sts.windows.net/${tenant}/`],
  ])("refuses %s: it is %s", (_what, reason, issuer) => {
    expect(refuseExternalIssuer(issuer, {})).toContain(reason);
  });
});
