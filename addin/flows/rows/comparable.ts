import type { ParseContext, Values } from "../../../shared/forms/column.ts";
import type { Form } from "../../../shared/forms/form.ts";
import { canonicalCells, parseRow } from "../../../shared/forms/rows/parse-row.ts";
import type { Cell } from "../../../shared/text/cell.ts";

/**
 * The cells by which a row is compared with what the service holds: what was understood in its canonical form, what was not as
 * it stands. So "60 triệu" in the sheet and 60000000 at the service are the same, and nothing is rewritten in the sheet.
 */
export function comparableCells(
  form: Form,
  row: { readonly cells: readonly Cell[]; readonly values: Values },
  context: ParseContext,
): readonly Cell[] {
  const canonical = canonicalCells(form, row.values, context);
  return form.columns.map((column, index) => {
    if (column.kind === "derived") return null;
    return canonical[index] ?? row.cells[index] ?? null;
  });
}

/** The same from cells alone, e.g. of a row that was sent before the workbook was closed. */
export function comparableOf(
  form: Form,
  cells: readonly Cell[],
  context: ParseContext,
): readonly Cell[] {
  return comparableCells(form, { cells, values: parseRow(form, cells, context).values }, context);
}

/** What travels: cells as typed, but households by their code, since the service does not know the workbook's names. */
export function outgoingCells(
  form: Form,
  row: { readonly cells: readonly Cell[]; readonly values: Values },
): readonly Cell[] {
  return form.columns.map((column, index) => {
    if (column.kind === "derived") return null;
    const value = row.values[column.key];
    if (column.kind === "household" && typeof value === "string" && value !== "") return value;
    return row.cells[index] ?? null;
  });
}
