import { randomInt } from "node:crypto";
import { runVitest } from "./run-vitest.ts";

/** The long run of the route fuzzer: `npm run nightly:fuzz -- [requests per route] [seed]`, under a new seed each night. */
const [requests = "2000", seed = String(randomInt(2 ** 31))] = process.argv.slice(2);
console.log(`${requests} requests per route, seed ${seed}`);
runVitest({
  project: "unit",
  paths: ["test/functions/fuzz"],
  env: { FUZZ_REQUESTS: requests, FUZZ_SEED: seed },
});
