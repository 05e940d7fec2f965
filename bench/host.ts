import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ApiClient } from "../addin/api/client.ts";
import { httpClient } from "../addin/api/http-client.ts";
import { bundleProgram } from "../local/bundle-program.ts";
import { formById } from "../shared/forms/catalogue.ts";
import { chunkRows } from "../shared/sync/chunk-rows.ts";
import type { OutgoingRow } from "../shared/sync/row.ts";
import type { Cell } from "../shared/text/cell.ts";
import { xnt2025 } from "../shared/campaign/seed/xnt-2025.ts";

export interface Host {
  readonly client: (person: string) => ApiClient;
  /** Highest resident memory of the service so far, in MB. */
  readonly peakMb: () => Promise<number>;
}

/** Runs with a fresh service in a process of its own, bundled as the town's own machine runs it, and removes it and its data afterwards. */
export async function withHost<T>(run: (host: Host) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), "mai-am-bench-"));
  const program = join(dataDir, "service.mjs");
  await bundleProgram("bench/service-process.ts", program);
  const child = fork(program, [dataDir], { execArgv: flagsOfServe() });
  try {
    const { url, tokens } = (await answerOf(child)) as { url: string; tokens: [string, string][] };
    const tokenOf = new Map(tokens);
    return await run({
      client: (person) => clientFor(url, tokenOf.get(person) ?? ""),
      peakMb: async () => {
        child.send("memory");
        return ((await answerOf(child)) as { peakMb: number }).peakMb;
      },
    });
  } finally {
    const gone = once(child, "exit");
    if (child.connected) child.disconnect();
    else child.kill();
    await gone;
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** What `npm run serve` tells the runtime. */
function flagsOfServe(): string[] {
  const manifest = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  const { scripts } = JSON.parse(manifest) as { scripts: { serve: string } };
  return scripts.serve.split(" ").filter((word) => word.startsWith("--"));
}

export const campaignId = xnt2025.id;

/** Rows to send as new ones, with their place as their name. */
export function newRows(cells: readonly (readonly Cell[])[]): readonly OutgoingRow[] {
  return cells.map((row, index) => ({
    ref: `r${index + 6}`,
    id: null,
    baseVersion: 0,
    cells: row,
  }));
}

interface Sending {
  readonly unit: string;
  readonly submission: string;
}

/** Cuts household rows into chunks and sends these as the add-in does. */
export async function sendHouseholds(
  client: ApiClient,
  { rows, ...sending }: Sending & { readonly rows: readonly OutgoingRow[] },
) {
  return sendChunks(client, { ...sending, chunks: chunkRows(rows) });
}

/** Sends chunks of household rows one after another. @returns milliseconds and stored ids of each chunk. */
export async function sendChunks(
  client: ApiClient,
  { unit, submission, chunks }: Sending & { readonly chunks: readonly (readonly OutgoingRow[])[] },
): Promise<{ chunkMs: readonly number[]; ids: readonly string[]; stored: number }> {
  const form = formById("households");
  const chunkMs: number[] = [];
  const ids: string[] = [];
  let stored = 0;
  for (const [chunk, some] of chunks.entries()) {
    const start = performance.now();
    const at = { campaign: campaignId, unit, form: form.id };
    const body = {
      submission,
      chunk,
      chunks: chunks.length,
      formVersion: form.version,
      rows: [...some],
    };
    const result = await client.postSubmission(
      at,
      body as Parameters<ApiClient["postSubmission"]>[1],
    );
    chunkMs.push(performance.now() - start);
    for (const { id, outcome } of result.rows) {
      ids.push(id ?? "");
      if (outcome === "stored") stored++;
    }
  }
  return { chunkMs, ids, stored };
}

/** The value below which 95 of 100 lie. */
export function p95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
}

function clientFor(base: string, token: string): ApiClient {
  const port = { getToken: () => Promise.resolve(token), forget: () => undefined };
  return httpClient({ base: `${base}/api`, token: port });
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const ended = once(child, "exit").then(() => {
    throw new Error("The service ended before it answered.");
  });
  const [message] = (await Promise.race([once(child, "message"), ended])) as [unknown];
  return message;
}
