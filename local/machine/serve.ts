import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import type { App } from "../../functions/app.ts";
import { securityHeaders } from "../../functions/http/respond.ts";
import type { Log } from "../../functions/log.ts";
import type { Environment } from "../../functions/settings.ts";
import { CliError } from "../cli/cli-error.ts";
import { answerApi } from "../answer-api.ts";
import { workEveryMinute } from "../every-minute.ts";
import { holdFolder, type Release } from "./folder/hold-folder.ts";
import { listen, type Listening, type ListenOptions } from "./listen-tls.ts";
import { openTown, type OpenTown } from "./open-town.ts";
import { openPaneFiles, type PaneFiles } from "./pane-files.ts";
import { deploymentOf } from "./own-deployment.ts";
import type { MachineSettings } from "./settings.ts";
import { trustedKeys } from "./keys/trusted-keys.ts";
import { Unfit } from "./folder/unfit.ts";
import { readTownFolder, type TownFolder } from "./folder/town-folder.ts";

export interface Machine {
  readonly port: number;
  readonly reloadCertificate: () => void;
  /** Lets requests on their way end, then closes the store and gives the folder free. */
  readonly stop: () => Promise<void>;
}

interface ServeOptions {
  readonly settings: MachineSettings;
  readonly environment: Environment;
  readonly log: Log;
}

/** Serves a town from this machine: its folder, its certificate, its issuer. @throws Unfit when something of that is not in order. */
export async function serve(options: ServeOptions): Promise<Machine> {
  const { settings, log } = options;
  const keys = trustedKeys(settings, options.environment);
  const folder = townOf(settings);
  const pane = await paneOf(settings);
  const release = hold(folder);
  const opened: { town?: OpenTown } = {};
  try {
    const town = openTown(folder, {
      registerKeys: settings.registerKeys,
      log,
      now: () => new Date(),
      signIn: { identity: settings.identity, keys, origins: settings.allowedOrigins },
    });
    opened.town = town;
    const answer = answerAt(settings.origin, { app: town.app, pane });
    const listening = await listenOrSay({ ...settings, answer });
    return { ...running({ listening, town, release, log }), port: listening.port };
  } catch (error) {
    await opened.town?.store.close();
    release();
    throw error;
  }
}

function townOf({ dataDir, issuer }: MachineSettings): TownFolder {
  const folder = readTownFolder(dataDir);
  if (folder === undefined) throw new Unfit(`There is no town in ${dataDir}: run "init" first`);
  if (folder.issuer !== issuer)
    throw new Unfit("The members of this folder are people of another issuer");
  return folder;
}

function hold({ dataDir }: TownFolder): Release {
  const release = holdFolder(dataDir);
  if (release === undefined) throw new Unfit(`${dataDir} is used by another process`);
  return release;
}

/** A port may be free a moment later; a certificate that is none stays so. */
async function listenOrSay(options: ListenOptions): Promise<Listening> {
  try {
    return await listen(options);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const place = `${options.address}:${options.port}`;
    if (code.startsWith("ERR_")) throw new Unfit("The certificate and its key cannot be used");
    throw new CliError(
      `Không mở được cổng ${place} (${code}).`,
      `The port ${place} cannot be opened (${code}).`,
      error,
    );
  }
}

async function paneOf(settings: MachineSettings): Promise<PaneFiles> {
  const folder = settings.addinDir ?? join(import.meta.dirname, "pane");
  try {
    return await openPaneFiles(folder, deploymentOf(settings));
  } catch (cause) {
    throw new Unfit(`There is no built pane in ${folder}`, { cause });
  }
}

function answerAt(origin: string, { app, pane }: { app: App; pane: PaneFiles }) {
  // Health checks of this machine name it by number; any other name is a page that was led here (DNS rebinding).
  const own = new URL(origin).host;
  const isOurs = (host: string) =>
    host.toLowerCase() === own || /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);
  return async (request: IncomingMessage, response: ServerResponse) => {
    if (!isOurs(request.headers.host ?? "")) response.writeHead(421, securityHeaders).end();
    else if (request.url?.startsWith("/api/") === true) await answerApi(app, request, response);
    else await pane(request, response);
  };
}

function running(parts: {
  listening: Listening;
  town: OpenTown;
  release: Release;
  log: Log;
}): Omit<Machine, "port"> {
  const { listening, town, release, log } = parts;
  const timer = workEveryMinute(town.app, log);
  return {
    reloadCertificate: listening.reloadCertificate,
    stop: async () => {
      clearInterval(timer);
      await listening.close();
      await town.store.close();
      release();
    },
  };
}
