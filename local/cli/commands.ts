import type { Command } from "./command.ts";
import { machineCommands } from "../machine/commands.ts";
import { accessLog } from "./commands/access-log.ts";
import { begin } from "./commands/begin.ts";
import { check } from "./commands/check.ts";
import { demo } from "./commands/demo.ts";
import { impact } from "./commands/impact.ts";
import { figures } from "./commands/figures.ts";
import { importCommand } from "./commands/import.ts";
import { handover } from "./commands/handover.ts";
import { locks } from "./commands/locks.ts";
import { obligations } from "./commands/obligations.ts";
import { refresh } from "./commands/refresh.ts";
import { review } from "./commands/review.ts";
import { submit } from "./commands/submit.ts";
import { sync } from "./commands/sync.ts";
import { template } from "./commands/template.ts";
import { update } from "./commands/update.ts";

/** Everything `npm run mai-am` knows. */
export const commands: readonly Command[] = [
  template,
  update,
  importCommand,
  figures,
  check,
  submit,
  sync,
  review,
  refresh,
  impact,
  locks,
  handover,
  obligations,
  demo,
  begin,
  ...machineCommands.map((one) => (one.name === accessLog.name ? accessLog : one)),
];
