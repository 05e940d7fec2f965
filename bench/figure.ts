/** One line of the table: what was measured, and the target of design §9 it is held against. */
export interface Figure {
  readonly what: string;
  readonly measured: string;
  readonly target: string;
  readonly isMet: boolean;
}

/** Measures one subject; prints nothing. */
export type Bench = () => Promise<readonly Figure[]> | readonly Figure[];

export interface Times {
  /** Milliseconds of the first run, with nothing compiled yet. */
  readonly coldMs: number;
  /** Median milliseconds of the later runs. */
  readonly warmMs: number;
}

/** Times a synchronous run once cold and `runs` times warm. */
export function time(run: () => unknown, runs = 15): Times {
  const coldMs = measure(run);
  warmUp(run);
  return { coldMs, warmMs: median(Array.from({ length: runs }, () => measure(run))) };
}

/** Times two runs in turns, so that a busy machine slows both down alike. @returns `ratio`: how many times as long the second takes, median of the turns. */
export function timeBoth(
  first: () => unknown,
  second: () => unknown,
  runs = 15,
): { first: Times; second: Times; ratio: number } {
  const coldMs = [measure(first), measure(second)] as const;
  warmUp(first);
  warmUp(second);
  const turns = Array.from({ length: runs }, () => [measure(first), measure(second)] as const);
  return {
    first: { coldMs: coldMs[0], warmMs: median(turns.map(([one]) => one)) },
    second: { coldMs: coldMs[1], warmMs: median(turns.map(([, other]) => other)) },
    ratio: median(turns.map(([one, other]) => other / one)),
  };
}

function measure(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** The second tier of the compiler starts late. */
function warmUp(run: () => unknown): void {
  for (let round = 0; round < 4; round++) run();
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** "12.3 ms". */
export function ms(value: number): string {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(1)} ms`;
}

/** "412 k rows/s"; one decimal below a hundred thousand. */
export function perSecond(rows: number, elapsedMs: number): string {
  const thousands = rows / elapsedMs;
  return `${thousands.toFixed(thousands < 100 ? 1 : 0)} k rows/s`;
}
