import { createApp, type App } from "../../functions/app.ts";
import type { Log } from "../../functions/log.ts";
import type { IdentityRules } from "../../functions/http/token-rules.ts";
import { writeLimits } from "../../functions/http/rate-limit.ts";
import type { RegisterKey } from "../../functions/register/register-keys.ts";
import type { Store } from "../../functions/store/store.ts";
import { openSqliteStore } from "../sqlite-store.ts";
import type { JWTVerifyGetKey } from "jose";
import type { JobFolder } from "./folder/job-folder.ts";

export interface OpenTown {
  readonly app: App;
  readonly store: Store;
}

export interface TownOptions {
  readonly registerKeys: readonly RegisterKey[] | undefined;
  readonly log: Log;
  readonly now: () => Date;
  /** Absent: for jobs in this process, which no token can reach. */
  readonly signIn?: {
    readonly identity: IdentityRules;
    readonly keys: JWTVerifyGetKey;
    readonly origins: readonly string[];
  };
}

/** Rules no token can follow, for a service that nobody calls from outside. */
const nobody: IdentityRules = {
  kind: "openid",
  issuer: "",
  audience: "",
  scope: "",
  clients: [],
  claims: [],
};

/** The production service over the embedded store of a town's folder. */
export function openTown(folder: JobFolder, options: TownOptions): OpenTown {
  const store = openSqliteStore(folder.store);
  const { signIn, registerKeys, log, now } = options;
  const app = createApp({
    store,
    campaign: folder.campaign,
    identity: signIn?.identity ?? nobody,
    keys: signIn?.keys ?? (() => Promise.reject(new Error("Nobody signs in here"))),
    secret: folder.secret,
    registerKeys,
    now,
    log,
    origins: signIn?.origins ?? [],
    writeLimits,
  });
  return { app, store };
}
