import type { Acknowledgement } from "../../shared/sync/acknowledgement.ts";
import type { Campaign, UnitId } from "../../shared/campaign/campaign.ts";
import type { FormId, Values } from "../../shared/forms/column.ts";
import type { Form } from "../../shared/forms/form.ts";
import type { OutgoingRow } from "../../shared/sync/row.ts";
import type { Grid } from "../../shared/tables/grid.ts";
import type { Cell } from "../../shared/text/cell.ts";
import type { Sheet, SheetRow } from "../../shared/validate/sheet.ts";
import type { ListPort } from "./importing/list-port.ts";
import type { Place } from "./outcomes.ts";
import type { SheetMend, SheetSurvey } from "./template/columns-plan.ts";

/** What the workbook remembers, and the name of its file now. */
export interface Remembered extends Memory {
  /** E.g. "Na Lay.xlsx"; without an ending while it was never saved. */
  readonly file: string;
}

/** Whose workbook this is; checked before anything is sent, so that another unit's file is refused. */
export interface Passport {
  readonly campaign: string;
  readonly unit: UnitId;
  readonly synthetic: boolean;
  /** Form id → version the sheet was laid out with. */
  readonly forms: Readonly<Record<string, number>>;
  /** Grows when the layout of sheets changes without any form changing. */
  readonly template: number;
  /** Of this workbook alone, as long as nobody copies the file; absent in workbooks of the first version. */
  readonly instance?: string;
  /** Name of its file when it was made or taken into use. */
  readonly file?: string;
  /** While it is true the buttons work on the sheets of practice, and nothing is sent. */
  readonly practice?: boolean;
}

/** A row the service knows and this workbook has held. */
export interface KnownRow {
  readonly id: string;
  /** Unit the row is kept under: the workbook's own, but for decisions the office enters for wards. */
  readonly unit: UnitId;
  readonly version: number;
  /** The name a person knows it by, for the question about rows that are gone. */
  readonly title: string;
}

export interface KnownForm {
  readonly form: FormId;
  /** Where the next synchronise goes on, by unit. */
  readonly cursors: readonly { readonly unit: UnitId; readonly cursor: number }[];
  readonly rows: readonly KnownRow[];
}

/** Rows of one form on their way, as they are sent. */
export interface OutboxBatch {
  /** The service's submission id: each batch has its own, so that its chunks count from 0. */
  readonly submission: string;
  readonly form: FormId;
  readonly unit: UnitId;
  readonly formVersion: number;
  readonly chunks: readonly (readonly OutgoingRow[])[];
}

/** What is on its way. It is in the workbook before the first byte leaves and goes away with the last answer. */
export interface Outbox {
  /** Key of the press of the button. */
  readonly key: string;
  readonly batches: readonly OutboxBatch[];
}

/** What the workbook remembers, kept in the file itself. null: it never held this part, or lost it. */
export interface Memory {
  readonly passport: Passport | null;
  readonly campaign: Campaign | null;
  readonly known: readonly KnownForm[] | null;
  readonly outbox: Outbox | null;
  /** Households of other units that may be picked here; a ward's are on its own sheet. */
  readonly picks: readonly HouseholdPick[] | null;
  /** Warnings about whole sheets that somebody explained: they belong to no row that could keep them. */
  readonly seen: readonly SheetSeen[] | null;
}

/** A warning of a whole sheet with the reason why it stands; hidden rows and colours are the workbook's own, so it is never sent. */
export interface SheetSeen extends Acknowledgement {
  readonly form: FormId;
}

/** A household another unit entered, as far as it hangs on the village board. */
export interface HouseholdPick {
  readonly code: string;
  /** E.g. "NL-2024-007 – Lò Văn Panh – bản Hốc". */
  readonly label: string;
  readonly values: Values;
}

/** A row with what its hidden and system cells hold. */
export interface ReadRow extends SheetRow {
  /** Name of a new row in the open submission; null when it was never sent or has its id. */
  readonly ref: string | null;
  /** Text of the hidden version column. */
  readonly base: Cell;
  /** Text of the hidden column that keeps the last state, marks and the reviewer's note. */
  readonly trace: Cell;
  readonly status: string;
  readonly message: string;
  /** What derived columns show, by column key. */
  readonly derived: ReadonlyMap<string, Cell>;
}

export interface ReadSheet extends Sheet {
  readonly name: string;
  readonly rows: readonly ReadRow[];
  readonly letters: readonly string[];
  /** Rows whose content was cleared while their hidden cells still say which row they were. */
  readonly cleared: readonly number[];
}

