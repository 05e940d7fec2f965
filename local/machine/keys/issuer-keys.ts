import type { JWTVerifyGetKey } from "jose";
import { z } from "zod";
import { remoteKeys } from "../../../functions/http/remote-keys.ts";
import { getOverTls } from "./https-fetch.ts";

const discovery = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https$/ }) });

interface IssuerPlace {
  /** Address of the issuer as its discovery document says it. */
  readonly issuer: string;
  /** Authority of its certificate; undefined = those every program trusts. */
  readonly ca: string | undefined;
}

/** How long a failed look at the issuer counts, so that a flood of tokens does not become a flood of looks. */
const cooldownMs = 5000;

/**
 * Keys of an OpenID issuer, found through its discovery document when the first token comes: this host starts while the issuer is
 * away.
 */
export function issuerKeys(
  place: IssuerPlace,
  nowMs: () => number = () => performance.now(),
): JWTVerifyGetKey {
  let found: { readonly keys: Promise<JWTVerifyGetKey>; failedAt?: number } | undefined;
  return async (header, token) => {
    if (found?.failedAt !== undefined && nowMs() - found.failedAt > cooldownMs) found = undefined;
    const look = (found ??= { keys: discover(place) });
    const keys = await look.keys.catch((error: unknown) => {
      look.failedAt ??= nowMs();
      throw error;
    });
    return keys(header, token);
  };
}

async function discover({ issuer, ca }: IssuerPlace): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const answer = await getOverTls(new URL(address), ca);
  const found = discovery.parse(await answer.json());
  if (found.issuer !== issuer) throw new Error("The discovery document is of another issuer");
  return remoteKeys(new URL(found.jwks_uri), (url) => getOverTls(new URL(url), ca));
}
