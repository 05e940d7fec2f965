import { connect } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LogRecord } from "../../../functions/log.ts";
import { contract, routeIds } from "../../../shared/api/contract.ts";
import { problemDetails } from "../../../shared/api/shapes.ts";
import type { RouteId } from "../../../shared/api/routes.ts";
import { townWithPeriods } from "../../fakes/locked-town.ts";
import { pathFor, writeFor } from "../../fakes/requests.ts";
import { admin, householdCells, naLayClerk, noon } from "../../fakes/small-town.ts";
import { newRow, TownService } from "../../fakes/town-service.ts";
import { storedRow } from "./from-schema.ts";
import { requestsTo, type FuzzRequest } from "./requests.ts";

/** Requests per route; `npm run nightly:fuzz` sends 2,000 and more under a seed of its own. */
const requests = Number(process.env["FUZZ_REQUESTS"] ?? 200);
const seed = Number(process.env["FUZZ_SEED"] ?? 20_241_101);
/** Far above any answer; a request that waits so long hangs. */
const deadlineMs = 10_000;

const records: LogRecord[] = [];
const answered = new Map<RouteId, number>();
const tokens = new Map<string, string>();
let town: TownService;
let rowId: string;

beforeAll(async () => {
  const log = (record: LogRecord) => records.push(record);
  town = await TownService.start(() => noon, { log, campaign: townWithPeriods });
  const sent = await town.submit(naLayClerk, { unit: "na-lay" }, [newRow("a", householdCells(1))]);
  rowId = sent.rows[0]?.id ?? "";
  // What the lock keeps is there to be asked for.
  await town.post(admin, pathFor("postLock"), writeFor("postLock", "lock"));
});
afterAll(async () => {
  await town.close();
});

async function tokenOf(person: string): Promise<string> {
  const known = tokens.get(person) ?? (await town.service.tokenFor(person));
  tokens.set(person, known);
  return known;
}

async function send({ person, method, url, headers, body }: FuzzRequest) {
  const authorization = person === null ? {} : { authorization: `Bearer ${await tokenOf(person)}` };
  const init = { method, headers: { ...headers, ...authorization } };
  const filled = typeof body === "string" ? body.replaceAll(storedRow, rowId) : body?.slice();
  const content = filled === undefined ? {} : { body: filled };
  const response = await fetch(town.service.url + url.replace(storedRow, rowId), {
    ...init,
    ...content,
    signal: AbortSignal.timeout(deadlineMs),
  });
  return {
    status: response.status,
    type: response.headers.get("content-type"),
    text: await response.text(),
  };
}

/** What they answer with has to be made first, by requests nobody finds by chance: their own tests do that. */
const madeFirst: ReadonlySet<RouteId> = new Set([
  "postHandover",
  "postReopenDecision",
  "postReopenWithdrawal",
  "postReopening",
]);

/** What only the inside of a program says. */
const insides =
  /node_modules|\bat .{0,80}:\d+:\d+|\.(?:ts|cjs|js):\d+|(?:Type|Reference|Syntax|Range|Zod|Sqlite|Cosmos)Error|SQLITE_|\[object Object\]/;

async function expectGoodAnswer(route: RouteId, request: FuzzRequest): Promise<void> {
  records.length = 0;
  const { status, type, text } = await send(request);
  expect(status).toBeLessThan(500);
  expect(text).not.toMatch(insides);
  expect(records.filter(({ level }) => level === "error")).toEqual([]);
  // Headers over 16 KB never reach the service: the host refuses them without a word.
  if (status === 431) expect(text).toBe("");
  else if (status >= 400) {
    expect(type).toBe("application/problem+json");
    problemDetails.parse(JSON.parse(text));
  } else if (status === 200) {
    contract[route].response.parse(JSON.parse(text));
    answered.set(route, (answered.get(route) ?? 0) + 1);
  }
}

describe("fuzzed requests", () => {
  it.each(routeIds)(
    "to %s are answered, each in the documented shape",
    async (route) => {
      const property = fc.asyncProperty(requestsTo(route), (request) =>
        expectGoodAnswer(route, request),
      );
      await fc.assert(property, { seed, numRuns: requests });
      // Were nearly all refused at the door, nothing behind it would have been tried.
      const atLeast = madeFirst.has(route) ? -1 : requests / 100;
      expect(answered.get(route) ?? 0).toBeGreaterThan(atLeast);
    },
    60_000 + requests * 100,
  );
});

describe("raw bytes", () => {
  it("that are no HTTP end the connection and nothing else", async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 400 }),
      fc
        .string({ unit: "binary", maxLength: 200 })
        .map((text) => Buffer.from(`GET ${text}\r\n\r\n`)),
      fc
        .string({ maxLength: 60 })
        .map((text) => Buffer.from(`POST /api/me HTTP/1.1\r\n${text}\r\n\r\n`)),
    );
    const property = fc.asyncProperty(bytes, async (raw) => {
      const answer = await throwAt(Number(new URL(town.service.url).port), raw);
      expect(answer).toMatch(/^$|^HTTP\/1\.1 4/);
      expect(answer).not.toMatch(insides);
    });
    await fc.assert(property, { seed, numRuns: Math.min(requests, 2000) });
    expect((await fetch(`${town.service.url}/api/health`)).status).toBe(200);
  }, 120_000);
});

/** Sends bytes and hangs up after them. @returns what came back. */
async function throwAt(port: number, raw: Uint8Array): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.end(raw));
    socket.setTimeout(deadlineMs, () => socket.destroy(new Error("It hangs")));
    socket.on("data", (part) => (answer += part.toString("latin1")));
    socket.on("error", () => undefined);
    socket.on("close", () => {
      resolve(answer);
    });
  });
}
