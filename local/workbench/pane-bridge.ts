/** What the page gives the pane's frame besides the workbook: the clock of the demo and a network that can be cut. */
import type { OfficeSettings } from "../excel/host/messages.ts";

export interface Network {
  isCut: () => boolean;
  /** Calls back when the network is cut or comes back, until the answer is called. */
  listen: (listener: () => void) => () => void;
}

export interface PaneBridge {
  readonly settings: OfficeSettings;
  /** Milliseconds the demo's clock is ahead of this machine's. */
  readonly clockOffsetMs: number;
  readonly network: Network;
  /** Resolves when the workbook as it is now is on disk, or could not be saved. */
  readonly saved: () => Promise<void>;
}

declare global {
  interface Window {
    /** Set by the workbench before it opens the pane's frame. */
    maiAmPane?: PaneBridge;
  }
}
