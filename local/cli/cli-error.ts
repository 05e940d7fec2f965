import type { Localised } from "../../shared/forms/column.ts";

/** A mistake in the command, a file or the connection: the sentence is for the person, the command ends with 2. */
export class CliError extends Error {
  readonly sentence: Localised;

  constructor(vi: string, en: string, cause?: unknown) {
    super(en, { cause });
    this.name = "CliError";
    this.sentence = { vi, en };
  }
}
