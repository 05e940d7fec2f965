import type { AccessLogPage } from "../../shared/api/access-shapes.ts";
import { hashJson } from "../rows/hash-json.ts";
import { isSealed, nothingSealed, seal, type Sealed } from "../rows/sealed.ts";

type Entry = AccessLogPage["entries"][number];

/** One look at what another's row holds: a masked value shown, or that another unit holds what was asked about. */
export type Access = Omit<Entry, "seq" | "at">;

/** What stays of an entry for as long as the log is kept: everything but the words of its reason. */
type Fact = Omit<Entry, "reason">;

/** A stored entry with the hash of the one before it, so that none can be changed or taken out unnoticed. */
export interface Link {
  readonly schema: 2;
  readonly fact: Fact;
  readonly reason: Sealed<string>;
  readonly previous: string;
  readonly hash: string;
}

/** An entry of an earlier version, whose hash holds the reason itself. */
export interface EarlierLink {
  readonly schema: 1;
  readonly entry: Omit<Entry, "action" | "reason"> & { readonly reason: string };
  readonly previous: string;
  readonly hash: string;
  /** Set when the reason was erased: from then on only the order of entries can be held against the hash. */
  readonly isErased?: true;
}

export type AnyLink = Link | EarlierLink;

/** The newest entry, or the one before the oldest that is kept. */
export interface Last {
  readonly seq: number;
  readonly hash: string;
}

/** Before the first entry. */
export const beginning: Last = { seq: 0, hash: "" };

const placeFields = ["by", "name", "role", "from", "unit", "form", "row", "column"] as const;
const accessFields = [
  ...placeFields,
  "action",
  "reason",
] as const satisfies readonly (keyof Access)[];

/** The entry that follows the newest one. */
export function link(
  last: Last,
  { at, access, salt }: { at: string; access: Access; salt: string },
): Link {
  const { reason, ...place } = access;
  const fact: Fact = { ...place, seq: last.seq + 1, at };
  const sealed = reason === null ? nothingSealed : seal(reason, salt);
  const made = { schema: 2, fact, reason: sealed, previous: last.hash } as const;
  return { ...made, hash: hashOf(made) };
}

/** What an auditor reads. */
export function entryOf(stored: AnyLink): Entry {
  if (stored.schema === 2) return { ...stored.fact, reason: stored.reason.words?.said ?? null };
  const { entry, isErased = false } = stored;
  return { ...entry, action: "revealed", reason: isErased ? null : entry.reason };
}

/** The entry without the words of its reason; undefined where there are none. */
export function withoutWords(stored: AnyLink): AnyLink | undefined {
  if (stored.schema === 2) {
    const { reason } = stored;
    return reason.words === null ? undefined : { ...stored, reason: { ...reason, words: null } };
  }
  if (stored.isErased === true) return undefined;
  return { ...stored, entry: { ...stored.entry, reason: "" }, isErased: true };
}

/** True when entries follow one upon the other from `start`, unchanged, and end at the newest one where that is given. */
export function isChained(start: Last, links: readonly AnyLink[], last: Last | undefined): boolean {
  let before = start;
  for (const one of links) {
    const { seq } = placeOf(one);
    if (seq !== before.seq + 1 || one.previous !== before.hash || !isUnchanged(one)) return false;
    before = { seq, hash: one.hash };
  }
  return last === undefined || (before.seq === last.seq && before.hash === last.hash);
}

/** Its number and time in the log. */
export function placeOf(stored: AnyLink): Pick<Entry, "seq" | "at"> {
  return stored.schema === 2 ? stored.fact : stored.entry;
}

/** Whether a stored look is the same person's at the same value for the same reason, as far as that is still known. */
export function isSameAccess(stored: AnyLink, access: Access): boolean {
  const known = entryOf(stored);
  return accessFields.every(
    (field) => known[field] === access[field] || (field === "reason" && known.reason === null),
  );
}

function isUnchanged(stored: AnyLink): boolean {
  if (stored.schema === 1) return stored.isErased === true || stored.hash === earlierHash(stored);
  return isSealed(stored.reason) && stored.hash === hashOf(stored);
}

function hashOf({ fact, reason, previous }: Omit<Link, "hash">): string {
  const { seq, at, action } = fact;
  const place = placeFields.map((field) => fact[field]);
  return hashJson([previous, seq, at, ...place, action, reason.seal]);
}

function earlierHash({ entry, previous }: EarlierLink): string {
  const fields = placeFields.map((field) => entry[field]);
  return hashJson([previous, entry.seq, entry.at, ...fields, entry.reason]);
}
