import { monitorEventLoopDelay } from "node:perf_hooks";
import { startService } from "../../local/service.ts";
import { benchMembers, benchTown } from "../town.ts";
import { clerksAt } from "./load.ts";
import { RemoteStore } from "./remote-store.ts";

/** One of the instances over the one store: `instance.ts <folder> <port of the store>`. Says where it listens, then what the load did to it. */
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
process.on("message", () => {
  const lagMs = lag.percentile(99) / 1e6;
  process.send?.({ lagMs, peakMb: process.resourceUsage().maxRSS / 1024 });
});
process.on("disconnect", () => {
  void service.close().then(() => process.exit(0));
});
