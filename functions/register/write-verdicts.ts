import type { Campaign, IsoDate, UnitId } from "../../shared/campaign/campaign.ts";
import type { Form } from "../../shared/forms/form.ts";
import { commitDraft } from "../commit/commit-draft.ts";
import type { Draft } from "../commit/draft.ts";
import type { Locks } from "../commit/locks.ts";
import { rowsPerCommit } from "../commit/rows-per-commit.ts";
import { type Claim, holdingsOf, keptHolding, type Verdict } from "../rows/claims.ts";
import type { RowDocument } from "../rows/row-document.ts";
import type { UnitIndex } from "../rows/unit-index.ts";
import { unitPartition } from "../store/partitions.ts";
import { judge } from "./judge.ts";
import { liveOf } from "./register.ts";
import type { RegisterDeps } from "./update-register.ts";
import type { MetRegister } from "./update-registers.ts";
import { hashJson } from "../rows/hash-json.ts";

/** What the cross-check works with. */
export interface DrainDeps extends RegisterDeps {
  readonly index: UnitIndex;
  readonly locks: Locks;
  readonly now: () => Date;
}

export interface Day {
  readonly campaign: Campaign;
  readonly today: IsoDate;
}

interface Told {
  readonly met: MetRegister;
  readonly row: string;
  readonly verdict: Verdict;
}

/** Who stands in the journal where the register speaks. */
const registrar = { id: "register", name: "Đối chiếu toàn thị xã" };

/** Tells every row that is or once was not alone under its key what the register says now, in whichever unit it lies. */
export async function writeVerdicts(
  deps: DrainDeps,
  day: Day,
  registers: readonly MetRegister[],
): Promise<void> {
  const places = new Map<string, { unit: UnitId; form: Form; told: Told[] }>();
  for (const met of registers) {
    const { key, form, register } = met;
    const verdicts = judge(key, register);
    for (const { unit, row, met: isMet } of liveOf(register.contenders)) {
      const verdict = verdicts.get(row);
      if (isMet !== true || verdict === undefined) continue;
      const place = places.get(`${unit}|${form.id}`) ?? { unit, form, told: [] };
      places.set(`${unit}|${form.id}`, place);
      place.told.push({ met, row, verdict });
    }
  }
  for (const { unit, form, told } of places.values()) {
    const size = rowsPerCommit(form.id);
    for (let first = 0; first < told.length; first += size)
      await tell(deps, { day, unit, form, told: told.slice(first, first + size) });
  }
}

async function tell(
  deps: DrainDeps,
  { day, unit, form, told }: { day: Day; unit: UnitId; form: Form; told: readonly Told[] },
): Promise<void> {
  const { campaign, today } = day;
  const partition = unitPartition(campaign.id, unit);
  await deps.locks.run(partition, async () => {
    const { head } = await deps.index.load(partition, form);
    const list = told.map(({ met, row, verdict }) => [row, met.key.id, verdict]);
    const hash = hashJson(list);
    await commitDraft(deps, {
      partition,
      context: { campaign, unit, today },
      forms: [form],
      by: registrar,
      at: deps.now().toISOString(),
      // On the same version of the head the same list has the same effect.
      journal: `j.${form.id}.verdict.${head?.body.version ?? 0}.${hash.slice(0, 26)}`,
      hash,
      despite: ["retention"],
      isIdle: (draft) => draft.entries.length === 0,
      plan: (draft) => {
        for (const one of told) tellRow(draft, one);
        return [];
      },
    });
  });
}

/** A row that gave up the key meanwhile, or was told something newer, is left alone. */
function tellRow(draft: Draft, { met, row, verdict }: Told): void {
  const document = draft.rows.get(row)?.document;
  if (document === undefined || document.erased !== undefined) return;
  const { key } = met;
  const current = isNews(currentClaim(met, document), verdict);
  const kept = isNews(keptClaim(met, document), verdict);
  if (!current && !kept) return;
  draft.change(row, {
    is: "verdict",
    key: key.id,
    ...(current ? { current: verdict } : {}),
    ...(kept ? { kept: verdict } : {}),
  });
}

function currentClaim({ form, key, text }: MetRegister, row: RowDocument): Claim | undefined {
  const holding = holdingsOf(form, row).find(
    (one) => one.is === "current" && one.key.id === key.id && one.text === text,
  );
  return holding?.claim;
}

function keptClaim({ form, key, text }: MetRegister, row: RowDocument): Claim | undefined {
  const holding = keptHolding(form, key, row);
  return holding?.text === text ? holding.claim : undefined;
}

function isNews(claim: Claim | undefined, { version }: Verdict): boolean {
  return claim !== undefined && (claim.verdict?.version ?? 0) < version;
}
