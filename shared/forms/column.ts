import type { Campaign, Duty, IsoDate, Unit, UnitId, UnitKind } from "../campaign/campaign.ts";
import type { Cell, Understood } from "../text/cell.ts";

/** Every form there is (design §3), in the order of the sheets and of sending: households first, as the others name them. */
export const formIds = [
  "households",
  "construction",
  "money",
  "approvals",
  "rounds",
  "dossiers",
  "obstacles",
  "outreach",
  "inspections",
  "complaints",
  "documents",
  "exemplars",
  "nominations",
  "narrative",
  "poor-list",
  "units",
  "villages",
  "programmes",
  "norms",
  "targets",
  "periods",
  "citations",
  "members",
  "awards",
  "quotas",
  "assignments",
] as const;

export type FormId = (typeof formIds)[number];

/** Units of a kind, or the office that has a duty. */
export type Owner = UnitKind | Duty;

/** What tells whose unit it is. */
export type Who = Pick<Unit, "kind" | "duties">;

/** Vietnamese first, English second. */
export interface Localised {
  readonly vi: string;
  readonly en: string;
}

/** Who may see a value: domain §7. "posted" may hang on the village board; "sensitive" includes ethnicity and health. */
export type Sensitivity = "posted" | "internal" | "personal" | "sensitive";

export type Value = string | number | boolean | null;
export type Values = Readonly<Record<string, Value>>;

/** What a parser may look at besides its own cell. */
export interface ParseContext {
  readonly campaign: Campaign;
  /** The unit whose rows these are (the partition), not the caller's. */
  readonly unit: UnitId;
  readonly today: IsoDate;
  /** Id of the person who enters the row; absent where nobody is signed in. */
  readonly me?: string;
  /** Codes of households that may be picked, folded label → code; absent on the server, which looks the code up. */
  readonly households?: ReadonlyMap<string, string>;
  /** Code → the label shown for a household, so that a workbook reads "NL-2024-007 – … – bản Hốc"; never part of canonical cells. */
  readonly householdLabels?: ReadonlyMap<string, string>;
  /** The newest yearly list of poor and near-poor households, once it is imported; only the service sees it. */
  readonly poorList?: { readonly year: number; readonly has: (nationalId: string) => boolean };
}

export type ColumnKind =
  | "text"
  | "name"
  | "choice"
  | "mark"
  | "integer"
  | "decimal"
  | "money"
  | "date"
  | "birth"
  | "national-id"
  | "phone"
  | "village"
  | "entry"
  | "household"
  | "derived";

/** Lists that come from the campaign or the workbook, not from the form. */
export type ListSource = "villages" | "households" | EntrySource;

/** Catalogues of the campaign whose entries a cell may name. */
export type EntrySource =
  | "programmes"
  | "units"
  | "periods"
  | "awards"
  | "citations"
  // Whatever the date: configuration speaks of what was and of what will be.
  | "all-programmes"
  | "all-units"
  | "all-villages"
  | "all-awards"
  | "all-citations";

export interface Option {
  readonly id: string;
  readonly label: string;
  readonly en: string;
  readonly aliases?: readonly string[];
}

export interface Column {
  /** English identifier, stable over versions. */
  readonly key: string;
  readonly kind: ColumnKind;
  readonly label: Localised;
  /** Vietnamese headings the column had in earlier versions: workbooks of those are read by them. */
  readonly formerLabels?: readonly string[];
  /** Input prompt shown by Excel when the cell is selected. */
  readonly prompt: Localised;
  /** Blank: the row is stored all the same and counted as "thiếu thông tin" (E48 as a remark). */
  readonly required: boolean;
  /** Blank: there is nothing to store a row under, so E48 holds it back. */
  readonly essential?: boolean;
  /** Required only when this holds for the rest of the row, e.g. a reason when the id is missing. */
  readonly requiredWhen?: (values: Values) => boolean;
  /** The cell to propose while this one is blank, from the rest of the row: sex and birth year stand in the national id. */
  readonly proposeBlank?: (values: Values) => Cell | undefined;
  /** Main columns are visible; detail columns sit in a collapsed group. */
  readonly group: "main" | "detail";
  /** Characters, as Excel counts column widths. */
  readonly width: number;
  readonly sensitivity: Sensitivity;
  /** Excel number format, e.g. "@", "#,##0", "dd/mm/yyyy". */
  readonly numberFormat: string;
  readonly options?: readonly Option[];
  /** Where the drop-down comes from when it is not `options`; `listOf` gives its entries. */
  readonly source?: ListSource;
  /** Choices and marks: how many rows hold each answer is counted, by unit, in the tab of answers. */
  readonly counted?: boolean;
  readonly unitLabel?: string;
  readonly min?: number;
  readonly max?: number;
  /** Typed value of one cell; never throws. Derived columns understand nothing and are never sent. */
  readonly parse: (cell: Cell, context: ParseContext) => Understood<Value>;
  /**
   * The value of a cell that is in order as it stands, without allocating; undefined = `parse` decides. Never disagrees with
   * `parse`: most of 300,000 cells take this way.
   */
  readonly quick?: (cell: Cell, context: ParseContext) => Value | undefined;
  /** The office that alone fills the column in, in rows of others; what they type there is not taken. Absent = whoever fills the row. */
  readonly filledBy?: Duty;
  /** With `filledBy`: what of the row the office judges; absent = it sees what is posted, and its answer never lapses. */
  readonly judges?: Judged;
  /** With `filledBy`: ids of the answers that say no, which the unit of the row has something to do about. */
  readonly objections?: readonly string[];
  /**
   * What other forms show of the house, for a blank cell of a row that the system made (`Form.rowPerHouse`); undefined while they
   * show nothing.
   */
  readonly fromHouse?: (dossier: Dossier) => Cell | undefined;
  /** What a derived column shows, where the row and its house tell; absent = the service fills it. */
  readonly derive?: (values: Values, dossier: Dossier, context: ParseContext) => Cell;
  /** The cell to show for a stored value: choices as labels, dates as serials, ids as text. */
  readonly format: (value: Value, context: ParseContext) => Cell;
}

/** The columns of a row an office's answer is about, beside those that are posted. */
export interface Judged {
  /** Its answer was given about these: where one of them says something else, it lapses and is asked for again. */
  readonly binding: readonly string[];
  /** Shown to the office as well; "row" = the whole row. Masks apply. */
  readonly beside: readonly string[] | "row";
}

/** A stored or typed row as rules across rows look at it. */
export interface DossierRow {
  readonly id: string | null;
  readonly values: Values;
  /** Household code, of a row of the form households that has one. */
  readonly code?: string | null;
}

/**
 * All that is known about one house. undefined = not known here (the sheet is not at hand), null or [] = known to be absent, so
 * that a missing sheet never looks like a missing approval.
 */
export interface Dossier {
  readonly household?: Values | null;
  readonly approvals?: readonly DossierRow[];
  readonly construction?: Values | null;
  readonly money?: readonly DossierRow[];
  /** Service ids of the rows that `household` and `construction` are the values of, where they are stored. */
  readonly ids?: { readonly households?: string; readonly construction?: string };
}
