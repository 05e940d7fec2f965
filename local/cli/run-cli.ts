import { commands } from "./commands.ts";
import type { ExitCode } from "./command.ts";
import { type CliIo, runCommands } from "./run-commands.ts";

/** `npm run mai-am -- …`: every command there is. */
export function runCli(argv: readonly string[], io: CliIo): Promise<ExitCode> {
  return runCommands(argv, { program: "npm run mai-am --", commands }, io);
}
