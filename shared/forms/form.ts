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

/** What a broken rule tells its message. */
export type Params = Readonly<Record<string, string | number>>;

/** What all kinds of rules have in common. */
export interface Rule {
  readonly code: string;
  readonly level: "block" | "warn";
  /** Where the issue stands. */
  readonly column: string;
  /** Rows whose event lies before this day are not judged by the rule at all. */
  readonly appliesFrom?: IsoDate;
  /** Date of the rule's event; before go-live it is "nhập bù" and the rule only warns. Absent: the level stands. */
  readonly eventOn?: (values: Values) => IsoDate | null;
  /** A new rule that would block only warns until this day, null = until it is decided on. The campaign can put others on trial. */
  readonly trial?: { readonly until: IsoDate | null };
}

export interface RowRule extends Rule {
  /** True = neither this rule nor its neighbours with the same function can be broken: asked once for all of them. */
  readonly unless?: (values: Values, context: ParseContext) => boolean;
  /** Undefined = holds; otherwise the message parameters. */
  readonly check: (values: Values, context: ParseContext) => Params | undefined;
  /** The cell to propose in `column`, when the broken rule leaves one likely answer. */
  readonly propose?: (values: Values, context: ParseContext) => Cell | undefined;
}

/** Two rows of one form that cannot both stand, found by a common key (E24, E26). The later one is reported. */
export interface CollisionRule extends Rule {
  /** Names the rule where stored rows are looked up by its key. */
  readonly id: string;
  /** Rows with equal keys may collide; null = this row cannot. */
  readonly keyOf: (values: Values) => string | null;
  /** A number that rows with equal keys share; null where `keyOf` is. Spares making keys for rows that are alone. */
  readonly hashOf?: (values: Values) => number | null;
  /** Whether two rows with equal keys do collide; absent = always. */
  readonly collides?: (values: Values, earlier: Values) => boolean;
  /** What the message needs beside the earlier row's place and name (params `otherRow`, 0 when only stored, and `other`). */
  readonly describe?: (values: Values, earlier: Values) => Params;
}

