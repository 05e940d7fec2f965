/** The side of Excel an add-in talks to: its workbook session and what surrounds it (pane, ribbon, sign-in, commands). */
import type { Book } from "../book/book.ts";
import { openSession, type AddinSession } from "./addin-session.ts";
import type { HostCall, HostMessage, HostPort } from "./messages.ts";

/** What the surroundings of the workbook do when the add-in asks. Every part may be left out. */
export interface HostCallbacks {
  /** Office.auth.getAccessToken; its rejection reaches the add-in. */
  getAccessToken?: (options: unknown) => Promise<string>;
  showAsTaskpane?: () => void | Promise<void>;
  hide?: () => void | Promise<void>;
  setStartupBehavior?: (behavior: string) => void;
  /** Office.ribbon.requestUpdate; the value is Office.RibbonUpdaterData. */
  requestRibbonUpdate?: (update: unknown) => void;
  openBrowserWindow?: (url: string) => void;
  displayDialog?: (url: string, options: unknown) => Promise<void>;
}

export interface AddinHost {
  readonly port: HostPort;
  readonly session: AddinSession;
  /** Runs a function the add-in associated (Office.actions.associate); resolves when it is completed. */
  invokeAction(action: string): Promise<void>;
  /** Tells the add-in that its pane came into view or went. */
  notifyVisibility(mode: "Taskpane" | "Hidden"): void;
  close(): void;
}

export function hostAddin(book: Book, callbacks: HostCallbacks = {}): AddinHost {
  const waiting: HostMessage[] = [];
  const runs = new Map<number, { resolve: () => void; reject: (error: Error) => void }>();
  let listener: ((message: HostMessage) => void) | undefined;
  let lastRun = 0;
  let startupBehavior = "None";

  const post = (message: HostMessage) => {
    if (listener === undefined) waiting.push(message);
    else listener(message);
  };
  const session = openSession(book, (entries) => {
    post({ kind: "events", entries });
  });

  const port: HostPort = {
    batch: (body) => Promise.resolve(session.answer(body)),
    call: async (call) => {
      if (call.name === "setStartupBehavior") startupBehavior = call.behavior;
      if (call.name === "getStartupBehavior") return startupBehavior;
      return answerCall(callbacks, call);
    },
    actionDone: (run, error) => {
      const waiter = runs.get(run);
      runs.delete(run);
      if (error === undefined) waiter?.resolve();
      else waiter?.reject(new Error(error));
    },
    listen: (next) => {
      listener = next;
      for (const message of waiting.splice(0)) next(message);
    },
  };

  return {
    port,
    session,
    invokeAction: (action) => {
      lastRun += 1;
      const run = lastRun;
      const done = new Promise<void>((resolve, reject) => runs.set(run, { resolve, reject }));
      post({ kind: "action", run, action });
      return done;
    },
    notifyVisibility: (mode) => {
      post({ kind: "visibility", mode });
    },
    close: () => {
      session.close();
    },
  };
}

async function answerCall(callbacks: HostCallbacks, call: HostCall): Promise<unknown> {
  switch (call.name) {
    case "getAccessToken":
      if (callbacks.getAccessToken === undefined)
        throw new Error("No sign-in is set up for this workbook.");
      return callbacks.getAccessToken(call.options);
    case "showAsTaskpane":
      return callbacks.showAsTaskpane?.();
    case "hide":
      return callbacks.hide?.();
    case "setStartupBehavior":
      return callbacks.setStartupBehavior?.(call.behavior);
    case "requestRibbonUpdate":
      return callbacks.requestRibbonUpdate?.(call.update);
    case "openBrowserWindow":
      return callbacks.openBrowserWindow?.(call.url);
    case "displayDialog":
      if (callbacks.displayDialog === undefined) throw new Error("Dialogs are not available here.");
      return callbacks.displayDialog(call.url, call.options);
    case "getStartupBehavior":
      return undefined;
  }
}
