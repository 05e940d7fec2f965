/** What an add-in's runtime and the simulated Excel say to each other, in one page or over postMessage. */
import type { EventEntry, RequestBody, ResponseMessage } from "./protocol.ts";

/** The regional and display settings an add-in finds in Office.context. */
export interface OfficeSettings {
  displayLanguage: string;
  contentLanguage: string;
  /** As Office.PlatformType. */
  platform: "OfficeOnline" | "PC" | "Mac";
  documentUrl: string;
}

/** Calls beside the workbook: sign-in, pane, ribbon. Answers are JSON values. */
export type HostCall =
  | { name: "getAccessToken"; options: unknown }
  | { name: "showAsTaskpane" }
  | { name: "hide" }
  | { name: "setStartupBehavior"; behavior: string }
  | { name: "getStartupBehavior" }
  | { name: "requestRibbonUpdate"; update: unknown }
  | { name: "openBrowserWindow"; url: string }
  | { name: "displayDialog"; url: string; options: unknown };

/** From the add-in. */
export type AddinMessage =
  | { kind: "hello" }
  | { kind: "batch"; body: RequestBody }
  | { kind: "call"; call: HostCall }
  | { kind: "actionDone"; run: number; error?: string };

/** To the add-in, unasked. */
export type HostMessage =
  | { kind: "events"; entries: EventEntry[] }
  | { kind: "action"; run: number; action: string }
  | { kind: "visibility"; mode: "Taskpane" | "Hidden" };

export interface HostPort {
  batch(body: RequestBody): Promise<ResponseMessage>;
  call(call: HostCall): Promise<unknown>;
  actionDone(run: number, error?: string): void;
  /** One listener; messages sent before it listens wait. */
  listen(listener: (message: HostMessage) => void): void;
}
