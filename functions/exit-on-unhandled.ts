import { describeError, type Log } from "./log.ts";

/**
 * A failure nobody waits for would take every request of this process with it unseen, or print a message that quotes a cell: it is
 * logged by kind and place, and the process ends, so that its host starts a fresh one.
 */
export function exitOnUnhandled(log: Log): void {
  for (const op of ["unhandledRejection", "uncaughtException"] as const)
    process.on(op, (error: unknown) => {
      log({ level: "error", op, ...describeError(error) });
      process.exit(1);
    });
}
