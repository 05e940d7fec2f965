import type { Log } from "../../log.ts";
import type { OnCost } from "./call-cost.ts";

/** A call that took longer than this is worth a line even when nothing failed. */
const slowMs = 2000;

/** One line for each call of the store that was repeated, failed or slow: its verdicts in order and what it cost, no ids and no partitions. */
export function logTrouble(log: Log): OnCost {
  return ({ call, attempts, ms, operations, requestUnits, sentBytes }) => {
    const isSmooth = attempts.every((verdict) => quiet.has(verdict)) && ms < slowMs;
    if (isSmooth) return;
    const level = attempts.includes("unknown") || attempts.includes("refused") ? "error" : "warn";
    const counts = { operations, requestUnits: Math.round(requestUnits), sentBytes };
    log({ level, op: `cosmos.${call}`, code: attempts.join(" "), ms: Math.round(ms), counts });
  };
}

/** Part of a good day: somebody else was faster. */
const quiet: ReadonlySet<string> = new Set(["ok", "conflict", "stale"]);
