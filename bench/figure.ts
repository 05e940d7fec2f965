/** One line of the table: what was measured, and the target of design §9 it is held against. */
export interface Figure {
  readonly what: string;
  readonly measured: string;
  readonly target: string;
  readonly isMet: boolean;
}

/** Measures one subject; prints nothing. A scale below 1 asks a long one for less. */
export type Bench = (scale: number) => Promise<readonly Figure[]> | readonly Figure[];

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

/**
 * Times two warm runs in turns, so that a busy machine slows both down alike.
 * @returns medians: milliseconds of the other, and how many times as long as ours it takes.
 */
export function timeInTurns(
  ours: () => unknown,
  other: () => unknown,
  runs = 15,
): { otherMs: number; ratio: number } {
  warmUp(ours);
  warmUp(other);
  const turns = Array.from({ length: runs }, () => [measure(ours), measure(other)] as const);
  return {
    otherMs: median(turns.map(([, later]) => later)),
    ratio: median(turns.map(([first, later]) => later / first)),
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

export function median(values: readonly number[]): number {
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
