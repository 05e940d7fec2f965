import { copyFile, cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

const top = join(import.meta.dirname, "..");

/** Writes what a town's own machine needs into a folder: one program, and the built pane with the manifest it hands out. */
export async function buildMachine(outDir: string, { pane }: { pane: string }): Promise<void> {
  await mkdir(outDir, { recursive: true });
  await build({
    entryPoints: [join(top, "local/machine/cli.ts")],
    outfile: join(outDir, "mai-am.js"),
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node24",
    legalComments: "none",
    logLevel: "warning",
  });
  await writeFile(
    join(outDir, "package.json"),
    JSON.stringify({ name: "mai-am-machine", private: true, type: "module" }, null, 2),
  );
  await cp(pane, join(outDir, "pane"), { recursive: true });
  await copyFile(join(top, "manifest.xml"), join(outDir, "pane/manifest.xml"));
}
