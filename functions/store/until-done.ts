import { setTimeout as sleep } from "node:timers/promises";
import { Problem } from "../../shared/api/problem.ts";
import type { CommitOutcome, Operation, Store } from "./store.ts";

/** What became of one attempt: "stale" = somebody else was faster, "unknown" = the store did not answer. */
export type Attempt = "done" | "stale" | "unknown";

const maxAttempts = 12;
const maxUnknown = 3;
const longestPauseMs = 400;

/** Before an attempt that is not the first. Full jitter, so that senders that met once do not meet again. */
export async function pause(attempt: number): Promise<void> {
  await sleep(Math.random() * Math.min(longestPauseMs, 10 * 2 ** attempt));
}

/**
 * Repeats a change that reads first and looks for itself each time, with growing pauses.
 * @throws Problem "outcome-unknown", "edit-conflict", and what an attempt throws.
 */
export async function untilDone(attempt: () => Promise<Attempt>): Promise<void> {
  let unknown = 0;
  for (let count = 0; count < maxAttempts; count++) {
    if (count > 0) await pause(count);
    const outcome = await attempt();
    if (outcome === "done") return;
    if (outcome === "unknown" && ++unknown >= maxUnknown) break;
  }
  throw new Problem(unknown > 0 ? "outcome-unknown" : "edit-conflict");
}

/**
 * Commits what `find` makes of the newest documents until that succeeds; `find` is asked again each time. @returns how many operations
 * there were in the end. @throws as `untilDone`.
 */
export async function commitFound(
  store: Pick<Store, "commit">,
  partition: string,
  find: () => Promise<readonly Operation[]>,
): Promise<number> {
  let count = 0;
  await untilDone(async () => {
    const operations = await find();
    if (operations.length === 0) return "done";
    const attempt = await attemptOf(store.commit(partition, operations));
    if (attempt === "done") count = operations.length;
    return attempt;
  });
  return count;
}

/** A commit as an attempt. One without an answer may have been stored: the next attempt looks for it first. */
export async function attemptOf(commit: Promise<CommitOutcome>): Promise<Attempt> {
  try {
    return (await commit).is === "committed" ? "done" : "stale";
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    return "unknown";
  }
}
