import { createHash } from "node:crypto";
import type { AccessLogPage } from "../../shared/api/access-shapes.ts";

type Entry = AccessLogPage["entries"][number];

/** One look at a masked value. */
export type Access = Omit<Entry, "seq" | "at">;

/** A stored entry with the hash of the one before it, so that none can be changed or taken out unnoticed. */
export interface Link {
  readonly schema: 1;
  readonly entry: Entry;
  readonly previous: string;
  readonly hash: string;
}

/** The newest entry. */
export interface Last {
  readonly seq: number;
  readonly hash: string;
}

/** Before the first entry. */
export const beginning: Last = { seq: 0, hash: "" };

const accessFields = [
  "by",
  "name",
  "role",
  "from",
  "unit",
  "form",
  "row",
  "column",
  "reason",
] as const satisfies readonly (keyof Access)[];

/** The entry that follows the newest one. */
export function link(last: Last, { at, access }: { at: string; access: Access }): Link {
  const entry: Entry = { ...access, seq: last.seq + 1, at };
  return { schema: 1, entry, previous: last.hash, hash: hashOf(last.hash, entry) };
}

/** True when entries follow one upon the other from `start`, unchanged, and end at the newest one where that is given. */
export function isChained(start: Last, links: readonly Link[], last: Last | undefined): boolean {
  let before = start;
  for (const { entry, previous, hash } of links) {
    const follows = entry.seq === before.seq + 1 && previous === before.hash;
    if (!follows || hash !== hashOf(previous, entry)) return false;
    before = { seq: entry.seq, hash };
  }
  return last === undefined || (before.seq === last.seq && before.hash === last.hash);
}

/** Whether two looks are the same person's at the same value for the same reason. */
export function isSameAccess(a: Access, b: Access): boolean {
  return accessFields.every((field) => a[field] === b[field]);
}

function hashOf(previous: string, entry: Entry): string {
  const text = JSON.stringify([
    previous,
    entry.seq,
    entry.at,
    ...accessFields.map((field) => entry[field]),
  ]);
  return createHash("sha256").update(text).digest("hex");
}
