/**
 * In the add-in's iframe: `<script src="excel-web-16.00.js">`, then this, then the add-in. Talks to the page by postMessage, so the frame may
 * be of another origin. (A frame of the page's own origin can also be served without messages: `installOffice(frame.contentWindow, host.port, settings)`.)
 */
import { installOffice, type RuntimeWindow } from "./install-office.ts";
import { channel, type FromPage, type ToPage } from "./frame-messages.ts";
import type { AddinMessage, HostMessage, HostPort, OfficeSettings } from "./messages.ts";
import type { ResponseMessage } from "./protocol.ts";

/** `pageOrigin`: the only origin that is listened to and spoken to. */
export function connectFrame(
  frame: Window & RuntimeWindow,
  pageOrigin: string,
  settings: OfficeSettings,
): void {
  installOffice(frame, framePort(frame, pageOrigin), settings);
}

interface Waiter {
  resolve: (answer: unknown) => void;
  reject: (error: Error) => void;
}

function framePort(frame: Window, pageOrigin: string): HostPort {
  const waiters = new Map<number, Waiter>();
  let lastId = 0;
  let listener: ((message: HostMessage) => void) | undefined;

  const post = (message: AddinMessage): number => {
    lastId += 1;
    const sent: ToPage = { channel, id: lastId, message };
    frame.parent.postMessage(sent, pageOrigin);
    return lastId;
  };
  const ask = (message: AddinMessage) =>
    new Promise<unknown>((resolve, reject) => {
      waiters.set(post(message), { resolve, reject });
    });

  frame.addEventListener("message", (event: MessageEvent<FromPage | undefined>) => {
    if (
      event.source !== frame.parent ||
      event.origin !== pageOrigin ||
      event.data?.channel !== channel
    )
      return;
    if ("message" in event.data) listener?.(event.data.message);
    else settleWaiter(waiters, event.data);
  });

  return {
    batch: async (body) => (await ask({ kind: "batch", body })) as ResponseMessage,
    call: (call) => ask({ kind: "call", call }),
    actionDone: (run, error) => {
      post({ kind: "actionDone", run, ...(error === undefined ? {} : { error }) });
    },
    listen: (next) => {
      listener = next;
      // Messages wait in the page until the frame says that it listens.
      post({ kind: "hello" });
    },
  };
}

function settleWaiter(
  waiters: Map<number, Waiter>,
  answer: Extract<FromPage, { id: number }>,
): void {
  const waiter = waiters.get(answer.id);
  waiters.delete(answer.id);
  if ("error" in answer) waiter?.reject(new Error(answer.error));
  else waiter?.resolve(answer.answer);
}
