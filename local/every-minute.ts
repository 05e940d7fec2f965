import type { App } from "../functions/app.ts";
import { describeError, type Log } from "../functions/log.ts";

const minuteMs = 60_000;

/** What the timers of Azure do each minute; a process that has nothing else left to do ends all the same. */
export function workEveryMinute(app: App, log: Log): ReturnType<typeof setInterval> {
  const timer = setInterval(() => {
    for (const op of ["drain", "lockDue"] as const)
      app[op]().catch((error: unknown) => {
        log({ level: "error", op, ...describeError(error) });
      });
  }, minuteMs);
  return timer.unref();
}