/** One row's new system cells; what is absent stays. `cells` is by column key and may hold derived columns too. */
export interface RowPatch {
  /** Excel row, or the row's id or ref: then it is looked up where it stands now, since people sort while we send. */
  readonly at: number | string;
  readonly id?: string;
  readonly ref?: string;
  readonly base?: string;
  readonly trace?: string;
  readonly status?: string;
  readonly message?: string;
  readonly cells?: ReadonlyMap<string, Cell>;
}

/** A row to add below the last filled one; `cells` in form column order, derived columns included. */
export interface AddedRow {
  readonly cells: readonly Cell[];
  readonly id: string | null;
  readonly base: string;
  readonly trace: string;
  readonly status: string;
  readonly message: string;
  /** Cells for columns of the person's own, by folded heading; those the table does not have are left out. */
  readonly extras?: ReadonlyMap<string, Cell>;
}

export interface FormChanges {
  readonly form: Form;
  readonly patches: readonly RowPatch[];
  readonly added: readonly AddedRow[];
}

/** What a drop-down offers, e.g. the villages of a unit; `name` is an Excel name without spaces. */
export interface PickList {
  readonly name: string;
  readonly items: readonly string[];
}

export interface SheetPlan {
  readonly form: Form;
  /** Lines above the headings: the title, then "DỮ LIỆU GIẢ LẬP" and how to fill in. */
  readonly titles: readonly string[];
  /** Column key → Excel name of the pick list behind its drop-down. */
  readonly lists: ReadonlyMap<string, string>;
  /** Empty rows made ready below the headings. */
  readonly readyRows: number;
}

/** Sheets to rewrite; `opens` names the one to show to a person who looks at none of them. */
export interface DerivedGrids {
  readonly grids: readonly Grid[];
  readonly opens?: string | undefined;
}

/** Lays out derived sheets from what the workbook remembers and its rows as they stand; pure. */
export type LayOut = (memory: Remembered, sheets: readonly ReadSheet[]) => DerivedGrids;

export interface GridAnswer {
  /** Excel row. */
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** An edit made by a person, not by the add-in. */
export interface Edit {
  readonly sheet: string;
  readonly address: string;
}

/**
 * The workbook as flows see it; `addin/excel` serves it over Excel. Every text is written so that it stays text. A method
 * that fails leaves what it had written before in place; each may be called again.
 */
export interface Workbook extends ListPort {
  readMemory(): Promise<Remembered>;
  /** Writes the parts named; they are in the workbook when it answers. null forgets a part. */
  writeMemory(parts: Partial<Memory>): Promise<void>;
  /** Makes sheets that are missing, leaves the others alone. @returns names of those made. */
  setUp(plans: readonly SheetPlan[], lists: readonly PickList[]): Promise<readonly string[]>;
  /** Looks at the headings of forms that have a sheet; writes nothing. */
  surveySheets(forms: readonly Form[]): Promise<readonly SheetSurvey[]>;
  /** Sets headings right and inserts missing columns in place; the person's own columns, formulas and formats stay. */
  mendSheets(mends: readonly SheetMend[]): Promise<void>;
  /** Rewrites what drop-downs offer; lists not named stay. */
  writeLists(lists: readonly PickList[]): Promise<void>;
  /** Filled rows of each form; forms without a sheet are left out. @throws Error when Excel hides values from us. */
  readSheets(forms: readonly Form[]): Promise<readonly ReadSheet[]>;
  /** With `restoresMarks`, marks show again in cells that were pasted over from other files. */
  writeSheets(
    changes: readonly FormChanges[],
    options?: { readonly restoresMarks?: boolean },
  ): Promise<void>;
  /** Writes values into cells people own: only ever fixes a person accepted. */
  writeCells(
    cells: readonly { form: Form; address: string; before: Cell; after: Cell }[],
  ): Promise<{ readonly written: number; readonly skipped: number }>;
  /** Makes or rewrites the grids' sheets; formats, formulas and charts of people outside the grid stay. */
  writeGrids(grids: readonly Grid[]): Promise<void>;
  /** The same for sheets laid out from the memory and the forms' rows, read on the way. @returns the grids that were written */
  deriveGrids(forms: readonly Form[], layOut: LayOut): Promise<readonly Grid[]>;
  /** Rows of a derived sheet from row 1 on, `columns` wide; undefined when there is no such sheet. */
  readGrid(sheet: string, columns: number): Promise<readonly GridAnswer[] | undefined>;
  /** Shows the sheet and selects the cell. */
  select(place: Place): Promise<void>;
  /** Where the person is now. */
  selection(): Promise<Place>;
  /** One line of result above the headings of the active sheet. */
  say(line: string): Promise<void>;
  /** Calls back after each edit by a person, until the returned function is called. */
  watch(listener: (edit: Edit) => void): Promise<() => Promise<void>>;
}
