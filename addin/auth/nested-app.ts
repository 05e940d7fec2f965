import {
  createNestablePublicClientApplication,
  type AuthenticationResult,
} from "@azure/msal-browser";
import type { SignInConfig } from "../config.ts";
import { msalConfiguration } from "./msal-configuration.ts";
import type { NestedApp } from "./nested-token.ts";

/**
 * The sign-in library on the host's bridge; import this when somebody has to be signed in, not before. The host knows its person, so no
 * hint is given.
 */
export async function openNestedApp(config: SignInConfig): Promise<NestedApp> {
  const app = await createNestablePublicClientApplication(msalConfiguration(config));
  // Without the host's bridge the library would open windows of its own, for which there is no page.
  if (!("nestedAppAuthBridge" in window)) throw new Error("Office has no bridge for nested apps");
  const scopes = [config.scope];
  const keep = ({ account, accessToken }: AuthenticationResult) => {
    app.setActiveAccount(account);
    return accessToken;
  };
  return {
    silently: async (isRefused) => {
      const account = app.getActiveAccount();
      if (account === null) return keep(await app.ssoSilent({ scopes }));
      return keep(await app.acquireTokenSilent({ scopes, account, forceRefresh: isRefused }));
    },
    asking: async () => keep(await app.acquireTokenPopup({ scopes })),
  };
}
