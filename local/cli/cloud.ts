import { AzureCliCredential } from "@azure/identity";
import type { Environment, Settings } from "../../functions/settings.ts";
import { openCosmosStore } from "../../functions/store/cosmos/open-cosmos-store.ts";
import type { Store } from "../../functions/store/store.ts";
import { SetupError } from "./cli-error.ts";

/** Where the store of a deployment comes from, and what names it. */
export interface Cloud {
  readonly environment: Environment;
  readonly open: (place: Pick<Settings, "cosmos">) => Store;
}

/** The database of a deployment, with the rights of whoever is signed in to the Azure command line. */
export const azure: Cloud = {
  environment: process.env,
  open: ({ cosmos }) =>
    openCosmosStore(
      { endpoint: cosmos.endpoint, aadCredentials: new AzureCliCredential() },
      { ...cosmos },
    ),
};

/** @throws SetupError for what `read` refuses. */
export function settingsOf<T>(environment: Environment, read: (from: Environment) => T): T {
  try {
    return read(environment);
  } catch (error) {
    const { message } = error as Error;
    throw new SetupError(message, message);
  }
}
