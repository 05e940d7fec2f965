import type { Localised } from "../../shared/forms/column.ts";
import type { OptionName, Options } from "./options.ts";

/** How a command ended: 0 all well; 1 something is left for a person; 2 it could not be done; 78 the machine is not set up for it. */
export type ExitCode = 0 | 1 | 2 | 78;

export interface Finish {
  readonly exit: ExitCode;
  /** For people, in the language asked for. */
  readonly lines: readonly string[];
  /** For `--json`. */
  readonly json: unknown;
}

export interface Command {
  readonly name: string;
  readonly summary: Localised;
  /** Further lines of help. */
  readonly notes?: readonly Localised[];
  readonly required: readonly OptionName[];
  readonly optional: readonly OptionName[];
  readonly example: string;
  run(options: Options): Promise<Finish>;
}
