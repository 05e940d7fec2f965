import { monitorEventLoopDelay } from "node:perf_hooks";
import { fsck } from "../../functions/jobs/fsck.ts";
import { startService } from "../../local/service.ts";
import { benchMembers, benchTown } from "../town.ts";
import { clerksAt } from "./load.ts";
import { RemoteStore } from "./remote-store.ts";

/** One of the instances over the one store: `instance.ts <folder> <port of the store>`. Says where it listens, then what it is asked for. */
const [, , dataDir = "", port = ""] = process.argv;
const campaign = benchTown(clerksAt);
const members = benchMembers(clerksAt);
const service = await startService({
  dataDir,
  port: 0,
  campaign,
  members,
  store: new RemoteStore(Number(port)),
  // What is turned away is counted by its answers.
  log: () => undefined,
});
const tokens = await Promise.all(
  members.map(async ({ id }) => [id, await service.tokenFor(id)] as const),
);
const lag = monitorEventLoopDelay({ resolution: 5 });
lag.enable();
process.send?.({ url: service.url, tokens });
process.on("message", (asked) => {
  void (asked === "load" ? load() : check()).then((said) => process.send?.(said));
});
process.on("disconnect", () => {
  void service.close().then(() => process.exit(0));
});

/** What the load has done to this process so far. */
function load() {
  const lagMs = lag.percentile(99) / 1e6;
  return Promise.resolve({ lagMs, peakMb: process.resourceUsage().maxRSS / 1024 });
}

/** Whether the store agrees with itself. */
async function check() {
  const { store, app } = service;
  await app.drain();
  const now = () => new Date();
  const { findings, counts } = await fsck({ store, campaign, registers: app.registers, now });
  return { findings: findings.length, undrained: counts.undrained };
}
