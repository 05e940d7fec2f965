import type { Cell } from "../text/cell.ts";
import type { FormId, Values } from "../forms/column.ts";
import type { Fix, Issue } from "./issue.ts";

/** A row as it stands in a sheet, or as it travels: cells in the form's column order, derived columns null. */
export interface SheetRow {
  /** Excel row number (1-based), or position in a request. */
  readonly row: number;
  readonly id: string | null;
  readonly cells: readonly Cell[];
  /** Household code shown in the row, for the form households. */
  readonly code?: string | null;
}

/** What only Excel can see (E01–E07, E61); absent on the server. Addresses as Excel shows them. */
export interface Observations {
  readonly merged: readonly string[];
  readonly missingColumns: readonly string[];
  /** The sheet is of an earlier version of the form; it works, but lacks columns. */
  readonly outdated?: { readonly version: number; readonly current: number };
  readonly hiddenRows: number;
  readonly filteredRows: number;
  readonly skippedRows: number;
  /** Address → formula text, for cells of data columns that hold formulas. */
  readonly formulas: ReadonlyMap<string, string>;
  /** Cells with a note, comment or own colour, where people put what belongs in a column (E61). */
  readonly annotated?: readonly string[];
  /** Headings of columns people fill in whose cells have colours of their own, some or several. */
  readonly coloured?: readonly string[];
}

export interface Sheet {
  readonly form: FormId;
  readonly rows: readonly SheetRow[];
  /** Excel column letters per form column, e.g. ["B","C",…]; undefined on the server. */
  readonly letters?: readonly string[];
  readonly observations?: Observations;
}

export interface CheckedRow {
  readonly row: number;
  readonly id: string | null;
  /** As typed, with what is typed once for several rows filled in: this is what travels. */
  readonly cells: readonly Cell[];
  readonly values: Values;
  readonly code?: string | null;
  /** True when an issue of level block stands on the row or its sheet, and for subtotal lines, which are no records (E04). */
  readonly held: boolean;
  /** Required columns that are still blank: stored and counted as "thiếu thông tin", not held. */
  readonly missing: readonly string[];
}

export interface CheckResult {
  readonly rows: readonly CheckedRow[];
  readonly issues: readonly Issue[];
  readonly fixes: readonly Fix[];
}
