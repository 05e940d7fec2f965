import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { securityHeaders } from "../../functions/http/respond.ts";
import { maxBodyBytes } from "../../functions/http/read-body.ts";
import { persons } from "../../local/demo/persons.ts";
import { donors } from "../../local/demo/town/donors.ts";
import { forDeployment } from "../../local/deployment.ts";
import { createLocalIdentity } from "../../local/identity.ts";
import { openLocal } from "../../local/cli/connect.ts";
import { machineSettingNames } from "../../local/machine/settings.ts";
import { householdCells, naLayClerk, songDaClerk, stranger } from "../fakes/small-town.ts";
import { closedRoutes, pathFor } from "../fakes/requests.ts";
import { routes } from "../../shared/api/routes.ts";
import { makeCertificates } from "./certificates.ts";
import { submissionOf } from "./submission.ts";
import { TownMachine } from "./town-machine.ts";

let machine: TownMachine;
beforeAll(async () => {
  machine = await TownMachine.make();
  const made = await machine.init();
  if (made.code !== 0) throw new Error(made.stderr);
  await machine.start();
});
afterAll(async () => {
  await machine.remove();
});

const clerk = { id: "p-1", name: "A", unit: "qldt", roles: ["clerk"], validFrom: "2024-10-01" };
const program = () => readFileSync(machine.file("program/mai-am.js"), "utf8");

describe("what is shipped for one machine", () => {
  it("is made of the service, its host, shared code and libraries, and of no demonstration", () => {
    const sources = [...program().matchAll(/^\s*\/\/ (\S+\.(?:[cm]?[jt]sx?|json))$/gm)];
    const folders = new Set(
      sources.map(([, path = ""]) => {
        const [first = "", second = ""] = path.split("/");
        return first === "local" || first === "node_modules" ? `${first}/${second}` : first;
      }),
    );
    expect([...folders].sort()).toEqual([
      "functions",
      "local/answer-api.ts",
      "local/cli",
      "local/deployment.ts",
      "local/every-minute.ts",
      "local/machine",
      "local/sqlite-store.ts",
      "local/web",
      "node_modules/jose",
      "node_modules/zod",
      "shared",
    ]);
  });

  it.each([
    "createLocalIdentity",
    "issuer-pages",
    "/issuer/token",
    "this-start",
    "SignJWT(",
    ...persons.map(({ name }) => name),
    ...donors.map(({ name }) => name),
  ])("does not hold %s", (word) => {
    expect(program().includes(word)).toBe(false);
  });
});

describe("a machine that is not set up", () => {
  const broken = (changes: Record<string, string | undefined>) => machine.settings(changes);

  it("names every setting that is missing and ends with 78", async () => {
    const { code, stderr } = await machine.run(["serve"]);
    expect([code, stderr.trim()]).toEqual([
      78,
      `Missing or malformed settings: ${machineSettingNames.join(", ")}`,
    ]);
  });

  it.each<[string, Record<string, string | undefined>, string]>([
    [
      "no certificate off loopback",
      { MAI_AM_ADDRESS: "0.0.0.0", MAI_AM_TLS_CERT: undefined },
      "MAI_AM_TLS_CERT",
    ],
    ["a certificate without its key", { MAI_AM_TLS_KEY: undefined }, "MAI_AM_TLS_KEY"],
    ["a certificate that is not there", { MAI_AM_TLS_CERT: "/nowhere.pem" }, "MAI_AM_TLS_CERT"],
    ["an authority that is not there", { MAI_AM_ISSUER_CA: "/nowhere.pem" }, "MAI_AM_ISSUER_CA"],
    [
      "an issuer over plain HTTP",
      { MAI_AM_ISSUER: "http://127.0.0.1:3000/issuer" },
      "MAI_AM_ISSUER",
    ],
    ["an origin with a path", { MAI_AM_ORIGIN: "https://town.example.vn/addin" }, "MAI_AM_ORIGIN"],
    ["an origin over plain HTTP", { MAI_AM_ORIGIN: "http://town.example.vn" }, "MAI_AM_ORIGIN"],
    ["a port that is none", { MAI_AM_PORT: "99999" }, "MAI_AM_PORT"],
    ["a name as an address", { MAI_AM_ADDRESS: "everywhere" }, "MAI_AM_ADDRESS"],
    ["any page", { MAI_AM_ALLOWED_ORIGINS: "*" }, "MAI_AM_ALLOWED_ORIGINS"],
    ["a claim without a value", { MAI_AM_CLAIMS: "groups" }, "MAI_AM_CLAIMS"],
  ])("does not start with %s", async (_what, changes, wrong) => {
    const { code, stderr } = await machine.run(["serve"], broken(changes));
    expect([code, stderr.trim()]).toEqual([78, `Missing or malformed settings: ${wrong}`]);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    [
      "any tenant of Entra",
      { MAI_AM_ISSUER: "https://login.microsoftonline.com/common/v2.0" },
      /Microsoft/,
    ],
    ["inside Azure", { WEBSITE_SITE_NAME: "x" }, /Azure/],
    ["a folder without a town", { MAI_AM_DATA: "/nowhere" }, /init/],
    [
      "another issuer than the members'",
      { MAI_AM_ISSUER: "https://other.example.vn" },
      /another issuer/,
    ],
    ["no built pane", { MAI_AM_ADDIN: "/nowhere" }, /pane/],
    ["a folder another process has", {}, /another process/],
  ])("does not start with %s", async (_what, changes, why) => {
    const { code, stderr } = await machine.run(["serve"], broken(changes));
    expect(code).toBe(78);
    expect(stderr).toMatch(why);
  });

  it("does not start with a key of another certificate", async () => {
    const data = machine.copyData("copy");
    const settings = {
      MAI_AM_DATA: data,
      MAI_AM_PORT: "0",
      MAI_AM_TLS_KEY: machine.file("issuer.key"),
    };
    const { code, stderr } = await machine.run(["serve"], broken(settings));
    expect([code, stderr]).toEqual([78, expect.stringContaining("certificate")]);
  });

  it("says which port is taken, and may be started again", async () => {
    const settings = { MAI_AM_DATA: machine.copyData("copy") };
    const { code, stderr } = await machine.run(["serve", "--lang", "en"], broken(settings));
    expect([code, stderr]).toEqual([2, expect.stringContaining(`${machine.port}`)]);
  });

  it("makes no folder twice", async () => {
    expect((await machine.init()).code).toBe(2);
  });

  it.each<[string, object[], string]>([
    ["one person alone", [clerk], "2–50"],
    ["a unit nobody knows", [clerk, { ...clerk, id: "p-2", unit: "nowhere" }], "1.unit"],
    [
      "roles nobody holds together",
      [clerk, { ...clerk, id: "p-2", roles: ["clerk", "admin"] }],
      "1.roles",
    ],
    ["an id that no cell takes", [clerk, { ...clerk, id: "A b" }], "1.id"],
    ["a misspelt field", [clerk, { ...clerk, id: "p-2", role: "admin" }], "1"],
  ])("makes no folder for %s", async (_what, list, place) => {
    writeFileSync(machine.file("wrong.json"), JSON.stringify(list));
    const data = machine.file("never");
    const { code, stderr } = await machine.init(data, "wrong.json");
    expect([code, stderr.trim()]).toEqual([2, expect.stringContaining(`: ${place}`)]);
    expect(existsSync(data)).toBe(false);
  });
});

