import type { FormId, Localised } from "../forms/column.ts";
import type { Cell } from "../text/cell.ts";
import type { ListFigure } from "./totals/list-figures.ts";
import type { SkipReason } from "./table/list-rows.ts";

/** mapped: known for certain. answered: the person said so. asked: a question is open. aside: kept beside the form's columns. */
export type ColumnState = "mapped" | "answered" | "asked" | "aside";

/** A column of the list as the preview shows it. */
export interface ListColumn {
  /** "F", "E+F", "C:birth" or "§": names the column in answers. */
  readonly id: string;
  readonly heading: string;
  readonly state: ColumnState;
  /** Key of the form's column; null while it is asked or kept aside. */
  readonly target: string | null;
  /** 0 to 1: how sure the engine is of the target. */
  readonly confidence: number;
  /** 0-based columns of the list. */
  readonly columns: readonly number[];
}

export type QuestionKind = "form" | "target" | "column" | "unit";

/** Something only a person can know; what is not answered is never guessed. */
export interface ListQuestion {
  /** "form", "target:birth", "column:F" or "unit:G". */
  readonly id: string;
  readonly is: QuestionKind;
  readonly text: Localised;
  readonly options: readonly { readonly id: string; readonly label: Localised }[];
}

/** Answers by question id; the value is an option's id. A "column:…" may be answered unasked, to correct a mapping. */
export type Answers = ReadonlyMap<string, string>;

/** A row as it will stand in the form's sheet. */
export interface PlannedRow {
  /** Excel row of the list it comes from. */
  readonly from: number;
  /** In form column order; derived columns are null. */
  readonly cells: readonly Cell[];
  /** Heading of a kept column → its cell; blanks are left out. */
  readonly extras: ReadonlyMap<string, Cell>;
}

/** What would become of a list. */
export interface ListPlan {
  readonly form: FormId;
  readonly sheet: string;
  /** Excel rows of the headings. */
  readonly headingRows: { readonly first: number; readonly last: number };
  readonly columns: readonly ListColumn[];
  readonly questions: readonly ListQuestion[];
  readonly rows: readonly PlannedRow[];
  /** Headings of the columns kept aside, in list order; no two alike. */
  readonly extras: readonly string[];
  /** Lines passed over, by Excel row. */
  readonly skipped: readonly {
    readonly row: number;
    readonly why: SkipReason;
    readonly text: string;
  }[];
  /** Printed totals, in the list or around it, that its rows contradict: a row may be missing. */
  readonly figures: readonly ListFigure[];
  /** Cells that say "nt", "như trên" and stand as the cell above, which they repeat. */
  readonly repeated: number;
  /** Cells converted from fonts of before Unicode. */
  readonly converted: number;
  /** Names of other units that stand above the list: it may not be this unit's. */
  readonly otherUnits: readonly string[];
}
