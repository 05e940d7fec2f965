import type { OfficeAuth } from "../auth/office-token.ts";

/** What the add-in needs of Office besides the workbook. */
export interface Host {
  readonly auth: OfficeAuth;
  /** Ties a ribbon button of the manifest to a function; `done` must be called when it ends. */
  associate(action: string, run: (done: () => void) => void): void;
  /** Opens the task pane, or brings it back. */
  showPane(): Promise<void>;
}

/** Office as the host page has it; call after `Office.onReady`. */
export function officeHost(office: typeof Office): Host {
  return {
    auth: {
      getAccessToken: (options) => office.auth.getAccessToken(options),
    },
    associate: (action, run) => {
      office.actions.associate(action, (event: Office.AddinCommands.Event) => {
        run(() => {
          event.completed();
        });
      });
    },
    showPane: () => office.addin.showAsTaskpane(),
  };
}
