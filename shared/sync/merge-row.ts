import type { Cell } from "../text/cell.ts";
import { fingerprint, sameCell } from "./fingerprint.ts";
import type { RowBase } from "./row.ts";

export interface MergeInput {
  /** What both sides started from; null when the workbook lost it, so that every difference is a conflict. */
  readonly base: RowBase | null;
  readonly mine: readonly Cell[];
  readonly theirs: readonly Cell[];
  /** Columns another office fills in: theirs is what it said last, so that a cell changed on both sides is no conflict. */
  readonly foreign?: ReadonlySet<number>;
}

/** Columns are indexes (0-based) in the form's column order. */
export interface Merged {
  /** My cells where I changed something or both did, their cells elsewhere. */
  readonly cells: readonly Cell[];
  /** Changed by them only: taken over. */
  readonly taken: readonly number[];
  /** Changed by me only: still to send. */
  readonly kept: readonly number[];
  /** Changed on both sides to different values: the cell holds mine until a person chooses. */
  readonly conflicts: readonly number[];
}

type Side = "same" | "mine" | "theirs" | "conflict";

/** Three-way merge by column, so that two clerks who edit different cells of a row both keep their work. */
export function mergeRow({ base, mine, theirs, foreign }: MergeInput): Merged {
  const cells: Cell[] = [];
  const columns: Record<Side, number[]> = { same: [], mine: [], theirs: [], conflict: [] };
  for (let column = 0; column < Math.max(mine.length, theirs.length); column++) {
    const my = mine[column] ?? null;
    const their = theirs[column] ?? null;
    const found = compare({ before: before(base, column), mine: my, theirs: their });
    const side = found === "conflict" && foreign?.has(column) === true ? "theirs" : found;
    columns[side].push(column);
    cells.push(side === "theirs" ? their : my);
  }
  return { cells, taken: columns.theirs, kept: columns.mine, conflicts: columns.conflict };
}

/** Undefined where the base is unknown; a column that is newer than the base was blank then. */
function before(base: RowBase | null, column: number): string | undefined {
  return base === null ? undefined : (base.fingerprints[column] ?? fingerprint(null));
}

function compare(cell: { before: string | undefined; mine: Cell; theirs: Cell }): Side {
  if (sameCell(cell.mine, cell.theirs)) return "same";
  if (fingerprint(cell.mine) === cell.before) return "theirs";
  if (fingerprint(cell.theirs) === cell.before) return "mine";
  return "conflict";
}
