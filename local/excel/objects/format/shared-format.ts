/** Properties that many cells may share: the value they all have, or null when they differ. */
import { cellCount } from "../../model/area.ts";
import type { CellFormat } from "../../model/format.ts";
import { formatArea, type FormatChange } from "../../book/formats.ts";
import { formatAt } from "../../grid/read-cells.ts";
import type { Scalar, Scope } from "../object-type.ts";
import type { Areas } from "../targets.ts";

/** Whole columns hold millions of cells: beyond the sheet's filled rows they all look alike. */
const maxLookedAt = 2_000_000;

export function shared<V>({ sheet, areas }: Areas, read: (format: CellFormat) => V): V | null {
  const first = areas[0];
  if (first === undefined) return null;
  const value = read(formatAt(sheet, first.top, first.left));
  for (const area of areas) {
    const bottom =
      cellCount(area) > maxLookedAt ? Math.min(area.bottom, sheet.rows.length) : area.bottom;
    for (let row = area.top; row <= bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        if (read(formatAt(sheet, row, column)) !== value) return null;
      }
    }
  }
  return value;
}

export function change({ sheet, areas }: Areas, { book }: Scope, how: FormatChange): void {
  for (const area of areas) formatArea(book, { sheet, area, change: how });
}

/** A property that is read from and written to the cells' formats. */
export function formatScalar(
  read: (format: CellFormat) => unknown,
  write: (format: CellFormat, given: unknown) => CellFormat,
): Scalar<Areas> {
  return {
    get: (target) => shared(target, read),
    set: (target, given, scope) => {
      change(target, scope, (format) => write(format, given));
    },
  };
}
