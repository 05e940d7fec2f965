import type { Campaign, UnitId } from "../../shared/campaign/campaign.ts";
import { isHandedOver } from "../../shared/campaign/in-force.ts";
import { forms } from "../../shared/forms/catalogue.ts";
import { establishesFacts, type FactSource } from "../commit/facts.ts";
import type { LockDocument } from "../locks/lock-document.ts";
import { checkedForms } from "../register/cross-check.ts";
import type { RegisterKeys } from "../register/register-keys.ts";
import { sameJson } from "../rows/same-json.ts";
import { isOutdated } from "../rows/measures-of.ts";
import { unitPartition } from "../store/partitions.ts";
import type { Store } from "../store/store.ts";
import { checkForm } from "./check-form.ts";
import { checkRegisters } from "./check-registers.ts";
import type { FsckFinding, FsckReport } from "./fsck.ts";
import { readUnit, type StoredUnit } from "./read-unit.ts";
import { type Tally, talliesOf } from "./tallies.ts";

export interface UnitToCheck {
  readonly store: Store;
  readonly campaign: Campaign;
  readonly locks: readonly LockDocument[];
  /** Absent: registers cannot be found, and only the counting of keys is checked. */
  readonly keys: RegisterKeys | undefined;
  /** True once people are being erased: their keys are erased with them, and what counts was settled before. */
  readonly isErasing: boolean;
}

export interface UnitReport {
  readonly findings: readonly FsckFinding[];
  readonly counts: FsckReport["counts"];
  /** Empty where the unit's rows are in another one's hands. */
  readonly tallies: readonly Tally[];
}

/** Everything that contradicts the invariants in one unit, and what the town's count needs of it. */
export async function checkUnit(toCheck: UnitToCheck, unit: UnitId): Promise<UnitReport> {
  const stored = await readUnit(toCheck.store, unitPartition(toCheck.campaign.id, unit));
  const keys = await checkKeys(toCheck, unit, stored);
  return {
    findings: [...checkForms(toCheck, unit, stored), ...keys],
    counts: countsOf(stored),
    tallies: talliesIn(toCheck, unit, stored),
  };
}

function checkForms(
  { locks }: UnitToCheck,
  unit: UnitId,
  stored: StoredUnit,
): readonly FsckFinding[] {
  const { journals } = stored;
  return forms.flatMap((form) => {
    const state = stored.forms.get(form.id);
    if (state === undefined) return [];
    const sources = form.id === "households" ? factSources(stored) : [];
    return checkForm(form, { unit, state, journals, locks, sources });
  });
}

/** Looked at again where something is found: registers are read after the rows and may have moved on meanwhile. */
async function checkKeys(
  toCheck: UnitToCheck,
  unit: UnitId,
  stored: StoredUnit,
): Promise<readonly FsckFinding[]> {
  const found = await checkKeysOnce(toCheck, unit, stored);
  if (found.length === 0) return found;
  const { store, campaign } = toCheck;
  const now = await readUnit(store, unitPartition(campaign.id, unit));
  const again = await checkKeysOnce(toCheck, unit, now);
  return found.filter((one) => again.some((other) => sameJson(one, other)));
}

async function checkKeysOnce(
  { store, campaign, keys, isErasing }: UnitToCheck,
  unit: UnitId,
  stored: StoredUnit,
): Promise<readonly FsckFinding[]> {
  if (keys === undefined || isErasing || isHandedOver(campaign, unit)) return [];
  if (countsOf(stored).undrained > 0) return [];
  const findings: FsckFinding[] = [];
  for (const form of checkedForms) {
    const rows = stored.forms.get(form.id)?.rows.values() ?? [];
    findings.push(...(await checkRegisters({ store, campaign, keys }, { unit, form }, rows)));
  }
  return findings;
}

/** What the rows of a unit count of the town's keys. Rows that were handed over hold them in the unit that follows. */
export function talliesIn(
  { campaign, keys, isErasing }: Pick<UnitToCheck, "campaign" | "keys" | "isErasing">,
  unit: UnitId,
  stored: StoredUnit,
): readonly Tally[] {
  if (isErasing || isHandedOver(campaign, unit)) return [];
  return checkedForms.flatMap((form) =>
    talliesOf({ campaign, form, keys }, stored.forms.get(form.id)?.rows.values() ?? []),
  );
}

export function countsOf({ forms: states, journals }: StoredUnit): FsckReport["counts"] {
  const counts = { units: 1, rows: 0, journals: journals.size, outdated: 0, undrained: 0 };
  for (const form of forms) {
    const state = states.get(form.id);
    if (state === undefined) continue;
    counts.rows += state.rows.size;
    const head = state.head?.body;
    if (head !== undefined && isOutdated(form, head)) counts.outdated++;
    const { version = 0, checkedThrough = 0 } = head ?? {};
    if (form.townKeys.length > 0 && checkedThrough < version) counts.undrained++;
  }
  return counts;
}

function factSources({ forms: stored }: StoredUnit): readonly FactSource[] {
  return forms
    .filter(({ id }) => establishesFacts(id))
    .map((form) => ({ form, rows: [...(stored.get(form.id)?.rows.values() ?? [])] }));
}
