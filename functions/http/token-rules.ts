import { createHash } from "node:crypto";
import type { JWTPayload } from "jose";

interface CommonRules {
  /** What `iss` must be, letter by letter. */
  readonly issuer: string;
  /** What `aud` must be or hold: the id of the API at the issuer. */
  readonly audience: string;
  /** Scope a token must carry, so that ID tokens and app-only tokens are refused. */
  readonly scope: string;
  /** Client ids of the add-in's registrations. */
  readonly clients: readonly string[];
}

/** Microsoft Entra ID, one tenant. */
export interface EntraRules extends CommonRules {
  readonly kind: "entra";
  readonly tenant: string;
}

/** Any other OpenID Connect issuer that signs its access tokens (RFC 9068 and what came before it). */
export interface OpenIdRules extends CommonRules {
  readonly kind: "openid";
  /** Claims a token must have besides: the value itself, or a list that holds it. */
  readonly claims: readonly (readonly [name: string, value: string])[];
}

/** What a token must say to be ours. */
export type IdentityRules = EntraRules | OpenIdRules;

/** What the signature's check asks of a token of a kind of issuer. */
export const tokenChecks = {
  entra: {
    algorithms: ["RS256"],
    requiredClaims: ["exp", "nbf", "iat", "oid", "tid", "scp", "ver", "azp"],
  },
  // `nbf` is optional in RFC 9068 and checked where it stands.
  openid: {
    algorithms: ["RS256", "PS256", "ES256"],
    requiredClaims: ["exp", "iat", "sub"],
  },
} as const satisfies Record<IdentityRules["kind"], object>;

const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/;

/** The id of the person in a token whose signature, issuer, audience and times are right; undefined when it is not for us. */
export function personIn(payload: JWTPayload, rules: IdentityRules): string | undefined {
  return rules.kind === "entra" ? personOfEntra(payload, rules) : personOfOpenId(payload, rules);
}

function personOfEntra(payload: JWTPayload, rules: EntraRules): string | undefined {
  const { ver, tid, scp, azp, oid } = payload as Record<string, unknown>;
  const isOurs =
    ver === "2.0" &&
    tid === rules.tenant &&
    typeof scp === "string" &&
    scp.split(" ").includes(rules.scope) &&
    typeof azp === "string" &&
    rules.clients.includes(azp);
  return isOurs && typeof oid === "string" && idPattern.test(oid) ? oid : undefined;
}

/** Where issuers write who asked for the token: `client_id` in RFC 9068, `azp` before it, `appid` in AD FS. */
const clientClaims = ["client_id", "azp", "appid"] as const;

function personOfOpenId(payload: JWTPayload, rules: OpenIdRules): string | undefined {
  const isOurs =
    scopesOf(payload).includes(rules.scope) &&
    isFromClient(payload, rules) &&
    rules.claims.every(([name, value]) => holds(payload[name], value));
  const { sub } = payload;
  return isOurs && typeof sub === "string" && sub !== "" ? memberIdOf(sub) : undefined;
}

/** Words of `scope` or, with issuers that write it so, of `scp`. */
function scopesOf({ scope, scp }: JWTPayload): readonly string[] {
  const said = scope ?? scp;
  return typeof said === "string" ? said.split(" ") : [];
}

/** Every claim that names a client must name one of ours, and at least one must be there. */
function isFromClient(payload: JWTPayload, { clients }: OpenIdRules): boolean {
  const named = clientClaims.map((name) => payload[name]).filter((one) => one !== undefined);
  return named.length > 0 && named.every((one) => typeof one === "string" && clients.includes(one));
}

function holds(claim: unknown, value: string): boolean {
  return Array.isArray(claim) ? claim.includes(value) : claim === value;
}

const plainSubject = /^(?!sub-)[a-z0-9][a-z0-9._-]{0,119}$/;

/**
 * The id under which "Người dùng" knows a subject of the one issuer: the subject itself where it can stand in a cell and an address as
 * it is (a UUID, a number), else "sub-" and 40 digits of its hash. Different subjects have different ids.
 */
export function memberIdOf(subject: string): string {
  if (plainSubject.test(subject)) return subject;
  return `sub-${createHash("sha256").update(subject).digest("hex").slice(0, 40)}`;
}
