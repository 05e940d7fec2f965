import type { Unit } from "../../shared/campaign/campaign.ts";
import { unitWithDuty, hasDuty } from "../../shared/campaign/units.ts";
import type { Column } from "../../shared/forms/column.ts";
import { isBlank, type Cell } from "../../shared/text/cell.ts";
import type { Issue } from "../../shared/validate/issue.ts";
import type { Draft } from "../commit/draft.ts";
import type { IndexedRow } from "../rows/form-rows.ts";
import type { PlacedRow } from "./plan-submission.ts";

/** The row as it may be taken from this unit, with what holds it back. */
export interface OwnCells {
  readonly placed: PlacedRow;
  readonly refusals: readonly Issue[];
}

/**
 * Columns that another office fills keep what is stored, whatever the sender's sheet shows of them; a value typed there is refused
 * (E74), so that nobody believes it was taken.
 */
export function withForeignCells(draft: Draft, placed: PlacedRow, enters: Unit): OwnCells {
  const { row } = placed;
  const foreign = foreignColumns(draft, enters);
  if (row.cells === null || foreign.length === 0) return { placed, refusals: [] };
  const stored = row.id === null ? undefined : draft.rows.get(row.id);
  const cells: Cell[] = [...row.cells];
  const refusals: Issue[] = [];
  for (const { column, index } of foreign) {
    if (isTyped(draft, { column, cell: cells[index] ?? null, stored }))
      refusals.push(refused(draft, placed, column));
    cells[index] = column.format(stored?.values[column.key] ?? null, draft.context);
  }
  return { placed: { ...placed, row: { ...row, cells } }, refusals };
}

interface Place {
  readonly column: Column;
  readonly index: number;
}

function foreignColumns({ form }: Draft, enters: Unit): readonly Place[] {
  return form.columns.flatMap((column, index) =>
    column.filledBy === undefined || hasDuty(enters, column.filledBy) ? [] : [{ column, index }],
  );
}

/** True where the cell says something, and something else than what is stored. */
function isTyped(
  { context }: Draft,
  { column, cell, stored }: { column: Column; cell: Cell; stored: IndexedRow | undefined },
): boolean {
  if (isBlank(cell)) return false;
  return column.parse(cell, context).value !== (stored?.values[column.key] ?? null);
}

function refused({ form, context }: Draft, { row, place }: PlacedRow, column: Column): Issue {
  const duty = column.filledBy;
  const office = duty === undefined ? undefined : unitWithDuty(context.campaign, duty);
  return {
    form: form.id,
    rowId: row.id,
    row: place,
    column: column.key,
    cell: "",
    code: "E74",
    level: "block",
    params: { office: office?.name ?? "" },
  };
}
