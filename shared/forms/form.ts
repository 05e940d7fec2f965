import type { Campaign, IsoDate, UnitId, UnitKind } from "../campaign/campaign.ts";
import type { Cell, Understood } from "../text/cell.ts";

export type FormId = "households" | "construction" | "money" | "approvals";

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
  /** Codes of households that may be picked, folded label → code; absent on the server, which looks the code up. */
  readonly households?: ReadonlyMap<string, string>;
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
  | "programme"
  | "household"
  | "derived";

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
  /** Input prompt shown by Excel when the cell is selected. */
  readonly prompt: Localised;
  /** "always", "never", or from a stage of the household on (form-specific `requiredWhen`). */
  readonly required: boolean;
  /** Required only when this holds for the rest of the row, e.g. a reason when the id is missing. */
  readonly requiredWhen?: (values: Values) => boolean;
  /** Main columns are visible; detail columns sit in a collapsed group. */
  readonly group: "main" | "detail";
  /** Characters, as Excel counts column widths. */
  readonly width: number;
  readonly sensitivity: Sensitivity;
  /** Excel number format, e.g. "@", "#,##0", "dd/mm/yyyy". */
  readonly numberFormat: string;
  readonly options?: readonly Option[];
  readonly unitLabel?: string;
  readonly min?: number;
  readonly max?: number;
  /** Typed value of one cell; never throws. Derived columns understand nothing and are never sent. */
  readonly parse: (cell: Cell, context: ParseContext) => Understood<Value>;
  /** The cell to show for a stored value: choices as labels, dates as serials, ids as text. */
  readonly format: (value: Value, context: ParseContext) => Cell;
}

export interface RowRule {
  readonly code: string;
  readonly level: "block" | "warn";
  readonly column: string;
  /** Date of the rule's event; when before go-live the rule only warns. Absent: the level stands. */
  readonly appliesFrom?: IsoDate;
  /** Undefined = holds; otherwise the message parameters. */
  readonly check: (
    values: Values,
    context: ParseContext,
  ) => Readonly<Record<string, string | number>> | undefined;
}

/** Facts about a house that other forms establish, frozen into the household's row at commit (design §5). */
export interface HouseFacts {
  readonly approvedOn: IsoDate | null;
  readonly approvedAmount: number | null;
  readonly startedOn: IsoDate | null;
  readonly stage: string | null;
  readonly completedOn: IsoDate | null;
  readonly acceptedOn: IsoDate | null;
  readonly handedOverOn: IsoDate | null;
}

/** One contribution of a row: `by` names dimensions in order; amount is an integer (households, đồng, hundredths of a workday). */
export interface Measure {
  readonly id: string;
  readonly by: readonly string[];
  readonly contribute: (
    values: Values,
    facts: HouseFacts,
  ) => readonly { readonly dims: readonly string[]; readonly amount: number }[];
}

/** A form is data: template, drop-downs, parser, checks, API shape and totals follow from it. */
export interface Form {
  readonly id: FormId;
  /** Grows when columns change; travels with every submission. */
  readonly version: number;
  readonly sheet: string;
  /** Excel table name, e.g. "tblHouseholds". */
  readonly table: string;
  readonly title: Localised;
  readonly owners: readonly UnitKind[];
  /** True when owners may only read it and the standing office fills it (approvals). */
  readonly filledByOffice: boolean;
  readonly columns: readonly Column[];
  /** Columns of the natural key, most specific alternative first: [["nationalId"], ["head","birth","village"]]. */
  readonly keys: readonly (readonly string[])[];
  readonly rules: readonly RowRule[];
  readonly measures: readonly Measure[];
  /** Who decides on a row: lanes appear in Member.reviews. money splits into "money-gifts" (MTTQ) and "money-budget" (QLĐT). */
  readonly lanes: readonly string[];
  readonly laneOf: (values: Values) => string;
  /** Clean rows are received without a person's decision. */
  readonly autoAccept: boolean;
}
