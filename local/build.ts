import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import type { Config } from "../addin/config.ts";
import { buildFunctions } from "./build-functions.ts";
import { buildMachine } from "./build-machine.ts";
import { deploymentFrom, forDeployment, type Deployment } from "./deployment.ts";

const top = join(import.meta.dirname, "..");

/** Builds the pane into a folder: page, chunks, icons, config.json and the headers its host must send. */
export async function buildAddin(outDir = join(top, "dist/addin")): Promise<string> {
  const root = join(top, "addin");
  const version = JSON.stringify(await versionOf());
  await inProduction(() =>
    build({
      root,
      configFile: join(root, "vite.config.ts"),
      logLevel: "warn",
      build: { outDir },
      define: { __VERSION__: version },
    }),
  );
  return outDir;
}

/** Vite takes NODE_ENV from the shell before its own mode: React's development build would slip in. */
async function inProduction(work: () => Promise<unknown>): Promise<void> {
  const before = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  await work().finally(() => {
    if (before === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = before;
  });
}

async function versionOf(): Promise<string> {
  const project: unknown = JSON.parse(await readFile(join(top, "package.json"), "utf8"));
  return project instanceof Object && "version" in project ? String(project.version) : "";
}

/** Writes dist/manifest.xml and the page's headers with the addresses of a deployment in place of this machine's. */
async function writeFor(deployment: Deployment): Promise<void> {
  const manifest = await readFile(join(top, "manifest.xml"), "utf8");
  await writeFile(join(top, "dist/manifest.xml"), forDeployment(manifest, deployment));
  const headers = join(top, "dist/addin/staticwebapp.config.json");
  await writeFile(headers, forDeployment(await readFile(headers, "utf8"), deployment));
  const { apiUrl, signIn } = deployment;
  const config: Config = { apiUrl, ...(signIn === undefined ? {} : { signIn }) };
  await writeFile(join(top, "dist/addin/config.json"), JSON.stringify(config));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const pane = await buildAddin();
  await buildMachine(join(top, "dist/machine"), { pane });
  await writeFor(deploymentFrom(process.env));
  await buildFunctions(join(top, "dist/functions"));
}
