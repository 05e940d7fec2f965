import { type Cell, isBlank } from "../text/cell.ts";
import { sameCells } from "./fingerprint.ts";
import { followPeople, type Identifying, type Moved } from "./follow-people.ts";
import { changedColumns } from "./row-base.ts";
import type { OutgoingRow, RowBase } from "./row.ts";

/** A row as it stands in the sheet, with what its hidden cells remember. */
export interface LocalRow {
  /** Excel row number (1-based). */
  readonly row: number;
  /** Text of the hidden id column; null when blank. */
  readonly id: string | null;
  /** Null when the hidden version cell is blank or was typed over. */
  readonly base: RowBase | null;
  /** Unparsed cells in the form's column order, derived columns null. */
  readonly cells: readonly Cell[];
  /** True when a warning of the row was explained and the service does not know it yet. */
  readonly isNoted?: boolean;
}

/** A row to send. */
export interface PlannedRow {
  readonly local: LocalRow;
  /** What travels: a new row has id null and version 0, and the service finds it by its natural key if it knows it. */
  readonly outgoing: OutgoingRow;
  /** Column indexes (0-based) that differ from the base; all filled ones for a new row or a row without base. */
  readonly columns: readonly number[];
}

/** A row that says the same as another row with the same hidden id: a paste of the whole row, which is not sent. */
export interface Copy {
  readonly local: LocalRow;
  /** The Excel row that keeps the id. */
  readonly keptBy: number;
}

export interface Plan {
  readonly fresh: readonly PlannedRow[];
  readonly changed: readonly PlannedRow[];
  readonly unchanged: readonly LocalRow[];
  readonly copies: readonly Copy[];
  /**
   * Known ids that no row of the sheet holds any more: proposals to withdraw, for a person to confirm. Send the fresh rows
   * first and ask again with `missingIds`, since a row that lost its hidden cells comes back under its old id.
   */
  readonly missing: readonly string[];
  /** Rows that are planned under other hidden cells than they stand beside. */
  readonly moved: readonly Moved[];
}

export interface PlanInput {
  readonly rows: readonly LocalRow[];
  /** Ids this workbook has exchanged with the service; null = the workbook lost its memory, so the rows' own ids are trusted. */
  readonly knownIds: ReadonlySet<string> | null;
  /** Without it ids stay where they stand, whoever was typed beside them. */
  readonly identifying?: Identifying;
}

/** What one press of "Gửi số liệu" would send. Blank rows are no rows; a cleared row counts as missing. */
export function planChanges({ rows, knownIds, identifying }: PlanInput): Plan {
  const written = rows.filter((row) => !row.cells.every(isBlank));
  const trusts = (id: string) => knownIds === null || knownIds.has(id);
  const moved = identifying === undefined ? [] : followPeople(written, trusts, identifying);
  const filled = moved.length === 0 ? written : follow(written, moved);
  const keepers = keepersOf(filled, knownIds);
  const plan = {
    fresh: [] as PlannedRow[],
    changed: [] as PlannedRow[],
    unchanged: [] as LocalRow[],
    copies: [] as Copy[],
  };
  for (const local of filled) {
    const keeper = local.id === null ? undefined : keepers.get(local.id);
    if (keeper === undefined) plan.fresh.push(asNew(local));
    else if (keeper !== local) {
      if (sameCells(keeper.cells, local.cells)) plan.copies.push({ local, keptBy: keeper.row });
      else plan.fresh.push(asNew(local));
    } else {
      const columns = differences(local);
      if (columns.length > 0 || local.isNoted === true)
        plan.changed.push(asChanged(local, columns));
      else plan.unchanged.push(local);
    }
  }
  return { ...plan, missing: missingIds({ rows: filled, knownIds }), moved };
}

/** The rows beside the hidden cells that are theirs. */
function follow(rows: readonly LocalRow[], moved: readonly Moved[]): readonly LocalRow[] {
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const sources = new Map(moved.map(({ row, from }) => [row, from]));
  return rows.map((local) => {
    const from = sources.get(local.row);
    if (from === undefined) return local;
    const { id = null, base = null } = byRow.get(from ?? 0) ?? {};
    return { ...local, id, base };
  });
}

/** Known ids that no filled row holds, in the order they became known. */
export function missingIds({ rows, knownIds }: PlanInput): readonly string[] {
  if (knownIds === null) return [];
  const present = new Set<string | null>();
  for (const row of rows) if (!row.cells.every(isBlank)) present.add(row.id);
  return [...knownIds].filter((id) => !present.has(id));
}

/** A withdrawal as it travels. */
export function withdrawal(row: { id: string; version: number; reason: string }): OutgoingRow {
  const { id, version, reason } = row;
  return { ref: `w-${id}`, id, baseVersion: version, cells: null, reason };
}

/**
 * Which row keeps an id that stands on several: the first that was not edited, else the first. A copy made to fill in
 * another household must not turn the household it was copied from into that other one.
 */
function keepersOf(
  rows: readonly LocalRow[],
  knownIds: ReadonlySet<string> | null,
): ReadonlyMap<string, LocalRow> {
  const keepers = new Map<string, LocalRow>();
  for (const row of rows) {
    // An id this workbook never exchanged was pasted from another one: the service decides by the natural key.
    if (row.id === null || knownIds?.has(row.id) === false) continue;
    const keeper = keepers.get(row.id);
    if (keeper === undefined || (isEdited(keeper) && !isEdited(row))) keepers.set(row.id, row);
  }
  return keepers;
}

function isEdited(row: LocalRow): boolean {
  return row.base === null || changedColumns(row.base, row.cells).length > 0;
}

/** Without a base nothing proves that the row is as the service has it, so all of it goes. */
function differences({ base, cells }: LocalRow): readonly number[] {
  return base === null ? filledColumns(cells) : changedColumns(base, cells);
}

function filledColumns(cells: readonly Cell[]): readonly number[] {
  return cells.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));
}

function asNew(local: LocalRow): PlannedRow {
  const outgoing = { ref: `r${local.row}`, id: null, baseVersion: 0, cells: local.cells };
  return { local, outgoing, columns: filledColumns(local.cells) };
}

function asChanged(local: LocalRow, columns: readonly number[]): PlannedRow {
  const { row, id, base, cells } = local;
  return {
    local,
    outgoing: { ref: `r${row}`, id, baseVersion: base?.version ?? 0, cells },
    columns,
  };
}
