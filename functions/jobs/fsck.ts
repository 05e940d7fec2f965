import type { Campaign, UnitId } from "../../shared/campaign/campaign.ts";
import { isHandedOver } from "../../shared/campaign/in-force.ts";
import { forms } from "../../shared/forms/catalogue.ts";
import type { FormId } from "../../shared/forms/column.ts";
import { establishesFacts, type FactSource } from "../commit/facts.ts";
import { isOutdated } from "../rows/measures-of.ts";
import type { RetentionRun } from "../retention/retention-run.ts";
import { campaignPartition, retentionDocumentId, unitPartition } from "../store/partitions.ts";
import type { Store } from "../store/store.ts";
import type { RegisterKeys } from "../register/register-keys.ts";
import { readLocks } from "../locks/read-locks.ts";
import { checkForm } from "./check-form.ts";
import { checkHistories } from "./check-locks.ts";
import { checkSnapshots } from "./check-snapshots.ts";
import { readUnit, type StoredUnit } from "./read-unit.ts";
import { repairHead } from "./repair-head.ts";
import { repairLocks } from "./repair-locks.ts";
import { TownCheck } from "./town-check.ts";
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

async function checkUnits({
  store,
  campaign,
  registers,
  repair = false,
  now,
}: FsckOptions): Promise<FsckReport> {
  const town = new TownCheck(campaign);
  const findings: FsckFinding[] = [];
  const repaired: { unit: UnitId; form: FormId }[] = [];
  const counts = { units: 0, rows: 0, journals: 0, outdated: 0, undrained: 0 };
  const locks = (await readLocks(store, campaign.id)).map(({ body }) => body);
  for (const unit of unitIds(campaign)) {
    const partition = unitPartition(campaign.id, unit);
    const stored = await readUnit(store, partition);
    counts.units++;
    counts.journals += stored.journals.size;
    for (const form of forms) {
      const state = stored.forms.get(form.id);
      if (state === undefined) continue;
      counts.rows += state.rows.size;
      if (state.head !== undefined && isOutdated(form, state.head.body)) counts.outdated++;
      // Rows that were handed over hold their keys in the unit that follows.
      if (!isHandedOver(campaign, unit)) town.add(form, state);
      const found = checkForm(form, {
        unit,
        state,
        journals: stored.journals,
        locks,
        sources: form.id === "households" ? factSources(stored) : [],
      });
      findings.push(...found);
      if (!repair) continue;
      const isOff = (code: FsckFinding["code"]) => found.some((one) => one.code === code);
      const written = [
        isOff("totals-differ") &&
          (await repairHead(store, { partition, form, at: now().toISOString() })),
        isOff("lock-differs") && (await repairLocks(store, { partition, form, unit, locks })),
      ];
      if (written.includes(true)) repaired.push({ unit, form: form.id });
    }
  }
  counts.undrained = town.undrained;
  // Keys are erased with the people they name: what counts was settled before.
  if (!(await isErasing(store, campaign.id)))
    findings.push(...(await town.check(store, registers?.keys)));
  findings.push(...(await checkHistories(store, campaign, locks)));
  findings.push(...(await checkSnapshots(store, campaign, locks)));
  return { findings, counts, repaired, rebuilt: false, kept: [] };
}

async function isErasing(store: Store, campaign: string): Promise<boolean> {
  const stored = await store.get(campaignPartition(campaign), retentionDocumentId);
  return (stored?.body as RetentionRun | undefined)?.startedAt !== undefined;
}

function factSources({ forms: stored }: StoredUnit): readonly FactSource[] {
  return forms
    .filter(({ id }) => establishesFacts(id))
    .map((form) => ({ form, rows: [...(stored.get(form.id)?.rows.values() ?? [])] }));
}
