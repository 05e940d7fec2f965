import type { HeaderMerge } from "./grid.ts";

/** Header of a grid from its columns' labels, top to bottom: equal neighbours become one cell, "" continues the cell above. */
export function buildHeader(columns: readonly (readonly string[])[]): {
  readonly header: readonly (readonly string[])[];
  readonly headerMerges: readonly HeaderMerge[];
} {
  const depth = Math.max(1, ...columns.map((labels) => labels.length));
  const merges: HeaderMerge[] = [];
  const header = Array.from({ length: depth }, () => columns.map(() => ""));
  for (let row = 0; row < depth; row++)
    for (let column = 0; column < columns.length; column++) {
      if (labelAt(columns, row, column) === "" || continues(columns, row, column)) continue;
      const rows = heightAt(columns, row, column);
      const width = widthAt(columns, row, column);
      header[row]?.splice(column, 1, labelAt(columns, row, column));
      if (rows > 1 || width > 1) merges.push({ row, column, rows, columns: width });
    }
  return { header, headerMerges: merges };
}

type Labels = readonly (readonly string[])[];

function labelAt(columns: Labels, row: number, column: number): string {
  return columns[column]?.[row] ?? "";
}

/** True when the cell belongs to the one on its left: the same label under the same labels above, both with labels below. */
function continues(columns: Labels, row: number, column: number): boolean {
  if (column === 0) return false;
  const isLeaf = [column - 1, column].some((one) => labelAt(columns, row + 1, one) === "");
  if (isLeaf) return false;
  for (let above = 0; above <= row; above++)
    if (labelAt(columns, above, column) !== labelAt(columns, above, column - 1)) return false;
  return true;
}

function widthAt(columns: Labels, row: number, column: number): number {
  let width = 1;
  while (column + width < columns.length && continues(columns, row, column + width)) width++;
  return width;
}

/** Rows down to the next label of the column. */
function heightAt(columns: Labels, row: number, column: number): number {
  const depth = Math.max(1, ...columns.map((labels) => labels.length));
  let rows = 1;
  while (row + rows < depth && labelAt(columns, row + rows, column) === "") rows++;
  return rows;
}
