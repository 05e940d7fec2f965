import type { Network } from "../pane-bridge.ts";

type Fetch = typeof globalThis.fetch;

interface Surroundings {
  readonly network: Network;
  /** Awaited before anything is sent that changes something, as Excel saves before a careful add-in writes. */
  readonly saved: () => Promise<void>;
}

/** `fetch` that fails as a browser's does while the network is cut; requests on their way are torn off. */
export function makeFetch(real: Fetch, { network, saved }: Surroundings): Fetch {
  return async (input, init) => {
    if (network.isCut()) throw new TypeError("Failed to fetch");
    const method = init?.method ?? (input instanceof Request ? input.method : "GET");
    if (method !== "GET" && method !== "HEAD") await saved();
    const cut = new AbortController();
    const stop = network.listen(() => {
      if (network.isCut()) cut.abort(new TypeError("Failed to fetch"));
    });
    const signal = init?.signal ? AbortSignal.any([init.signal, cut.signal]) : cut.signal;
    try {
      return await real(input, { ...init, signal });
    } finally {
      stop();
    }
  };
}

/** Puts the cut into a window: `fetch`, `navigator.onLine` and the events "offline" and "online". */
export function installNetwork(
  window: Window & typeof globalThis,
  surroundings: Surroundings,
): void {
  const { network } = surroundings;
  window.fetch = makeFetch(window.fetch.bind(window), surroundings);
  Object.defineProperty(window.navigator, "onLine", { get: () => !network.isCut() });
  network.listen(() => {
    window.dispatchEvent(new Event(network.isCut() ? "offline" : "online"));
  });
}
