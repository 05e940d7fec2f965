import fc, { type AsyncCommand } from "fast-check";

const runs = 1000;
const maxCommands = 60;

/** One thing somebody may do: what it needs of the model, and what it does to model and service, comparing both. */
export interface Act<A, M extends object, R> {
  readonly name: string;
  readonly with: fc.Arbitrary<A>;
  readonly check?: (model: M, args: A) => boolean;
  readonly run: (model: M, real: R, args: A) => Promise<void>;
}

/** An act as fast-check draws it; it prints as it would be said. */
export function act<A, M extends object, R>(spec: Act<A, M, R>): fc.Arbitrary<AsyncCommand<M, R>> {
  return spec.with.map((args) => ({
    check: (model: Readonly<M>) => spec.check?.(model, args) ?? true,
    run: (model: M, real: R) => spec.run(model, real, args),
    toString: () => `${spec.name} ${JSON.stringify(args)}`,
  }));
}

interface ModelCheck<M extends object, R> {
  readonly seed: number;
  readonly acts: readonly fc.Arbitrary<AsyncCommand<M, R>>[];
  readonly open: () => Promise<{ model: M; real: R }>;
  /** What must hold when nobody does anything any more. */
  readonly judge: (model: M, real: R) => Promise<void>;
}

/**
 * A thousand lives of a town of up to 60 acts each, the same on every machine. A failure says how to live the shortest failing one
 * again. @throws Error with that.
 */
export async function runModel<M extends object, R>({
  seed,
  acts,
  open,
  judge,
}: ModelCheck<M, R>): Promise<{ acts: number }> {
  const again = replayed();
  let done = 0;
  const commands = fc.commands([...acts], {
    maxCommands,
    size: "max",
    ...(again === undefined ? {} : { replayPath: again.replayPath }),
  });
  const property = fc.asyncProperty(commands, async (life) => {
    const world = await open();
    await fc.asyncModelRun(() => world, life);
    await judge(world.model, world.real);
    for (const { hasRan } of life as Iterable<{ hasRan?: boolean }>) if (hasRan) done++;
  });
  const found = await fc.check(property, again?.run ?? { numRuns: runs, seed });
  if (found.failed)
    throw new Error(`${fc.defaultReportMessage(found)}\n${howToReplay(found)}`, {
      cause: found.errorInstance,
    });
  return { acts: done };
}

/** The replay path stands in the counterexample as fast-check prints it. */
function howToReplay({
  seed,
  counterexamplePath,
  counterexample,
}: {
  readonly seed: number;
  readonly counterexamplePath: string | null;
  readonly counterexample: unknown;
}): string {
  const path = /replayPath="([^"]*)"/.exec(fc.stringify(counterexample))?.[1] ?? "";
  return `Again: MODEL_REPLAY="${seed} ${counterexamplePath ?? ""} ${path}" and the command of this test`;
}

function replayed() {
  const said = process.env["MODEL_REPLAY"];
  if (said === undefined) return undefined;
  const [seed = "", path = "", replayPath = ""] = said.split(" ");
  return { replayPath, run: { seed: Number(seed), path, endOnFailure: true } };
}
