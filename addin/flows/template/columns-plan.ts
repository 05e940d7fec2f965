import type { FormId } from "../../../shared/forms/column.ts";
import type { RowPatch, SheetPlan } from "../workbook.ts";

/** A heading that says something else than it should; columns are named by the heading they should have. */
export interface Rename {
  readonly heading: string;
  readonly label: string;
  /** False where only the place speaks for it: a person decides. */
  readonly isCertain: boolean;
}

/** What became of a form's columns in a sheet. */
export interface ColumnsPlan {
  readonly renames: readonly Rename[];
  /** Headings of columns that are nowhere. */
  readonly missing: readonly string[];
  /** Columns that stand elsewhere; they are read all the same. */
  readonly moved: readonly string[];
  /** Headings of the person's own columns. */
  readonly own: readonly string[];
}

/** A form's sheet as far as its template goes. */
export interface SheetSurvey extends ColumnsPlan {
  readonly form: FormId;
  readonly name: string;
  /** What stands in its first cell: title and unit. */
  readonly title: string;
}

/** What is to be done to a sheet, in place; everything else in it stays. */
export interface SheetMend {
  readonly plan: SheetPlan;
  readonly renames: readonly Pick<Rename, "heading" | "label">[];
  /** Headings of columns to insert where the form has them. */
  readonly add: readonly string[];
  /** Cells of the inserted columns, and hidden cells that go with them. */
  readonly patches: readonly RowPatch[];
}
