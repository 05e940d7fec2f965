import { retentionNoticeDays } from "../../shared/campaign/retention.ts";
import { addDays } from "../../shared/text/date.ts";
import { writeOver } from "../store/operations.ts";
import { campaignPartition, retentionDocumentId } from "../store/partitions.ts";
import type { Store, Stored } from "../store/store.ts";
import { type Attempt, attemptOf, untilDone } from "../store/until-done.ts";
import { addErased, type Erased, nothingErased, type RetentionRun } from "./retention-run.ts";

interface RecordDeps {
  readonly store: Store;
  readonly now: () => Date;
}

interface Notice {
  readonly run: RetentionRun;
  readonly from: string;
}

/** The run as it stands, or a new one where the date is another than the one notice was given of; undefined before the date. */
export function noticeOf(
  stored: Stored | undefined,
  last: string | undefined,
  today: string,
): Notice | undefined {
  if (last === undefined || today <= last) return undefined;
  const known = stored?.body as RetentionRun | undefined;
  const run: RetentionRun =
    known?.keptThrough === last
      ? known
      : { schema: 1, keptThrough: last, announcedOn: today, erased: nothingErased };
  return { run, from: addDays(run.announcedOn, retentionNoticeDays) };
}

export async function findRun(store: Store, campaign: string): Promise<Stored | undefined> {
  return store.get(campaignPartition(campaign), retentionDocumentId);
}

/** Records notice and beginning; undefined before the date. */
export async function begin(
  { store, now }: RecordDeps,
  { id, last, today }: { readonly id: string; readonly last: string; readonly today: string },
): Promise<Notice | undefined> {
  const begun: { notice?: Notice } = {};
  await untilDone(async () => {
    const stored = await findRun(store, id);
    const notice = noticeOf(stored, last, today);
    if (notice === undefined) return "done";
    const isStarting = today >= notice.from && notice.run.startedAt === undefined;
    const run = isStarting ? { ...notice.run, startedAt: now().toISOString() } : notice.run;
    begun.notice = { ...notice, run };
    return stored?.body === run ? "done" : write(store, { id, stored }, run);
  });
  return begun.notice;
}

async function write(
  store: Store,
  { id, stored }: { id: string; stored: Stored | undefined },
  body: RetentionRun,
): Promise<Attempt> {
  const target = { id: retentionDocumentId, kind: "retention", seq: 1, body };
  return attemptOf(store.commit(campaignPartition(id), [writeOver(stored, target)]));
}

export interface Done {
  readonly erased: Erased;
  /** What `stampOf` says of a town in which nobody is left; absent when the run did not come that far. */
  readonly stamp?: string;
}

/** Adds what was erased to the record, beside what another run may have added. */
export async function record(
  { store, now }: RecordDeps,
  id: string,
  { run, erased, stamp }: Done & { readonly run: RetentionRun },
): Promise<void> {
  const finished = stamp === undefined ? {} : { finishedAt: now().toISOString(), stamp };
  await untilDone(async () => {
    const stored = await findRun(store, id);
    const known = stored?.body as RetentionRun | undefined;
    const base = known?.keptThrough === run.keptThrough ? known : run;
    const body = { ...base, ...finished, erased: addErased(base.erased, erased) };
    return write(store, { id, stored }, body);
  });
}
