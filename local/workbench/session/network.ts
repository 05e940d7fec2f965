import type { Network } from "../pane-bridge.ts";

export interface CuttableNetwork {
  readonly cut: (isCut: boolean) => void;
  /** The network as one frame sees it; closed with the frame, whose listeners are gone with it. */
  readonly branch: () => Network & { readonly close: () => void };
}

/** The switch "Ngắt mạng": what the pane's frame sees of the network. */
export function createNetwork(): CuttableNetwork {
  const branches = new Set<Set<() => void>>();
  let cutNow = false;
  return {
    branch: () => {
      const listeners = new Set<() => void>();
      branches.add(listeners);
      return {
        isCut: () => cutNow,
        listen: (listener) => {
          listeners.add(listener);
          return () => {
            listeners.delete(listener);
          };
        },
        close: () => {
          branches.delete(listeners);
        },
      };
    },
    cut: (isCut) => {
      if (cutNow === isCut) return;
      cutNow = isCut;
      for (const listeners of branches) for (const listener of listeners) listener();
    },
  };
}
