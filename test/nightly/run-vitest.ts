import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

interface LongRun {
  readonly project: "unit" | "processes";
  readonly paths: readonly string[];
  /** What makes the run long, by the variables the tests ask for. */
  readonly env: Readonly<Record<string, string>>;
}

/** Runs tests of the suite with more of what they do by numbers. Sets this process's exit code. */
export function runVitest({ project, paths, env }: LongRun): void {
  const vitest = join(
    dirname(createRequire(import.meta.url).resolve("vitest/package.json")),
    "vitest.mjs",
  );
  const args = ["run", "--config", "test/vitest.config.ts", "--project", project, ...paths];
  const { status } = spawnSync(process.execPath, [vitest, ...args], {
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  process.exitCode = status ?? 1;
}
