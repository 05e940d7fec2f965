/** Gives the bearer token of the signed-in person. */
export interface TokenPort {
  /** Never asks the person anything. @throws Problem "not-signed-in" with a sentence for the person when they have to sign in. */
  getToken(): Promise<string>;
  /** Drops what is cached, after the service refused it. */
  forget(): void;
}

/** A way to sign in, for those who wait behind a token. */
export interface SignIn extends TokenPort {
  /**
   * Asks the person; call it straight from the press of a button, or the browser takes the window for an advertisement.
   * @throws Problem "not-signed-in" when they gave up or may not.
   */
  signIn(): Promise<void>;
}

/** Where tokens come from. Both ways reject with a Problem. */
export interface TokenSource {
  /** Without a word to the person; `isRefused` = the service refused the last one, so that a kept one is no answer. */
  readonly silently: (isRefused: boolean) => Promise<string>;
  readonly asking: () => Promise<string>;
}

/** Seconds before its end at which a token counts as old, so that it does not end on the way. */
const marginSeconds = 120;

/** Keeps a source's token till shortly before it ends, in memory only, and asks once for all who wait. */
export function cachedToken(source: TokenSource, now: () => number = Date.now): SignIn {
  let held: { token: string; until: number } | undefined;
  let coming: Promise<string> | undefined;
  let isRefused = false;
  const take = (asked: Promise<string>) => {
    const taken = asked
      .then((token) => {
        held = { token, until: expiryOf(token) * 1000 - marginSeconds * 1000 };
        isRefused = false;
        return token;
      })
      .finally(() => {
        if (coming === taken) coming = undefined;
      });
    coming = taken;
    return taken;
  };
  return {
    getToken: async () => {
      if (held !== undefined && now() < held.until) return held.token;
      return coming ?? take(source.silently(isRefused));
    },
    forget: () => {
      held = undefined;
      isRefused = true;
    },
    signIn: async () => {
      await take(source.asking());
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
