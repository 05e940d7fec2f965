import { ProtocolMode, type Configuration } from "@azure/msal-browser";
import type { SignInConfig } from "../config.ts";

/**
 * One issuer, nothing logged: the library's own logger says who signed in. Tokens stay in memory; a page that leaves for the issuer and
 * comes back has to remember what it asked, in the store that ends with its window.
 */
export function msalConfiguration(
  config: SignInConfig,
  cacheLocation: "memoryStorage" | "sessionStorage" = "memoryStorage",
): Configuration {
  const cache = { cacheLocation };
  const silent = { loggerOptions: { loggerCallback: () => undefined } };
  const { clientId } = config;
  if (!("issuer" in config)) {
    const authority = `https://login.microsoftonline.com/${config.tenant}`;
    return { auth: { clientId, authority }, cache, system: silent };
  }
  // Without offline access: what ends with the window needs no token that outlives it.
  const OIDCOptions = { responseMode: "fragment", defaultScopes: ["openid", "profile"] } as const;
  const { issuer: authority } = config;
  return {
    auth: {
      clientId,
      authority,
      knownAuthorities: [new URL(authority).host],
      OIDCOptions: { ...OIDCOptions, defaultScopes: [...OIDCOptions.defaultScopes] },
    },
    cache,
    system: { ...silent, protocolMode: ProtocolMode.OIDC },
  };
}
