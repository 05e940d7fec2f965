import { mutants } from "./mutants.ts";
import { simulate, simulateAll } from "./simulate.ts";

/**
 * Runs one schedule again, or many: `node test/simulation/replay.ts 4711`, `… 1 100000`, `… 1 5000 "keeps no receipt"`.
 * Steps and faults are the seed's; the service pauses by chance before it tries again, so calls may then meet in another order.
 */
const [seed = "1", count = "1", bug] = process.argv.slice(2);
const mutant = mutants.find(({ name }) => name === bug);
if (bug !== undefined && mutant === undefined) throw new Error(`No mutant "${bug}"`);
if (Number(count) === 1) {
  const { history, violations } = await simulate(Number(seed), mutant);
  console.log([...history, `${violations.length} violations`, ...violations].join("\n"));
  process.exitCode = violations.length > 0 ? 1 : 0;
} else {
  // Most errors here are a store that does not answer, over and over: where it was thrown tells nothing.
  Error.stackTraceLimit = 0;
  const started = performance.now();
  const { ran, failed } = await simulateAll({ first: Number(seed), count: Number(count) }, mutant);
  for (const { seed: at, violations } of failed)
    console.log(`seed ${at}: ${violations.join("; ")}`);
  const seconds = Math.round((performance.now() - started) / 1000);
  const { user, system } = process.cpuUsage();
  const cpu = Math.round((user + system) / 1_000_000);
  console.log(`${ran} schedules in ${seconds} s, ${cpu} s of CPU, ${failed.length} failed`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
