import { describe, expect, test } from "vitest";
import { newWorksheet, sheetId } from "../../../../local/excel/model/new-workbook.ts";
import {
  columnHeaderPixels,
  edgesOf,
  rowHeaderPixels,
  sizeAt,
} from "../../../../local/workbench/grid/geometry/extent.ts";
import {
  boxOf,
  cellAtPoint,
  scrollTo,
  viewportOf,
} from "../../../../local/workbench/grid/geometry/viewport.ts";

/** Columns of 64 pixels, rows of 20, the first two columns and the first row frozen. */
function view(scrollLeft = 0, scrollTop = 0) {
  const sheet = newWorksheet("Sheet1", sheetId(1));
  sheet.frozenColumns = 2;
  sheet.frozenRows = 1;
  sheet.columnLines[4] = { hidden: true };
  const edges = edgesOf(sheet, () => 20);
  return viewportOf(sheet, edges, { scrollLeft, scrollTop, width: 500, height: 300 });
}

describe("places on screen", () => {
  test("hidden columns have no width", () => {
    expect(sizeAt(view().edges.columns, 4)).toBe(0);
    expect(sizeAt(view().edges.columns, 5)).toBe(64);
  });

  test("a cell's box moves with scrolling, a frozen one stays", () => {
    const cell = { top: 3, bottom: 3, left: 3, right: 3 };
    expect(boxOf(view(100, 40), cell)).toEqual({
      left: rowHeaderPixels + 3 * 64 - 100,
      top: columnHeaderPixels + 60 - 40,
      width: 64,
      height: 20,
    });
    const frozen = { top: 0, bottom: 0, left: 1, right: 1 };
    expect(boxOf(view(100, 40), frozen)).toEqual(boxOf(view(), frozen));
  });

  test("the cell under a point is the one drawn there; headings are -1", () => {
    const at = (x: number, y: number) =>
      cellAtPoint(view(64, 20), { x: rowHeaderPixels + x, y: columnHeaderPixels + y });
    expect(at(5, 5)).toEqual({ row: 0, column: 0 });
    expect(at(130, 25)).toEqual({ row: 2, column: 3 });
    expect(at(-5, 25)).toEqual({ row: 2, column: -1 });
    expect(at(5, -5)).toEqual({ row: -1, column: 0 });
  });

  test("scrolling brings a cell into full view and not further", () => {
    expect(scrollTo(view(), { row: 2, column: 3 })).toEqual({ scrollLeft: 0, scrollTop: 0 });
    const far = scrollTo(view(), { row: 40, column: 20 });
    const box = boxOf(view(far.scrollLeft, far.scrollTop), {
      top: 40,
      bottom: 40,
      left: 20,
      right: 20,
    });
    expect(box.left + box.width).toBeLessThanOrEqual(500);
    expect(box.top + box.height).toBeLessThanOrEqual(300);
    // Back from there, a cell under the frozen part comes out of it.
    const back = scrollTo(view(far.scrollLeft, far.scrollTop), { row: 1, column: 2 });
    expect(back).toEqual({ scrollLeft: 0, scrollTop: 0 });
  });
});
