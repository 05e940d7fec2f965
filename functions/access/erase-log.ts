import type { IsoDate } from "../../shared/campaign/campaign.ts";
import { vietnamDay } from "../../shared/text/vietnam-time.ts";
import { withBody, writeOver } from "../store/operations.ts";
import { accessPartition } from "../store/partitions.ts";
import type { Operation, Store, Stored } from "../store/store.ts";
import { attemptOf, commitFound, untilDone } from "../store/until-done.ts";
import { type AnyLink, placeOf, withoutWords } from "./chain.ts";
import {
  entriesAtOnce,
  erasedKind,
  firstId,
  linkKind,
  type LogStart,
  readStart,
} from "./log-documents.ts";

interface EraseLogDeps {
  readonly store: Store;
  /** False once the time of this run is up. */
  readonly hasTime: () => boolean;
}

/**
 * Erases entries of days before `keptFrom`, oldest first. In the same commit the log learns where it begins now, so that the chain of
 * those that are kept holds at every moment. @returns how many were erased. @throws Problem "outcome-unknown", "edit-conflict".
 */
export async function eraseEntries(
  { store, hasTime }: EraseLogDeps,
  { campaign, keptFrom }: { readonly campaign: string; readonly keptFrom: IsoDate },
): Promise<number> {
  const partition = accessPartition(campaign);
  const startsAt = async () => (await readStart(store, partition))?.seq ?? 0;
  const before = await startsAt();
  for (let some = entriesAtOnce; some === entriesAtOnce && hasTime();)
    await untilDone(async () => {
      const first = await readStart(store, partition);
      const old = await oldestEntries(store, { partition, after: first?.seq ?? 0, keptFrom });
      some = old.length;
      const operations = erasureOf(first, old);
      return operations.length === 0 ? "done" : attemptOf(store.commit(partition, operations));
    });
  return (await startsAt()) - before;
}

/** How many entries are of days before `keptFrom`. */
export async function countOld(
  store: Store,
  { campaign, keptFrom }: { readonly campaign: string; readonly keptFrom: IsoDate },
): Promise<number> {
  const partition = accessPartition(campaign);
  let after = (await readStart(store, partition))?.seq ?? 0;
  for (let count = 0; ;) {
    const old = await oldestEntries(store, { partition, after, keptFrom });
    count += old.length;
    if (old.length < entriesAtOnce) return count;
    after = old.at(-1)?.seq ?? after;
  }
}

async function oldestEntries(
  store: Store,
  { partition, after, keptFrom }: { partition: string; after: number; keptFrom: IsoDate },
): Promise<readonly Stored<AnyLink>[]> {
  const query = { partition, kind: linkKind, afterSeq: after, limit: entriesAtOnce };
  const found = (await store.list(query)) as readonly Stored<AnyLink>[];
  const kept = found.findIndex(({ body }) => dayOf(body) >= keptFrom);
  return kept === -1 ? found : found.slice(0, kept);
}

function erasureOf(
  first: Stored<LogStart> | undefined,
  old: readonly Stored<AnyLink>[],
): readonly Operation[] {
  const end = old.at(-1);
  if (end === undefined) return [];
  const { seq } = end;
  const body: LogStart = { schema: 1, seq, hash: end.body.hash, until: dayOf(end.body) };
  const start = { id: firstId, kind: "access-first", seq, body };
  return [
    writeOver(first, start),
    ...old.map(({ id, seq: own, etag }): Operation => ({
      op: "replace",
      id,
      kind: erasedKind,
      seq: own,
      body: { schema: 1 },
      ifMatch: etag,
    })),
  ];
}

/**
 * Erases the words of all reasons; who, what and when stay, and the chain holds the seals of the words that are gone. @returns how many
 * were erased. @throws Problem "outcome-unknown", "edit-conflict".
 */
export async function eraseReasons(
  { store, hasTime }: EraseLogDeps,
  campaign: string,
): Promise<number> {
  const partition = accessPartition(campaign);
  let count = 0;
  for (let after: number | undefined = 0; after !== undefined && hasTime();) {
    const page = await eraseWordsAfter(store, partition, after);
    count += page.count;
    after = page.end;
  }
  return count;
}

/** Of one page. `end` is the number of its last entry; undefined when there is none. */
async function eraseWordsAfter(
  store: Store,
  partition: string,
  afterSeq: number,
): Promise<{ readonly end: number | undefined; readonly count: number }> {
  let end: number | undefined;
  const count = await commitFound(store, partition, async () => {
    const query = { partition, kind: linkKind, afterSeq, limit: entriesAtOnce };
    const found = await store.list(query);
    end = found.at(-1)?.seq;
    return found.flatMap((stored) => {
      const without = withoutWords(stored.body as AnyLink);
      return without === undefined ? [] : [withBody(stored, without)];
    });
  });
  return { end, count };
}

function dayOf(link: AnyLink): IsoDate {
  return vietnamDay(new Date(placeOf(link).at));
}
