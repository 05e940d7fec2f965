import type { ClosedPeriod, IsoDate, PeriodLock, UnitId } from "../../shared/campaign/campaign.ts";
import { isDated } from "../../shared/forms/filling/dated-forms.ts";
import type { Form } from "../../shared/forms/form.ts";
import type { HeadLock } from "../rows/row-document.ts";
import { campaignPartition } from "../store/partitions.ts";
import type { Store, Stored } from "../store/store.ts";
import { type LockDocument, lockKind, toHeadLock } from "./lock-document.ts";

/** More than a campaign has periods. */
const maxLocks = 1000;

/** Every lock of the campaign, in the order of its days. */
export async function readLocks(
  store: Store,
  campaign: string,
): Promise<readonly Stored<LockDocument>[]> {
  const partition = campaignPartition(campaign);
  const found = await store.list({ partition, kind: lockKind, afterSeq: -1, limit: maxLocks });
  const keyOf = ({ body }: Stored<LockDocument>) => `${body.from} ${body.to} ${body.period}`;
  return (found as readonly Stored<LockDocument>[]).toSorted((a, b) =>
    keyOf(a) < keyOf(b) ? -1 : 1,
  );
}

/** What the first head of a form of a unit has to know. */
export async function locksOf(
  store: Store,
  campaign: string,
  { unit, form }: { readonly unit: UnitId; readonly form: Form },
): Promise<readonly HeadLock[]> {
  if (!isDated(form)) return [];
  const locks = await readLocks(store, campaign);
  return locks.map(({ body }) => toHeadLock(body, { unit, form: form.id, after: 0 }));
}

/** Periods that are closed by a head's locks on a day. */
export function closedBy(locks: readonly HeadLock[], today: IsoDate): readonly ClosedPeriod[] {
  return locks.filter(({ openUntil }) => openUntil === undefined || openUntil < today);
}

/** What of a lock travels with the campaign. */
export function toPeriodLock({
  period,
  name,
  from,
  to,
  since,
  reopened,
}: LockDocument): PeriodLock {
  return { period, name, from, to, since, reopened };
}
