import type { Network } from "../pane-bridge.ts";

export interface CuttableNetwork extends Network {
  readonly cut: (isCut: boolean) => void;
}

/** The switch "Ngắt mạng": what the pane's frame sees of the network. */
export function createNetwork(): CuttableNetwork {
  const listeners = new Set<() => void>();
  let cutNow = false;
  return {
    isCut: () => cutNow,
    listen: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    cut: (isCut) => {
      if (cutNow === isCut) return;
      cutNow = isCut;
      for (const listener of listeners) listener();
    },
  };
}
