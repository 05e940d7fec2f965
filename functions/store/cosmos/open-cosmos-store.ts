import { setTimeout as sleep } from "node:timers/promises";
import { CosmosClient, type CosmosClientOptions } from "@azure/cosmos";
import { ManagedIdentityCredential } from "@azure/identity";
import type { Settings } from "../../settings.ts";
import { withDeadline } from "../deadline.ts";
import type { Store } from "../store.ts";
import type { OnCost } from "./call-cost.ts";
import { checkAccount, UnfitAccount } from "./check-account.ts";
import { CosmosStore } from "./cosmos-store.ts";

export interface CosmosPlace {
  readonly database: string;
  readonly container: string;
  /** Default consistency levels of the account to be content with; an emulator has one replica, so there "Session" is as good. */
  readonly consistency?: readonly string[];
  /** Own deadlines: a failing name server keeps the SDK busy for two minutes, whatever it is told (reliability §0.5). */
  readonly readDeadlineMs?: number;
  readonly writeDeadlineMs?: number;
  readonly maxAttempts?: number;
  /** How to wait between attempts. */
  readonly pause?: (ms: number) => Promise<void>;
  readonly onCost?: OnCost;
  /** Told once when the account cannot be used as it is set up; every call fails with the same error. */
  readonly onUnfit?: (reason: UnfitAccount) => void;
}

/** Credentials of production: the service's managed identity and nothing else, so that no key or developer's login can ever work there. */
export function managedIdentity({
  endpoint,
  identityClientId,
}: Settings["cosmos"]): CosmosClientOptions {
  const aadCredentials =
    identityClientId === undefined
      ? new ManagedIdentityCredential()
      : new ManagedIdentityCredential({ clientId: identityClientId });
  return { endpoint, aadCredentials };
}

/** One client per process. The account is looked at once, at the start; no call is served before it was found fit. */
export function openCosmosStore(options: CosmosClientOptions, place: CosmosPlace): Store {
  const client = new CosmosClient({ ...options, connectionPolicy: { ...policy } });
  const container = client.database(place.database).container(place.container);
  const { maxAttempts = 8, pause = async (ms: number) => sleep(ms), onCost = ignore } = place;
  const { readDeadlineMs = 6000, writeDeadlineMs = 10_000, consistency = ["Strong"] } = place;
  const check = () => withDeadline(checkAccount(client, container, consistency), readDeadlineMs);
  const ready = checkOnce(check, place.onUnfit);
  // Asked now so that the operator hears of it at the start; whoever calls the store hears of it again.
  ready().catch(ignore);
  const patience = { ready, maxAttempts, pause };
  return new CosmosStore({
    client,
    container,
    reading: { ...patience, deadlineMs: readDeadlineMs },
    writing: { ...patience, deadlineMs: writeDeadlineMs },
    onCost,
  });
}

/**
 * Every retry is ours: the SDK's own would repeat a write after a lost answer, wait without jitter, and look for other regions for two
 * minutes when there is no name server. The account has one write region, and its global name follows it.
 */
const policy = {
  requestTimeout: 5000,
  enableEndpointDiscovery: false,
  enableBackgroundEndpointRefreshing: false,
  useMultipleWriteLocations: false,
  retryOptions: {
    maxRetryAttemptCount: 0,
    fixedRetryIntervalInMilliseconds: 0,
    maxWaitTimeInSeconds: 0,
  },
} as const;

/** Keeps a good and an unfit answer; an account that did not answer is asked again by the next call. */
function checkOnce(check: () => Promise<void>, onUnfit: CosmosPlace["onUnfit"]) {
  let checking: Promise<void> | undefined;
  return (): Promise<void> => {
    checking ??= check().catch((error: unknown) => {
      if (error instanceof UnfitAccount) onUnfit?.(error);
      else checking = undefined;
      throw error;
    });
    return checking;
  };
}

function ignore(): void {
  // Nobody is told.
}
