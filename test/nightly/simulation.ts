import { spawn } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { join } from "node:path";

/**
 * The long run of the simulation, a process on every core: `npm run nightly:simulation -- [schedules] [first seed]`. Other seeds than
 * those of the suite. Each process says how many it ran and how to run a failing one again.
 */
const [schedules = "1000000", first = "1000000"] = process.argv.slice(2);
const replay = join(import.meta.dirname, "../simulation/replay.ts");
const processes = Math.max(1, availableParallelism());
const share = Math.ceil(Number(schedules) / processes);
const ended = await Promise.all(
  Array.from({ length: processes }, async (_, at) => {
    const seeds = [String(Number(first) + at * share), String(share)];
    const child = spawn(process.execPath, [replay, ...seeds], { stdio: "inherit" });
    const [code] = (await once(child, "exit")) as [number | null];
    return code;
  }),
);
process.exitCode = ended.every((code) => code === 0) ? 0 : 1;
