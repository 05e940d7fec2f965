/** Envelopes of the messages between the page and the add-in's iframe. */
import type { AddinMessage, HostMessage } from "./messages.ts";

export const channel = "simulated-excel";

export interface ToPage {
  channel: typeof channel;
  id: number;
  message: AddinMessage;
}

export type FromPage =
  | { channel: typeof channel; id: number; answer: unknown }
  | { channel: typeof channel; id: number; error: string }
  | { channel: typeof channel; message: HostMessage };
