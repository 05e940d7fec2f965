import type { Context } from "./run-excel.ts";

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Runs parts of a job side by side in one context and lets them share round trips: a part that calls `sync` waits until every part
 * that still runs has called it. So the trips are those of the longest part, not of all together.
 */
export async function together<T extends readonly unknown[]>(
  context: Context,
  ...parts: { readonly [K in keyof T]: (context: Context) => Promise<T[K]> }
): Promise<T> {
  let running = parts.length;
  let waiting: Waiting[] = [];
  const meet = async () => {
    if (waiting.length === 0 || waiting.length < running) return;
    const met = waiting;
    waiting = [];
    try {
      await context.sync();
      for (const { resolve } of met) resolve();
    } catch (error) {
      for (const { reject } of met) reject(error);
    }
  };
  const shared: Context = {
    workbook: context.workbook,
    sync: () =>
      new Promise<void>((resolve, reject) => {
        waiting.push({ resolve, reject });
        void meet();
      }),
  };
  const run = async (part: (context: Context) => Promise<unknown>) => {
    try {
      return await part(shared);
    } finally {
      running -= 1;
      void meet();
    }
  };
  return (await Promise.all(parts.map(run))) as unknown as T;
}