describe("the folder of a town", () => {
  it("is its owner's only, with every file in it", () => {
    expect(statSync(machine.data).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(machine.data))
      expect([name, statSync(join(machine.data, name)).mode & 0o777]).toEqual([name, 0o600]);
  });

  it("is not opened by the demonstration, whose people could sign in there", async () => {
    const options = new Map([["data", machine.data] as const]);
    await expect(openLocal(options)).rejects.toThrow("cannot be opened");
  });
});

describe("a host that serves", () => {
  it("answers health and ready to everybody", async () => {
    expect((await machine.call("/api/health")).body).toBe('{"status":"ok"}');
    expect((await machine.call("/api/ready")).body).toBe('{"status":"ready"}');
  });

  it("speaks TLS 1.2 and newer only", async () => {
    expect((await machine.call("/api/health", { maxVersion: "TLSv1.2" })).status).toBe(200);
    await expect(machine.call("/api/health", { maxVersion: "TLSv1.1" })).rejects.toThrow();
  });

  it("sends the service's own headers on the API", async () => {
    expect((await machine.call("/api/me")).headers).toMatchObject(securityHeaders);
  });

  it.each(["/help.html", "/config.json", "/icons/mai-am-32.png", "/nothing"])(
    "sends the headers of Azure's pages with %s",
    async (path) => {
      const file = join(import.meta.dirname, "../../addin/assets/staticwebapp.config.json");
      const config = JSON.parse((await machine.call("/config.json")).body) as {
        signIn: { clientId: string; issuer: string; scope: string };
      };
      const { signIn } = config;
      const { clientId, issuer } = signIn;
      const deployment = { origin: machine.origin, apiUrl: "/api", clientId, signIn };
      const hosted = JSON.parse(forDeployment(readFileSync(file, "utf8"), deployment)) as {
        globalHeaders: Record<string, string>;
      };
      const expected = Object.entries(hosted.globalHeaders).map(([name, value]) => [
        name.toLowerCase(),
        value,
      ]);
      const { headers } = await machine.call(path);
      expect(headers).toMatchObject(Object.fromEntries(expected));
      expect(headers["content-security-policy"]).toContain(new URL(issuer).origin);
      expect(headers["content-security-policy"]).not.toContain("login.microsoftonline.com");
    },
  );

  it("hands out the manifest of its own address", async () => {
    const { body, headers } = await machine.call("/manifest.xml");
    expect(headers["content-type"]).toBe("application/xml");
    expect(body).toContain(`${machine.origin}/taskpane.html`);
    expect(body.replace(/<!--[\s\S]*?-->/, "")).not.toMatch(/localhost:3000|\/addin\//);
  });

  it.each([
    "/staticwebapp.config.json",
    "/../data/secret",
    "/%2e%2e/%2e%2e/data/town.json",
    "/data/town.db",
  ])("does not hand out %s", async (path) => {
    expect((await machine.call(path)).status).toBe(404);
  });

  it("takes nothing but reading outside the API", async () => {
    expect((await machine.call("/config.json", { method: "PUT", body: "{}" })).status).toBe(405);
  });

  it("answers under no foreign name", async () => {
    const headers = { host: "evil.example" };
    expect((await machine.call("/api/health", { headers })).status).toBe(421);
  });

  it("refuses a body over 1 MB", async () => {
    const headers = { "content-type": "application/json" };
    const body = "x".repeat(maxBodyBytes + 1);
    const path = `/api/${pathFor("postSubmission")}`;
    expect((await machine.call(path, { method: "POST", headers, body })).status).toBe(413);
  });

  it("takes rows of a clerk its issuer vouches for, and shows them to nobody else's unit", async () => {
    const { path, call } = submissionOf("first", [householdCells(1), householdCells(2)]);
    const sent = await machine.callAs(naLayClerk, path, call);
    const { rows: stored } = JSON.parse(sent.body) as { rows: unknown[] };
    expect([sent.status, stored.length]).toEqual([200, 2]);
    const rows = path.replace("/submissions", "/rows");
    expect((await machine.callAs(naLayClerk, rows)).status).toBe(200);
    expect((await machine.callAs(songDaClerk, rows)).status).toBe(404);
    expect((await machine.callAs(stranger, "/api/me")).status).toBe(403);
  });

  it("writes a line of JSON for each request, and no token", () => {
    const lines = machine.log.trim().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { op: string }).op)).toContain(
      "postSubmission",
    );
    expect(machine.log).not.toMatch(/eyJ|Bearer/);
  });
});

