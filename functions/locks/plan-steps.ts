import { Problem } from "../../shared/api/problem.ts";
import type { IsoDate, Member, Period, Role } from "../../shared/campaign/campaign.ts";
import type { Actor, LockDocument, ReopenRequest } from "./lock-document.ts";
import type { LockEvent } from "./lock-events.ts";
import type { Planned } from "./take-step.ts";

interface Deed {
  readonly by: Actor;
  readonly at: string;
  /** Day of Vietnam. */
  readonly today: IsoDate;
  readonly reason: string;
}

/** Locks a period, or locks it again: then what was opened ends. Null when it is locked and nothing is open. */
export function planLock(
  before: LockDocument | undefined,
  { id: period, name, from, to }: Pick<Period, "id" | "name" | "from" | "to">,
  { since, ...deed }: Deed & { readonly since: IsoDate },
): Planned | null {
  const isSame = before?.name === name && before.from === from && before.to === to;
  if (before !== undefined && isSame && openOn(before, deed.today).length === 0) return null;
  const { epoch = 0, spread = 0, requests = [] } = before ?? {};
  return {
    lock: {
      ...{ period, name, from, to },
      since: before?.since ?? since,
      reopened: [],
      epoch: epoch + 1,
      spread,
      requests,
    },
    event: toEvent("locked", deed, null),
  };
}

/** What is open again on a day. */
export function openOn({ reopened }: Pick<LockDocument, "reopened">, today: IsoDate) {
  return reopened.filter(({ until }) => until >= today);
}

/** Requests that somebody can still do something about: a day that is over takes its request with it. */
export function pendingOn({ requests }: Pick<LockDocument, "requests">, today: IsoDate) {
  return requests.filter(({ until }) => until >= today);
}

/** @throws Problem "not-found" for a period that is not locked, "edit-conflict" when the same is asked for already. */
export function planRequest(
  before: LockDocument | undefined,
  about: Pick<ReopenRequest, "unit" | "form" | "until">,
  deed: Deed,
): Planned {
  const lock = lockedOr404(before);
  const { unit, form, until } = about;
  const waiting = pendingOn(lock, deed.today);
  if (waiting.some((one) => one.unit === unit && one.form === form))
    throw new Problem("edit-conflict", { detail: "This was asked for and is not decided yet" });
  const { by, at, reason } = deed;
  const id = `${lock.period}.${lock.events + 1}`;
  const request: ReopenRequest = { id, unit, form, until, reason, at, by, approvedBy: null };
  const event = toEvent("requested", deed, request);
  return { lock: { ...lock, requests: [...waiting, request] }, event };
}

/** @throws Problem "not-allowed" for one's own request, "edit-conflict" when it was decided, "not-found". */
export function planDecision(
  before: LockDocument | undefined,
  { request: id, decision }: { readonly request: string; readonly decision: "approve" | "refuse" },
  deed: Deed,
): Planned {
  const lock = lockedOr404(before);
  const request = requestOr404(lock, id, deed.today);
  if (request.by.id === deed.by.id) throw new Problem("not-allowed", { detail: onePerson });
  if (request.approvedBy !== null)
    throw new Problem("edit-conflict", { detail: "The request was agreed to already" });
  const others = lock.requests.filter((one) => one.id !== id);
  if (decision === "refuse")
    return { lock: { ...lock, requests: others }, event: toEvent("refused", deed, request) };
  const requests = [...others, { ...request, approvedBy: deed.by }];
  return { lock: { ...lock, requests }, event: toEvent("approved", deed, request) };
}

/** Who may end a request before it is carried out, and what history calls it. A leader who has not agreed refuses by the decision. */
const endings: readonly {
  readonly role: Role;
  readonly of: "own" | "approved";
  readonly action: LockEvent["action"];
}[] = [
  { role: "clerk", of: "own", action: "withdrawn" },
  { role: "reviewer", of: "own", action: "withdrawn" },
  { role: "leader", of: "approved", action: "refused" },
  { role: "admin", of: "approved", action: "refused" },
];

/** @throws Problem "not-allowed" for whoever has no say in it now, "not-found" also for who may not know of it. */
export function planWithdrawal(
  before: LockDocument | undefined,
  { request: id, caller, seesTown }: Ending,
  deed: Omit<Deed, "by">,
): Planned {
  const lock = lockedOr404(before);
  const request = requestOr404(lock, id, deed.today);
  if (!seesTown && request.unit !== caller.unit) throw new Problem("not-found");
  const states = { own: request.by.id === caller.id, approved: request.approvedBy !== null };
  const ending = endings.find(({ role, of }) => caller.roles.includes(role) && states[of]);
  if (ending === undefined) throw new Problem("not-allowed");
  const by: Actor = { id: caller.id, role: ending.role, unit: caller.unit };
  return {
    lock: { ...lock, requests: lock.requests.filter((one) => one.id !== id) },
    event: toEvent(ending.action, { ...deed, by }, request),
  };
}

interface Ending {
  readonly request: string;
  readonly caller: Pick<Member, "id" | "roles" | "unit">;
  /** True for who is told of every unit's requests. */
  readonly seesTown: boolean;
}

/**
 * @throws Problem "not-allowed" without a leader's agreement and for whoever asked or agreed, "not-found", "outcome-unknown" while the
 * figures of the lock are not kept: they would hold what is entered now.
 */
export function planReopening(before: LockDocument | undefined, id: string, deed: Deed): Planned {
  const lock = lockedOr404(before);
  const request = requestOr404(lock, id, deed.today);
  const { approvedBy, by, unit, form, until } = request;
  if (approvedBy === null)
    throw new Problem("not-allowed", { detail: "A leader has to agree first" });
  if ([by.id, approvedBy.id].includes(deed.by.id))
    throw new Problem("not-allowed", { detail: onePerson });
  if (lock.snapshot === undefined)
    throw new Problem("outcome-unknown", { detail: "The figures of the lock are not kept yet" });
  const others = openOn(lock, deed.today).filter((one) => one.unit !== unit || one.form !== form);
  return {
    lock: {
      ...lock,
      reopened: [...others, { unit, form, until }],
      requests: lock.requests.filter((one) => one.id !== id),
      epoch: lock.epoch + 1,
    },
    event: toEvent("reopened", deed, request),
  };
}

const onePerson = "Who asks, who agrees and who carries it out are different persons";

function toEvent(
  action: LockEvent["action"],
  { by, at, reason }: Deed,
  request: ReopenRequest | null,
): LockEvent {
  if (request === null) return { action, at, by, reason, about: null };
  const { id, unit, form, until } = request;
  return { action, at, by, reason, about: { request: id, unit, form, until } };
}

function lockedOr404(lock: LockDocument | undefined): LockDocument {
  if (lock === undefined) throw new Problem("not-found");
  return lock;
}

function requestOr404(lock: LockDocument, id: string, today: IsoDate): ReopenRequest {
  const request = pendingOn(lock, today).find((one) => one.id === id);
  if (request === undefined) throw new Problem("not-found");
  return request;
}
