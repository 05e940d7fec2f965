import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { deploymentFrom, forDeployment } from "../../local/deployment.ts";

const top = join(import.meta.dirname, "../..");
const manifest = readFileSync(join(top, "manifest.xml"), "utf8");
const headers = readFileSync(join(top, "addin/assets/staticwebapp.config.json"), "utf8");
const production = deploymentFrom({
  MAI_AM_ORIGIN: "https://mai-am.example.vn",
  MAI_AM_API_URL: "https://api.example.vn/api",
  MAI_AM_CLIENT_ID: "11111111-2222-3333-4444-555555555555",
});

describe("a deployment", () => {
  it("leaves no trace of this machine in the manifest", () => {
    const text = forDeployment(manifest, production).replace(/<!--[\s\S]*?-->/, "");
    expect(text).not.toMatch(/localhost|00000000-0000/);
    expect(text).toContain(
      "api://mai-am.example.vn/11111111-2222-3333-4444-555555555555</Resource>",
    );
  });

  it("has its pane at the top of its origin, where both hosts serve it", () => {
    const text = forDeployment(manifest, production);
    expect(text).toContain("https://mai-am.example.vn/taskpane.html");
    expect(text).not.toContain("/addin/");
  });

  it("of an issuer that is not Entra names it in Microsoft's place, and no registration in Entra", () => {
    const issuer = "https://id.example.vn:8443/realms/town";
    const signIn = { clientId: "addin", issuer, scope: "submissions" };
    const other = { ...production, clientId: "addin", signIn };
    expect(forDeployment(headers, other)).toContain(
      "connect-src 'self' https://api.example.vn https://id.example.vn:8443;",
    );
    const text = forDeployment(manifest, other);
    expect(text).toContain("<AppDomain>https://id.example.vn:8443</AppDomain>");
    expect(text).not.toMatch(/microsoftonline|WebApplicationInfo|<Id>addin/);
    expect(forDeployment(manifest, production)).toContain("WebApplicationInfo");
  });

  it("is registered with every page that asks for a token, as the guide says", () => {
    const guide = readFileSync(join(top, "docs/identity.md"), "utf8");
    const { origin } = production;
    const panes = forDeployment(manifest, production).matchAll(/https:[^"<]+\.html/g);
    const asking = new Set([...panes].map(([page]) => page).filter((page) => !/help/.test(page)));
    asking.add(`${origin}/sign-in.html`);
    for (const page of [...asking, origin.replace("https:", "brk-multihub:")])
      expect(guide).toContain(`\`${page}\``);
  });

  it("lets the page call its own service and nothing else", () => {
    const policy = forDeployment(headers, production);
    expect(policy).toContain(
      "connect-src 'self' https://api.example.vn https://login.microsoftonline.com;",
    );
  });

  it("adds no origin where the service is on the page's own", () => {
    expect(forDeployment(headers, deploymentFrom({}))).toContain(
      "connect-src 'self' https://login.microsoftonline.com;",
    );
  });

  it("names the registrations people sign in with, when there are any", () => {
    expect(production.signIn).toBeUndefined();
    const tenant = "22222222-2222-2222-2222-222222222222";
    const api = "33333333-3333-3333-3333-333333333333";
    const { signIn } = deploymentFrom({
      MAI_AM_CLIENT_ID: production.clientId,
      MAI_AM_TENANT_ID: tenant,
      MAI_AM_API_CLIENT_ID: api,
    });
    expect(signIn).toEqual({
      clientId: production.clientId,
      tenant,
      scope: `api://${api}/Submissions.Use`,
    });
  });

  it.each([
    ["common", "33333333-3333-3333-3333-333333333333", "MAI_AM_TENANT_ID"],
    ["22222222-2222-2222-2222-222222222222", "", "MAI_AM_API_CLIENT_ID"],
  ])("does not sign in to %s for %j", (tenant, api, wrong) => {
    const env = { MAI_AM_TENANT_ID: tenant, MAI_AM_API_CLIENT_ID: api };
    expect(() => deploymentFrom(env)).toThrow(`Not usable: ${wrong}`);
  });

  it("names every value that cannot be one", () => {
    const env = { MAI_AM_ORIGIN: "http://x", MAI_AM_API_URL: "ftp://x", MAI_AM_CLIENT_ID: "x" };
    expect(() => deploymentFrom(env)).toThrow(
      "Not usable: MAI_AM_ORIGIN, MAI_AM_API_URL, MAI_AM_CLIENT_ID",
    );
  });
});

describe("the page's headers", () => {
  it("allow no inline script, no eval and no stranger's frame", () => {
    const script = /script-src ([^;]*)/.exec(headers)?.[1];
    expect(script).toBe("'self' https://appsforoffice.microsoft.com");
    expect(headers).toContain("default-src 'none'");
    expect(headers).toContain("frame-ancestors 'self'");
    expect(readFileSync(join(top, "addin/taskpane.html"), "utf8")).not.toMatch(/<script[^>]*>[^<]/);
  });
});
