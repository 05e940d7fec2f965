import { copyFile, cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bundleProgram } from "./bundle-program.ts";

const top = join(import.meta.dirname, "..");

/** Writes what a town's own machine needs into a folder: one program, and the built pane with the manifest it hands out. */
export async function buildMachine(outDir: string, { pane }: { pane: string }): Promise<void> {
  await mkdir(outDir, { recursive: true });
  await bundleProgram("local/machine/cli.ts", join(outDir, "mai-am.js"));
  await writeFile(
    join(outDir, "package.json"),
    JSON.stringify({ name: "mai-am-machine", private: true, type: "module" }, null, 2),
  );
  // Files of an earlier build have other names: they would stay beside the new ones.
  await rm(join(outDir, "pane"), { recursive: true, force: true });
  await cp(pane, join(outDir, "pane"), { recursive: true });
  await copyFile(join(top, "manifest.xml"), join(outDir, "pane/manifest.xml"));
}
