import { createHash } from "node:crypto";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import { accessLogFrom, keptThrough } from "../../shared/campaign/retention.ts";
import { forms } from "../../shared/forms/catalogue.ts";
import { countOld, eraseEntries, eraseReasons } from "../access/erase-log.ts";
import { noticedFrom } from "../access/log-notice.ts";
import { lastId } from "../access/log-documents.ts";
import { eraseLockReasons } from "../locks/erase-reasons.ts";
import { readLocks } from "../locks/read-locks.ts";
import { vietnamDay } from "../../shared/text/vietnam-time.ts";
import type { CampaignData } from "../campaign/campaign-data.ts";
import { holdsPeople } from "../rows/holds-people.ts";
import { accessPartition, unitPartition } from "../store/partitions.ts";
import type { Store } from "../store/store.ts";
import { eraseJournals, journalsWithPeople } from "./erase-journals.ts";
import { eraseRows, type EraseDeps } from "./erase-rows.ts";
import {
  addErased,
  type Erased,
  isNothing,
  nothingErased,
  type RetentionReport,
  type RetentionRun,
} from "./retention-run.ts";
import { begin, type Done, findRun, noticeOf, record } from "./record-run.ts";
import { listHeads } from "../rows/list-heads.ts";
import { unitIds } from "../../shared/campaign/units.ts";

export interface RetentionDeps extends Omit<EraseDeps, "goesOn"> {
  /** False once the time of this run is up. */
  readonly hasTime: () => boolean;
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
  const accesses = await (isDry ? countOld(deps.store, of) : eraseOldEntries(deps, of, today));
  const report = await erasePeople(deps, { campaign, today, isDry });
  return { ...report, erased: addErased(report.erased, { accesses }) };
}

async function eraseOldEntries(
  deps: RetentionDeps,
  of: { readonly campaign: string; readonly keptFrom: string },
  today: string,
): Promise<number> {
  const keptFrom = await noticedFrom(deps.store, { ...of, today });
  return keptFrom === undefined ? 0 : eraseEntries(deps, { ...of, keptFrom });
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
  if (isDry) {
    const from = noticeOf(await findRun(deps.store, id), last, today)?.from ?? null;
    const erased = await countLeft(deps, campaign);
    return { is: "counted", keptThrough: last ?? null, from, erased };
  }
  if (last === undefined)
    return { is: "unset", keptThrough: null, from: null, erased: nothingErased };
  const notice = await begin(deps, { id, last, today });
  const report = { keptThrough: last, from: notice?.from ?? null };
  if (notice === undefined) return { is: "kept", ...report, erased: nothingErased };
  const { run } = notice;
  if (run.startedAt === undefined) return { is: "announced", ...report, erased: nothingErased };
  if (run.stamp === (await stampOf(deps.store, campaign)))
    return { is: "done", ...report, erased: nothingErased };
  await deps.drain(campaign, today);
  const done = await erasePasses(deps, campaign, { run, today });
  await record(deps, id, { run, ...done });
  const is = done.stamp === undefined ? "unfinished" : "done";
  return { is, ...report, erased: done.erased };
}

/**
 * Goes through the town until a pass found nothing and nobody else changed anything meanwhile: another run may have been broken off
 * behind the place where this one was.
 */
async function erasePasses(
  deps: RetentionDeps,
  campaign: Campaign,
  { run, today }: { readonly run: RetentionRun; readonly today: string },
): Promise<Done> {
  const goesOn = async () => {
    if (!deps.hasTime()) return false;
    const { campaign: now } = await deps.campaigns.reread(campaign.id);
    return keptThrough(now, today) === run.keptThrough;
  };
  let erased = nothingErased;
  while (await goesOn()) {
    const before = await stampOf(deps.store, campaign);
    const pass = await erasePass({ ...deps, goesOn }, campaign, today);
    erased = addErased(erased, pass);
    const isSame = isNothing(pass) && before === (await stampOf(deps.store, campaign));
    if (isSame && (await goesOn())) return { erased, stamp: before };
  }
  return { erased };
}

async function erasePass(
  deps: RetentionDeps & EraseDeps,
  campaign: Campaign,
  today: string,
): Promise<Erased> {
  let erased = nothingErased;
  for (const unit of unitIds(campaign)) {
    // Households first: what is frozen in them comes from the others' rows.
    for (const form of forms.filter(holdsPeople))
      erased = addErased(erased, await eraseRows(deps, { campaign, unit, form, today }));
    const journals = await eraseJournals(deps, { campaign, unit, today });
    erased = addErased(erased, { journals });
    if (!(await deps.goesOn())) return erased;
  }
  const { id } = campaign;
  const reasons = (await eraseReasons(deps, id)) + (await eraseLockReasons(deps, id));
  return addErased(erased, { reasons });
}

/** Rows and journal documents that hold people; registers are found by the rows when those are erased. */
async function countLeft(
  deps: Pick<RetentionDeps, "store" | "index">,
  campaign: Campaign,
): Promise<Erased> {
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
