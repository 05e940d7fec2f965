import { describeError, type Log } from "./log.ts";

/**
 * One run of a timer. The host writes what a run throws into its telemetry, message and all, and a message may quote a cell: so it is
 * logged by kind and place, and the host hears that the run failed and nothing else.
 */
export function runTimer(log: Log, op: string, work: () => Promise<void>): () => Promise<void> {
  return async () => {
    const failed = await work().then(
      () => false,
      (error: unknown) => {
        log({ level: "error", op, ...describeError(error) });
        return true;
      },
    );
    if (failed) throw new Error(`${op} failed`);
  };
}
