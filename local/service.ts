import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createApp, type App } from "../functions/app.ts";
import { writeLimits, type WriteLimits } from "../functions/http/rate-limit.ts";
import { createMembers } from "../functions/campaign/begin-campaign.ts";
import { seedCampaign } from "../functions/campaign/seed-campaign.ts";
import { refuseIssuer } from "../functions/http/trusted-issuer.ts";
import type { Log } from "../functions/log.ts";
import { rowIds } from "../functions/rows/row-ids.ts";
import { campaignDocumentId, campaignPartition } from "../functions/store/partitions.ts";
import type { Store } from "../functions/store/store.ts";
import type { Campaign, Member } from "../shared/campaign/campaign.ts";
import { workEveryMinute } from "./every-minute.ts";
import { createLocalIdentity, type LocalIdentity } from "./identity.ts";
import { listen, type Listening, type OtherPages } from "./listen.ts";
import { isTownFolder } from "./machine/folder/town-folder.ts";
import { openSqliteStore } from "./sqlite-store.ts";

export interface LocalAppOptions {
  /** Folder of the data; made when absent, readable by its owner only. */
  readonly dataDir: string;
  readonly campaign: Campaign;
  readonly members: readonly Member[];
  readonly now?: () => Date;
  /** Absent: errors only, on the error stream. */
  readonly log?: Log;
  /** Absent: the embedded one, in the folder of the data. Closed with the service. */
  readonly store?: Store;
}

export interface ServiceOptions extends LocalAppOptions {
  /** 0 = any free one. */
  readonly port: number;
  /** Absent: what every host grants. Null: none, for programs that press faster than people. */
  readonly writeLimits?: WriteLimits | null;
  /** Answers everything outside /api and /issuer, e.g. the workbench. */
  readonly otherPages?: OtherPages;
}

export interface LocalApp {
  readonly app: App;
  readonly store: Store;
  readonly identity: LocalIdentity;
  /** `fetch` without a socket, for paths such as "/api/me" below any origin. */
  readonly fetch: (url: string | URL | Request, init?: RequestInit) => Promise<Response>;
  readonly tokenFor: LocalIdentity["tokenFor"];
  /** Writes the campaign's catalogue as accepted rows of its forms, once. @returns rows written now. */
  readonly seedCatalogue: () => Promise<number>;
  readonly close: () => Promise<void>;
}

export interface LocalService extends LocalApp {
  /** Origin without a slash at the end, e.g. "http://127.0.0.1:3000". */
  readonly url: string;
}

const hostAddress = "127.0.0.1";

/** The production service over the embedded store, in this process and without a socket. */
export async function createLocalApp(options: LocalAppOptions): Promise<LocalApp> {
  return assemble(options, {
    issuer: "http://127.0.0.1/issuer",
    bindAddress: null,
    writeLimits: undefined,
  });
}

/** The production service on loopback, with a development issuer that signs in whoever is picked. */
export async function startService(options: ServiceOptions): Promise<LocalService> {
  const server = await listen(options.port, hostAddress);
  const issuer = `${server.url}/issuer`;
  const local = await assemble(options, {
    issuer,
    bindAddress: hostAddress,
    writeLimits: options.writeLimits === null ? undefined : (options.writeLimits ?? writeLimits),
  });
  serve(server, { local, options });
  const close = async () => {
    await server.close();
    await local.close();
  };
  return { ...local, url: server.url, close };
}

function serve(
  server: Listening,
  { local, options }: { local: LocalApp; options: ServiceOptions },
) {
  const { app, identity } = local;
  const people = options.members.map(({ id, name, unit, roles }) => ({ id, name, unit, roles }));
  server.answerWith({ app, identity, people, otherPages: options.otherPages });
}

async function assemble(
  options: LocalAppOptions,
  where: { issuer: string; bindAddress: string | null; writeLimits: WriteLimits | undefined },
): Promise<LocalApp> {
  const now = options.now ?? (() => new Date());
  const log = options.log ?? logErrors;
  const identity = await createLocalIdentity(where.issuer, now);
  const refused = refuseIssuer(
    { ...where, jwksUri: `${where.issuer}/jwks`, mode: "local", embeddedStore: true },
    process.env,
  );
  if (refused !== undefined) throw new Error(refused);
  // Invented people must never sign in among real ones.
  if (isTownFolder(options.dataDir)) throw new Error("This folder serves a real town");
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const store = options.store ?? openSqliteStore(join(options.dataDir, "town.db"));
  await seed(store, options);
  const secret = readSecret(options.dataDir);
  const app = createApp({
    store,
    campaign: options.campaign.id,
    identity: identity.rules,
    keys: identity.keys,
    secret,
    now,
    log,
    writeLimits: where.writeLimits,
  });
  const timer = workEveryMinute(app, log);
  return {
    app,
    store,
    identity,
    fetch: fetchFrom(app),
    tokenFor: identity.tokenFor,
    seedCatalogue: () => seedCampaign({ store, rowId: rowIds(secret), now }, options.campaign),
    close: () => {
      clearInterval(timer);
      return store.close();
    },
  };
}

/** Members on the first start only: later changes are the store's. A newer campaign of the program replaces an older one. */
async function seed(store: Store, { campaign, members }: LocalAppOptions): Promise<void> {
  await writeCampaign(store, campaign);
  await createMembers(store, campaign.id, members);
}

async function writeCampaign(store: Store, campaign: Campaign): Promise<void> {
  const partition = campaignPartition(campaign.id);
  const stored = await store.get(partition, campaignDocumentId);
  const target = {
    id: campaignDocumentId,
    kind: "campaign",
    seq: campaign.version,
    body: campaign,
  };
  if (stored === undefined) await store.commit(partition, [{ op: "create", ...target }]);
  else if (stored.seq < campaign.version)
    await store.commit(partition, [{ op: "replace", ...target, ifMatch: stored.etag }]);
}

/** Row ids are made with it, so it lives as long as the rows do, beside them. */
function readSecret(dataDir: string): string {
  const file = join(dataDir, "secret");
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 });
  return readFileSync(file, "utf8");
}

const logErrors: Log = (record) => {
  if (record.level === "error") console.error(JSON.stringify(record));
};

function fetchFrom(app: App): LocalApp["fetch"] {
  return async (url, init) => {
    const request = new Request(url, init);
    const { method, headers, body } = request;
    const response = await app.handle({ method, url: request.url, headers, body });
    const { status } = response;
    return new Response(status === 304 ? null : response.body, {
      status,
      headers: response.headers,
    });
  };
}
