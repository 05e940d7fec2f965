import { setTimeout as sleep } from "node:timers/promises";
import { Problem } from "../../shared/api/problem.ts";
import { campaignPartition } from "../store/partitions.ts";
import type { Operation, Store, Stored } from "../store/store.ts";
import { type LockDocument, lockDocumentId, lockKind } from "./lock-document.ts";
import { eventKind, follow, type LockEvent, type LockEventDocument } from "./lock-events.ts";
import { hashJson } from "../rows/hash-json.ts";

/** The lock after a step, and what its history says of it. */
export interface Planned {
  readonly lock: Omit<LockDocument, "schema" | "events" | "hash">;
  readonly event: LockEvent;
}

export interface Step {
  readonly campaign: string;
  readonly period: string;
  /** Names the request: a repeat of it is the same step. */
  readonly key: string;
  /** What the request said and who sent it. */
  readonly asked: unknown;
  /** Called again when somebody else was faster; null = there is nothing to do. */
  readonly plan: (lock: LockDocument | undefined) => Planned | null;
}

const maxAttempts = 12;
const maxUnknown = 3;
const longestPauseMs = 400;

/**
 * Changes a lock exactly once per key, together with the event that says so.
 * @throws Problem "submission-mismatch" when the key stands for another wish, "outcome-unknown", "edit-conflict", and what the plan throws.
 */
export async function takeStep(store: Store, step: Step): Promise<void> {
  let unknown = 0;
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    if (attempt > 0) await sleep(Math.random() * Math.min(longestPauseMs, 10 * 2 ** attempt));
    if (await isTaken(store, step)) return;
    const outcome = await tryStep(store, step);
    if (outcome === "done") return;
    if (outcome === "unknown" && ++unknown >= maxUnknown) break;
  }
  throw new Problem(unknown > 0 ? "outcome-unknown" : "edit-conflict");
}

async function isTaken(store: Store, { campaign, key, asked }: Step): Promise<boolean> {
  const known = await store.get(campaignPartition(campaign), eventId(key));
  if (known === undefined) return false;
  if ((known.body as LockEventDocument).asked !== hashJson(asked))
    throw new Problem("submission-mismatch");
  return true;
}

async function tryStep(store: Store, step: Step): Promise<"done" | "stale" | "unknown"> {
  const partition = campaignPartition(step.campaign);
  const stored = await store.get(partition, lockDocumentId(step.period));
  const before = stored?.body as LockDocument | undefined;
  const planned = step.plan(before);
  if (planned === null) return "done";
  try {
    const outcome = await store.commit(partition, operationsOf(step, planned, stored));
    return outcome.is === "committed" ? "done" : "stale";
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    // It may have been stored: the next attempt looks for its event first.
    return "unknown";
  }
}

function operationsOf(
  { period, key, asked }: Step,
  { lock, event }: Planned,
  stored: Stored | undefined,
): readonly Operation[] {
  const last = (stored?.body as LockDocument | undefined) ?? { events: 0, hash: "" };
  const next = follow(last, { period, event, asked: hashJson(asked) });
  const { seq, hash } = next;
  const body: LockDocument = { ...lock, schema: 1, events: seq, hash };
  const target = { id: lockDocumentId(period), kind: lockKind, seq, body };
  return [
    { op: "create", id: eventId(key), kind: eventKind(period), seq, body: next },
    stored === undefined
      ? { op: "create", ...target }
      : { op: "replace", ...target, ifMatch: stored.etag },
  ];
}

function eventId(key: string): string {
  return `lock-event.${key}`;
}
