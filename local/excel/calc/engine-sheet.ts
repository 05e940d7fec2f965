/** A sheet as the formula engine wants it: only the cells that a run reads. */
import type {
  CellLike,
  FormulaResultLike,
  RowLike,
  WorksheetLike,
} from "@cj-tech-master/excelts/formula";
import type { Area, Cell, WorksheetModel } from "../model/types.ts";

/** The engine's numbers for what a cell is. */
const cellTypes = { empty: 0, number: 2, text: 3, formula: 6, boolean: 9, error: 10 } as const;

export interface EngineCell extends CellLike {
  result: FormulaResultLike;
}

/** A sheet as the engine sees it: only the cells that are needed, counted from 1. */
export interface EngineSheet extends WorksheetLike {
  /** Takes the cells of an area over from the model; cells already there stay. */
  take(area: Area): void;
  put(
    row: number,
    column: number,
    formula: { text: string; cached: FormulaResultLike },
  ): EngineCell;
  /** The rightmost column in use. */
  lastColumn(): number;
}

export function createEngineSheet(model: WorksheetModel, id: number): EngineSheet {
  const rows = new Map<number, Map<number, EngineCell>>();
  const taken = new Set<string>();
  const bounds = { top: 1, left: 1, bottom: 1, right: 1 };
  const store = (cell: EngineCell): EngineCell => {
    const cells = rows.get(cell.row) ?? new Map<number, EngineCell>();
    rows.set(cell.row, cells);
    cells.set(cell.col, cell);
    bounds.bottom = Math.max(bounds.bottom, cell.row);
    bounds.right = Math.max(bounds.right, cell.col);
    return cell;
  };
  const findCell = (row: number, column: number) => rows.get(row)?.get(column);
  const takeCell = (row: number, column: number) => {
    const cell = model.rows[row]?.[column];
    if (cell === undefined || findCell(row + 1, column + 1) !== undefined) return;
    const value = valueOf(cell);
    if (value !== undefined) store(valueCell(row + 1, column + 1, value));
  };
  return {
    id,
    name: model.name,
    dimensions: bounds,
    findCell,
    // The engine writes the further values of an array result here; the model has no place for them.
    getCell: (row, column) => findCell(row, column) ?? valueCell(row, column, undefined),
    eachRow: (first: unknown, second?: unknown) => {
      const visit = (second ?? first) as (row: RowLike, number: number) => void;
      for (const [number, cells] of rows)
        visit(engineRow(cells, isHidden(model, number - 1)), number);
    },
    lastColumn: () => bounds.right,
    take(area) {
      const key = `${area.top}|${area.left}|${area.bottom}|${area.right}`;
      if (taken.has(key)) return;
      taken.add(key);
      const bottom = Math.min(area.bottom, model.rows.length - 1);
      for (let row = area.top; row <= bottom; row += 1) {
        const right = Math.min(area.right, (model.rows[row]?.length ?? 0) - 1);
        for (let column = area.left; column <= right; column += 1) takeCell(row, column);
      }
    },
    put: (row, column, { text, cached }) =>
      store({
        row,
        col: column,
        type: cellTypes.formula,
        formula: text,
        model: { formula: text },
        value: cached,
        result: cached,
      }),
  };
}

function isHidden(model: WorksheetModel, row: number): boolean {
  const line = model.rowLines[row];
  return line?.hidden === true || line?.filtered === true;
}

function engineRow(cells: ReadonlyMap<number, EngineCell>, hidden: boolean): RowLike {
  return {
    hidden,
    eachCell: (first: unknown, second?: unknown) => {
      const visit = (second ?? first) as (cell: CellLike, column: number) => void;
      for (const [column, cell] of cells) visit(cell, column);
    },
  };
}

/** What a cell shows, as the engine takes it; undefined for an empty one. */
export function valueOf(
  cell: Cell | undefined,
): number | string | boolean | { error: string } | undefined {
  if (cell?.error !== undefined) return { error: cell.error };
  return cell?.value ?? undefined;
}

function valueCell(row: number, column: number, value: ReturnType<typeof valueOf>): EngineCell {
  return { row, col: column, type: typeOf(value), model: {}, value, result: undefined };
}

function typeOf(value: ReturnType<typeof valueOf>): number {
  if (value === undefined) return cellTypes.empty;
  if (typeof value === "number") return cellTypes.number;
  if (typeof value === "boolean") return cellTypes.boolean;
  return typeof value === "string" ? cellTypes.text : cellTypes.error;
}
