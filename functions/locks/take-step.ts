import { randomUUID } from "node:crypto";
import { Problem } from "../../shared/api/problem.ts";
import { writeOver } from "../store/operations.ts";
import { campaignPartition } from "../store/partitions.ts";
import type { Operation, Store, Stored } from "../store/store.ts";
import { type Attempt, attemptOf, untilDone } from "../store/until-done.ts";
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

/**
 * Changes a lock exactly once per key, together with the event that says so.
 * @throws Problem "submission-mismatch" when the key stands for another wish, "outcome-unknown", "edit-conflict", and what the plan throws.
 */
export async function takeStep(store: Store, step: Step): Promise<void> {
  await untilDone(async () => ((await isTaken(store, step)) ? "done" : tryStep(store, step)));
}

async function isTaken(store: Store, { campaign, key, asked }: Step): Promise<boolean> {
  const known = await store.get(campaignPartition(campaign), eventId(key));
  if (known === undefined) return false;
  const { words } = (known.body as LockEventDocument).words;
  if (words?.said.asked !== hashJson(asked)) throw new Problem("submission-mismatch");
  return true;
}

async function tryStep(store: Store, step: Step): Promise<Attempt> {
  const partition = campaignPartition(step.campaign);
  const stored = await store.get(partition, lockDocumentId(step.period));
  const before = stored?.body as LockDocument | undefined;
  const planned = step.plan(before);
  if (planned === null) return "done";
  return attemptOf(store.commit(partition, operationsOf(step, planned, stored)));
}

function operationsOf(
  { period, key, asked }: Step,
  { lock, event }: Planned,
  stored: Stored | undefined,
): readonly Operation[] {
  const last = (stored?.body as LockDocument | undefined) ?? { events: 0, hash: "" };
  const next = follow(last, { period, event, asked: hashJson(asked), salt: randomUUID() });
  const { seq, hash } = next;
  const body: LockDocument = { ...lock, schema: 1, events: seq, hash };
  const target = { id: lockDocumentId(period), kind: lockKind, seq, body };
  return [
    { op: "create", id: eventId(key), kind: eventKind(period), seq, body: next },
    writeOver(stored, target),
  ];
}

function eventId(key: string): string {
  return `lock-event.${key}`;
}
