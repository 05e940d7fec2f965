/**
 * What the simulated Excel needs from a formula library. Without a calculator formula cells keep their last value.
 * A calculator reads the workbook model it was made for; it never changes it.
 */
import type { Area, CellError, CellValue, WorkbookModel } from "./types.ts";

/** Where a formula stands: relative references and [#This Row] start here. */
export interface CellPosition {
  worksheetId: string;
  row: number;
  column: number;
}

/** `value` is null when `error` is set. */
export interface CalculatedValue {
  value: CellValue;
  error?: CellError;
}

/** What changed in the model since the last call. */
export interface ModelChange {
  worksheetId: string;
  area: Area;
}

export interface Calculator {
  /**
   * New results of the formula cells that depend on what changed (results equal to the model's may be included).
   * "all": cells, sheets, tables or names moved, came or went; everything is to be read again.
   */
  recalculate(changes: readonly ModelChange[] | "all"): readonly (CellPosition & CalculatedValue)[];

  /** Result of one formula (leading "=") as if it stood at a cell: custom validations, conditional formats, names. */
  evaluate(formula: string, at: CellPosition): CalculatedValue;
}

/** Made once per open workbook. */
export type CreateCalculator = (workbook: WorkbookModel) => Calculator;
