import { describe, expect, it } from "vitest";
import {
  type Attempt,
  attemptAgain,
  type Patience,
} from "../../../../functions/store/cosmos/attempts.ts";

const failed = (verdict: "retry" | "unknown" | "refused", retryAfterMs?: number) =>
  ({ verdict, cause: new Error(verdict), retryAfterMs }) satisfies Attempt<string>;
const done: Attempt<string> = { verdict: "ok", value: "done" };

/** Runs attempts that end as named, one after the other; nobody waits. */
async function run(ends: readonly Attempt<string>[], patience: Partial<Patience> = {}) {
  const left = [...ends];
  const pauses: number[] = [];
  let begun = 0;
  const work = () => {
    begun++;
    return Promise.resolve(left.shift() ?? done);
  };
  const outcome = await attemptAgain(work, {
    ready: () => Promise.resolve(),
    deadlineMs: 5000,
    maxAttempts: 8,
    pause: (ms) => Promise.resolve(void pauses.push(ms)),
    ...patience,
  }).catch((error: unknown) => (error as Error).message);
  return { outcome, begun, pauses };
}

describe("an attempt", () => {
  it("that ends with a value is the last, whatever the value", async () => {
    expect(await run([done])).toEqual({ outcome: "done", begun: 1, pauses: [] });
    const nothing = { verdict: "ok", value: undefined } as unknown as Attempt<string>;
    expect(await run([nothing])).toMatchObject({ outcome: undefined, begun: 1 });
    const conflict: Attempt<string> = { verdict: "conflict", value: "refused" };
    expect(await run([conflict])).toMatchObject({ outcome: "refused", begun: 1 });
  });

  it.each(["unknown", "refused"] as const)("that ends as %s is not repeated", async (verdict) => {
    expect(await run([failed(verdict)])).toMatchObject({ outcome: verdict, begun: 1 });
  });

  it("is repeated while nothing was done, as often as is allowed", async () => {
    const throttled = Array.from({ length: 9 }, () => failed("retry"));
    expect(await run(throttled.slice(0, 7))).toMatchObject({ outcome: "done", begun: 8 });
    expect(await run(throttled)).toMatchObject({ outcome: "retry", begun: 8 });
    expect(await run(throttled, { maxAttempts: 1 })).toMatchObject({ outcome: "retry", begun: 1 });
  });

  it("comes after the pause the service asks for and a random part, of up to two seconds in the end", async () => {
    const throttled = Array.from({ length: 200 }, () => failed("retry", 300));
    const { pauses } = await run(throttled, { maxAttempts: 200 });
    const ceiling = (index: number) => 300 + Math.min(2000, 50 * 2 ** (index + 1));
    for (const [index, ms] of pauses.entries()) {
      expect(ms).toBeGreaterThanOrEqual(300);
      expect(ms).toBeLessThan(ceiling(index));
    }
    expect(new Set(pauses).size).toBeGreaterThan(150);
    // Of 190 random pauses below two seconds one is above one second, but once in 10^57.
    expect(Math.max(...pauses)).toBeGreaterThan(1300);
  });

  it("is not begun before the store is ready, nor at all when it never is", async () => {
    const order: string[] = [];
    const ready = () => Promise.resolve(void order.push("ready"));
    const work = () => Promise.resolve((order.push("work"), done));
    const patience = { deadlineMs: 5000, maxAttempts: 1, pause: () => Promise.resolve() };
    await attemptAgain(work, { ...patience, ready });
    expect(order).toEqual(["ready", "work"]);
    const unfit = { ready: () => Promise.reject(new Error("unfit")) };
    expect(await run([done], unfit)).toMatchObject({ outcome: "unfit", begun: 0 });
  });

  it("is given up at the deadline, and none is begun after it", async () => {
    let end: (value: Attempt<string>) => void = () => undefined;
    let begun = 0;
    const work = () => {
      begun++;
      return new Promise<Attempt<string>>((resolve) => {
        end = resolve;
      });
    };
    const late = attemptAgain(work, {
      ready: () => Promise.resolve(),
      deadlineMs: 20,
      maxAttempts: 8,
      pause: () => Promise.resolve(),
    });
    await expect(late).rejects.toThrow("No answer within 20 ms");
    end(failed("retry"));
    await new Promise((resolve) => setImmediate(resolve));
    expect(begun).toBe(1);
  });
});
