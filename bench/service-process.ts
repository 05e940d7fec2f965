import { startService } from "../local/service.ts";
import { benchMembers, benchTown } from "./town.ts";

/** The one-machine service in a process of its own, as a bench starts it: says where it listens, then its peak memory when asked. */
const members = benchMembers();
const service = await startService({
  dataDir: process.argv[2] ?? "",
  port: 0,
  campaign: benchTown(),
  members,
  // A bench presses faster than people.
  writeLimits: null,
});
const tokens = await Promise.all(
  members.map(async ({ id }) => [id, await service.tokenFor(id)] as const),
);
process.send?.({ url: service.url, tokens });
process.on("message", () => {
  // Kilobytes, the highest since the start.
  process.send?.({ peakMb: process.resourceUsage().maxRSS / 1024 });
});
process.on("disconnect", () => {
  void service.close().then(() => process.exit(0));
});
