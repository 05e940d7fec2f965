import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Attempt, attemptOf, untilDone } from "../../../functions/store/until-done.ts";
import { Problem } from "../../../shared/api/problem.ts";

beforeEach(() => {
  // Nobody waits between two attempts.
  vi.spyOn(Math, "random").mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Attempts that end as named, then all as the last. */
async function run(...ends: readonly [Attempt, ...Attempt[]]) {
  let begun = 0;
  const outcome = await untilDone(() =>
    Promise.resolve(ends[Math.min(begun++, ends.length - 1)] ?? ends[0]),
  ).then(
    () => "done",
    (error: unknown) => (error as Problem).kind,
  );
  return { outcome, begun };
}

describe("a change that is repeated", () => {
  it.each<[why: string, ends: readonly [Attempt, ...Attempt[]], outcome: string, begun: number]>([
    ["is done", ["done"], "done", 1],
    ["is done after others were faster", ["stale", "stale", "done"], "done", 3],
    ["is done after an answer was lost", ["unknown", "done"], "done", 2],
    ["is given up when others always are", ["stale"], "edit-conflict", 12],
    ["is unknown when three answers are lost", ["unknown"], "outcome-unknown", 3],
    ["is unknown once an answer was lost", ["unknown", "stale"], "outcome-unknown", 12],
  ])("%s", async (...[, ends, outcome, begun]) => {
    expect(await run(...ends)).toEqual({ outcome, begun });
    // A pause of random length before every attempt but the first.
    expect(Math.random).toHaveBeenCalledTimes(begun - 1);
  });
});

describe("a commit as an attempt", () => {
  it("is done, was too late, or nobody knows; what is refused for good is thrown", async () => {
    const refused = { is: "refused", reason: "stale", index: 0 } as const;
    expect(await attemptOf(Promise.resolve({ is: "committed", etags: [] }))).toBe("done");
    expect(await attemptOf(Promise.resolve(refused))).toBe("stale");
    expect(await attemptOf(Promise.reject(new Error("reset")))).toBe("unknown");
    await expect(attemptOf(Promise.reject(new Problem("too-large")))).rejects.toMatchObject({
      kind: "too-large",
    });
  });
});
