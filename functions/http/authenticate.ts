import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from "jose";
import { Problem } from "../../shared/api/problem.ts";
import { type IdentityRules, personIn, tokenChecks } from "./token-rules.ts";

export interface Authenticator {
  readonly rules: IdentityRules;
  readonly keys: JWTVerifyGetKey;
  readonly now: () => Date;
}

const maxTokenLength = 16_384;

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
 * The person a bearer token was issued for: `oid` of Entra, `sub` of other issuers. E-mail and user name are never keys: they are
 * given to others.
 * @throws Problem "not-signed-in" for every token that is not exactly ours.
 */
export async function authenticate(
  authenticator: Authenticator,
  authorization: string | null,
): Promise<string> {
  const token = /^Bearer ([\w.-]+)$/i.exec(authorization ?? "")?.[1];
  if (token === undefined || token.length > maxTokenLength) throw new Problem("not-signed-in");
  const person = personIn(await verify(authenticator, token), authenticator.rules);
  if (person === undefined) throw new Problem("not-signed-in");
  return person;
}

async function verify({ rules, keys, now }: Authenticator, token: string): Promise<JWTPayload> {
  const keyOf: JWTVerifyGetKey = (header, input) => {
    // Without a key id jose would take the only key of the set.
    if (typeof header.kid !== "string") throw new errors.JWKSNoMatchingKey();
    return keys(header, input);
  };
  try {
    const { algorithms, requiredClaims } = tokenChecks[rules.kind];
    const { payload } = await jwtVerify(token, keyOf, {
      algorithms: [...algorithms],
      issuer: rules.issuer,
      audience: rules.audience,
      clockTolerance: 60,
      currentDate: now(),
      requiredClaims: [...requiredClaims],
    });
    return payload;
  } catch (cause) {
    if (badToken.some((kind) => cause instanceof kind))
      throw new Problem("not-signed-in", { cause });
    throw cause;
  }
}
