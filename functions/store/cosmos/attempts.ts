import { withDeadline } from "../deadline.ts";
import type { Verdict } from "./verdict.ts";

/** How an attempt ended: with a value, or with what to throw when it is not repeated. */
export type Attempt<T> =
  | { readonly verdict: Exclude<Verdict, "retry" | "unknown" | "refused">; readonly value: T }
  | {
      readonly verdict: "retry" | "unknown" | "refused";
      readonly cause: unknown;
      readonly retryAfterMs?: number | undefined;
    };

export interface Patience {
  /** Awaited before the first attempt and under the same deadline. */
  readonly ready: () => Promise<void>;
  /** Over all attempts and the pauses between them. */
  readonly deadlineMs: number;
  readonly maxAttempts: number;
  readonly pause: (ms: number) => Promise<void>;
}

const firstPauseMs = 50;
const longestPauseMs = 2000;

/**
 * Repeats what said "retry", after the service's own wait plus a random part, so that instances that were throttled together do not
 * come back together. Rejects at the deadline, whatever the work is doing then.
 */
export async function attemptAgain<T>(
  work: () => Promise<Attempt<T>>,
  { ready, deadlineMs, maxAttempts, pause }: Patience,
): Promise<T> {
  let isLate = false;
  const run = async (): Promise<T> => {
    await ready();
    for (let attempt = 1; ; attempt++) {
      // Nobody waits any more: a write begun now would surprise whoever has resolved this one meanwhile.
      if (isLate) throw new Error("The deadline has passed");
      const ended = await work();
      if ("value" in ended) return ended.value;
      if (ended.verdict !== "retry" || attempt >= maxAttempts) throw ended.cause;
      await pause((ended.retryAfterMs ?? 0) + jitter(attempt));
    }
  };
  return withDeadline(run(), deadlineMs).finally(() => {
    isLate = true;
  });
}

/** Full jitter over a ceiling that doubles. */
function jitter(attempt: number): number {
  return Math.random() * Math.min(longestPauseMs, firstPauseMs * 2 ** attempt);
}
