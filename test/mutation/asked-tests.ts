import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { createVitest, type TestSpecification, type Vitest } from "vitest/node";

/** A mistake may make a loop endless: a file of tests gets several times what it took when it passed, and never less than this. */
const leastMs = 10_000;
const patience = 5;
const firstMs = 300_000;

/**
 * Asks files of tests again and again in one Vitest, which keeps what it has read: a question costs what its tests cost and half a
 * second, not a start of everything.
 */
export class AskedTests {
  readonly #vitest: Vitest;
  readonly #root: string;
  /** The longest that each file of tests took until it passed. */
  readonly #usualMs = new Map<string, number>();

  private constructor(vitest: Vitest, root: string) {
    this.#vitest = vitest;
    this.#root = root;
  }

  static async open(root: string): Promise<AskedTests> {
    const vitest = await createVitest({
      root,
      config: join(root, "test/vitest.config.ts"),
      project: ["unit"],
      watch: false,
      bail: 1,
      maxWorkers: 1,
      reporters: [{}],
    });
    return new AskedTests(vitest, root);
  }

  /** One file of tests after the other, so that the first that notices spares the rest. */
  async pass(tests: readonly string[]): Promise<boolean> {
    for (const test of tests) if (!(await this.#passes(test))) return false;
    return true;
  }

  /** A source has changed on the disk. */
  changed(file: string): void {
    this.#vitest.invalidateFile(join(this.#root, file));
  }

  async close(): Promise<void> {
    await this.#vitest.close();
  }

  async #passes(test: string): Promise<boolean> {
    const path = join(this.#root, test);
    const asked = (await this.#vitest.globTestSpecifications([path])).filter(
      ({ moduleId }) => moduleId === path,
    );
    if (asked.length !== 1) throw new Error(`No tests ${test}`);
    const usualMs = this.#usualMs.get(test);
    const begun = performance.now();
    const given = new AbortController();
    const isPassed = await Promise.race([
      this.#isPassed(asked, path).finally(() => {
        given.abort();
      }),
      after(usualMs === undefined ? firstMs : Math.max(leastMs, usualMs * patience), undefined, {
        signal: given.signal,
      }).catch(() => undefined),
    ]);
    if (isPassed === true)
      this.#usualMs.set(test, Math.max(usualMs ?? 0, performance.now() - begun));
    if (isPassed !== undefined) return isPassed;
    // The second time, the worker is killed, whatever it is doing.
    await Promise.all([1, 2].map(() => this.#vitest.cancelCurrentRun("keyboard-input")));
    return false;
  }

  async #isPassed(asked: TestSpecification[], path: string): Promise<boolean> {
    const { testModules, unhandledErrors } = await this.#vitest.runTestSpecifications(asked);
    const told = testModules.find(({ moduleId }) => moduleId === path);
    return unhandledErrors.length === 0 && told?.state() === "passed";
  }
}
