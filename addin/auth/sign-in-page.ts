import { createStandardPublicClientApplication } from "@azure/msal-browser";
import { readConfig } from "../config.ts";
import type { DialogAnswer } from "./dialog.ts";
import { msalConfiguration } from "./msal-configuration.ts";

/**
 * The page in the dialog, where the host opens no window of its own: goes to the issuer's sign-in, comes back with an answer, hands
 * the token to the pane that opened it, and keeps nothing. Nested authentication does not exist in dialogs (MSAL-js #7684).
 */
async function signIn(): Promise<DialogAnswer | undefined> {
  const { signIn: config } = await readConfig();
  if (config === undefined) return { failed: "not_configured" };
  const { auth, ...rest } = msalConfiguration(config, "sessionStorage");
  const redirectUri = window.location.origin + window.location.pathname;
  const app = await createStandardPublicClientApplication({
    ...rest,
    auth: { ...auth, redirectUri },
  });
  const result = await app.handleRedirectPromise();
  if (result !== null) {
    await app.clearCache({ account: result.account, correlationId: result.correlationId });
    window.sessionStorage.clear();
    return { token: result.accessToken };
  }
  // Computers of an office are shared: whom the issuer remembers need not be who presses the button.
  await app.acquireTokenRedirect({ scopes: [config.scope], prompt: "select_account" });
  return undefined;
}

/** Only kinds: a message of the library may name the person. */
function codeOf(error: unknown): string {
  const code = error instanceof Object && "errorCode" in error ? error.errorCode : "";
  return typeof code === "string" ? code : "unexpected";
}

await Office.onReady();
const answer = await signIn().catch((error: unknown) => ({ failed: codeOf(error) }));
if (answer !== undefined)
  Office.context.ui.messageParent(JSON.stringify(answer), { targetOrigin: window.location.origin });
