import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { maxBodyBytes } from "../../functions/http/read-body.ts";
import { settingNames } from "../../functions/settings.ts";
import { routes } from "../../shared/api/routes.ts";

const infra = join(import.meta.dirname, "../../infra");
const read = (file: string) => readFileSync(join(infra, file), "utf8");
const modules = readdirSync(join(infra, "modules"));
const main = read("main.bicep");

/** Text between the brace after `head` and the one that closes it. */
function block(text: string, head: RegExp): string {
  const start = head.exec(text);
  if (start === null) throw new Error(`No ${head.source}`);
  let depth = 0;
  const from = start.index + start[0].length;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "{") depth++;
    else if (text[at] === "}" && depth-- === 0) return text.slice(from, at);
  }
  throw new Error(`${head.source} is not closed`);
}

describe("the infrastructure", () => {
  it("gives the service every setting it refuses to start without", () => {
    const given = block(main, /settings: \{/);
    expect(settingNames.filter((name) => !given.includes(`${name}:`))).toEqual([]);
  });

  it("keeps every secret in the vault", () => {
    const secrets = [...main.matchAll(/(MAI_AM_\w*(?:SECRET|KEY)\w*): '([^']*)'/g)];
    expect(secrets.length).toBeGreaterThan(0);
    for (const [, name, value] of secrets)
      expect(value, name).toMatch(/^@Microsoft\.KeyVault\(SecretUri=/);
  });

  it("hands over register keys of their own only once the vault holds them", () => {
    const [, asked, value, otherwise] =
      /MAI_AM_REGISTER_KEYS: (\w+) \? '([^']*)' : '([^']*)'/.exec(main) ?? [];
    expect(main).toMatch(new RegExp(`^param ${asked ?? ""} bool = false$`, "m"));
    expect(value).toMatch(/^@Microsoft\.KeyVault\(SecretUri=.*secrets\/mai-am-register-keys\)$/);
    expect(otherwise).toBe("");
    expect(read("main.parameters.json")).toContain(`"${asked ?? ""}"`);
  });

  it("uses every module, and hands each the parameters it asks for", () => {
    for (const file of modules) {
      const params = [...read(`modules/${file}`).matchAll(/^param (\w+) /gm)].map(
        ([, name]) => name,
      );
      const given = block(block(main, new RegExp(`'modules/${file}' = \\{`)), /params: \{/);
      const names = [...given.matchAll(/(?:^|[\s,{])(\w+):/g)].map(([, name]) => name);
      expect(names, file).toEqual(expect.arrayContaining(params));
    }
  });

  it("asks for outputs that modules have", () => {
    for (const [, name = "", output = ""] of main.matchAll(/(\w+)\.outputs\.(\w+)/g)) {
      const file = new RegExp(`module ${name} 'modules/([\\w.]+)'`).exec(main)?.[1] ?? "";
      expect(read(`modules/${file}`)).toContain(`output ${output} `);
    }
  });

  it.each([
    ["reads are strong", /defaultConsistencyLevel: 'Strong'/],
    ["there is one write region", /enableMultipleWriteLocations: false/],
    ["keys of the account do not work", /disableLocalAuth: true/],
    ["the container is cut by pk", /paths: \[ '\/pk' \]/],
    ["a month can be restored to the second", /tier: 'Continuous30Days'/],
  ])("of the database: %s", (_, line) => {
    expect(read("modules/cosmos.bicep")).toMatch(line);
  });

  it("lets the service delete nothing and make no container", () => {
    const actions = [
      ...read("modules/cosmos.bicep").matchAll(/'(Microsoft\.DocumentDB\/[^'@]*)'$/gm),
    ]
      .map(([, action = ""]) => action)
      .filter((action) => action.includes("items/") || action.includes("execute"));
    expect(actions.map((action) => action.split("/").at(-1))).toEqual([
      "create",
      "read",
      "replace",
      "executeQuery",
    ]);
  });

  it("is woken up by the line that the service logs each night, and by its absence", () => {
    const alerts = read("modules/alerts.bicep");
    const service = readFileSync(join(infra, "../functions/main.ts"), "utf8");
    for (const said of ["op", "level"]) {
      const [, value = "none"] =
        new RegExp(String.raw`\\\\"${said}\\\\":\\\\"(\w+)\\\\"`).exec(alerts) ?? [];
      expect(service).toMatch(new RegExp(`${said}: .*"${value}"`));
    }
    expect(alerts).toMatch(/operator: 'LessThan'/);
  });

  it("lets the host hold little more than the service takes: it reads all of a body before anybody is asked", () => {
    const [, bytes] =
      /FUNCTIONS_REQUEST_BODY_SIZE_LIMIT: '(\d+)'/.exec(read("modules/functions.bicep")) ?? [];
    expect(Number(bytes)).toBeGreaterThan(maxBodyBytes);
    expect(Number(bytes)).toBeLessThanOrEqual(2 * maxBodyBytes);
  });

  it("counts failures and slow answers in the service's own lines: Flex has no metrics of HTTP", () => {
    const alerts = read("modules/alerts.bicep");
    expect(alerts).not.toMatch(/Http5xx|HttpResponseTime|AverageResponseTime|'Requests'/);
    const fields = [...alerts.matchAll(/line\.(\w+)/g)].map(([, field]) => field);
    const record = readFileSync(join(infra, "../functions/log.ts"), "utf8");
    expect(fields.length).toBeGreaterThan(0);
    for (const field of fields) expect(record).toContain(`readonly ${field}?: number;`);
  });

  it("asks from outside whether the service is ready, where it says so", () => {
    const { path } = routes.getReady;
    expect(block(main, /'modules\/alerts\.bicep' = \{/)).toContain(`/api/${path}'`);
  });

  it("is deployed before its tables hold a line", () => {
    expect(read("modules/alerts.bicep")).toContain("skipQueryValidation: true");
  });

  it("takes no publishing password: packages come with an identity", () => {
    const app = read("modules/functions.bicep");
    expect(app).toMatch(
      /\/basicPublishingCredentialsPolicies@[\d-]+' = \[for (\w+) in \[ 'ftp', 'scm' \]: \{\s+parent: app\s+name: \1\s+properties: \{ allow: false \}/,
    );
  });

  it("opens no storage or database to shared keys", () => {
    const all = modules.map((file) => read(`modules/${file}`)).join("\n");
    expect(all).not.toMatch(/listKeys|allowSharedKeyAccess: true|disableLocalAuth: false/i);
  });
});

describe("azd", () => {
  const top = join(infra, "..");
  const azure = readFileSync(join(top, "azure.yaml"), "utf8");
  /** Names azd has in its environment: what was set for the parameters, and what a deployment answered. */
  const known = new Set([
    ...[...read("main.parameters.json").matchAll(/\$\{(\w+)/g)].map(([, name]) => name),
    ...[...main.matchAll(/^output (\w+) /gm)].map(([, name]) => name),
  ]);

  it("knows every address and id the build asks for", () => {
    const asked = readFileSync(join(top, "local/deployment.ts"), "utf8");
    const names = [...asked.matchAll(/env\["(\w+)"\](?! \?\? "Submissions)/g)];
    expect(names.length).toBeGreaterThan(0);
    expect(names.map(([, name]) => name).filter((name) => !known.has(name))).toEqual([]);
  });

  it("builds after the addresses are known and before it packs, in `up` as well", () => {
    expect(azure).toMatch(/^hooks:\n {2}predeploy:/m);
    expect(azure).not.toContain("prepackage");
    expect(azure).toMatch(/up:\n {4}steps:\n {6}- azd: provision\n {6}- azd: deploy --all\n/);
  });

  it("takes both parts as they were built: no build elsewhere, no project of npm around the pane", () => {
    const [api = "", pane = ""] = azure.slice(azure.indexOf("  api:")).split("  pane:");
    expect(api).toContain("remoteBuild: false");
    expect(pane).not.toContain("language:");
  });

  it("is asked in the guide only for what it knows", () => {
    const guide = readFileSync(join(top, "docs/deployment.md"), "utf8");
    const named = [...guide.matchAll(/"?\$(?:\{)?([A-Z][A-Z_]+)/g)].map(([, name]) => name);
    const ofAzd = ["AZURE_RESOURCE_GROUP", "AZURE_SUBSCRIPTION_ID"];
    const ofGuide = [...guide.matchAll(/^([A-Z]+)=/gm)].map(([, name]) => name);
    const all = new Set([...known, ...ofAzd, ...ofGuide]);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !all.has(name))).toEqual([]);
  });
});
