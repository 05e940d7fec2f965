import { glob, stat } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { buildAddin } from "../build.ts";
import { places, top } from "./places.ts";

interface Bundle {
  readonly name: string;
  /** Written last by its build. */
  readonly result: string;
  readonly sources: readonly string[];
  readonly build: () => Promise<unknown>;
}

const bundles: readonly Bundle[] = [
  {
    name: "bảng Mái Ấm",
    result: join(places.addin, "taskpane.html"),
    sources: ["addin/**/*", "shared/**/*.ts", "package-lock.json"],
    build: buildAddin,
  },
  {
    name: "trang làm việc",
    result: join(places.workbench, "index.html"),
    sources: ["local/workbench/**/*", "local/excel/**/*.ts", "addin/styles/*", "package-lock.json"],
    build: buildWorkbench,
  },
];

/** Builds what is missing or older than its sources, and says so through `say`. */
export async function buildPages(say: (line: string) => void): Promise<void> {
  for (const bundle of bundles) {
    if (!(await isStale(bundle))) continue;
    const start = performance.now();
    await bundle.build();
    say(`Đã dựng ${bundle.name} (${((performance.now() - start) / 1000).toFixed(1)} giây).`);
  }
}

async function isStale({ result, sources }: Bundle): Promise<boolean> {
  const built = await modified(join(result));
  if (built === undefined) return true;
  for await (const file of glob(sources, { cwd: top })) {
    const changed = await modified(join(top, file));
    if (changed !== undefined && changed > built) return true;
  }
  return false;
}

async function modified(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true ? found.mtimeMs : undefined;
}

async function buildWorkbench(): Promise<void> {
  const root = join(top, "local/workbench");
  await build({ root, configFile: join(root, "vite.config.ts"), logLevel: "warn" });
}
