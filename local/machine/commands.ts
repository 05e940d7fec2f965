import type { Command } from "../cli/command.ts";
import { fsck } from "../cli/commands/fsck.ts";
import { accessLog } from "./commands/access-log.ts";
import { backup } from "./commands/backup.ts";
import { init } from "./commands/init.ts";
import { person } from "./commands/person.ts";
import { retention } from "./commands/retention.ts";
import { restore } from "./commands/restore.ts";
import { serve } from "./commands/serve.ts";

/** Commands of a town's own machine; they know no demonstration. */
export const machineCommands: readonly Command[] = [
  init,
  serve,
  backup,
  restore,
  retention,
  fsck,
  accessLog,
  person,
];
