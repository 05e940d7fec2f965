import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey } from "jose";

/** Keys are read again once they are older, while those that are known go on. */
const freshMs = 600_000;
/** Between two looks at the address, so that made-up key ids are no way to hammer it. */
const cooldownMs = 30_000;
/** So long known keys hold while the address is silent: a withdrawn one no longer, or nobody could sign in within minutes of its fall. */
const longestMs = 3_600_000;
/** So long a failed look counts where no key is known. */
const failedMs = 5_000;

/** What asks for the keys; absent = `fetch`. */
type AskForKeys = (url: string) => Promise<Response>;

/** Keys an issuer publishes at an address. A token with an unknown key id is a reason to look, once for all that wait. */
export function remoteKeys(url: URL, ask?: AskForKeys): JWTVerifyGetKey {
  const set = createRemoteJWKSet(url, {
    cacheMaxAge: longestMs,
    // Unknown key ids are a reason to look below.
    cooldownDuration: longestMs,
    ...(ask === undefined ? {} : { [customFetch]: ask }),
  });
  let readAt = -Infinity;
  let triedAt = -Infinity;
  let failure: unknown;
  let pending: Promise<void> | undefined;
  const since = (at: number) => Date.now() - at;
  const look = (): Promise<void> => {
    pending ??= read().finally(() => {
      pending = undefined;
    });
    return pending;
  };
  const read = async () => {
    triedAt = Date.now();
    try {
      await set.reload();
      readAt = Date.now();
    } catch (error) {
      failure = error;
      throw error;
    }
  };
  const refresh = async () => {
    if (since(readAt) < freshMs) return;
    if (since(readAt) >= longestMs) {
      if (pending === undefined && since(triedAt) < failedMs) throw failure;
      await look();
    } else if (since(triedAt) >= cooldownMs) void look().catch(() => undefined);
  };
  return async (header, token) => {
    await refresh();
    try {
      return await set(header, token);
    } catch (error) {
      const isUnknown = error instanceof errors.JWKSNoMatchingKey;
      if (!isUnknown || (pending === undefined && since(triedAt) < cooldownMs)) throw error;
      await look();
      return set(header, token);
    }
  };
}
