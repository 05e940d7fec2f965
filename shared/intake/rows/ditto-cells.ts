import type { Column, ColumnKind } from "../../forms/column.ts";
import { type Cell, isBlank } from "../../text/cell.ts";
import { isDitto } from "../../text/ditto.ts";

/** What names a person or a house is never the same as above: such a mark is a question for the check (E49). */
const never: ReadonlySet<ColumnKind> = new Set([
  "name",
  "national-id",
  "phone",
  "birth",
  "household",
]);

/**
 * For each cell of a column the place of the cell that says it: its own, or for "nt", "như trên", ″ that of the cell above which it
 * repeats. Only the list knows its order: once its rows are sorted or sent, the mark means nothing. Nothing stands for a blank.
 */
export function saidBy(cells: readonly Cell[], { kind }: Pick<Column, "kind">): readonly number[] {
  let above: number | null = null;
  return cells.map((cell, index) => {
    if (typeof cell === "string" && isDitto(cell))
      return never.has(kind) ? index : (above ?? index);
    above = isBlank(cell) ? null : index;
    return index;
  });
}