/** What names one thing in the whole town, whichever unit writes it down: a person by national id, a gift by donor and value. */
export interface TownKey {
  /** Names the key in stored documents and partitions; never changes. */
  readonly id: string;
  /** The issue of a row that is not alone. */
  readonly code: string;
  readonly column: string;
  /** All columns the functions below look at: they are given no others. */
  readonly columns: readonly string[];
  /** "one": of the rows with a key one counts. "all": all count until a person decides, the later ones are in doubt. */
  readonly counts: "one" | "all";
  readonly keyOf: (values: Values) => string | null;
  /** What else must agree before rows of two units with equal keys are suspected; absent = nothing. */
  readonly marksOf?: (values: Values) => readonly (string | null)[];
  readonly alike?: (
    marks: readonly (string | null)[],
    others: readonly (string | null)[],
  ) => boolean;
  /** Whole đồng that are in doubt with the row. */
  readonly amountOf?: (values: Values) => number;
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

/** A rule about one house; its issue stands on the row of the form that declares it. */
export interface HouseRule extends Rule {
  /** False = the rule says nothing of the row, whatever the house: spares putting the house together. */
  readonly concerns?: (values: Values) => boolean;
  readonly check: (row: DossierRow, dossier: Dossier, context: ParseContext) => Params | undefined;
  /** The row the broken rule compared with, and its cell; `pick` chooses among several about the house. */
  readonly against?: {
    readonly form: FormId;
    readonly column: string;
    readonly pick?: (row: DossierRow, dossier: Dossier) => DossierRow | undefined;
  };
}

/** A rule between a row and its own accepted, or else last sent, version; only the service knows that one. */
export interface VersionRule extends Rule {
  readonly check: (values: Values, before: Values, context: ParseContext) => Params | undefined;
}

/** What a link rule found wrong, and the row it holds against the one it judged. */
export interface LinkBreach {
  readonly params: Params;
  readonly other?: DossierRow;
}

/**
 * A rule between a row and rows of the same or another form that share a key. It is asked only where the other form's rows are
 * known, so that a sheet that is not at hand never looks like rows that do not exist.
 */
export interface LinkRule extends Rule {
  /** Names the rule where stored rows are looked up by its key; unique over all forms. */
  readonly id: string;
  readonly looksAt: FormId;
  /** Null = the rule says nothing about this row. `house` is what is known of the row's house; empty without one. */
  readonly keyOf: (row: DossierRow, house: Dossier) => string | null;
  /** Null = the row concerns no other. */
  readonly otherKeyOf: (row: DossierRow) => string | null;
  /** Cell of the other row to compare with. */
  readonly otherColumn: string;
  /** `others` have the same key, stored ones first, then in sheet order; the row itself is among them where it has that key, too. */
  readonly check: (
    row: DossierRow,
    others: readonly DossierRow[],
    context: ParseContext,
  ) => LinkBreach | undefined;
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
  /** Programme of the approval, which counts before the one proposed in the household's row. */
  readonly programme?: string | null;
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

/** One cell of a row in the line somebody reads who decides on it. */
export interface BriefPart {
  readonly column: string;
  /** Words around the cell's text, where the bare text would not say what it is; Vietnamese, as sheets of rows are. */
  readonly before?: string;
  readonly after?: string;
  /** What a blank cell means; absent = a blank says nothing. */
  readonly blank?: string;
}

/** A form is data: template, drop-downs, parser, checks, API shape and totals follow from it. */
export interface Form {
  readonly id: FormId;
  /** Grows when columns change; travels with every submission. */
  readonly version: number;
  /** Column keys of each earlier version in their order: rows and workbooks of those versions are read by them. */
  readonly earlier?: Readonly<Record<number, readonly string[]>>;
  readonly sheet: string;
  /** Excel table name, e.g. "tblHouseholds". */
  readonly table: string;
  readonly title: Localised;
  /** Units that keep rows of the form. */
  readonly owners: readonly Owner[];
  /** The office that fills the form in for its owners, who only read it; absent = they fill it in themselves. */
  readonly filledBy?: Duty;
  /** Owners whose new workbook has the sheet at once; others get it through "Thêm biểu" (design §3). */
  readonly startsFor: readonly Owner[];
  readonly columns: readonly Column[];
  /**
   * Columns of the natural key, preferred alternative first: [["nationalId"], ["head","birth","village"]]. An alternative counts
   * when its first column is filled; blanks further on are part of the key.
   */
  readonly keys: readonly (readonly string[])[];
  readonly rules: readonly RowRule[];
  readonly collisions: readonly CollisionRule[];
  readonly townKeys: readonly TownKey[];
  readonly houseRules: readonly HouseRule[];
  readonly links: readonly LinkRule[];
  readonly versionRules: readonly VersionRule[];
  /** Cells typed once for all rows with the same value in `by`: a blank one takes the first row's (decision date, signer). */
  readonly typedOnce?: { readonly by: string; readonly columns: readonly string[] };
  /** Rows that left the list: nothing more is required of them. */
  readonly isClosed?: (values: Values) => boolean;
  /** Rows that count for nothing anywhere: entered by mistake, or twice. */
  readonly isVoid?: (values: Values) => boolean;
  /** The system makes a row for each approved house, with these cells by column key; absent = people make the rows. */
  readonly rowPerHouse?: Readonly<Record<string, Cell>>;
  /** Column that names the household or thing of the row in messages. */
  readonly nameColumn: string;
  /** What somebody who decides needs of a row, in the order it is read; the column "note" follows by itself. */
  readonly brief: readonly BriefPart[];
  readonly measures: readonly Measure[];
  /** Who decides on a row: lanes appear in Member.reviews. money splits into "money-gifts" (MTTQ) and "money-budget" (QLĐT). */
  readonly lanes: readonly string[];
  readonly laneOf: (values: Values, unit: Who) => string;
  /** Rows without any remark are received without a person's decision, all or those it holds for; others go to their lane. */
  readonly autoAccept: boolean | ((values: Values, context: ParseContext) => boolean);
}
