import { type Cell, isBlank } from "../text/cell.ts";
import { blankFingerprint, fingerprint } from "./fingerprint.ts";
import type { LocalRow } from "./plan-changes.ts";
import type { RowBase } from "./row.ts";

/** What tells two records of a form apart. */
export interface Identifying {
  /** Alternatives of the natural key, preferred first, as column indexes (0-based). */
  readonly keys: readonly (readonly number[])[];
  /** True when the row still names whom its id was last known by: another way of writing a name is no other person. */
  readonly isSameName?: (row: LocalRow) => boolean;
}

/** A row whose visible cells were replaced: what its hidden cells say belongs elsewhere. */
export interface Moved {
  /** Excel row. */
  readonly row: number;
  /** Excel row whose hidden cells are this row's; null when nobody's are, since the row is new. */
  readonly from: number | null;
}

/**
 * Finds rows over which another record was pasted or typed. Ids follow the person, not the place: a row that no longer says what
 * its id stood for takes the id whose key it now bears, if that one's row lost it, too; a row whose every key is another is new.
 */
export function followPeople(
  rows: readonly LocalRow[],
  trusts: (id: string) => boolean,
  identifying: Identifying,
): readonly Moved[] {
  const known = rows.filter(({ id }) => id !== null && trusts(id));
  const leaving = known.filter((row) => hasLeft(row, identifying));
  if (leaving.length === 0) return [];
  const left = new Set(leaving);
  const staying = new Set(known.filter((row) => !left.has(row)).map(({ id }) => id));
  const vacant = firstById(leaving.filter(({ id }) => !staying.has(id)));
  const takers = [...leaving, ...rows.filter(({ id }) => id === null)];
  const taken = match(takers, vacant, identifying);
  const owners = new Set([...taken.values()].map(({ id }) => id));
  const moved: Moved[] = [];
  for (const row of takers) {
    const from = taken.get(row);
    if (from !== undefined) moved.push({ row: row.row, from: from.row });
    else if (row.id !== null && (owners.has(row.id) || isAnother(row, identifying)))
      moved.push({ row: row.row, from: null });
  }
  return moved.filter(({ row, from }) => row !== from);
}

/** True when every alternative of the key that says anything, before or now, says something else than the base. */
function hasLeft({ base, cells }: LocalRow, { keys }: Identifying): boolean {
  if (base === null) return false;
  const isOnly = keys.length === 1;
  const telling = keys
    .map((columns) => (isOnly ? columns : columns.slice(0, 1)))
    .filter((columns) => columns.some((column) => isSaid(base, cells, column)));
  return (
    telling.length > 0 &&
    telling.every((columns) => columns.some((column) => differs(base, cells, column)))
  );
}

/** Where a form has one key only, an edit of it is an edit: nothing else tells that the record is another. */
function isAnother(row: LocalRow, { keys, isSameName }: Identifying): boolean {
  const { base, cells } = row;
  if (base === null || keys.length < 2 || isSameName?.(row) === true) return false;
  const replaced = keys
    .flat()
    .filter((column) => before(base, column) !== blankFingerprint && differs(base, cells, column));
  return replaced.length > 1;
}

/** Every taker with the row whose id it bears the key of; each id is given once, to the likest first under the preferred key. */
function match(
  takers: readonly LocalRow[],
  vacant: readonly LocalRow[],
  { keys }: Identifying,
): ReadonlyMap<LocalRow, LocalRow> {
  const taken = new Map<LocalRow, LocalRow>();
  const given = new Set<LocalRow>();
  for (const [rank, columns] of keys.entries()) {
    const better = keys.slice(0, rank).map(([first = 0]) => first);
    const byKey = new Map<string, LocalRow[]>();
    for (const row of vacant) {
      const key = keyOf((column) => before(row.base, column), columns);
      if (key !== null) byKey.set(key, [...(byKey.get(key) ?? []), row]);
    }
    for (const taker of takers) {
      if (taken.has(taker)) continue;
      const key = keyOf((column) => fingerprint(taker.cells[column] ?? null), columns);
      const free = (key === null ? [] : (byKey.get(key) ?? [])).filter(
        (row) =>
          !given.has(row) &&
          better.every((column) => agrees(row.base, taker.cells, column)) &&
          // Two gifts may share all of the only key there is: what is not wholly the same is another.
          (keys.length > 1 || likeness(row, taker) === taker.cells.length),
      );
      const best = free.toSorted((a, b) => likeness(b, taker) - likeness(a, taker))[0];
      if (best === undefined) continue;
      taken.set(taker, best);
      given.add(best);
    }
  }
  return taken;
}

/** null where the first column of the key is blank: blanks are nobody's name. */
function keyOf(at: (column: number) => string, columns: readonly number[]): string | null {
  const [first = 0] = columns;
  return at(first) === blankFingerprint ? null : columns.map(at).join("|");
}

/** True unless both sides fill in the better key and differ: two national ids with one name are two persons. */
function agrees(base: RowBase | null, cells: readonly Cell[], column: number): boolean {
  const cell = cells[column] ?? null;
  const was = before(base, column);
  return isBlank(cell) || was === blankFingerprint || fingerprint(cell) === was;
}

function likeness({ base }: LocalRow, { cells }: LocalRow): number {
  return cells.filter((_, column) => base !== null && !differs(base, cells, column)).length;
}

function firstById(rows: readonly LocalRow[]): readonly LocalRow[] {
  const first = new Map<string | null, LocalRow>();
  for (const row of rows) if (!first.has(row.id)) first.set(row.id, row);
  return [...first.values()];
}

function before(base: RowBase | null, column: number): string {
  return base?.fingerprints[column] ?? blankFingerprint;
}

function isSaid(base: RowBase, cells: readonly Cell[], column: number): boolean {
  return before(base, column) !== blankFingerprint || !isBlank(cells[column] ?? null);
}

function differs(base: RowBase, cells: readonly Cell[], column: number): boolean {
  return fingerprint(cells[column] ?? null) !== before(base, column);
}
