/** Gives the bearer token of the signed-in person; sign-in itself is the host's business. */
export interface TokenPort {
  /** @throws Problem "not-signed-in" with a sentence for the person when Office needs them to sign in. */
  getToken(): Promise<string>;
  /** Drops what is cached, after the service refused it. */
  forget(): void;
}

/** Seconds before its end at which a token counts as old, so that it does not end on the way. */
const marginSeconds = 120;

/** Keeps a source's token till shortly before it ends and asks once for all who wait. */
export function cachedToken(
  source: () => Promise<string>,
  now: () => number = Date.now,
): TokenPort {
  let held: { token: string; until: number } | undefined;
  let asking: Promise<string> | undefined;
  const ask = async () => {
    try {
      const token = await source();
      held = { token, until: expiryOf(token) * 1000 - marginSeconds * 1000 };
      return token;
    } finally {
      asking = undefined;
    }
  };
  return {
    getToken: () => {
      if (held !== undefined && now() < held.until) return Promise.resolve(held.token);
      asking ??= ask();
      return asking;
    },
    forget: () => {
      held = undefined;
    },
  };
}

/** Seconds since 1970 at which the token ends; 0 when it does not say, so that it is used once. Read, not trusted. */
function expiryOf(token: string): number {
  try {
    const body = token.split(".")[1] ?? "";
    const json: unknown = JSON.parse(atob(body.replaceAll("-", "+").replaceAll("_", "/")));
    return json instanceof Object && "exp" in json && typeof json.exp === "number" ? json.exp : 0;
  } catch {
    return 0;
  }
}
