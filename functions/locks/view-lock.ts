import type { Lock } from "../../shared/api/lock-shapes.ts";
import type {
  Campaign,
  IsoDate,
  Member,
  PeriodLock,
  UnitId,
} from "../../shared/campaign/campaign.ts";
import { unitById } from "../../shared/campaign/in-force.ts";
import { forms } from "../../shared/forms/catalogue.ts";
import type { FormId } from "../../shared/forms/column.ts";
import { fillsForm } from "../../shared/forms/filling/owners.ts";
import type { Store } from "../store/store.ts";
import type { LockDocument } from "./lock-document.ts";
import { readEvents } from "./lock-events.ts";
import { openOn, pendingOn } from "./plan-steps.ts";

interface Seen {
  readonly campaign: Campaign;
  readonly caller: Member;
  readonly today: IsoDate;
}

/** A lock as the caller may see it: clerks what concerns every unit and their own, others all of it. Nobody is named. */
export async function viewLock(store: Store, lock: LockDocument, seen: Seen): Promise<Lock> {
  const { period, name, from, to, since } = lock;
  const { campaign, caller, today } = seen;
  const { events, intact } = await readEvents(store, campaign.id, lock);
  const isTown = seesTown(campaign, caller);
  const isShown = (unit: UnitId) => isTown || unit === caller.unit;
  return {
    ...{ period, name, from, to, since, intact },
    reopened: openOn(lock, today)
      .filter(({ unit }) => isShown(unit))
      .map((one) => ({ ...one, form: one.form as FormId | null })),
    requests: pendingOn(lock, today)
      .filter(({ unit }) => isShown(unit))
      .map(({ by, approvedBy, ...request }) => ({
        ...request,
        role: by.role,
        state: approvedBy === null ? ("requested" as const) : ("approved" as const),
        involved: [by.id, approvedBy?.id].includes(caller.id),
      })),
    history: events
      .filter(({ about }) => about === null || isShown(about.unit))
      .map(({ action, at, by, reason, about }) => ({
        ...{ action, at, reason, role: by.role, from: by.unit },
        ...(about ?? { request: null, unit: null, form: null, until: null }),
      })),
  };
}

/** Locks as they travel with the campaign: of what was opened again, what the caller may know. */
export function locksFor(campaign: Campaign, caller: Member): readonly PeriodLock[] {
  return (campaign.locks ?? []).map((lock) => ({
    ...lock,
    reopened: lock.reopened.filter(
      ({ unit }) => unit === caller.unit || seesTown(campaign, caller),
    ),
  }));
}

/** A clerk knows of the own unit; one who fills a form in for all its owners knows of all of them. */
export function seesTown(campaign: Campaign, { roles, unit: own }: Member): boolean {
  if (roles.some((role) => role !== "clerk")) return true;
  const office = unitById(campaign, own);
  return forms.some(
    (form) => form.filledBy !== undefined && office !== undefined && fillsForm(office, form),
  );
}
