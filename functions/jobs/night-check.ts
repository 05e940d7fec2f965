import type { UnitId } from "../../shared/campaign/campaign.ts";
import { unitIds } from "../../shared/campaign/units.ts";
import { checkTown } from "./check-town.ts";
import { checkUnit, type UnitToCheck } from "./check-unit.ts";
import { addCounts, type FsckOptions, noCounts, openCheck, sayable } from "./fsck.ts";
import {
  findNightRun,
  keptFindings,
  type NightRun,
  readTallies,
  saveNightRun,
  saveTallies,
} from "./night-documents.ts";

/** How far the check of a night came. */
export interface NightReport extends Pick<NightRun, "counts" | "findings"> {
  /** partly: the time of this run is up, or another one is at it · rested: tonight's was done before, nothing was done now. */
  readonly is: "partly" | "done" | "rested";
}

export interface NightOptions extends Pick<
  FsckOptions,
  "store" | "campaign" | "registers" | "now"
> {
  /** False once the time of this run is up. */
  readonly hasTime: () => boolean;
}

/** A check that began longer ago is begun anew, be it finished or not. */
const nightMs = 4 * 3_600_000;

/**
 * Checks the town against the invariants unit by unit and remembers after each where it stands, so that the next run goes on where this
 * one stopped or was broken off. It writes nothing but that. @throws while the store is away.
 */
export async function nightCheck(options: NightOptions): Promise<NightReport> {
  const { store, campaign, now } = options;
  const stored = await findNightRun(store, campaign.id);
  const run = tonightsRun(stored?.body, now());
  if (run.finishedAt !== undefined) return reportOf(run, "rested");
  const place = { etag: stored?.etag, run };
  const toCheck = await openCheck(options);
  return (await goThroughUnits(options, toCheck, place))
    ? finish(options, toCheck, place)
    : reportOf(place.run, "partly");
}

function tonightsRun(known: NightRun | undefined, at: Date): NightRun {
  if (known !== undefined && at.getTime() - Date.parse(known.startedAt) < nightMs) return known;
  const startedAt = at.toISOString();
  return { schema: 1, startedAt, units: [], counts: noCounts, findings: [] };
}

/** Where the run stands, and the etag with which it is told so next. */
interface Place {
  etag: string | undefined;
  run: NightRun;
}

/** True when every unit is checked; false when the time is up or another run is at it. */
async function goThroughUnits(
  { store, campaign, hasTime }: NightOptions,
  toCheck: UnitToCheck,
  place: Place,
): Promise<boolean> {
  for (const unit of unitsLeft(place.run, unitIds(campaign))) {
    if (!hasTime()) return false;
    const { tallies, counts, findings } = await checkUnit(toCheck, unit);
    const parts = await saveTallies(store, campaign.id, { unit, tallies });
    if (parts === undefined) return false;
    const { run } = place;
    const next: NightRun = {
      ...run,
      units: [...run.units, { unit, parts }],
      counts: addCounts(run.counts, counts),
      findings: [...run.findings, ...findings].slice(0, keptFindings),
    };
    const etag = await saveNightRun(store, campaign.id, { ...place, run: next });
    if (etag === undefined) return false;
    place.etag = etag;
    place.run = next;
  }
  return hasTime();
}

function unitsLeft({ units }: NightRun, all: readonly UnitId[]): readonly UnitId[] {
  return all.filter((id) => !units.some(({ unit }) => unit === id));
}

async function finish(
  { store, campaign, now }: NightOptions,
  toCheck: UnitToCheck,
  { etag, run }: Place,
): Promise<NightReport> {
  const units = [];
  for (const unit of run.units) units.push(await readTallies(store, campaign.id, unit));
  const findings = [...run.findings, ...(await checkTown(toCheck, units))];
  const finished: NightRun = {
    ...run,
    findings: sayable(findings, run.counts).slice(0, keptFindings),
    finishedAt: now().toISOString(),
  };
  const saved = await saveNightRun(store, campaign.id, { etag, run: finished });
  return reportOf(finished, saved === undefined ? "partly" : "done");
}

function reportOf({ counts, findings }: NightRun, is: NightReport["is"]): NightReport {
  return { is, counts, findings };
}
