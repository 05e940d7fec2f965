import { fsck } from "../../functions/jobs/fsck.ts";
import { startService } from "../../local/service.ts";
import { formById } from "../../shared/forms/catalogue.ts";
import { members, noon, smallTown } from "../fakes/small-town.ts";

/**
 * One instance of the service in a process of its own, in this checkout or in a copy of it with another version of a form:
 * `instance.ts <folder>`. Says where it listens, then what fsck finds whenever it is asked.
 */
const [, , dataDir = ""] = process.argv;
const service = await startService({
  dataDir,
  port: 0,
  campaign: smallTown,
  members,
  writeLimits: null,
  now: () => new Date(noon.getTime() + performance.now()),
});
const tokens = await Promise.all(
  members.map(async ({ id }) => [id, await service.tokenFor(id)] as const),
);
const { version, columns } = formById("households");
process.send?.({ url: service.url, tokens, version, keys: columns.map(({ key }) => key) });
process.on("message", () => {
  void check().then((found) => process.send?.(found));
});
process.on("disconnect", () => {
  void service.close().then(() => process.exit(0));
});

async function check() {
  const { store, app } = service;
  await app.drain();
  const { registers } = app;
  return fsck({ store, campaign: smallTown, registers, now: () => noon });
}
