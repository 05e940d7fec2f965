import type { CosmosClientOptions } from "@azure/cosmos";

/** A real account or an emulator to run the contract on. */
export interface Account {
  readonly options: CosmosClientOptions;
  readonly database: string;
  readonly container: string;
  readonly consistency: readonly string[];
  /** Which list of deviations holds for it. */
  readonly server: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * COSMOS_ENDPOINT asks for a run; without COSMOS_KEY it signs in as whoever the Azure CLI knows. COSMOS_CONSISTENCY is what the account
 * may have ("Strong" unless it says otherwise: emulators have one replica and call it Session), COSMOS_SERVER names an emulator.
 * @returns undefined when no run is asked for.
 * @throws Error when an endpoint is named that is neither https nor this machine.
 */
export async function readAccount(environment: Environment): Promise<Account | undefined> {
  const endpoint = environment["COSMOS_ENDPOINT"];
  if (endpoint === undefined || endpoint === "") return undefined;
  if (!/^https:\/\/|^http:\/\/(localhost|127\.0\.0\.1)[:/]/.test(endpoint))
    throw new Error("COSMOS_ENDPOINT must be https, or http on this machine");
  const key = environment["COSMOS_KEY"];
  return {
    options: key === undefined ? await signedIn(endpoint) : { endpoint, key },
    database: environment["COSMOS_DATABASE"] ?? "mai-am-contract",
    container: environment["COSMOS_CONTAINER"] ?? "contract",
    consistency: (environment["COSMOS_CONSISTENCY"] ?? "Strong").split(","),
    server: environment["COSMOS_SERVER"] ?? "account",
  };
}

async function signedIn(endpoint: string): Promise<CosmosClientOptions> {
  const { AzureCliCredential } = await import("@azure/identity");
  return { endpoint, aadCredentials: new AzureCliCredential() };
}
