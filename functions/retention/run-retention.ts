import { createHash } from "node:crypto";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import {
  accessLogFrom,
  keptThrough,
  retentionNoticeDays,
} from "../../shared/campaign/retention.ts";
import { forms } from "../../shared/forms/catalogue.ts";
import { countOld, eraseEntries, eraseReasons } from "../access/erase-log.ts";
import { lastId } from "../access/log-documents.ts";
import { eraseLockReasons } from "../locks/erase-reasons.ts";
import { readLocks } from "../locks/read-locks.ts";
import { addDays } from "../../shared/text/date.ts";
import { vietnamDay } from "../../shared/text/vietnam-time.ts";
import type { CampaignData } from "../campaign/campaign-data.ts";
import { holdsPeople } from "../rows/holds-people.ts";
import {
  accessPartition,
  campaignPartition,
  retentionDocumentId,
  unitPartition,
} from "../store/partitions.ts";
import type { Store, Stored } from "../store/store.ts";
import { eraseJournals, journalsWithPeople } from "./erase-journals.ts";
import { eraseRows, type EraseDeps } from "./erase-rows.ts";
import {
  addErased,
  type Erased,
  nothingErased,
  type RetentionReport,
  type RetentionRun,
} from "./retention-run.ts";
import { listHeads } from "../rows/list-heads.ts";
import { unitIds } from "../../shared/campaign/units.ts";

export interface RetentionDeps extends EraseDeps {
  readonly campaigns: CampaignData;
  /** Everything committed has been told to the registers. @throws while the store is away. */
  readonly drain: (campaign: Campaign, today: string) => Promise<void>;
}

interface Wanted {
  readonly campaign: string;
  readonly isDry?: boolean;
}

/**
 * Erases what is kept no longer: entries of the access log after their years, and people's data of a campaign whose retention date has
 * passed: rows, registers, history, in this order, unit by unit, and reasons. Figures stay, and who did what when. The first run after
 * the date only gives notice. Harmless to repeat and to break off. @throws while the store is away.
 */
export async function runRetention(
  deps: RetentionDeps,
  { campaign: id, isDry = false }: Wanted,
): Promise<RetentionReport> {
  const { campaign } = await deps.campaigns.reread(id);
  const today = vietnamDay(deps.now());
  const of = { campaign: id, keptFrom: accessLogFrom(campaign, today) };
  const accesses = await (isDry ? countOld(deps.store, of) : eraseEntries(deps, of));
  const report = await erasePeople(deps, { campaign, today, isDry });
  return { ...report, erased: addErased(report.erased, { accesses }) };
}

interface Town {
  readonly campaign: Campaign;
  readonly today: string;
}

async function erasePeople(
  deps: RetentionDeps,
  { campaign, today, isDry }: Town & { readonly isDry: boolean },
): Promise<RetentionReport> {
  const { id } = campaign;
  const last = keptThrough(campaign, today);
  const stored = await deps.store.get(campaignPartition(id), retentionDocumentId);
  const notice = noticeOf(stored, last, today);
  const report = { keptThrough: last ?? null, from: notice?.from ?? null };
  if (isDry) return { is: "counted", ...report, erased: await countLeft(deps, campaign) };
  if (last === undefined) return { is: "unset", ...report, erased: nothingErased };
  if (notice === undefined) return { is: "kept", ...report, erased: nothingErased };
  const run = await begin(deps, { id, stored, run: notice.run, isBegun: today >= notice.from });
  if (run.startedAt === undefined) return { is: "announced", ...report, erased: nothingErased };
  const stamp = await stampOf(deps.store, campaign);
  if (run.stamp === stamp) return { is: "done", ...report, erased: nothingErased };
  await deps.drain(campaign, today);
  const erased = addErased(await eraseUnits(deps, campaign, today), {
    reasons: (await eraseReasons(deps, id)) + (await eraseLockReasons(deps, id)),
  });
  const isDone = deps.hasTime();
  await record(deps, campaign, { run, erased, isDone });
  return { is: isDone ? "done" : "unfinished", ...report, erased };
}

interface Notice {
  readonly run: RetentionRun;
  readonly from: string;
}

/** The run as it stands, or a new one where the date is another than the one notice was given of; undefined before the date. */
function noticeOf(
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

/** Records notice and beginning. */
async function begin(
  { store, now }: RetentionDeps,
  of: { id: string; stored: Stored | undefined; run: RetentionRun; isBegun: boolean },
): Promise<RetentionRun> {
  const isStarting = of.isBegun && of.run.startedAt === undefined;
  const run = isStarting ? { ...of.run, startedAt: now().toISOString() } : of.run;
  if (of.stored?.body === run) return run;
  await write(store, of, run);
  return run;
}

async function write(
  store: Store,
  { id, stored }: { id: string; stored: Stored | undefined },
  body: RetentionRun,
): Promise<void> {
  const target = { id: retentionDocumentId, kind: "retention", seq: 1, body };
  const outcome = await store.commit(campaignPartition(id), [
    stored === undefined
      ? { op: "create", ...target }
      : { op: "replace", ...target, ifMatch: stored.etag },
  ]);
  if (outcome.is !== "committed") throw new Error("Another run of the erasure is under way");
}

async function eraseUnits(deps: RetentionDeps, campaign: Campaign, today: string): Promise<Erased> {
  let erased = nothingErased;
  for (const unit of unitIds(campaign)) {
    // Households first: what is frozen in them comes from the others' rows.
    for (const form of forms.filter(holdsPeople))
      erased = addErased(erased, await eraseRows(deps, { campaign, unit, form, today }));
    const journals = await eraseJournals(deps, { campaign, unit, today });
    erased = addErased(erased, { journals });
    if (!deps.hasTime()) break;
  }
  return erased;
}

async function record(
  { store, now }: RetentionDeps,
  campaign: Campaign,
  done: { run: RetentionRun; erased: Erased; isDone: boolean },
): Promise<void> {
  const stored = await store.get(campaignPartition(campaign.id), retentionDocumentId);
  const finished = done.isDone
    ? { finishedAt: now().toISOString(), stamp: await stampOf(store, campaign) }
    : {};
  const body = { ...done.run, ...finished, erased: addErased(done.run.erased, done.erased) };
  await write(store, { id: campaign.id, stored }, body);
}

/** Rows and journal documents that hold people; registers are found by the rows when those are erased. */
async function countLeft(deps: RetentionDeps, campaign: Campaign): Promise<Erased> {
  let [rows, journals] = [0, 0];
  for (const unit of unitIds(campaign)) {
    const partition = unitPartition(campaign.id, unit);
    for (const form of forms.filter(holdsPeople)) {
      const state = await deps.index.load(partition, form);
      for (const { document } of state.rows.rows.values()) if (!document.erased) rows++;
    }
    for await (const left of journalsWithPeople(deps, { campaign, unit })) journals += left.length;
  }
  return addErased(nothingErased, { rows, journals });
}

/** Changes with every commit of rows, and with every reason somebody gives. */
async function stampOf(store: Store, campaign: Campaign): Promise<string> {
  const hash = createHash("sha256");
  for (const unit of unitIds(campaign)) {
    const partition = unitPartition(campaign.id, unit);
    const heads = await listHeads(store, partition);
    for (const { id, etag } of heads) hash.update(`${unit} ${id} ${etag}\n`);
  }
  const reasons = [
    await store.get(accessPartition(campaign.id), lastId),
    ...(await readLocks(store, campaign.id)),
  ];
  for (const one of reasons) hash.update(`${one?.id ?? ""} ${one?.etag ?? ""}\n`);
  return hash.digest("hex");
}
