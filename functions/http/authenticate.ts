import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from "jose";
import { Problem } from "../../shared/api/problem.ts";

/** What a token must say to be ours. */
export interface IdentityRules {
  readonly issuer: string;
  /** Client id of the API's registration. */
  readonly audience: string;
  readonly tenant: string;
  /** Scope a token must carry, so that ID tokens and app-only tokens are refused. */
  readonly scope: string;
  /** Client ids of the add-in's registrations. */
  readonly clients: readonly string[];
}

export interface Authenticator {
  readonly rules: IdentityRules;
  readonly keys: JWTVerifyGetKey;
  readonly now: () => Date;
}

const maxTokenLength = 16_384;
const oidPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/;

/** jose's refusals of a token; its other errors (no keys to be had) are outages. */
const badToken: readonly (new (...args: never[]) => Error)[] = [
  errors.JWTExpired,
  errors.JWTClaimValidationFailed,
  errors.JWTInvalid,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
];

/**
 * The `oid` of the person a bearer token was issued for. E-mail and user name are never keys: they are given to others.
 * @throws Problem "not-signed-in" for every token that is not exactly ours.
 */
export async function authenticate(
  authenticator: Authenticator,
  authorization: string | null,
): Promise<string> {
  const token = /^Bearer ([\w.-]+)$/i.exec(authorization ?? "")?.[1];
  if (token === undefined || token.length > maxTokenLength) throw new Problem("not-signed-in");
  return readPerson(await verify(authenticator, token), authenticator.rules);
}

async function verify({ rules, keys, now }: Authenticator, token: string): Promise<JWTPayload> {
  const keyOf: JWTVerifyGetKey = (header, input) => {
    // Without a key id jose would take the only key of the set.
    if (typeof header.kid !== "string") throw new errors.JWKSNoMatchingKey();
    return keys(header, input);
  };
  try {
    const { payload } = await jwtVerify(token, keyOf, {
      algorithms: ["RS256"],
      issuer: rules.issuer,
      audience: rules.audience,
      clockTolerance: 60,
      currentDate: now(),
      requiredClaims: ["exp", "nbf", "iat", "oid", "tid", "scp", "ver", "azp"],
    });
    return payload;
  } catch (cause) {
    if (badToken.some((kind) => cause instanceof kind))
      throw new Problem("not-signed-in", { cause });
    throw cause;
  }
}

function readPerson(payload: JWTPayload, rules: IdentityRules): string {
  const { ver, tid, scp, azp, oid } = payload as Record<string, unknown>;
  const isOurs =
    ver === "2.0" &&
    tid === rules.tenant &&
    typeof scp === "string" &&
    scp.split(" ").includes(rules.scope) &&
    typeof azp === "string" &&
    rules.clients.includes(azp);
  if (!isOurs || typeof oid !== "string" || !oidPattern.test(oid))
    throw new Problem("not-signed-in");
  return oid;
}
