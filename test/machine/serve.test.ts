import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { securityHeaders } from "../../functions/http/respond.ts";
import { writeLimits } from "../../functions/http/rate-limit.ts";
import { maxBodyBytes } from "../../functions/http/read-body.ts";
import { forDeployment } from "../../local/deployment.ts";
import { createLocalIdentity } from "../../local/identity.ts";
import { householdCells, naLayClerk, songDaClerk, stranger } from "../fakes/small-town.ts";
import { closedRoutes, pathFor, writeFor } from "../fakes/requests.ts";
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
    const { status, headers: sent } = await machine.call("/api/health", { headers });
    expect(status).toBe(421);
    expect(sent).toMatchObject(securityHeaders);
  });

  it("refuses a body over 1 MB", async () => {
    const headers = { "content-type": "application/json" };
    const body = "x".repeat(maxBodyBytes + 1);
    const path = `/api/${pathFor("postSubmission")}`;
    expect((await machine.call(path, { method: "POST", headers, body })).status).toBe(413);
  });

  it("lets a person press as often as on Functions, and no more", async () => {
    const path = `/api/${pathFor("postReview")}`;
    const press = async (number: number) => {
      const { key, body } = writeFor("postReview", `press-${number}`);
      const headers = { "content-type": "application/json", "idempotency-key": key };
      const call = { method: "POST", headers, body: JSON.stringify(body) };
      return (await machine.callAs(songDaClerk, path, call)).status;
    };
    let presses = 0;
    while ((await press(presses)) !== 429) presses++;
    // A press comes back each second, however slow this machine is.
    expect(presses).toBeGreaterThanOrEqual(writeLimits.pressesPerMinute);
    expect(presses).toBeLessThan(2 * writeLimits.pressesPerMinute);
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

  it("SIGKILL leaves a folder that the next start takes over, and a sound store", async () => {
    await machine.start();
    const ended = once(machine.process, "exit");
    machine.process.kill("SIGKILL");
    await ended;
    await machine.start();
    expect(await machine.stop()).toBe(0);
    expect((await machine.run(["fsck", "--data", machine.data])).code).toBe(0);
  });
});
