import { askInDialog, type DialogHost } from "./auth/dialog.ts";
import { nestedToken } from "./auth/nested-token.ts";
import { officeToken } from "./auth/office-token.ts";
import type { SignIn } from "./auth/token.ts";
import type { SignInConfig } from "./config.ts";

/**
 * The way people sign in here: nested app authentication where a registration in Entra is configured, a dialog where that is another
 * issuer, Office itself otherwise. The sign-in library is loaded when the first token is asked for. Call after `Office.onReady`.
 */
export function openSignIn(office: typeof Office, config: SignInConfig | undefined): SignIn {
  // The runtime speaks of OfficeRuntime.auth too; Office.auth is the one every host of SharedRuntime 1.1 has.
  if (config === undefined) return officeToken(office.auth);
  const { requirements } = office.context;
  return nestedToken({
    // The bridge of the host speaks to Entra only.
    isNested: !("issuer" in config) && requirements.isSetSupported("NestedAppAuth", "1.1"),
    loadApp: async () => (await import("./auth/nested-app.ts")).openNestedApp(config),
    askInDialog: () =>
      askInDialog(officeDialogs(office), new URL("sign-in.html", window.location.href)),
  });
}

/** Percent of the screen: the sign-in page of Microsoft needs about 480 × 640 pixels. */
const dialogSize = { height: 60, width: 30 };

function officeDialogs({ context, EventType }: typeof Office): DialogHost {
  return {
    open: (address) =>
      new Promise((resolve) => {
        context.ui.displayDialogAsync(address, dialogSize, (result) => {
          const dialog = result.value as Office.Dialog | undefined;
          if (dialog === undefined) {
            resolve(undefined);
            return;
          }
          resolve({
            onMessage: (handler) => {
              dialog.addEventHandler(EventType.DialogMessageReceived, (arg) => {
                if ("message" in arg) handler(arg.message, arg.origin);
              });
            },
            onEnd: (handler) => {
              dialog.addEventHandler(EventType.DialogEventReceived, handler);
            },
            close: () => {
              dialog.close();
            },
          });
        });
      }),
  };
}
