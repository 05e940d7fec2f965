import { columnLetters } from "../../text/spreadsheet.ts";
import type { Grid, IndicatorRef } from "../grid.ts";
import { place } from "../place.ts";

/** Where a figure stands in the tabs, e.g. { sheet: "B10 Tổ chức thực hiện", cell: "H9" }; undefined where no tab shows it. */
export function findCell(
  tabs: readonly Grid[],
  wanted: IndicatorRef,
): { readonly sheet: string; readonly cell: string } | undefined {
  for (const tab of tabs) {
    const { bodyRow } = place(tab);
    for (const [row, cells] of tab.body.entries()) {
      const column = cells.findIndex(({ indicator }) => isSame(indicator, wanted));
      if (column >= 0)
        return { sheet: tab.sheet, cell: `${columnLetters(column + 1)}${bodyRow + row}` };
    }
  }
  return undefined;
}

function isSame(one: IndicatorRef | undefined, other: IndicatorRef): boolean {
  return one?.id === other.id && one.unit === other.unit && one.basis === other.basis;
}
