import type { LocalRow, Plan } from "../../../shared/sync/plan-changes.ts";
import { baseOf } from "../../../shared/sync/row-base.ts";
import type { Cell } from "../../../shared/text/cell.ts";

/** Head, national id, village, people. */
export const panh: Cell[] = ["Lò Văn Panh", "011090000123", "bản Hốc", 4];
/** Another household. */
export const inh: Cell[] = ["Lò Thị Inh", "011190000456", "bản Bó", 3];

/** A row as the service last had it. */
export function known(row: number, id: string, cells: Cell[]): LocalRow {
  return { row, id, base: baseOf(1, cells), cells };
}

/** A row the service has never seen. */
export function typed(row: number, cells: Cell[]): LocalRow {
  return { row, id: null, base: null, cells };
}

/** Counts of a plan: new, changed, unchanged, copies, missing. */
export function counts(plan: Plan): number[] {
  const { fresh, changed, unchanged, copies, missing } = plan;
  return [fresh, changed, unchanged, copies, missing].map((list) => list.length);
}
