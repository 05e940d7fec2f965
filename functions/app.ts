import { createHmac, randomUUID } from "node:crypto";
import type { JWTVerifyGetKey } from "jose";
import { Problem } from "../shared/api/problem.ts";
import { routes, type RouteId } from "../shared/api/routes.ts";
import { AccessLog } from "./access/access-log.ts";
import { getAccessLog } from "./access/get-access-log.ts";
import { postReveal } from "./access/post-reveal.ts";
import { CampaignData } from "./campaign/campaign-data.ts";
import { vietnamDay } from "../shared/text/vietnam-time.ts";
import { getCampaign } from "./campaign/get-campaign.ts";
import { getMe } from "./campaign/get-me.ts";
import { askedPerDay, AskedKeys } from "./duplicates/asked-keys.ts";
import { listDuplicates } from "./duplicates/list-duplicates.ts";
import { postDoubles } from "./duplicates/post-doubles.ts";
import { postSettlements } from "./duplicates/post-settlements.ts";
import { getHealth } from "./health/get-health.ts";
import { getOpenapi } from "./health/get-openapi.ts";
import { getReady } from "./health/get-ready.ts";
import type { IdentityRules } from "./http/token-rules.ts";
import type { Handler, OpenHandler, ServiceRequest, ServiceResponse } from "./http/exchange.ts";
import { corsHeaders, preflight } from "./http/cors.ts";
import { decline, guard, type Guard } from "./http/guard.ts";
import { routesAt } from "./http/match-path.ts";
import { repairSnapshot } from "./jobs/repair-snapshot.ts";
import type { Registers } from "./jobs/fsck.ts";
import { nightCheck, type NightReport } from "./jobs/night-check.ts";
import { drainTown } from "./jobs/drain-town.ts";
import { RateLimit, type WriteLimits } from "./http/rate-limit.ts";
import type { Log } from "./log.ts";
import { postOfficeEntries } from "./office/post-office-entries.ts";
import { postReview } from "./review/post-review.ts";
import { listRows } from "./rows/list-rows.ts";
import { rowIds } from "./rows/row-ids.ts";
import { Locks } from "./commit/locks.ts";
import { CrossCheck } from "./register/cross-check.ts";
import { Outbox } from "./register/outbox.ts";
import { type RegisterKey, RegisterKeys } from "./register/register-keys.ts";
import { UnitIndex } from "./rows/unit-index.ts";
import type { Store } from "./store/store.ts";
import { listLocks } from "./locks/list-locks.ts";
import { lockDue } from "./locks/lock-due.ts";
import { postLock } from "./locks/post-lock.ts";
import {
  postReopenDecision,
  postReopening,
  postReopenRequest,
  postReopenWithdrawal,
} from "./locks/reopen.ts";
import { postSubmission } from "./submit/post-submission.ts";
import { postHandover } from "./handover/post-handover.ts";
import { getSnapshot } from "./snapshots/get-snapshot.ts";
import { listSnapshots } from "./snapshots/list-snapshots.ts";
import type { RetentionReport } from "./retention/retention-run.ts";
import { runRetention } from "./retention/run-retention.ts";
import { getRuleImpact } from "./rules/get-rule-impact.ts";
import { getSummary } from "./summary/get-summary.ts";

export interface AppOptions {
  readonly store: Store;
  /** Campaign of the routes that name none. */
  readonly campaign: string;
  readonly identity: IdentityRules;
  readonly keys: JWTVerifyGetKey;
  /** Makes row ids and log pseudonyms that cannot be turned back; the same for as long as the rows live. */
  readonly secret: string;
  /** Name registers of town keys; oldest first, a second one only while the first is replaced. Absent: one made of `secret`. */
  readonly registerKeys?: readonly RegisterKey[] | undefined;
  readonly now: () => Date;
  readonly log: Log;
  /** Origins of pages that may call from elsewhere, e.g. "https://mai-am.example.vn"; absent = only the service's own. */
  readonly origins?: readonly string[];
  /** How often a person may write; absent = no limit, for callers in this process. */
  readonly writeLimits?: WriteLimits | undefined;
  /** Whom a person may ask about a day before sending; absent = `askedPerDay`, never none. */
  readonly askedPerDay?: number;
}

export interface App {
  /** Never rejects: every failure is a problem+json answer. */
  readonly handle: (request: ServiceRequest) => Promise<ServiceResponse>;
  /** Counts anew what another version counted, and cross-checks what is left in the outboxes of all units; for a timer, once a minute. @throws while the store is away. */
  readonly drain: () => Promise<void>;
  /** Locks periods whose day has come, and finishes locks that were broken off: all heads know them, their figures are kept; for a timer, once a minute. */
  readonly lockDue: () => Promise<void>;
  /**
   * Erases people's data once the campaign's retention date has passed; for a timer, once a day, or by hand. `until`: moment after which
   * it stops and leaves the rest to the next. @throws while the store is away.
   */
  readonly erase: (options?: { isDry?: boolean; until?: Date }) => Promise<RetentionReport>;
  /**
   * Checks everything stored against the invariants, unit by unit; for a timer, some times a night: what a run does not come to by
   * `until` is left to the next. @throws while the store is away.
   */
  readonly check: (options?: { until?: Date }) => Promise<NightReport>;
  /** For checking the registers, and for making them anew from the rows, which is also how they move to a newer key. */
  readonly registers: Registers;
  /** Keeps the figures of a locked period that has none, as they stand now; for fsck. */
  readonly keepFigures: (period: string) => Promise<void>;
}

