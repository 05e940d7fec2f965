import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import type { Config } from "../../addin/config.ts";
import { type Deployment, forDeployment } from "../deployment.ts";
import { readFileBelow } from "../web/static-files.ts";

/** What Static Web Apps reads beside the files: one list of headers for both hosts. */
interface HostedHeaders {
  readonly globalHeaders: Readonly<Record<string, string>>;
  readonly routes: readonly {
    readonly route: string;
    readonly headers: Readonly<Record<string, string>>;
  }[];
}

/** Answers everything outside /api. */
export type PaneFiles = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Never sent: it is for the host. */
const ofTheHost = "staticwebapp.config.json";

/**
 * The built pane with the addresses of this deployment in its configuration, headers and manifest, so that one build serves every town.
 * @throws Error when the pane was not built.
 */
export async function openPaneFiles(folder: string, deployment: Deployment): Promise<PaneFiles> {
  const read = async (name: string) =>
    forDeployment(await readFile(join(folder, name), "utf8"), deployment);
  const hosted = JSON.parse(await read(ofTheHost)) as HostedHeaders;
  const { apiUrl, signIn } = deployment;
  const config: Config = { apiUrl, ...(signIn === undefined ? {} : { signIn }) };
  const written: ReadonlyMap<string, { body: string; type: string }> = new Map([
    ["/config.json", { body: JSON.stringify(config), type: "application/json" }],
    ["/manifest.xml", { body: await read("manifest.xml"), type: "application/xml" }],
  ]);
  return async ({ method, url = "/" }, response) => {
    const path = new URL(url, "http://host").pathname;
    const headers = headersFor(hosted, path);
    if (method !== "GET" && method !== "HEAD") {
      response.writeHead(405, { ...headers, allow: "GET, HEAD" }).end();
      return;
    }
    const isHidden = path.endsWith(`/${ofTheHost}`);
    const file = isHidden ? undefined : (written.get(path) ?? (await readFileBelow(folder, path)));
    if (file === undefined) response.writeHead(404, headers).end();
    else response.writeHead(200, { ...headers, "Content-Type": file.type }).end(file.body);
  };
}

/** Routes are "/folder/*" or exact, as Static Web Apps reads them. */
function headersFor(
  { globalHeaders, routes }: HostedHeaders,
  path: string,
): Readonly<Record<string, string>> {
  const own = routes.find(({ route }) =>
    route.endsWith("*") ? path.startsWith(route.slice(0, -1)) : path === route,
  );
  return { ...globalHeaders, ...own?.headers };
}
