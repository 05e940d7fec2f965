import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  SignJWT,
  type JWK,
  type JWTVerifyGetKey,
} from "jose";
import type { EntraRules } from "../functions/http/token-rules.ts";

/** The all-zero tenant: no real directory has it. */
const tenant = "00000000-0000-0000-0000-000000000000";
const lifetimeS = 15 * 60;
const keyId = "this-start";

/** A token issuer for development: any person may be picked, so it must never be reachable from elsewhere. */
export interface LocalIdentity {
  readonly rules: EntraRules;
  readonly keys: JWTVerifyGetKey;
  readonly publicKeys: { readonly keys: readonly JWK[] };
  /** A signed access token for a person, as Entra would issue it; tests change claims (undefined = left out) to make bad ones. */
  readonly tokenFor: (
    person: string,
    changes?: Readonly<Record<string, unknown>>,
  ) => Promise<string>;
  /** The OpenID discovery document. */
  readonly discovery: Readonly<Record<string, unknown>>;
}

/** Makes a fresh RSA key that lives in memory only: tokens of an earlier start are worth nothing. */
export async function createLocalIdentity(issuer: string, now: () => Date): Promise<LocalIdentity> {
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid: keyId, alg: "RS256", use: "sig" };
  const publicKeys = { keys: [jwk] };
  const rules: EntraRules = {
    kind: "entra",
    issuer,
    audience: "mai-am-api",
    tenant,
    scope: "Submissions.Use",
    clients: ["mai-am-addin"],
  };
  const tokenFor = async (person: string, changes: Readonly<Record<string, unknown>> = {}) => {
    const at = Math.floor(now().getTime() / 1000);
    const claims = {
      iss: issuer,
      aud: rules.audience,
      oid: person,
      tid: tenant,
      scp: rules.scope,
      ver: "2.0",
      azp: rules.clients[0],
      iat: at,
      nbf: at,
      exp: at + lifetimeS,
      ...changes,
    };
    return new SignJWT(claims)
      .setProtectedHeader({ alg: "RS256", kid: keyId, typ: "JWT" })
      .sign(privateKey);
  };
  return {
    rules,
    keys: createLocalJWKSet(publicKeys),
    publicKeys,
    tokenFor,
    discovery: describe(issuer),
  };
}

/** Seconds a token of this issuer lives. */
export const tokenLifetimeS = lifetimeS;

function describe(issuer: string): Readonly<Record<string, unknown>> {
  return {
    issuer,
    jwks_uri: `${issuer}/jwks`,
    token_endpoint: `${issuer}/token`,
    response_types_supported: ["token"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
  };
}
