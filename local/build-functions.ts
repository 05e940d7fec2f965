import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

const top = join(import.meta.dirname, "..");

/**
 * Writes the deployable service into a folder: one CommonJS bundle, host.json and a package.json that names it. A plain ESM bundle
 * dies at load, and a bundled `@azure/functions-core` would register routes with nobody: the host brings that module.
 */
export async function buildFunctions(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  await build({
    entryPoints: [join(top, "functions/main.ts")],
    outfile: join(outDir, "main.cjs"),
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node22",
    external: ["@azure/functions-core"],
    legalComments: "none",
    logLevel: "warning",
  });
  await copyFile(join(top, "functions/host.json"), join(outDir, "host.json"));
  const manifest = { name: "mai-am-functions", private: true, main: "main.cjs" };
  await writeFile(join(outDir, "package.json"), JSON.stringify(manifest, null, 2));
}
