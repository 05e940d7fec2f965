import { Problem } from "../../shared/api/problem.ts";
import type {
  ReopenDecision,
  Reopening,
  ReopenRequest,
  ReopenWithdrawal,
} from "../../shared/api/lock-shapes.ts";
import { unitById } from "../../shared/campaign/in-force.ts";
import { datedForms } from "../../shared/forms/filling/dated-forms.ts";
import { vietnamDay } from "../../shared/text/vietnam-time.ts";
import { param, type Handler, type SignedCall } from "../http/exchange.ts";
import type { RowDeps } from "../rows/place-of.ts";
import { planDecision, planReopening, planRequest, planWithdrawal } from "./plan-steps.ts";
import { act } from "./post-lock.ts";
import { seesTown } from "./view-lock.ts";

/**
 * POST …/locks/requests: a clerk for the own unit, or a reviewer, asks for a locked period to be opened again for one unit until a
 * day. 404 for a period that is not locked and for another unit's clerk; 412 while the same request waits.
 */
export function postReopenRequest(deps: RowDeps): Handler {
  return async (call) => {
    const { campaign } = await deps.campaigns.get(param(call, "campaign"));
    const { period, reason, ...about } = call.body as ReopenRequest;
    const { unit, form, until } = about;
    const isReviewer = call.caller.roles.includes("reviewer");
    const isOwn = call.caller.unit === unit;
    const keeper = unitById(campaign, unit);
    if (keeper === undefined || !(isReviewer || isOwn)) throw new Problem("not-found");
    if (form !== null && !datedForms(keeper).some(({ id }) => id === form))
      throw new Problem("malformed-request", { detail: "No lock concerns this form there" });
    if (until < vietnamDay(deps.now()))
      throw new Problem("malformed-request", { detail: "until is over" });
    return act(deps, call, {
      period,
      role: isReviewer ? "reviewer" : "clerk",
      plan: (lock, deed) => planRequest(lock, about, { ...deed, reason }),
    });
  };
}

/** POST …/locks/requests/{request}/decision: a leader agrees or refuses; 403 for whoever asked. */
export function postReopenDecision(deps: RowDeps): Handler {
  return (call) => {
    const { decision, reason } = call.body as ReopenDecision;
    const request = param(call, "request");
    return act(deps, call, {
      period: periodOf(call),
      role: "leader",
      plan: (lock, deed) => planDecision(lock, { request, decision }, { ...deed, reason }),
    });
  };
}

/**
 * POST …/locks/requests/{request}/withdrawal: ends a request before it is carried out. Who asked takes it back; once it was agreed to, a
 * leader takes the agreement back and an administrator does not carry it out. What was opened is ended by locking again. 403 for others.
 */
export function postReopenWithdrawal(deps: RowDeps): Handler {
  return async (call) => {
    const { campaign } = await deps.campaigns.get(param(call, "campaign"));
    const { reason } = call.body as ReopenWithdrawal;
    const { caller } = call;
    const ending = {
      request: param(call, "request"),
      caller,
      seesTown: seesTown(campaign, caller),
    };
    return act(deps, call, {
      period: periodOf(call),
      role: null,
      plan: (lock, deed) => planWithdrawal(lock, ending, { ...deed, reason }),
    });
  };
}

/**
 * POST …/locks/requests/{request}/reopening: an administrator opens the period for the unit, until the day that was agreed to or until
 * it is locked again. 403 without a leader's agreement and for whoever asked or agreed: no two of the three are one person.
 */
export function postReopening(deps: RowDeps): Handler {
  return (call) => {
    const { reason } = call.body as Reopening;
    const request = param(call, "request");
    return act(deps, call, {
      period: periodOf(call),
      role: "admin",
      plan: (lock, deed) => planReopening(lock, request, { ...deed, reason }),
    });
  };
}

/** A request is named by its period and its number there, e.g. "2024-10.3". */
function periodOf(call: SignedCall): string {
  return param(call, "request").replace(/\.\d+$/, "");
}
