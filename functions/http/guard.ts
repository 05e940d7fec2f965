import { contract, isWrite, type RouteContract } from "../../shared/api/contract.ts";
import { Problem } from "../../shared/api/problem.ts";
import { routes, type RouteId } from "../../shared/api/routes.ts";
import type { Member } from "../../shared/campaign/campaign.ts";
import { describeError, type Log } from "../log.ts";
import { authenticate, type Authenticator } from "./authenticate.ts";
import type {
  Answer,
  Call,
  Handler,
  OpenHandler,
  ServiceRequest,
  ServiceResponse,
} from "./exchange.ts";
import { matchPath } from "./match-path.ts";
import { permissions } from "./permissions.ts";
import type { RateLimit } from "./rate-limit.ts";
import { readJson, refuseLarge } from "./read-body.ts";
import { holdsAlready, respond, respondProblem, respondUnchanged } from "./respond.ts";

export interface Guard {
  readonly authenticator: Authenticator;
  /** The campaign of routes that name none in their path. */
  readonly campaign: string;
  /** The assignment in force today, read on each request so that a revocation works at once. */
  readonly findMember: (campaign: string, oid: string) => Promise<Member | undefined>;
  /** A name for a person in the log that cannot be turned back. */
  readonly pseudonym: (oid: string) => string;
  /** Undefined: people may write as often as they like. */
  readonly rateLimit: RateLimit | undefined;
  readonly log: Log;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** What is known of a request when it ends, for the log. */
interface Seen {
  readonly params: ReadonlyMap<string, string>;
  actor?: string;
  counts?: Readonly<Record<string, number>>;
}

/**
 * The one catch of the service: whatever happens, an answer in the documented shape goes out and one line into the log.
 * Order: route, declared size, person, pace, role, body; a request that may not be made costs no more than it must.
 */
export async function guard(
  guarded: Guard,
  route: { readonly id: RouteId; readonly handler: Handler | OpenHandler },
  request: ServiceRequest & { readonly pathname: string; readonly search: URLSearchParams },
): Promise<ServiceResponse> {
  const requestId = guarded.newId();
  const started = guarded.now().getTime();
  const seen: Seen = { params: matchPath(route.id, request.pathname) ?? new Map() };
  const finish = (response: ServiceResponse, error?: unknown) => {
    guarded.log({
      level: response.status >= 500 ? "error" : response.status >= 400 ? "warn" : "info",
      op: route.id,
      status: response.status,
      ms: guarded.now().getTime() - started,
      requestId,
      ...traceOf(request),
      // Anybody may write anything into a path; what people who are signed in write has a name to it.
      ...(seen.actor === undefined ? {} : { actor: seen.actor, ...pick(seen.params) }),
      ...(seen.counts === undefined ? {} : { counts: seen.counts }),
      ...(error === undefined ? {} : describeFailure(error)),
    });
    return response;
  };
  try {
    return finish(await serve(guarded, { ...route, seen }, request));
  } catch (error) {
    const problem = error instanceof Problem ? error : new Problem("internal", { cause: error });
    return finish(respondProblem(problem, requestId), error);
  }
}

/** Answers a request no route is there for; its path stays out of the log, since anybody may write anything there. */
export function decline(
  { log, newId }: Pick<Guard, "log" | "newId">,
  problem: Problem,
  request: ServiceRequest,
): ServiceResponse {
  const requestId = newId();
  const response = respondProblem(problem, requestId);
  const { status } = response;
  log({
    level: "warn",
    op: "unmatched",
    status,
    requestId,
    ...traceOf(request),
    code: problem.kind,
  });
  return response;
}

async function serve(
  guarded: Guard,
  route: { readonly id: RouteId; readonly handler: Handler | OpenHandler; readonly seen: Seen },
  request: ServiceRequest & { readonly search: URLSearchParams },
): Promise<ServiceResponse> {
  const shape: RouteContract = contract[route.id];
  const { params } = route.seen;
  refuseLarge(request);
  if (shape.anonymous) {
    const call = await readCall(route.id, request, params);
    return deliver(await (route.handler as OpenHandler)(call), request);
  }
  const oid = await authenticate(guarded.authenticator, request.headers.get("authorization"));
  route.seen.actor = guarded.pseudonym(oid);
  // Before the first read of the store: what is refused costs nothing.
  if (isWrite(route.id))
    guarded.rateLimit?.take(oid, readKey(request.headers.get("idempotency-key")));
  const caller = await guarded.findMember(params.get("campaign") ?? guarded.campaign, oid);
  if (caller === undefined || !mayCall(route.id, caller)) throw new Problem("not-allowed");
  const call = await readCall(route.id, request, params);
  const made = await route.handler({ ...call, caller });
  if (made.counts !== undefined) route.seen.counts = made.counts;
  return deliver(made, request);
}

/** Deny by default: a role that is not named in the list of a route may not call it. */
export function mayCall(route: RouteId, caller: Member): boolean {
  const allowed = permissions[route];
  return allowed === "everybody" || caller.roles.some((role) => allowed.includes(role));
}

async function readCall(
  route: RouteId,
  request: ServiceRequest & { readonly search: URLSearchParams },
  params: ReadonlyMap<string, string>,
): Promise<Call> {
  const shape: RouteContract = contract[route];
  return {
    params,
    idempotencyKey: isWrite(route) ? readKey(request.headers.get("idempotency-key")) : null,
    query: shape.query === null ? null : conform(shape.query, Object.fromEntries(request.search)),
    body: shape.body === null ? null : conform(shape.body, await readJson(request)),
  };
}

/** How fields and columns are named; any other key is one the sender made up, and may be somebody's name or number. */
const fieldName = /^[a-z]\w{0,39}$/;

function placeOf(part: PropertyKey): string {
  const name = String(part);
  return typeof part === "number" || fieldName.test(name) ? name : "…";
}

/** @throws Problem "malformed-request" naming the place, never the value. */
function conform(shape: NonNullable<RouteContract["body"]>, value: unknown): unknown {
  const read = shape.safeParse(value);
  if (read.success) return read.data;
  const [first] = read.error.issues;
  const place = first?.path.slice(0, 6).map(placeOf).join(".") ?? "";
  throw new Problem("malformed-request", {
    detail: `${first?.code ?? "invalid"} at ${place || "."}`,
  });
}

function readKey(header: string | null): string {
  if (header !== null && /^[A-Za-z0-9][A-Za-z0-9._-]{0,159}$/.test(header)) return header;
  throw new Problem("malformed-request", { detail: "A write needs an Idempotency-Key" });
}

async function deliver(made: Answer, request: ServiceRequest): Promise<ServiceResponse> {
  const isRead = request.method === routes.getMe.method;
  const held = isRead ? request.headers.get("if-none-match") : null;
  if (made.etag !== undefined && holdsAlready(held, made.etag)) return respondUnchanged(made.etag);
  return respond(await made.load(), made);
}

/** Source: W3C Trace Context, `traceparent`. */
function traceOf({ headers }: Pick<ServiceRequest, "headers">) {
  const traceparent = headers.get("traceparent") ?? "";
  const traceId = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(traceparent)?.[1];
  return traceId === undefined ? {} : { traceId };
}

function pick(params: ReadonlyMap<string, string>) {
  const unit = params.get("unit");
  const form = params.get("form");
  return { ...(unit === undefined ? {} : { unit }), ...(form === undefined ? {} : { form }) };
}

function describeFailure(error: unknown) {
  return error instanceof Problem ? { code: error.kind } : describeError(error);
}
