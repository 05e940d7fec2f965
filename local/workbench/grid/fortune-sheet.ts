/** A sheet in the words of the grid component. */
import type { WorkbookInstance } from "@fortune-sheet/react";
import { hasContent } from "../../excel/grid/read-cells.ts";
import type { Area, WorksheetModel } from "../../excel/model/types.ts";
import { sizeAt, type Edges } from "./geometry/extent.ts";

type GridSheet = ReturnType<WorkbookInstance["getSheet"]>;
type CellMatrix = NonNullable<GridSheet["data"]>;
type SheetConfig = NonNullable<GridSheet["config"]>;
type Selection = Parameters<WorkbookInstance["setSelection"]>[0][number];
type ApiCall = Parameters<WorkbookInstance["batchCallApis"]>[0][number];
type Op = Parameters<WorkbookInstance["applyOp"]>[0][number];

/** The component adds one pixel to every line. */
const linePixels = 1;

/** Where content is: the component jumps along it with Ctrl and arrows; what it says is drawn elsewhere. */
export function dataOf(sheet: WorksheetModel, edges: Edges): CellMatrix {
  const data: CellMatrix = edges.rows.map((_, row) => {
    const cells = sheet.rows[row];
    return edges.columns.map((_edge, column) =>
      hasContent(cells?.[column]) ? { v: "1", m: "1" } : null,
    );
  });
  for (const { top, left, bottom, right } of sheet.merges) {
    for (let row = top; row <= bottom; row += 1) {
      const cells = data[row];
      if (cells === undefined) continue;
      for (let column = left; column <= right; column += 1)
        cells[column] = { ...cells[column], mc: { r: top, c: left } };
    }
    const first = data[top]?.[left];
    if (first !== undefined && first !== null)
      first.mc = { r: top, c: left, rs: bottom - top + 1, cs: right - left + 1 };
  }
  return data;
}

export function configOf({ columns, rows }: Edges, sheet: WorksheetModel): SheetConfig {
  const merges = sheet.merges.map(({ top, left, bottom, right }) => [
    `${top}_${left}`,
    { r: top, c: left, rs: bottom - top + 1, cs: right - left + 1 },
  ]);
  return {
    columnlen: sizes(columns),
    rowlen: sizes(rows),
    colhidden: hidden(columns),
    rowhidden: hidden(rows),
    merge: Object.fromEntries(merges) as NonNullable<SheetConfig["merge"]>,
  };
}

function sizes(edges: readonly number[]): Record<string, number> {
  const shown = edges.map(
    (_, index) => [String(index), sizeAt(edges, index) - linePixels] as const,
  );
  return Object.fromEntries(shown.filter(([, size]) => size >= 0));
}

function hidden(edges: readonly number[]): Record<string, number> {
  const all = edges.map((_, index) => [String(index), sizeAt(edges, index)] as const);
  return Object.fromEntries(all.filter(([, size]) => size === 0).map(([index]) => [index, 0]));
}

export function frozenOf({ frozenRows, frozenColumns }: WorksheetModel): GridSheet["frozen"] {
  const range = { row_focus: frozenRows - 1, column_focus: frozenColumns - 1 };
  if (frozenRows > 0 && frozenColumns > 0) return { type: "rangeBoth", range };
  if (frozenRows > 0) return { type: "rangeRow", range };
  return frozenColumns > 0 ? { type: "rangeColumn", range } : undefined;
}

/** Cut to what is shown: whole columns reach far below. */
export function selectionOf(area: Area, { rows, columns }: Edges): Selection {
  const bottom = Math.min(area.bottom, rows.length - 1);
  const right = Math.min(area.right, columns.length - 1);
  const top = Math.min(area.top, bottom);
  const left = Math.min(area.left, right);
  return { row: [top, bottom], column: [left, right] };
}

/**
 * The call that selects an area. Its arguments are made anew each time they are read: the component writes into them and freezes them,
 * and React may run an update of its twice; the second run on frozen arguments throws, and the whole page is gone.
 */
export function selectingOf(area: Area, edges: Edges): ApiCall {
  return {
    name: "setSelection",
    get args() {
      return [[selectionOf(area, edges)]];
    },
  };
}

export interface Resize {
  readonly kind: "rows" | "columns";
  readonly index: number;
  readonly pixels: number;
}

/** The line a person dragged to another size; undefined for everything else the component tells of. */
export function resized(ops: readonly Op[], edges: Edges): Resize | undefined {
  for (const { path, value } of ops) {
    if (path[0] !== "config") continue;
    for (const kind of ["columns", "rows"] as const) {
      const lines = linesIn(path.slice(1), value, kind === "columns" ? "columnlen" : "rowlen");
      for (const [index, size] of Object.entries(lines)) {
        const pixels = Math.round(size) + linePixels;
        const now = sizeAt(edges[kind], Number(index));
        if (now > 0 && pixels !== now) return { kind, index: Number(index), pixels };
      }
    }
  }
  return undefined;
}

/** Sizes by line in a change of the whole config, of all sizes, or of one. */
function linesIn(
  [name, index]: readonly (string | number)[],
  value: unknown,
  wanted: "columnlen" | "rowlen",
): Readonly<Record<string, number>> {
  if (name === undefined) return (value as SheetConfig)[wanted] ?? {};
  if (name !== wanted) return {};
  return index === undefined
    ? (value as Record<string, number>)
    : { [String(index)]: value as number };
}
