import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The long run of the route fuzzer: `npm run nightly:fuzz -- [requests per route] [seed]`, under a new seed each night. */
const [requests = "2000", seed = String(randomInt(2 ** 31))] = process.argv.slice(2);
const vitest = join(
  dirname(createRequire(import.meta.url).resolve("vitest/package.json")),
  "vitest.mjs",
);
const args = [
  "run",
  "--config",
  "test/vitest.config.ts",
  "--project",
  "unit",
  "test/functions/fuzz",
];
console.log(`${requests} requests per route, seed ${seed}`);
const { status } = spawnSync(process.execPath, [vitest, ...args], {
  stdio: "inherit",
  env: { ...process.env, FUZZ_REQUESTS: requests, FUZZ_SEED: seed },
});
process.exitCode = status ?? 1;
