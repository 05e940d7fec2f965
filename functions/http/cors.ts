import { routes, type RouteId } from "../../shared/api/routes.ts";
import type { ServiceRequest, ServiceResponse } from "./exchange.ts";
import { securityHeaders } from "./respond.ts";

const sent = "authorization, content-type, idempotency-key, if-match, if-none-match";
const read = "etag, retry-after, www-authenticate";
const maxAgeS = 600;

/**
 * What lets pages of other origins read an answer: exact origins, no credentials. This is the one place; the platform's own CORS
 * list stays empty, or browsers would see two headers and refuse both.
 */
export function corsHeaders(
  origins: readonly string[],
  { headers }: Pick<ServiceRequest, "headers">,
): Readonly<Record<string, string>> {
  const origin = headers.get("origin");
  const vary = { vary: "Origin" };
  if (origin === null || !origins.includes(origin)) return vary;
  return {
    ...vary,
    "access-control-allow-origin": origin,
    "access-control-expose-headers": read,
  };
}

/** The answer to a browser that asks before it calls; undefined when this is no such question or not from one of the origins. */
export function preflight(
  origins: readonly string[],
  { method, headers }: Pick<ServiceRequest, "method" | "headers">,
  known: readonly RouteId[],
): ServiceResponse | undefined {
  const origin = headers.get("origin");
  const wanted = headers.get("access-control-request-method");
  if (method !== "OPTIONS" || origin === null || wanted === null) return undefined;
  if (!origins.includes(origin)) return undefined;
  const allowed = known.map((id) => routes[id].method).join(", ");
  return {
    status: 204,
    headers: {
      ...securityHeaders,
      "access-control-allow-methods": allowed,
      "access-control-allow-headers": sent,
      "access-control-max-age": String(maxAgeS),
    },
    body: "",
  };
}
