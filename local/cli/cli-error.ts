import type { Localised } from "../../shared/forms/column.ts";
import type { ExitCode } from "./command.ts";

/** A mistake in the command, a file or the connection: the sentence is for the person, the command ends with `exit`. */
export class CliError extends Error {
  readonly sentence: Localised;
  readonly exit: ExitCode = 2;

  constructor(vi: string, en: string, cause?: unknown) {
    super(en, { cause });
    this.name = "CliError";
    this.sentence = { vi, en };
  }
}

/** The machine or the folder is not set up for it (sysexits.h, EX_CONFIG): trying again changes nothing. */
export class SetupError extends CliError {
  override readonly exit = 78;
}
