import { spawn, type ChildProcess } from "node:child_process";
import { watch } from "node:fs";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { persons } from "../../local/demo/persons.ts";
import { startService, type LocalService } from "../../local/service.ts";
import { xnt2025 } from "../../shared/campaign/seed/xnt-2025.ts";
import { households } from "../addin/desk/sheet.ts";
import { day, edit, load, look, Place } from "../local/cli/cli.ts";

const program = new URL("../../local/cli.ts", import.meta.url).pathname;
const rows = 120;

/** Passes requests on to the service, and can fell the sender when rows arrive or when they have just been stored. */
class Wire {
  readonly #server: Server;
  /** What to do once, with the next request that sends rows. */
  strike: { readonly when: "before" | "after"; readonly fell: () => void } | undefined;
  sent = 0;

  constructor(service: string) {
    this.#server = createServer((request, response) => {
      void this.#pass(service, request).then((answer) => {
        if (answer === undefined) response.destroy();
        else response.writeHead(answer.status, answer.headers).end(answer.body);
      });
    });
  }

  async listen(): Promise<string> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }

  async #pass(service: string, request: IncomingMessage) {
    const body = await readAll(request);
    const isSending = request.url?.endsWith("/submissions") === true;
    const strike = isSending ? this.strike : undefined;
    if (isSending) this.sent += 1;
    if (strike !== undefined) this.strike = undefined;
    if (strike?.when === "before") {
      strike.fell();
      return undefined;
    }
    const headers = new Headers();
    for (const name of ["authorization", "content-type", "idempotency-key"]) {
      const value = request.headers[name];
      if (typeof value === "string") headers.set(name, value);
    }
    const response = await fetch(`${service}${request.url ?? ""}`, {
      method: request.method ?? "GET",
      headers,
      ...(body.length > 0 ? { body: body.toString("utf8") } : {}),
    });
    const answer = { status: response.status, headers: {}, body: await response.text() };
    if (strike?.when !== "after") return answer;
    strike.fell();
    return undefined;
  }
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
}

let place: Place;
let service: LocalService;
let wire: Wire;
let url: string;
let file: string;

beforeEach(async () => {
  place = new Place();
  const now = () => new Date(`${day}T01:00:00Z`);
  service = await startService({
    dataDir: place.data,
    port: 0,
    campaign: xnt2025,
    members: persons,
    now,
  });
  wire = new Wire(service.url);
  url = await wire.listen();
  file = await place.template("NaLay.xlsx", "na-lay");
  await edit(file, (hands) => {
    hands.fill(households(rows));
  });
});
afterEach(async () => {
  await wire.close();
  await service.close();
  place.remove();
});

function start(...argv: string[]): ChildProcess {
  const node = process.execPath;
  return spawn(node, [program, "submit", "--file", file, "--as", "na-lay", ...argv], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/** Exit code, or the signal that ended it. */
async function ended(child: ChildProcess): Promise<unknown> {
  const [code, signal] = (await once(child, "close")) as [number | null, string | null];
  return code ?? signal;
}

async function stored(): Promise<number> {
  const states = (await summary()).find(({ form }) => form === "households")?.states ?? {};
  return Object.values(states).reduce((sum, count) => sum + count, 0);
}

async function summary(): Promise<{ form: string; states: Record<string, number> }[]> {
  const headers = { authorization: `Bearer ${await service.tokenFor("na-lay")}` };
  const reply = await fetch(`${service.url}/api/campaigns/${xnt2025.id}/summary`, { headers });
  const { units } = (await reply.json()) as {
    units: { forms: { form: string; states: Record<string, number> }[] }[];
  };
  return units.flatMap(({ forms }) => forms);
}

describe("a submission whose process was killed", () => {
  it.each([
    ["before the first rows arrived", "before", 0],
    ["when they had been stored", "after", 98],
  ] as const)(
    "%s goes on with the same command, exactly once",
    async (_, when, before) => {
      const child = start("--api", url);
      wire.strike = { when, fell: () => child.kill("SIGKILL") };
      expect(await ended(child)).toBe("SIGKILL");
      expect(await stored()).toBe(before);
      expect(await hasOutbox()).toBe(true);
      expect(await ended(start("--api", url))).toBe(0);
      expect(await stored()).toBe(rows);
      const sheet = await look(file);
      expect(sheet.value("code", sheet.firstRow + rows - 1)).toBe("NL-2024-120");
      const already = wire.sent;
      expect(await ended(start("--api", url))).toBe(0);
      expect(wire.sent).toBe(already);
    },
    60_000,
  );

  it("has its rows in the file, so that sorting and editing meanwhile do no harm", async () => {
    const child = start("--api", url);
    wire.strike = { when: "after", fell: () => child.kill("SIGKILL") };
    await ended(child);
    await edit(file, (hands) => {
      hands.sheet().type("people", hands.sheet().firstRow, "9");
      hands.sortBy("nationalId");
    });
    expect(await ended(start("--api", url))).toBe(0);
    expect(await stored()).toBe(rows);
    const { rows: all } = await listAll();
    expect(all.filter(({ cells }) => cells.includes(9))).toHaveLength(1);
  }, 60_000);
});

/** Whether rows on their way are in the file. */
async function hasOutbox(): Promise<boolean> {
  const { customXmlParts } = await load(file);
  return JSON.stringify(customXmlParts).includes("urn:mai-am:outbox");
}

describe("the store in the same process", () => {
  it.each([1, 2, 3])(
    "is whole when the process is killed at save number %s of the file, and the same command finishes",
    async (saves) => {
      const own = new Place();
      file = await own.template("Own.xlsx", "na-lay");
      await edit(file, (hands) => {
        hands.fill(households(rows));
      });
      const child = start(...own.service());
      const watcher = watch(own.folder);
      let seen = 0;
      watcher.on("change", (_event, name) => {
        // A save writes beside the file and renames: the folder tells of its name then.
        if (name === "Own.xlsx" && ++seen === saves) child.kill("SIGKILL");
      });
      await ended(child);
      watcher.close();
      expect(await ended(start(...own.service()))).toBe(0);
      expect(await own.figure("B1.need.total", "na-lay")).toBe(rows);
      expect(await own.submit(file, "na-lay")).toMatchObject({ accepted: 0, unchanged: rows });
      expect(await own.run("fsck", "--data", own.data)).toMatchObject({ exit: 0 });
      own.remove();
    },
    60_000,
  );
});

async function listAll(): Promise<{ rows: { cells: unknown[] }[] }> {
  const headers = { authorization: `Bearer ${await service.tokenFor("na-lay")}` };
  const path = `campaigns/${xnt2025.id}/units/na-lay/forms/households/rows`;
  const reply = await fetch(`${service.url}/api/${path}`, { headers });
  return (await reply.json()) as { rows: { cells: unknown[] }[] };
}
