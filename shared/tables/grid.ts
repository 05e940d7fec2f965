import type { Localised } from "../forms/column.ts";

/**
 * "text" is written with the text format "@", so that nothing a person typed can become a formula; "change" shows its sign.
 */
export type GridFormat = "text" | "integer" | "change" | "money" | "decimal" | "percent" | "date";

export type Language = keyof Localised;

/** Which figure a cell shows: an indicator of the catalogue, for a unit or "town", from the sent or the accepted totals. */
export interface IndicatorRef {
  readonly id: string;
  readonly unit: string;
  readonly basis: "sent" | "accepted";
}

/** A place in the workbook, e.g. { sheet: "Danh sách hộ", cell: "C12" }. */
export interface GridLink {
  readonly sheet: string;
  readonly cell: string;
}

export interface GridCell {
  /** Dates are "YYYY-MM-DD", shares are fractions (0.6778 shows as 67,78 %), null shows nothing. */
  readonly value: string | number | null;
  readonly format: GridFormat;
  readonly bold?: boolean;
  readonly indicator?: IndicatorRef;
  readonly link?: GridLink;
}

/** Cells of the header that are one; offsets from the header's first row and column, 0-based. */
export interface HeaderMerge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface ChartSeries {
  readonly name: string;
  /** Excel address on the grid's own sheet, e.g. "C8:C10". */
  readonly values: string;
}

export interface ChartSpec {
  /** As Excel.ChartType says it. */
  readonly type: "ColumnClustered" | "ColumnStacked" | "BarClustered" | "BarStacked";
  readonly title: string;
  /** Excel address of the categories, e.g. "A8:A10". */
  readonly categories: string;
  readonly series: readonly ChartSeries[];
}

/** A column people fill in on a derived sheet; every other cell is for reading only. */
export interface GridInput {
  /** 1-based column of the sheet. */
  readonly column: number;
  /** Choices of the drop-down; absent = free text or a date as the cell's format says. */
  readonly list?: readonly string[];
  readonly prompt: string;
}

/**
 * A sheet laid out once for Excel and Word. On a sheet it starts in A1: titles (one row each, in column A), one empty row,
 * header rows, body rows, one empty row, notes (one row each, in column A).
 */
export interface Grid {
  /** Stable id, e.g. "B2", "todo". */
  readonly id: string;
  readonly sheet: string;
  /** First line is the title; then period, as-of stamp, coverage, "DỮ LIỆU GIẢ LẬP". */
  readonly titles: readonly string[];
  readonly header: readonly (readonly string[])[];
  readonly headerMerges: readonly HeaderMerge[];
  /** Every row is as wide as the header. */
  readonly body: readonly (readonly GridCell[])[];
  /** Indexes (0-based) of body rows that are totals or block headings: bold with a rule above. */
  readonly totalRows: readonly number[];
  readonly notes: readonly string[];
  /** Characters, as Excel counts column widths. */
  readonly widths: readonly number[];
  /** 1-based columns that are hidden: ids and versions. */
  readonly hiddenColumns: readonly number[];
  /** Rows and columns that stay in sight. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly inputs: readonly GridInput[];
  readonly charts: readonly ChartSpec[];
}
