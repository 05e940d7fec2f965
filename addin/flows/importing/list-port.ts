import type { Form } from "../../../shared/forms/form.ts";
import type { RawList } from "../../../shared/intake/table/raw-list.ts";
import type { Cell } from "../../../shared/text/cell.ts";

/** Sheets as their tabs show them, hidden ones left out. */
export interface SheetNames {
  readonly names: readonly string[];
  readonly active: string;
}

/** A heading of a list to colour while it is previewed; row and column as Excel shows them. */
export interface HeadingPaint {
  readonly row: number;
  readonly column: number;
  /** Rows the heading takes. */
  readonly height: number;
  readonly state: "mapped" | "asked" | "aside";
}

/** Rows to add to a form's sheet; `extras` are headings of the person's own columns, made where they are missing. */
export interface AppendedRows {
  readonly form: Form;
  readonly rows: readonly {
    readonly cells: readonly Cell[];
    readonly extras: ReadonlyMap<string, Cell>;
  }[];
  readonly extras: readonly string[];
}

export interface AppendOutcome {
  readonly sheet: string;
  /** Excel row of the first row added. */
  readonly firstRow: number;
}

/** What bringing in a list needs of the workbook beyond what every flow needs; `addin/excel/intake` serves it. */
export interface ListPort {
  listSheets(): Promise<SheetNames>;
  /** Any sheet as it stands; without a name the active one. undefined: it is empty or not there. */
  readRaw(sheet?: string): Promise<RawList | undefined>;
  /** Colours headings until `clearPaint`; the list's own formats stay untouched. */
  paintHeadings(sheet: string, paints: readonly HeadingPaint[]): Promise<void>;
  clearPaint(sheet: string): Promise<void>;
  /** Adds rows below the last filled one; undefined where the form has no sheet. */
  appendRows(rows: AppendedRows): Promise<AppendOutcome | undefined>;
  removeSheets(names: readonly string[]): Promise<void>;
}