/** The service on one page: every route with what it needs. Hosts bring the store, the clock and the keys. */
export function createApp(options: AppOptions): App {
  const { store, campaign, identity, keys, secret, registerKeys, now, log, writeLimits } = options;
  const index = new UnitIndex(store);
  const campaigns = new CampaignData({ store, index, now });
  const pseudonym = (text: string) => hmac(secret, `log|${text}`).slice(0, 16);
  const guarded: Guard = {
    authenticator: { rules: identity, keys, now },
    campaign,
    findMember: (id, oid) => campaigns.findMember(id, oid),
    pseudonym,
    rateLimit: writeLimits && new RateLimit(writeLimits),
    log,
    now,
    newId: randomUUID,
  };
  const registers = {
    store,
    keys: new RegisterKeys(registerKeys ?? [firstRegisterKey(secret)]),
    index,
    locks: new Locks(),
    outbox: new Outbox(),
    now,
  };
  const crossCheck = new CrossCheck(registers, log);
  const rows = {
    ...registers,
    campaigns,
    rowId: rowIds(secret),
    crossCheck,
  };
  const accesses = new AccessLog(store, rows.locks);
  const asked = new AskedKeys(store, rows.locks, options.askedPerDay ?? askedPerDay);
  const handlers: Record<RouteId, Handler | OpenHandler> = {
    getMe: getMe({ campaign, now }),
    getCampaign: getCampaign(campaigns),
    listRows: listRows(rows),
    postSubmission: postSubmission(rows),
    postReview: postReview(rows),
    postOfficeEntries: postOfficeEntries(rows),
    postReveal: postReveal(rows, accesses),
    getAccessLog: getAccessLog(campaigns, store),
    listDuplicates: listDuplicates(rows),
    postDoubles: postDoubles({ ...rows, asked, accesses }),
    postSettlements: postSettlements(rows),
    listSnapshots: listSnapshots(rows),
    getSnapshot: getSnapshot(rows),
    postHandover: postHandover(rows),
    listLocks: listLocks(rows),
    postLock: postLock(rows),
    postReopenRequest: postReopenRequest(rows),
    postReopenDecision: postReopenDecision(rows),
    postReopenWithdrawal: postReopenWithdrawal(rows),
    postReopening: postReopening(rows),
    getSummary: getSummary(rows),
    getRuleImpact: getRuleImpact(rows),
    getOpenapi: getOpenapi(),
    getHealth: getHealth(),
    getReady: getReady({ store, campaign, now }),
  };
  const towns: Registers = {
    keys: registers.keys,
    rebuild: async () => {
      const { campaign: data } = await campaigns.get(campaign);
      await crossCheck.rebuild(data, vietnamDay(now()));
    },
  };
  const origins = options.origins ?? [];
  return {
    handle: async (request) => {
      const response = await route({ guarded, handlers, origins }, request);
      const headers = { ...response.headers, ...corsHeaders(origins, request) };
      return { ...response, headers };
    },
    drain: async () => drainTown(rows, (await campaigns.get(campaign)).campaign),
    lockDue: () => lockDue(rows, campaign),
    erase: ({ isDry = false, until } = {}) =>
      runRetention(
        {
          ...rows,
          drain: (data, today) => crossCheck.all(data, today),
          hasTime: () => until === undefined || now() < until,
        },
        { campaign, isDry },
      ),
    check: async ({ until } = {}) => {
      const { campaign: data } = await campaigns.reread(campaign);
      const hasTime = () => until === undefined || now() < until;
      return nightCheck({ store, campaign: data, registers: towns, now, hasTime });
    },
    registers: towns,
    keepFigures: (period) => repairSnapshot(rows, campaign, period),
  };
}

interface Routing {
  readonly guarded: Guard;
  readonly handlers: Record<RouteId, Handler | OpenHandler>;
  readonly origins: readonly string[];
}

async function route(app: Routing, request: ServiceRequest): Promise<ServiceResponse> {
  const url = URL.canParse(request.url, "http://host") ? new URL(request.url, "http://host") : null;
  const known = url === null ? [] : routesAt(url.pathname);
  if (url === null || known.length === 0)
    return decline(app.guarded, new Problem("not-found"), request);
  const asked = preflight(app.origins, request, known);
  if (asked !== undefined) return asked;
  const id = known.find((one) => routes[one].method === request.method);
  if (id === undefined) return refuseMethod(app, request, known);
  const { method, headers, body } = request;
  const located = {
    method,
    headers,
    body,
    url: request.url,
    pathname: url.pathname,
    search: url.searchParams,
  };
  return guard(app.guarded, { id, handler: app.handlers[id] }, located);
}

function refuseMethod(
  { guarded }: Routing,
  request: ServiceRequest,
  known: readonly RouteId[],
): ServiceResponse {
  const response = decline(guarded, new Problem("method-not-allowed"), request);
  const allow = known.map((one) => routes[one].method).join(", ");
  return { ...response, headers: { ...response.headers, allow } };
}

/** The register key of a service that is given none: it lives as long as the row ids do. */
function firstRegisterKey(secret: string): RegisterKey {
  return { id: "k1", secret: hmac(secret, "register") };
}

/** Hexadecimal HMAC-SHA-256. */
function hmac(secret: string, text: string): string {
  return createHmac("sha256", secret).update(text).digest("hex");
}
