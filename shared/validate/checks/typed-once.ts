import type { Cell } from "../../text/cell.ts";
import { isBlank } from "../../text/cell.ts";
import { fold } from "../../text/normalise.ts";
import type { Form } from "../../forms/form.ts";
import type { SheetRow } from "../sheet.ts";

/** Rows in which cells typed once per group (the date of a decision) are filled from the first row of the group that has them. */
export function fillTypedOnce(form: Form, rows: readonly SheetRow[]): readonly SheetRow[] {
  if (form.typedOnce === undefined) return rows;
  const by = indexOf(form, form.typedOnce.by);
  const columns = form.typedOnce.columns.map((key) => indexOf(form, key));
  const firsts = new Map<string, Map<number, Cell>>();
  for (const { cells } of rows) rememberFirst(firsts, { cells, by, columns });
  return rows.map((row) => filled(row, firsts.get(groupOf(row.cells[by]))));
}

function rememberFirst(
  firsts: Map<string, Map<number, Cell>>,
  { cells, by, columns }: { cells: readonly Cell[]; by: number; columns: readonly number[] },
): void {
  const group = groupOf(cells[by]);
  if (group === "") return;
  const known = firsts.get(group) ?? new Map<number, Cell>();
  firsts.set(group, known);
  for (const column of columns) {
    const cell = cells[column] ?? null;
    if (!known.has(column) && !isBlank(cell)) known.set(column, cell);
  }
}

function filled(row: SheetRow, first: ReadonlyMap<number, Cell> | undefined): SheetRow {
  const blanks = [...(first ?? [])].filter(([column]) => isBlank(row.cells[column] ?? null));
  if (blanks.length === 0) return row;
  const cells = [...row.cells];
  for (const [column, cell] of blanks) cells[column] = cell;
  return { ...row, cells };
}

function groupOf(cell: Cell | undefined): string {
  return cell === undefined || cell === null ? "" : fold(String(cell).slice(0, 200));
}

function indexOf(form: Form, key: string): number {
  return form.columns.findIndex((column) => column.key === key);
}
