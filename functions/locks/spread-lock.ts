import { Problem } from "../../shared/api/problem.ts";
import type { Campaign, UnitId } from "../../shared/campaign/campaign.ts";
import { unitById } from "../../shared/campaign/in-force.ts";
import { unitIds } from "../../shared/campaign/units.ts";
import { datedForms } from "../../shared/forms/filling/dated-forms.ts";
import { emptyHead } from "../rows/empty-head.ts";
import { listHeads } from "../rows/list-heads.ts";
import type { RowDeps } from "../rows/place-of.ts";
import { headDocumentId, type Head } from "../rows/row-document.ts";
import { withBody } from "../store/operations.ts";
import { inTurns } from "../store/in-turns.ts";
import { campaignPartition, unitPartition } from "../store/partitions.ts";
import type { Operation, Store, Stored } from "../store/store.ts";
import { type LockDocument, lockDocumentId, toHeadLock } from "./lock-document.ts";
import { readLocks } from "./read-locks.ts";

export type SpreadDeps = Pick<RowDeps, "store" | "campaigns" | "locks" | "now">;

/** Units at once. */
const width = 8;

/**
 * Writes a lock into the heads of all units, so that a commit under way fails on its head's etag, reads again and refuses. A form
 * without a head gets one, or its first commit would slip through. Harmless to repeat and to break off: the lock remembers until all
 * heads have it, and a head that has it is left alone.
 * @throws Problem "outcome-unknown" when the store does not answer: the same request, or the minute's timer, goes on from there.
 */
export async function spreadLock(deps: SpreadDeps, campaign: string, period: string) {
  const partition = campaignPartition(campaign);
  try {
    for (;;) {
      const stored = await deps.store.get(partition, lockDocumentId(period));
      const lock = stored?.body as LockDocument | undefined;
      if (stored === undefined || lock === undefined || lock.spread >= lock.epoch) return;
      // Units read after the lock was written: one that is newer reads the lock itself before its first commit.
      const { campaign: data } = await deps.campaigns.reread(campaign);
      await inTurns(unitIds(data), width, (unit) =>
        deps.locks.run(unitPartition(campaign, unit), () =>
          spreadToUnit(deps, data, { unit, lock }),
        ),
      );
      const body: LockDocument = { ...lock, spread: lock.epoch };
      await deps.store.commit(partition, [withBody(stored, body)]);
    }
  } catch (cause) {
    throw cause instanceof Problem ? cause : new Problem("outcome-unknown", { cause });
  }
}

interface Target {
  readonly unit: UnitId;
  readonly lock: LockDocument;
}

async function spreadToUnit(deps: SpreadDeps, campaign: Campaign, target: Target): Promise<void> {
  const partition = unitPartition(campaign.id, target.unit);
  for (;;) {
    const operations = await headsWith(deps, campaign, target);
    if (operations.length === 0) return;
    // Somebody committed meanwhile when it is refused: then the heads have to be read again.
    if ((await deps.store.commit(partition, operations)).is === "committed") return;
  }
}

async function headsWith(
  { store, now }: SpreadDeps,
  campaign: Campaign,
  { unit, lock }: Target,
): Promise<readonly Operation[]> {
  const heads = await readHeads(store, campaign.id, unit);
  const keeper = unitById(campaign, unit);
  const kept = keeper === undefined ? [] : datedForms(keeper);
  const isNew = kept.some(({ id }) => !heads.has(id));
  const all = isNew ? await readLocks(store, campaign.id) : [];
  return kept.flatMap(({ id: form }): readonly Operation[] => {
    const stored = heads.get(form);
    const head = stored?.body;
    const { locks = [] } = head ?? {};
    const known = locks.find(({ period }) => period === lock.period);
    if (head?.closedBy !== undefined || (known?.epoch ?? 0) >= lock.epoch) return [];
    const others = locks.filter(({ period }) => period !== lock.period);
    const target = { id: headDocumentId(form), kind: "head" };
    if (stored === undefined || head === undefined) {
      const first = all.map(({ body }) => toHeadLock(body, { unit, form, after: 0 }));
      const made = { form, unit, at: now().toISOString(), catalogueVersion: campaign.version };
      const body = { ...emptyHead({ ...made, locks: first }), lockEpoch: 1 };
      return [{ op: "create", ...target, seq: 0, body }];
    }
    const body: Head = {
      ...head,
      lockEpoch: head.lockEpoch + 1,
      locks: [...others, toHeadLock(lock, { unit, form, after: head.version })],
    };
    return [{ op: "replace", ...target, seq: stored.seq, body, ifMatch: stored.etag }];
  });
}

async function readHeads(
  store: Store,
  campaign: string,
  unit: UnitId,
): Promise<ReadonlyMap<string, Stored<Head>>> {
  const partition = unitPartition(campaign, unit);
  const heads = await listHeads(store, partition);
  return new Map(heads.map((stored) => [stored.body.form, stored]));
}