describe("a token", () => {
  it("of every bad kind is refused", async () => {
    const { bad } = machine.issuer.tokens;
    expect(bad.length).toBeGreaterThan(45);
    for (const [why, authorization] of bad) {
      const headers = { authorization: await authorization() };
      // Node itself refuses headers longer than 16 KB, before anybody looks at them.
      const expected = why.includes("16 KB") ? 431 : 401;
      expect([why, (await machine.call("/api/me", { headers })).status]).toEqual([why, expected]);
    }
  });

  it("of the development issuer is refused on every route", async () => {
    const local = await createLocalIdentity(machine.issuer.url, () => new Date());
    const token = await local.tokenFor(naLayClerk.id);
    const headers = { authorization: `Bearer ${token}` };
    for (const id of closedRoutes) {
      const { method } = routes[id];
      const { status } = await machine.call(`/api/${pathFor(id)}`, { method, headers });
      expect([id, status]).toEqual([id, 401]);
    }
  });

  it("is checked with keys that are fetched once, not once a request", () => {
    const looks = machine.issuer.asked.filter((path) => path.startsWith("/.well-known"));
    expect(looks).toHaveLength(1);
    expect(machine.issuer.asked.filter((path) => path === "/jwks").length).toBeLessThan(4);
  });

  it.each(["x-dev-user", "x-ms-client-principal", "x-ms-client-principal-id"])(
    "is not replaced by %s",
    async (name) => {
      const headers = { [name]: naLayClerk.id };
      expect((await machine.call("/api/me", { headers })).status).toBe(401);
    },
  );
});

describe("signals", () => {
  it("SIGHUP reads the certificate again, for new connections", async () => {
    const running = machine.process;
    const fresh = await makeCertificates(machine.folder, "fresh");
    cpSync(fresh.cert, machine.own.cert);
    cpSync(fresh.key, machine.own.key);
    await expect(machine.call("/api/health", { ca: fresh.authority })).rejects.toThrow();
    running.kill("SIGHUP");
    await machine.logged('"op":"certificate"');
    expect((await machine.call("/api/health", { ca: fresh.authority })).status).toBe(200);
    writeFileSync(machine.own.cert, "not a certificate");
    running.kill("SIGHUP");
    await machine.logged('"level":"error","op":"certificate"');
    expect((await machine.call("/api/health", { ca: fresh.authority })).status).toBe(200);
    cpSync(fresh.cert, machine.own.cert);
  });

  it("SIGTERM lets the request on its way end, then frees the folder", async () => {
    const ca = readFileSync(machine.file("fresh.ca"), "utf8");
    const { path, call } = submissionOf("last", [householdCells(3)]);
    const headers = { ...call.headers, ...(await machine.bearer(naLayClerk)) };
    const { request, reply } = machine.open(path, { ...call, headers, ca });
    const body = call.body ?? "";
    await new Promise((resolve) => request.write(body.slice(0, 20), resolve));
    const ended = once(machine.process, "exit");
    machine.process.kill("SIGTERM");
    await machine.logged('"op":"stopping"');
    request.end(body.slice(20));
    expect((await reply).status).toBe(200);
    expect((await ended)[0]).toBe(0);
    expect(machine.log).toContain('"op":"stopped"');
    await machine.start();
    expect((await machine.call("/api/health", { ca })).status).toBe(200);
    expect(await machine.stop()).toBe(0);
    expect((await machine.run(["fsck", "--data", machine.data])).code).toBe(0);
  });
});
