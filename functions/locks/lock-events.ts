import type { IsoDate, UnitId } from "../../shared/campaign/campaign.ts";
import type { FormId } from "../../shared/forms/column.ts";
import { hashJson } from "../rows/hash-json.ts";
import { isSealed, seal, type Sealed } from "../rows/sealed.ts";
import { campaignPartition } from "../store/partitions.ts";
import type { Store } from "../store/store.ts";
import type { Actor, LockDocument } from "./lock-document.ts";

/** Something that was done with a lock; never changed. */
export interface LockEvent {
  readonly action: "locked" | "requested" | "approved" | "refused" | "withdrawn" | "reopened";
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

/** What goes with people's data: the reason in somebody's words, and what tells their request from another. */
interface Words {
  readonly reason: string;
  /** Hash of what was asked: the same key with another wish is refused. */
  readonly asked: string;
}

/** A stored event with the hash of the one before it, so that none can be changed or taken out unnoticed. */
export interface LockEventDocument {
  readonly schema: 1;
  readonly period: string;
  readonly seq: number;
  readonly event: Omit<LockEvent, "reason">;
  readonly words: Sealed<Words>;
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
  {
    period,
    event: { reason, ...event },
    asked,
    salt,
  }: { period: string; event: LockEvent; asked: string; salt: string },
): LockEventDocument {
  const words = seal({ reason, asked }, salt);
  const made = { schema: 1, period, seq: events + 1, event, words, previous } as const;
  return { ...made, hash: hashOf(made) };
}

/** The event without anybody's words; undefined where there are none. */
export function withoutWords(stored: LockEventDocument): LockEventDocument | undefined {
  const { words } = stored;
  return words.words === null ? undefined : { ...stored, words: { ...words, words: null } };
}

/** Events of a period, oldest first, and whether they are all there as they were written; an erased reason is empty. */
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
  let last = { seq: 0, hash: "" };
  for (const document of documents) {
    if (document.period !== period || !doesFollow(last, document)) break;
    last = document;
  }
  const intact = last.seq === count && last.hash === lock.hash;
  return { events: documents.map(eventOf), intact };
}

function eventOf({ event, words }: LockEventDocument): LockEvent {
  return { ...event, reason: words.words?.said.reason ?? "" };
}

function doesFollow(
  last: Pick<LockEventDocument, "seq" | "hash">,
  stored: LockEventDocument,
): boolean {
  const { seq, previous, hash, words } = stored;
  const isNext = seq === last.seq + 1 && previous === last.hash;
  return isNext && isSealed(words) && hash === hashOf(stored);
}

function hashOf({ previous, period, seq, event, words }: Omit<LockEventDocument, "hash">): string {
  return hashJson([previous, period, seq, event, words.seal]);
}
