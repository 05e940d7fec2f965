import type { Campaign, UnitId } from "../../shared/campaign/campaign.ts";
import { forms } from "../../shared/forms/catalogue.ts";
import type { FormId } from "../../shared/forms/column.ts";
import type { RetentionRun } from "../retention/retention-run.ts";
import { campaignPartition, retentionDocumentId, unitPartition } from "../store/partitions.ts";
import type { Store } from "../store/store.ts";
import type { RegisterKeys } from "../register/register-keys.ts";
import { readLocks } from "../locks/read-locks.ts";
import { checkTown } from "./check-town.ts";
import { checkUnit, type UnitReport, type UnitToCheck } from "./check-unit.ts";
import { repairHead } from "./repair-head.ts";
import { repairLocks } from "./repair-locks.ts";
import { unitIds } from "../../shared/campaign/units.ts";

/** Something stored that contradicts an invariant of design §5. */
export interface FsckFinding {
  /**
   * 1 acknowledged row lost · 2 submission applied twice · 3 totals ≠ rows · 4 rows ≠ replay of the journal · 5 a town key counts
   * twice, never, or otherwise than its register says · 6 a head does not know a lock, or a row passed it · 7 the figures of a locked
   * period are not kept, or kept figures were changed.
   */
  readonly invariant: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly code:
    | "row-missing"
    | "row-behind-receipt"
    | "version-not-counted"
    | "code-twice"
    | "totals-differ"
    | "facts-differ"
    | "head-missing"
    | "replay-differs"
    | "chain-broken"
    | "hash-malformed"
    | "counted-twice"
    | "counted-never"
    | "register-differs"
    | "verdict-differs"
    | "lock-differs"
    | "lock-history-broken"
    | "row-past-lock"
    | "snapshot-missing"
    | "snapshot-differs";
  readonly unit: UnitId;
  readonly form: FormId;
  /** The document concerned. */
  readonly id: string;
}

export interface FsckReport {
  readonly findings: readonly FsckFinding[];
  readonly counts: {
    readonly units: number;
    readonly rows: number;
    readonly journals: number;
    /** Heads whose totals a version with other measures made; the next commit or the timer counts them anew. */
    readonly outdated: number;
    /** Forms of units whose outbox is not empty; invariant 5 holds once it is. */
    readonly undrained: number;
  };
  /** Heads whose totals or locks were written anew. */
  readonly repaired: readonly { readonly unit: UnitId; readonly form: FormId }[];
  /** True when the registers were made anew from the rows; findings are those of afterwards. */
  readonly rebuilt: boolean;
  /** Periods whose figures were kept only now; findings are those of afterwards. */
  readonly kept: readonly string[];
}

/** What is needed to check the registers themselves, and to make them anew. */
export interface Registers {
  readonly keys: RegisterKeys;
  readonly rebuild: () => Promise<void>;
}

export interface FsckOptions {
  readonly store: Store;
  readonly campaign: Campaign;
  /** Absent: only what the rows themselves say of invariant 5 is checked. */
  readonly registers?: Registers;
  /** Keeps the figures of a locked period that has none. Absent: that is found and left. */
  readonly keepFigures?: (period: string) => Promise<void>;
  /**
   * Writes head totals, locks of heads and registers anew where they differ from what they are made of, and keeps figures of locks that
   * have none; nothing else can be repaired without a person.
   */
  readonly repair?: boolean;
  readonly now: () => Date;
}

/** Checks everything stored of a campaign against the invariants. It reads only, unless told to repair. */
export async function fsck(options: FsckOptions): Promise<FsckReport> {
  const report = await checkUnits(options);
  const { registers, repair = false } = options;
  const isOff =
    report.counts.undrained > 0 || report.findings.some(({ invariant }) => invariant === 5);
  const rebuilds = repair && isOff && registers !== undefined;
  if (rebuilds) await registers.rebuild();
  // After the registers: what they say is in the figures.
  const kept = repair ? await keepMissing(report, options) : [];
  if (!rebuilds && kept.length === 0) return report;
  const again = await checkUnits({ ...options, repair: false });
  return { ...again, repaired: report.repaired, rebuilt: rebuilds, kept };
}

async function keepMissing(
  { findings }: FsckReport,
  { keepFigures }: FsckOptions,
): Promise<readonly string[]> {
  if (keepFigures === undefined) return [];
  const periods = findings.flatMap(({ code, id }) => (code === "snapshot-missing" ? [id] : []));
  for (const period of periods) await keepFigures(period);
  return periods;
}

async function checkUnits(options: FsckOptions): Promise<FsckReport> {
  const { campaign, repair = false } = options;
  const toCheck = await openCheck(options);
  const reports: (UnitReport & { readonly unit: UnitId })[] = [];
  const repaired: { unit: UnitId; form: FormId }[] = [];
  for (const unit of unitIds(campaign)) {
    const report = await checkUnit(toCheck, unit);
    reports.push({ ...report, unit });
    if (repair) repaired.push(...(await repairUnit(options, toCheck, { ...report, unit })));
  }
  const counts = reports.reduce((sum, report) => addCounts(sum, report.counts), noCounts);
  const findings = [
    ...reports.flatMap((report) => report.findings),
    ...(await checkTown(toCheck, reports)),
  ];
  return {
    ...{ counts, repaired, rebuilt: false, kept: [] },
    findings: sayable(findings, counts),
  };
}

/** What every unit is checked with. */
export async function openCheck({
  store,
  campaign,
  registers,
}: Pick<FsckOptions, "store" | "campaign" | "registers">): Promise<UnitToCheck> {
  const locks = (await readLocks(store, campaign.id)).map(({ body }) => body);
  const isErasing = await isBegun(store, campaign.id);
  return { store, campaign, locks, keys: registers?.keys, isErasing };
}

async function isBegun(store: Store, campaign: string): Promise<boolean> {
  const stored = await store.get(campaignPartition(campaign), retentionDocumentId);
  return (stored?.body as RetentionRun | undefined)?.startedAt !== undefined;
}

export const noCounts: FsckReport["counts"] = {
  units: 0,
  rows: 0,
  journals: 0,
  outdated: 0,
  undrained: 0,
};

export function addCounts(a: FsckReport["counts"], b: FsckReport["counts"]): FsckReport["counts"] {
  return {
    units: a.units + b.units,
    rows: a.rows + b.rows,
    journals: a.journals + b.journals,
    outdated: a.outdated + b.outdated,
    undrained: a.undrained + b.undrained,
  };
}

/** While an outbox is not empty, nothing can be said of keys. */
export function sayable(
  findings: readonly FsckFinding[],
  { undrained }: FsckReport["counts"],
): readonly FsckFinding[] {
  return undrained === 0 ? findings : findings.filter(({ invariant }) => invariant !== 5);
}

async function repairUnit(
  { store, campaign, now }: FsckOptions,
  { locks }: UnitToCheck,
  { unit, findings }: UnitReport & { readonly unit: UnitId },
): Promise<readonly { unit: UnitId; form: FormId }[]> {
  const partition = unitPartition(campaign.id, unit);
  const at = now().toISOString();
  const repaired: { unit: UnitId; form: FormId }[] = [];
  for (const form of forms) {
    const isOff = (code: FsckFinding["code"]) =>
      findings.some((one) => one.form === form.id && one.code === code);
    const written = [
      isOff("totals-differ") && (await repairHead(store, { partition, form, at })),
      isOff("lock-differs") && (await repairLocks(store, { partition, form, unit, locks })),
    ];
    if (written.includes(true)) repaired.push({ unit, form: form.id });
  }
  return repaired;
}
