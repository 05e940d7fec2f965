import { startService } from "../../local/service.ts";
import { members, smallTown } from "../fakes/small-town.ts";

/** A host in a process of its own, to be killed: node host.ts <folder>; says "<url> <token>" when it listens. */
const [, , dataDir = ""] = process.argv;
const service = await startService({
  dataDir,
  port: 0,
  campaign: smallTown,
  members,
  writeLimits: null,
});
console.log(`${service.url} ${await service.tokenFor("p-na-lay")}`);
