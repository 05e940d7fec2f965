import { setTimeout as sleep } from "node:timers/promises";
import type { SubmissionRequest, SubmissionResult } from "../../shared/api/shapes.ts";
import { formById } from "../../shared/forms/catalogue.ts";
import { chunkRows } from "../../shared/sync/chunk-rows.ts";
import { campaignId, newRows } from "../host.ts";
import { household } from "../households.ts";
import { clerkOf } from "../town.ts";
import type { InstanceAt } from "./instances.ts";
import { repeated } from "./load.ts";

/** One request and what became of it, as a history of Jepsen's keeps it: what is unknown may have happened or not. */
export interface Told {
  readonly ward: string;
  readonly key: string;
  readonly outcome: "ok" | "refused" | "unknown";
  readonly rows: SubmissionResult["rows"];
}

export interface Sent {
  readonly ward: string;
  /** National ids, as typed. */
  readonly nids: readonly string[];
}

export interface Clerk {
  readonly ward: string;
  /** First of the clerk's households. */
  readonly first: number;
  readonly rows: number;
  readonly random: () => number;
}

const form = formById("households");
const nidColumn = form.columns.findIndex(({ key }) => key === "nationalId");
const longestWaitMs = 4000;

/** Sends a list chunk after chunk until each is acknowledged or time is up. @returns milliseconds from press to acknowledgement. */
export async function press(
  clerk: Clerk,
  at: readonly InstanceAt[],
  {
    history,
    sent,
    until,
  }: { readonly history: Told[]; readonly sent: Map<string, Sent>; readonly until: number },
): Promise<readonly number[]> {
  const { ward, first, rows } = clerk;
  const cells = Array.from({ length: rows }, (_, index) => household(first + index));
  const chunks = chunkRows(newRows(cells));
  const times: number[] = [];
  for (const [chunk, some] of chunks.entries()) {
    const body: SubmissionRequest = {
      submission: `deadline-${ward}`,
      chunk,
      chunks: chunks.length,
      formVersion: form.version,
      rows: some.map((row) => ({ ...row, cells: row.cells && [...row.cells] })),
    };
    const key = `${body.submission}.${chunk}`;
    sent.set(`${ward} ${key}`, {
      ward,
      nids: some.map((row) => String(row.cells?.[nidColumn])),
    });
    const started = performance.now();
    const isDone = await untilAcknowledged(clerk, at, { key, body, history, until });
    if (!isDone) return times;
    times.push(performance.now() - started);
  }
  return times;
}

interface Pressing {
  readonly key: string;
  readonly body: SubmissionRequest;
  readonly history: Told[];
  readonly until: number;
}

async function untilAcknowledged(
  clerk: Clerk,
  at: readonly InstanceAt[],
  { key, body, history, until }: Pressing,
): Promise<boolean> {
  const { ward, random } = clerk;
  const text = JSON.stringify(body);
  for (let attempt = 0; performance.now() < until; attempt++) {
    // Impatient, or behind a network that delivers twice: the same press at two instances at once.
    const times = attempt === 0 && random() < repeated ? 2 : 1;
    const told = await Promise.all(
      Array.from({ length: times }, () => {
        const instance = at[Math.floor(random() * at.length)] as InstanceAt;
        return post(instance, { ward, key, text });
      }),
    );
    history.push(...told);
    if (told.some(({ outcome }) => outcome === "ok")) return true;
    await sleep(random() * Math.min(longestWaitMs, 250 * 2 ** attempt));
  }
  return false;
}

async function post(
  { url, tokenOf }: InstanceAt,
  { ward, key, text }: { ward: string; key: string; text: string },
): Promise<Told> {
  const path = `api/campaigns/${campaignId}/units/${ward}/forms/${form.id}/submissions`;
  try {
    const response = await fetch(`${url}/${path}`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${tokenOf.get(clerkOf(ward)) ?? ""}`,
        "content-type": "application/json",
        "idempotency-key": key,
      },
      body: text,
    });
    const body = (await response.json()) as SubmissionResult;
    if (response.status === 200) return { ward, key, outcome: "ok", rows: body.rows };
    const outcome = response.status < 500 ? "refused" : "unknown";
    return { ward, key, outcome, rows: [] };
  } catch {
    return { ward, key, outcome: "unknown", rows: [] };
  }
}
