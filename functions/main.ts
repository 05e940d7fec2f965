import { app, type HttpHandler, type HttpMethod } from "@azure/functions";
import { routeIds } from "../shared/api/contract.ts";
import { routes } from "../shared/api/routes.ts";
import { createApp, type App } from "./app.ts";
import { remoteKeys } from "./http/remote-keys.ts";
import { refuseIssuer } from "./http/trusted-issuer.ts";
import { writeLimits } from "./http/rate-limit.ts";
import { exitOnUnhandled } from "./exit-on-unhandled.ts";
import { runTimer } from "./run-timer.ts";
import { logToConsole } from "./log.ts";
import { exitConfig, readSettings, type Settings } from "./settings.ts";
import { logTrouble } from "./store/cosmos/log-trouble.ts";
import { managedIdentity, openCosmosStore } from "./store/cosmos/open-cosmos-store.ts";
import { guardSecret } from "./store/guard-secret.ts";

const allMethods: readonly HttpMethod[] = [
  "GET",
  "HEAD",
  "POST",
  "PUT",
  "PATCH",
  "DELETE",
  "OPTIONS",
];

/** The Azure entry: settings, store and keys of production, and every route registered under its id. */
function start(): void {
  const settings = readOrExit();
  const { identity, jwksUri, mode, cosmos } = settings;
  const where = { issuer: identity.issuer, jwksUri, mode };
  const refused = refuseIssuer({ ...where, embeddedStore: false, bindAddress: null }, process.env);
  if (refused !== undefined) exit(refused);
  const { campaign, secret } = settings;
  const database = openCosmosStore(managedIdentity(cosmos), {
    ...cosmos,
    onCost: logTrouble(logToConsole),
    onUnfit: ({ message }) => exit(message),
  });
  const onForeign = ({ message }: Error) => exit(message);
  const store = guardSecret(database, { campaign, secret, onForeign });
  const service = createApp({
    store,
    campaign,
    identity,
    keys: remoteKeys(new URL(jwksUri)),
    secret,
    registerKeys: settings.registerKeys,
    now: () => new Date(),
    log: logToConsole,
    origins: settings.origins,
    writeLimits,
  });
  register(service);
  // The host waits some seconds for requests on their way before it ends the worker.
  app.hook.appTerminate(() => store.close());
}

/**
 * The service finds its route by the URL itself, so whichever function the host chooses gives the same answer: its precedence is
 * by name, not by length (azure-functions-host #9876).
 */
function register(service: App): void {
  const handler: HttpHandler = async (request, { traceContext }) => {
    const { method, url, body } = request;
    // The host's own span: its requests in telemetry have this trace, also where the caller named none.
    const known = new Map([["traceparent", traceContext?.traceParent]]);
    const headers = { get: (name: string) => known.get(name) ?? request.headers.get(name) };
    const response = await service.handle({ method, url, headers, body });
    const { status } = response;
    return { status, headers: { ...response.headers }, body: response.body };
  };
  const authLevel = "anonymous";
  for (const id of routeIds) {
    const { method, path } = routes[id];
    app.http(id, { methods: [method], authLevel, route: path, handler });
  }
  for (const [name, { schedule, work }] of Object.entries(timers))
    app.timer(name, { schedule, handler: runTimer(logToConsole, name, () => work(service)) });
  // Preflights, wrong methods and unknown paths are answered by the service too, not by the host's own pages.
  app.http("unmatched", { methods: [...allMethods], authLevel, route: "{*path}", handler });
}

/** What is done without being asked; hours are UTC, seven behind Vietnam. */
const timers: Readonly<
  Record<string, { readonly schedule: string; readonly work: (service: App) => Promise<void> }>
> = {
  // What a request left of its cross-check, because the store or the worker went away, waits a minute at most.
  drain: { schedule: "0 * * * * *", work: (service) => service.drain() },
  locks: { schedule: "30 * * * * *", work: (service) => service.lockDue() },
  retention: { schedule: "0 */10 19-21 * * *", work: erase },
  check: { schedule: "0 */10 18-20 * * *", work: check },
};

/** host.json grants a run five minutes; what is left goes on ten minutes after its beginning. */
const longestRunMs = 240_000;

/** Between two and five in the morning in Vietnam. The line tells whether there was anything to erase, and how far it came. */
async function erase(service: App): Promise<void> {
  const until = new Date(Date.now() + longestRunMs);
  const { is, erased } = await service.erase({ until });
  logToConsole({ level: "info", op: "retention", code: is, counts: { ...erased } });
}

/**
 * From one in the morning in Vietnam, until it is through. One line "fsck" a night, an error when there are findings: infra/ alerts on
 * both, the line and its absence. A run that did not come to the end has a line of its own.
 */
async function check(service: App): Promise<void> {
  const until = new Date(Date.now() + longestRunMs);
  const { is, findings, counts } = await service.check({ until });
  if (is === "rested") return;
  logToConsole({
    level: findings.length === 0 ? "info" : "error",
    op: is === "done" ? "fsck" : "fsck-part",
    code: [...new Set(findings.map(({ code }) => code))].join(" "),
    counts: { ...counts, findings: findings.length },
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

exitOnUnhandled(logToConsole);
start();
