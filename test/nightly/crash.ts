import { runVitest } from "./run-vitest.ts";

/** The long run of kills and of disks that are full or read-only: `npm run nightly:crash -- [kills] [disk runs]`. */
const [kills = "500", diskRuns = "200"] = process.argv.slice(2);
console.log(`${kills} kills of the host, ${diskRuns} runs with a disk that fails`);
runVitest({
  project: "processes",
  paths: ["test/crash/kill-host.test.ts", "test/crash/disk-faults.test.ts"],
  env: { KILLS: kills, DISK_RUNS: diskRuns },
});
