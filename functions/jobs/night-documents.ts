import type { UnitId } from "../../shared/campaign/campaign.ts";
import { nightPartition } from "../store/partitions.ts";
import type { Store, Stored } from "../store/store.ts";
import type { FsckFinding, FsckReport } from "./fsck.ts";
import type { Tally, UnitTallies } from "./tallies.ts";

/** Where the check of a night stands, so that one that was broken off goes on unit by unit. */
export interface NightRun {
  readonly schema: 1;
  readonly startedAt: string;
  readonly finishedAt?: string;
  /** Units that were checked, with the number of documents that hold their tallies. */
  readonly units: readonly { readonly unit: UnitId; readonly parts: number }[];
  readonly counts: FsckReport["counts"];
  /** The first `keptFindings`: a town that is wrong everywhere needs no list. */
  readonly findings: readonly FsckFinding[];
}

const runId = "check";
const runKind = "night-check";
const tallyKind = "night-tallies";

/** Findings that are kept; each has up to 200 bytes. */
export const keptFindings = 1000;
/** Tallies of one document: up to 150 bytes each, and a document has 2 MB. */
const talliesAtOnce = 10_000;

export async function findNightRun(
  store: Store,
  campaign: string,
): Promise<Stored<NightRun> | undefined> {
  return (await store.get(nightPartition(campaign), runId)) as Stored<NightRun> | undefined;
}

/** @returns the etag of what was written; undefined when another run was faster. @throws when it may not be stored. */
export async function saveNightRun(
  store: Store,
  campaign: string,
  { etag, run }: { readonly etag: string | undefined; readonly run: NightRun },
): Promise<string | undefined> {
  return put(store, nightPartition(campaign), { id: runId, kind: runKind, body: run, etag });
}

/** @returns the number of documents they are in; undefined when another run was faster. @throws when they may not be stored. */
export async function saveTallies(
  store: Store,
  campaign: string,
  { unit, tallies }: UnitTallies,
): Promise<number | undefined> {
  const partition = nightPartition(campaign);
  let parts = 0;
  for (; parts * talliesAtOnce < tallies.length; parts++) {
    const first = parts * talliesAtOnce;
    const body = tallies.slice(first, first + talliesAtOnce);
    const id = tallyId(unit, parts);
    const etag = (await store.get(partition, id))?.etag;
    const saved = await put(store, partition, { id, kind: tallyKind, body, etag });
    if (saved === undefined) return undefined;
  }
  return parts;
}

/** @throws Error when a document is not there: a bug, or somebody's hand. */
export async function readTallies(
  store: Store,
  campaign: string,
  { unit, parts }: NightRun["units"][number],
): Promise<UnitTallies> {
  const tallies: Tally[] = [];
  for (let part = 0; part < parts; part++) {
    const stored = await store.get(nightPartition(campaign), tallyId(unit, part));
    if (stored === undefined) throw new Error("Part of the check is gone");
    tallies.push(...(stored.body as readonly Tally[]));
  }
  return { unit, tallies };
}

function tallyId(unit: UnitId, part: number): string {
  return `${unit}.${part}`;
}

async function put(
  store: Store,
  partition: string,
  { id, kind, body, etag }: { id: string; kind: string; body: unknown; etag: string | undefined },
): Promise<string | undefined> {
  const target = { id, kind, seq: 1, body };
  const outcome = await store.commit(partition, [
    etag === undefined ? { op: "create", ...target } : { op: "replace", ...target, ifMatch: etag },
  ]);
  return outcome.is === "committed" ? outcome.etags[0] : undefined;
}
