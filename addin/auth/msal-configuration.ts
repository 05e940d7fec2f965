import type { Configuration } from "@azure/msal-browser";
import type { SignInConfig } from "../config.ts";

/** One tenant, tokens in memory, nothing logged: the library's own logger says who signed in. */
export function msalConfiguration({ clientId, tenant }: SignInConfig): Configuration {
  return {
    auth: { clientId, authority: `https://login.microsoftonline.com/${tenant}` },
    cache: { cacheLocation: "memoryStorage" },
    system: { loggerOptions: { loggerCallback: () => undefined } },
  };
}
