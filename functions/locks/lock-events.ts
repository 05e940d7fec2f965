import type { IsoDate, UnitId } from "../../shared/campaign/campaign.ts";
import type { FormId } from "../../shared/forms/column.ts";
import { hashJson } from "../rows/hash-json.ts";
import { campaignPartition } from "../store/partitions.ts";
import type { Store } from "../store/store.ts";
import type { Actor, LockDocument } from "./lock-document.ts";

/** Something that was done with a lock; never changed. */
export interface LockEvent {
  readonly action: "locked" | "requested" | "approved" | "refused" | "reopened";
  readonly at: string;
  readonly by: Actor;
  readonly reason: string;
  /** What the request is about; null for a lock, which is about every unit. */
  readonly about: {
    readonly request: string;
    readonly unit: UnitId;
    readonly form: FormId | null;
    readonly until: IsoDate;
  } | null;
}

/** A stored event with the hash of the one before it, so that none can be changed or taken out unnoticed. */
export interface LockEventDocument {
  readonly schema: 1;
  readonly period: string;
  readonly seq: number;
  readonly event: LockEvent;
  /** Hash of what was asked: the same key with another wish is refused. */
  readonly asked: string;
  readonly previous: string;
  readonly hash: string;
}

/** Kind of the events of one period, whose seq is their number. */
export function eventKind(period: string): string {
  return `lock-event.${period}`;
}

/** The event that follows a lock's newest one. */
export function follow(
  { events, hash: previous }: Pick<LockDocument, "events" | "hash">,
  { period, event, asked }: Pick<LockEventDocument, "period" | "event" | "asked">,
): LockEventDocument {
  const seq = events + 1;
  const hash = hashJson([previous, period, seq, asked, event]);
  return { schema: 1, period, seq, event, asked, previous, hash };
}

/** Events of a period, oldest first, and whether they are all there as they were written. */
export async function readEvents(
  store: Store,
  campaign: string,
  lock: Pick<LockDocument, "period" | "events" | "hash">,
): Promise<{ readonly events: readonly LockEvent[]; readonly intact: boolean }> {
  const { period, events: count } = lock;
  const found = await store.list({
    partition: campaignPartition(campaign),
    kind: eventKind(period),
    afterSeq: 0,
    limit: count + 1,
  });
  const documents = found.map(({ body }) => body as LockEventDocument).slice(0, count);
  let last = { events: 0, hash: "" };
  for (const document of documents) {
    if (follow(last, document).hash !== document.hash) break;
    last = { events: document.seq, hash: document.hash };
  }
  const intact = last.events === count && last.hash === lock.hash;
  return { events: documents.map(({ event }) => event), intact };
}
