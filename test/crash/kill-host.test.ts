import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formById } from "../../shared/forms/catalogue.ts";
import type { SubmissionRequest, SubmissionResult } from "../../shared/api/shapes.ts";
import { fsck } from "../../functions/jobs/fsck.ts";
import { rowKind } from "../../functions/rows/row-document.ts";
import { unitPartition } from "../../functions/store/partitions.ts";
import { openSqliteStore } from "../../local/sqlite-store.ts";
import { householdCells, smallTown } from "../fakes/small-town.ts";
import { newRow, pathOf } from "../fakes/town-service.ts";

/** 500 in the nightly run (nightly.ts). */
const allKills = Number(process.env["KILLS"] ?? 24);
/** Kills of one town; then another begins, whose store is small again. */
const kills = Math.min(allKills, 25);
const towns = Array.from({ length: Math.ceil(allKills / kills) }, (_, at) => at + 1);
const chunksPerRound = 6;
const rowsPerChunk = 20;
/** Many times what it takes on a quiet machine: a hanging host is found, a busy one is not blamed. */
const timeLimitMs = 600_000;

let folder: string;
let host: { process: ChildProcess; url: string; token: string } | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mai-am-crash-"));
});
afterEach(() => {
  host?.process.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

async function startHost(): Promise<NonNullable<typeof host>> {
  const script = fileURLToPath(new URL("./host.ts", import.meta.url));
  const child = spawn(process.execPath, [script, folder], { stdio: ["ignore", "pipe", "inherit"] });
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once("line", resolve);
    child.once("exit", (code) => {
      reject(new Error(`The host ended with ${String(code)}`));
    });
  });
  const [url = "", token = ""] = line.split(" ");
  host = { process: child, url, token };
  return host;
}

async function killHost(running: NonNullable<typeof host>): Promise<void> {
  const ended = new Promise((resolve) => running.process.once("exit", resolve));
  running.process.kill("SIGKILL");
  await ended;
}

function chunkOf(round: number, chunk: number): SubmissionRequest {
  const first = (round * chunksPerRound + chunk) * rowsPerChunk;
  const rows = Array.from({ length: rowsPerChunk }, (_, n) =>
    newRow(`r${first + n}`, householdCells(first + n)),
  );
  return {
    submission: `round-${round}`,
    chunk,
    chunks: chunksPerRound,
    formVersion: formById("households").version,
    rows,
  };
}

/** The result, or undefined when the host died before it answered. */
async function send(
  running: NonNullable<typeof host>,
  body: SubmissionRequest,
): Promise<SubmissionResult | undefined> {
  const path = `${running.url}/api/${pathOf({ unit: "na-lay" })}/submissions`;
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: {
        authorization: `Bearer ${running.token}`,
        "content-type": "application/json",
        "idempotency-key": `${body.submission}.${body.chunk}`,
      },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(200);
    return (await response.json()) as SubmissionResult;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

describe("a host that is killed while rows arrive", () => {
  it.each(towns)(
    `has stored every acknowledged row once, after ${kills} kills and the same submissions again: town %i`,
    async () => {
      const acknowledged: SubmissionResult[] = [];
      let unanswered = 0;
      for (let round = 0; round < kills; round++) {
        const running = await startHost();
        const chunks = Array.from({ length: chunksPerRound }, (_, n) => chunkOf(round, n));
        // From before the first byte arrives to after the last answer left; the first commit is the slowest.
        const delayMs = (round * 60) / kills;
        const dying = new Promise((resolve) => setTimeout(resolve, delayMs)).then(() =>
          killHost(running),
        );
        const first = await Promise.all(chunks.map((chunk) => send(running, chunk)));
        await dying;
        acknowledged.push(...first.filter((result) => result !== undefined));
        unanswered += first.filter((result) => result === undefined).length;
      }
      const running = await startHost();
      for (let round = 0; round < kills; round++)
        for (let chunk = 0; chunk < chunksPerRound; chunk++) {
          const result = await send(running, chunkOf(round, chunk));
          expect(result?.rows.map(({ outcome }) => outcome)).toEqual(
            Array(rowsPerChunk).fill("stored"),
          );
          if (result !== undefined) acknowledged.push(result);
        }
      await killHost(running);
      // Else every kill came too early or too late, and nothing was proved.
      expect(unanswered).toBeGreaterThan(kills);
      await checkStore(acknowledged);
    },
    timeLimitMs,
  );
});

async function checkStore(acknowledged: readonly SubmissionResult[]): Promise<void> {
  const store = openSqliteStore(join(folder, "town.db"));
  const partition = unitPartition(smallTown.id, "na-lay");
  const found = await store.list({
    partition,
    kind: rowKind("households"),
    afterSeq: 0,
    limit: 100_000,
  });
  const rows = found.map(({ body }) => body as { id: string; version: number });
  expect(rows).toHaveLength(kills * chunksPerRound * rowsPerChunk);
  expect(rows.every(({ version }) => version === 1)).toBe(true);
  const stored = new Set(rows.map(({ id }) => id));
  for (const { rows: told } of acknowledged)
    for (const { id } of told) expect(stored.has(id ?? "")).toBe(true);
  const report = await fsck({ store, campaign: smallTown, now: () => new Date() });
  expect(report.findings).toEqual([]);
  await store.close();
}
