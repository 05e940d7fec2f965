import type { Context } from "./run-excel.ts";

/** Estimated characters of JSON one round trip may carry: a fifth of Excel's limit of 5 MB, as text may take three bytes. */
const maxBatchSize = 1_000_000;

export interface Batch {
  /** Call after queueing work of about this many characters; sends what is queued when it is enough. */
  add(size: number): Promise<void>;
  /** Sends the rest. */
  end(): Promise<void>;
}

/** Groups queued writes into few round trips that stay under Excel's request limit. */
export function batchOf(context: Context): Batch {
  let queued = 0;
  return {
    async add(size) {
      queued += size;
      if (queued < maxBatchSize) return;
      queued = 0;
      await context.sync();
    },
    async end() {
      await context.sync();
    },
  };
}

/** Cells one round trip reads: even with 25 characters each it stays well under the limit. */
export const maxCellsPerRead = 60_000;

/** Cuts rows `first`…`last` (1-based, inclusive) into blocks of at most `rows`. */
export function blocks(
  first: number,
  last: number,
  rows: number,
): readonly { readonly first: number; readonly last: number }[] {
  const size = Math.max(1, Math.floor(rows));
  const result = [];
  for (let row = first; row <= last; row += size)
    result.push({ first: row, last: Math.min(last, row + size - 1) });
  return result;
}
