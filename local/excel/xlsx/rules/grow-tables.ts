import { overlaps } from "../../model/area.ts";
import type { Area, WorksheetModel } from "../../model/types.ts";

/**
 * Rows typed directly below a table in a program that does not grow tables belong to it. A row that is merged across several
 * columns (a signature, a note) or belongs to another table does not; a table with a totals row ends there.
 */
export function growTables(sheet: WorksheetModel): void {
  for (const table of sheet.tables) {
    if (table.showTotals) continue;
    let bottom = table.area.bottom;
    while (belongsBelow(sheet, { ...table.area, top: bottom + 1, bottom: bottom + 1 })) bottom += 1;
    table.area = { ...table.area, bottom };
  }
}

function belongsBelow(sheet: WorksheetModel, row: Area): boolean {
  const cells = sheet.rows[row.top]?.slice(row.left, row.right + 1) ?? [];
  const isFilled = cells.some(
    (cell) =>
      cell !== undefined &&
      ((cell.value !== null && cell.value !== "") ||
        cell.formula !== undefined ||
        cell.error !== undefined),
  );
  if (!isFilled) return false;
  const isMerged = sheet.merges.some((merge) => merge.right > merge.left && overlaps(merge, row));
  return !isMerged && !sheet.tables.some(({ area }) => overlaps(area, row));
}
