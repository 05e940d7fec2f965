import { app } from "@azure/functions";
import { ManagedIdentityCredential } from "@azure/identity";
import { createRemoteJWKSet } from "jose";
import { routeIds } from "../shared/api/contract.ts";
import { routes } from "../shared/api/routes.ts";
import { createApp } from "./app.ts";
import { refuseIssuer } from "./http/trusted-issuer.ts";
import { describeError, logToConsole } from "./log.ts";
import { exitConfig, readSettings, type Settings } from "./settings.ts";
import { openCosmosStore } from "./store/cosmos-store.ts";

/** The Azure entry: settings, store and keys of production, and every route registered under its id. */
function start(): void {
  const settings = readOrExit();
  const { identity, jwksUri, mode, cosmos } = settings;
  const where = { issuer: identity.issuer, jwksUri, mode };
  const refused = refuseIssuer({ ...where, embeddedStore: false, bindAddress: null }, process.env);
  if (refused !== undefined) exit(refused);
  const credential =
    cosmos.identityClientId === undefined
      ? new ManagedIdentityCredential()
      : new ManagedIdentityCredential({ clientId: cosmos.identityClientId });
  const service = createApp({
    store: openCosmosStore({ endpoint: cosmos.endpoint, aadCredentials: credential }, cosmos),
    campaign: settings.campaign,
    identity,
    keys: createRemoteJWKSet(new URL(jwksUri)),
    secret: settings.secret,
    now: () => new Date(),
    log: logToConsole,
  });
  for (const id of routeIds)
    app.http(id, {
      methods: [routes[id].method],
      authLevel: "anonymous",
      route: routes[id].path,
      handler: async ({ method, url, headers, body }) => {
        const response = await service.handle({ method, url, headers, body });
        const { status } = response;
        return { status, headers: { ...response.headers }, body: response.body };
      },
    });
}

function readOrExit(): Settings {
  try {
    return readSettings(process.env);
  } catch (error) {
    return exit(error instanceof Error ? error.message : "Settings cannot be read");
  }
}

function exit(reason: string): never {
  console.error(reason);
  process.exit(exitConfig);
}

// A promise nobody waits for would take every request of this worker with it unseen.
process.on("unhandledRejection", (error) => {
  logToConsole({ level: "error", op: "unhandledRejection", ...describeError(error) });
  process.exit(1);
});

start();
