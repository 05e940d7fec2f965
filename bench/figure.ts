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
  const measure = () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  const coldMs = measure();
  // Two runs more before it counts as warm: the second tier of the compiler starts late.
  measure();
  measure();
  const warm = Array.from({ length: runs }, measure).sort((a, b) => a - b);
  return { coldMs, warmMs: warm[Math.floor(runs / 2)] ?? coldMs };
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
