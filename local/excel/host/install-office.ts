/**
 * Makes a loaded runtime (excel-web-16.00.js in `window`) talk to the simulated Excel through a port, and supplies the parts of `Office`
 * that the host brings: onReady, context, actions, addin, ribbon, auth. Runs in a page and in Node alike.
 */
import { isSetSupported } from "./api-sets.ts";
import type { HostMessage, HostPort, OfficeSettings } from "./messages.ts";
import type { EventEntry, RequestBody } from "./protocol.ts";

/** The parts of the runtime that are used here; their names are the runtime's own. */
export interface OfficeExtensionParts {
  SessionBase: { new (): object; _overrideSession: unknown };
  Utility: { _createPromiseFromResult: (result: unknown) => unknown };
  _testSetRichApiMessageReadyImpl: (ready: () => Promise<void>) => void;
  _testTriggerRichApiMessageEvent: (message: { entries: EventEntry[] }) => void;
}

/** What the runtime leaves in its window. */
export interface RuntimeWindow {
  OfficeExtension: OfficeExtensionParts;
  Office: object;
  OSF: object;
}

type ActionFunction = (event: ActionEvent) => unknown;

export interface ActionEvent {
  source: { id: string };
  completed: (options?: unknown) => void;
}

/** Where the associated functions and the pane's state live. */
interface Commands {
  functions: Map<string, ActionFunction>;
  /** Asked for before they were associated. */
  waiting: { run: number; action: string }[];
  visibilityHandlers: Set<(message: { visibilityMode: string }) => void>;
}

export function installOffice(
  window: RuntimeWindow,
  port: HostPort,
  settings: OfficeSettings,
): void {
  const { OfficeExtension } = window;
  OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  OfficeExtension.SessionBase._overrideSession = makeSession(OfficeExtension, port);
  const commands: Commands = { functions: new Map(), waiting: [], visibilityHandlers: new Set() };
  const own = officeMembers(port, settings, commands);
  window.Office = Object.create(window.Office, Object.getOwnPropertyDescriptors(own)) as object;
  port.listen((message) => {
    receive(message, { window, port, commands });
  });
}

function makeSession(runtime: OfficeExtensionParts, port: HostPort): object {
  const session = new runtime.SessionBase();
  return Object.assign(session, {
    _resolveRequestUrlAndHeaderInfo: () =>
      runtime.Utility._createPromiseFromResult({
        url: "https://simulated-excel.invalid/",
        headers: {},
      }),
    _createRequestExecutorOrNull: () => ({
      executeAsync: (_customData: unknown, _flags: number, message: { Body: RequestBody }) =>
        port.batch(message.Body),
    }),
  });
}

interface Receiver {
  window: RuntimeWindow;
  port: HostPort;
  commands: Commands;
}

function receive(message: HostMessage, { window, port, commands }: Receiver): void {
  if (message.kind === "events")
    window.OfficeExtension._testTriggerRichApiMessageEvent({ entries: message.entries });
  else if (message.kind === "action") runAction(message, port, commands);
  else for (const handler of commands.visibilityHandlers) handler({ visibilityMode: message.mode });
}

/** As in Excel, a command is over when the function says `event.completed()`; one that fails is over too. */
function runAction(
  { run, action }: { run: number; action: string },
  port: HostPort,
  commands: Commands,
): void {
  const command = commands.functions.get(action);
  if (command === undefined) {
    commands.waiting.push({ run, action });
    return;
  }
  let isDone = false;
  const finish = (error?: string) => {
    if (isDone) return;
    isDone = true;
    port.actionDone(run, error);
  };
  const event: ActionEvent = {
    source: { id: action },
    completed: () => {
      finish();
    },
  };
  void (async () => {
    try {
      await command(event);
    } catch (error) {
      finish(error instanceof Error ? error.message : String(error));
    }
  })();
}

function officeMembers(port: HostPort, settings: OfficeSettings, commands: Commands): object {
  const info = { host: "Excel", platform: settings.platform };
  return {
    onReady: (callback?: (ready: typeof info) => unknown) => {
      const ready = Promise.resolve(info);
      return callback === undefined
        ? ready
        : ready.then((value) => {
            callback(value);
            return value;
          });
    },
    initialize: undefined,
    context: makeContext(port, settings),
    actions: {
      associate: (id: string, command: ActionFunction) => {
        associate(id, command, { port, commands });
      },
    },
    addin: addinMembers(port, commands),
    ribbon: {
      requestUpdate: async (update: unknown) => {
        await port.call({ name: "requestRibbonUpdate", update });
      },
    },
    auth: makeAuth(port),
    HostType: { Excel: "Excel" },
    PlatformType: {
      PC: "PC",
      OfficeOnline: "OfficeOnline",
      Mac: "Mac",
      iOS: "iOS",
      Android: "Android",
      Universal: "Universal",
    },
    VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
    StartupBehavior: { none: "None", load: "Load" },
  };
}

function associate(
  id: string,
  command: ActionFunction,
  { port, commands }: { port: HostPort; commands: Commands },
): void {
  commands.functions.set(id, command);
  const due = commands.waiting.filter(({ action }) => action === id);
  commands.waiting = commands.waiting.filter(({ action }) => action !== id);
  for (const waiting of due) runAction(waiting, port, commands);
}

function addinMembers(port: HostPort, commands: Commands): object {
  return {
    showAsTaskpane: async () => {
      await port.call({ name: "showAsTaskpane" });
    },
    hide: async () => {
      await port.call({ name: "hide" });
    },
    setStartupBehavior: async (behavior: string) => {
      await port.call({ name: "setStartupBehavior", behavior });
    },
    getStartupBehavior: () => port.call({ name: "getStartupBehavior" }),
    onVisibilityModeChanged: (handler: (message: { visibilityMode: string }) => void) => {
      commands.visibilityHandlers.add(handler);
      return Promise.resolve(() => {
        commands.visibilityHandlers.delete(handler);
        return Promise.resolve();
      });
    },
  };
}

function makeAuth(port: HostPort): object {
  return { getAccessToken: (options?: unknown) => port.call({ name: "getAccessToken", options }) };
}

function makeContext(port: HostPort, settings: OfficeSettings): object {
  return {
    host: "Excel",
    platform: settings.platform,
    displayLanguage: settings.displayLanguage,
    contentLanguage: settings.contentLanguage,
    diagnostics: { host: "Excel", platform: settings.platform, version: "16.0.18000.0" },
    requirements: { isSetSupported },
    auth: makeAuth(port),
    document: { url: settings.documentUrl, mode: "readWrite" },
    officeTheme: {
      bodyBackgroundColor: "#FFFFFF",
      bodyForegroundColor: "#000000",
      controlBackgroundColor: "#F0F0F0",
      controlForegroundColor: "#000000",
      isDarkTheme: false,
    },
    touchEnabled: false,
    ui: {
      openBrowserWindow: (url: string) => {
        void port.call({ name: "openBrowserWindow", url });
      },
      displayDialogAsync: (
        url: string,
        options?: unknown,
        callback?: (result: unknown) => void,
      ) => {
        const done =
          typeof options === "function" ? (options as (result: unknown) => void) : callback;
        port
          .call({
            name: "displayDialog",
            url,
            options: typeof options === "function" ? {} : options,
          })
          .then(
            () => done?.({ status: "succeeded", value: {} }),
            (error: unknown) =>
              done?.({
                status: "failed",
                error: { code: 12007, message: error instanceof Error ? error.message : "" },
              }),
          );
      },
    },
  };
}
