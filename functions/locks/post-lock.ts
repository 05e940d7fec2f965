import { Problem } from "../../shared/api/problem.ts";
import type { LockRequest, LockResult } from "../../shared/api/lock-shapes.ts";
import type { Member, Role } from "../../shared/campaign/campaign.ts";
import { periodById } from "../../shared/campaign/periods.ts";
import { vietnamDay } from "../../shared/text/vietnam-time.ts";
import { answer, param, type Answer, type Handler, type SignedCall } from "../http/exchange.ts";
import type { RowDeps } from "../rows/place-of.ts";
import { campaignPartition } from "../store/partitions.ts";
import { finishLock } from "./keep-figures.ts";
import { type Actor, type LockDocument, lockDocumentId } from "./lock-document.ts";
import { planLock } from "./plan-steps.ts";
import { type Planned, takeStep } from "./take-step.ts";
import { viewLock } from "./view-lock.ts";

/**
 * POST …/locks: closes a period for rows dated in it, in every unit at once, and ends what was opened again. 200 also when it was
 * locked already; 404 for a period the catalogue does not have; 503 when it is not known of all units: sent again it goes on.
 */
export function postLock(deps: RowDeps): Handler {
  return async (call) => {
    const { campaign } = await deps.campaigns.reread(param(call, "campaign"));
    const { period, reason } = call.body as LockRequest;
    const entry = periodById(campaign, period);
    if (entry === undefined) throw new Problem("not-found");
    return act(deps, call, {
      period,
      role: "admin",
      plan: (lock, deed) => planLock(lock, entry, { ...deed, reason, since: deed.today }),
    });
  };
}

interface Act {
  readonly period: string;
  /** The role in which the caller acts; null where the plan says it. */
  readonly role: Role | null;
  readonly plan: (
    lock: LockDocument | undefined,
    deed: { readonly by: Actor; readonly at: string; readonly today: string },
  ) => Planned | null;
}

/**
 * One step of a person: into the lock and its history, from there into the heads of all units, and the lock as it is then. What an
 * earlier step left undone is done first: figures are kept before anything is opened again.
 */
export async function act(
  deps: RowDeps,
  call: SignedCall,
  { period, role, plan }: Act,
): Promise<Answer> {
  const { caller } = call;
  const { campaign } = await deps.campaigns.get(param(call, "campaign"));
  const now = deps.now();
  const today = vietnamDay(now);
  const deed = { by: actorOf(caller, role), at: now.toISOString(), today };
  await finishLock(deps, campaign.id, period);
  await takeStep(deps.store, {
    campaign: campaign.id,
    period,
    // The clock's own keys begin otherwise.
    key: `p.${call.idempotencyKey ?? ""}`,
    asked: [caller.id, role, Object.fromEntries(call.params), call.body],
    plan: (lock) => plan(lock, deed),
  });
  await finishLock(deps, campaign.id, period);
  const stored = await deps.store.get(campaignPartition(campaign.id), lockDocumentId(period));
  if (stored === undefined) throw new Problem("not-found");
  const seen = { campaign, caller, today };
  const lock = await viewLock(deps.store, stored.body as LockDocument, seen);
  return answer({ lock } satisfies LockResult);
}

function actorOf({ id, unit }: Member, role: Role | null): Actor {
  return { id, role, unit };
}
