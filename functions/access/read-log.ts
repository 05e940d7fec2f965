import type { AccessLogPage } from "../../shared/api/access-shapes.ts";
import { accessPartition } from "../store/partitions.ts";
import type { Store } from "../store/store.ts";
import { type AnyLink, beginning, entryOf, isChained, type Last, placeOf } from "./chain.ts";
import { lastId, lastOf, linkKind, readStart, type LogStart } from "./log-documents.ts";

interface Wanted {
  readonly since: number;
  readonly limit: number;
}

/**
 * Entries after a seq, at most `limit`, and whether the chain holds from the entry before them to the last one. What was erased after
 * its time is said; the chain then begins with the hash of the last erased entry.
 */
export async function readLog(
  store: Store,
  campaign: string,
  wanted: Wanted,
): Promise<AccessLogPage> {
  const partition = accessPartition(campaign);
  for (;;) {
    const first = await readStart(store, partition);
    const page = await readPage(store, { partition, first: first?.body }, wanted);
    // What was erased meanwhile would look as if it were missing.
    if ((await readStart(store, partition))?.etag === first?.etag) return page;
  }
}

async function readPage(
  store: Store,
  { partition, first }: { readonly partition: string; readonly first: LogStart | undefined },
  { since, limit }: Wanted,
): Promise<AccessLogPage> {
  const erased = first === undefined ? null : { count: first.seq, until: first.until };
  const start: Last = first ?? beginning;
  const from = Math.max(since, start.seq);
  // The newest entry is read before the others: what is appended meanwhile must not look like a break.
  const last = lastOf(await store.get(partition, lastId));
  if (from > last.seq) return { entries: [], cursor: since, more: false, erased, intact: true };
  const found = await store.list({
    partition,
    kind: linkKind,
    afterSeq: Math.max(0, from - 1),
    limit: limit + 1,
  });
  const links = found.map(({ body }) => body as AnyLink);
  const before = from === start.seq ? start : lastBefore(links, from);
  const shown = links
    .filter((one) => placeOf(one).seq > from && placeOf(one).seq <= last.seq)
    .slice(0, limit);
  const entries = shown.map(entryOf);
  const cursor = entries.at(-1)?.seq ?? from;
  return {
    entries,
    cursor,
    more: cursor < last.seq,
    erased,
    intact:
      before !== undefined && isChained(before, shown, shown.length < limit ? last : undefined),
  };
}

function lastBefore(links: readonly AnyLink[], seq: number): Last | undefined {
  const link = links.find((one) => placeOf(one).seq === seq);
  return link && { seq, hash: link.hash };
}
