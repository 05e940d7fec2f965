import type { CallCost } from "../../../functions/store/cosmos/call-cost.ts";
import {
  openCosmosStore,
  type CosmosPlace,
} from "../../../functions/store/cosmos/open-cosmos-store.ts";
import type { Store } from "../../../functions/store/store.ts";
import { CosmosServer } from "./cosmos-server.ts";

export interface Opened {
  readonly store: Store;
  /** Of every call so far, in the order in which they ended. */
  readonly costs: readonly CallCost[];
  /** Milliseconds the store asked to wait between attempts; nobody really waits. */
  readonly pauses: readonly number[];
}

/** The production store, with the real SDK, on the fake; it notes what it costs and how long it would wait. */
export function openOnFake(server: CosmosServer, place: Partial<CosmosPlace> = {}): Opened {
  const costs: CallCost[] = [];
  const pauses: number[] = [];
  const store = openCosmosStore(
    { endpoint: server.endpoint, key: CosmosServer.key },
    {
      database: "mai-am",
      container: "town",
      onCost: (cost) => costs.push(cost),
      pause: async (ms) => Promise.resolve(void pauses.push(ms)),
      ...place,
    },
  );
  return { store, costs, pauses };
}
