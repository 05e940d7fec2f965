import { spawn } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { join } from "node:path";

/**
 * The long run of the simulation, a process on every core: `npm run nightly:simulation -- [schedules] [first seed]`. Other seeds than
 * those of the suite. It goes share by share and says after each how far it is: a night that is broken off has still proved something,
 * and goes on from the seed it reached. The seed of a schedule that failed is printed; it ends the run.
 */
const [schedules = "1000000", first = "1000000"] = process.argv.slice(2);
const replay = join(import.meta.dirname, "../simulation/replay.ts");
const processes = Math.max(1, availableParallelism());
const share = Math.min(10_000, Math.ceil(Number(schedules) / processes));
const end = Number(first) + Number(schedules);
const run = { next: Number(first), ran: 0, hasFailed: false };

await Promise.all(Array.from({ length: processes }, runShares));
const verdict = run.hasFailed ? "a schedule failed" : "0 failed";
console.log(`${run.ran} of ${schedules} schedules ran, ${verdict}`);
process.exitCode = run.hasFailed ? 1 : 0;

async function runShares(): Promise<void> {
  while (run.next < end && !run.hasFailed) {
    const seed = run.next;
    const count = Math.min(share, end - seed);
    run.next += count;
    const child = spawn(process.execPath, [replay, String(seed), String(count)], {
      stdio: "inherit",
    });
    const [code] = (await once(child, "exit")) as [number | null];
    if (code === 0) run.ran += count;
    else run.hasFailed = true;
    console.log(`seeds ${seed}–${seed + count - 1} ended, ${run.ran} schedules without a failure`);
  }
}
