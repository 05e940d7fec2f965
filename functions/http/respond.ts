import { problems, problemType, type Problem } from "../../shared/api/problem.ts";
import type { ProblemDetails } from "../../shared/api/shapes.ts";
import type { Answer, ServiceResponse } from "./exchange.ts";
import { TooManyRequests } from "./rate-limit.ts";

/** On every answer of the API, whichever host sends it: it is data for one program, never a page and never cached. */
export const securityHeaders: Readonly<Record<string, string>> = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "x-content-type-options": "nosniff",
};

/** The body as JSON. */
export function respond(
  body: unknown,
  { etag, status = 200 }: Pick<Answer, "etag" | "status">,
): ServiceResponse {
  const headers: Record<string, string> = {
    ...securityHeaders,
    "content-type": "application/json",
  };
  if (etag !== undefined) headers["etag"] = `"${etag}"`;
  return { status, headers, body: JSON.stringify(body) };
}

/** 304: the client holds what it would get. */
export function respondUnchanged(etag: string): ServiceResponse {
  return { status: 304, headers: { ...securityHeaders, etag: `"${etag}"` }, body: "" };
}

/** problem+json; it names this request by `instance` and tells nothing of causes. */
export function respondProblem(problem: Problem, requestId: string): ServiceResponse {
  const { status, title } = problems[problem.kind];
  const details: ProblemDetails = {
    type: problemType(problem.kind),
    title,
    status,
    ...(problem.detail === undefined ? {} : { detail: problem.detail }),
    instance: `urn:uuid:${requestId}`,
  };
  const headers: Record<string, string> = {
    ...securityHeaders,
    "content-type": "application/problem+json",
  };
  if (status === 401) headers["www-authenticate"] = "Bearer";
  if (status === 503) headers["retry-after"] = "2";
  if (problem instanceof TooManyRequests) headers["retry-after"] = String(problem.retryAfterS);
  return { status, headers, body: JSON.stringify(details) };
}

/** True when `If-None-Match` lists the etag (weak comparison, RFC 9110 §13.1.2). */
export function holdsAlready(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  return ifNoneMatch.split(",").some((held) => held.trim().replace(/^W\//, "") === `"${etag}"`);
}
