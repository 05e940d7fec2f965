import { mkdtempSync, rmSync, statSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formById } from "../../shared/forms/catalogue.ts";
import { createLocalApp, startService } from "../../local/service.ts";
import { householdCells, members, naLayClerk, noon, smallTown } from "../fakes/small-town.ts";
import { newRow, pathOf } from "../fakes/town-service.ts";

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "mai-am-"));
});
afterEach(() => {
  rmSync(dataDir, { recursive: true });
});

const options = () => ({ dataDir, campaign: smallTown, members, now: () => noon });

describe("createLocalApp", () => {
  it("serves the same service without a socket", async () => {
    const local = await createLocalApp(options());
    const headers = { authorization: `Bearer ${await local.tokenFor(naLayClerk.id)}` };
    const reply = await local.fetch("http://127.0.0.1/api/me", { headers });
    expect(await reply.json()).toMatchObject({ unit: "na-lay" });
    await local.close();
  });

  it("keeps rows, ids and the secret they are made with over a restart", async () => {
    const body = JSON.stringify({
      submission: "s",
      chunk: 0,
      chunks: 1,
      formVersion: formById("households").version,
      rows: [newRow("a", householdCells(1))],
    });
    const send = async () => {
      const local = await createLocalApp(options());
      const headers = {
        authorization: `Bearer ${await local.tokenFor(naLayClerk.id)}`,
        "content-type": "application/json",
        "idempotency-key": "s.0",
      };
      const url = `http://127.0.0.1/api/${pathOf({ unit: "na-lay" })}/submissions`;
      const reply = await local.fetch(url, { method: "POST", headers, body });
      await local.close();
      return (await reply.json()) as Record<string, unknown>;
    };
    const first = await send();
    expect(await send()).toEqual({ ...first, repeated: true });
  });

  it("lets only its owner read the secret", async () => {
    const local = await createLocalApp(options());
    await local.close();
    expect(statSync(join(dataDir, "secret")).mode & 0o777).toBe(0o600);
  });

  it("takes a newer campaign over the stored one, and never an older", async () => {
    const version = async (campaign: typeof smallTown) => {
      const local = await createLocalApp({ ...options(), campaign });
      const headers = { authorization: `Bearer ${await local.tokenFor(naLayClerk.id)}` };
      const reply = await local.fetch(`http://127.0.0.1/api/campaigns/${smallTown.id}`, {
        headers,
      });
      await local.close();
      return ((await reply.json()) as typeof smallTown).version;
    };
    expect(await version({ ...smallTown, version: 3 })).toBe(3);
    expect(await version({ ...smallTown, version: 5 })).toBe(5);
    expect(await version({ ...smallTown, version: 4 })).toBe(5);
  });
});

describe("startService", () => {
  it("listens on loopback only and leaves other paths to the workbench", async () => {
    const service = await startService({
      ...options(),
      port: 0,
      otherPages: (_request, response) => response.end("workbench"),
    });
    expect(new URL(service.url).hostname).toBe("127.0.0.1");
    expect(await (await fetch(`${service.url}/pane`)).text()).toBe("workbench");
    await service.close();
  });

  it("answers 404 outside the service where there is no workbench", async () => {
    const service = await startService({ ...options(), port: 0 });
    expect((await fetch(`${service.url}/pane`)).status).toBe(404);
    await service.close();
  });

  it.each(["/issuer/token", `/api/${pathOf({ unit: "na-lay" })}/submissions`])(
    "goes on when a client hangs up in the middle of %s",
    async (path) => {
      const service = await startService({ ...options(), port: 0 });
      const headers = {
        authorization: `Bearer ${await service.tokenFor(naLayClerk.id)}`,
        "content-type": "application/json",
        "content-length": "1000",
        "idempotency-key": "s.0",
      };
      await new Promise<void>((resolve) => {
        const half = request(`${service.url}${path}`, { method: "POST", headers });
        half.on("error", () => {
          resolve();
        });
        half.write("person=", () => {
          half.destroy(new Error("hung up"));
        });
      });
      expect((await fetch(`${service.url}/api/health`)).status).toBe(200);
      await service.close();
    },
  );

  it("stops as soon as the requests on their way are answered, whatever connections are kept", async () => {
    let answer: () => void = () => undefined;
    let arrived: () => void = () => undefined;
    const isAsked = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const service = await startService({
      ...options(),
      port: 0,
      otherPages: (_request, response) => {
        answer = () => response.end("late");
        arrived();
      },
    });
    const agent = new Agent({ keepAlive: true });
    const ended = new Promise<string>((resolve, reject) => {
      request(`${service.url}/slow`, { agent }, (response) => {
        void text(response).then(resolve, reject);
      }).end();
    });
    await isAsked;
    let isStopped = false;
    const stopped = service.close().then(() => {
      isStopped = true;
    });
    answer();
    expect(await ended).toBe("late");
    // Node itself would keep the connection for another five seconds.
    await Promise.race([stopped, sleep(3000)]);
    expect(isStopped).toBe(true);
    agent.destroy();
  });

  it("says so when the port is taken", async () => {
    const service = await startService({ ...options(), port: 0 });
    const port = Number(new URL(service.url).port);
    await expect(startService({ ...options(), port })).rejects.toThrow(/EADDRINUSE/);
    await service.close();
  });
});
