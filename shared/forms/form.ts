import type { Duty, IsoDate } from "../campaign/campaign.ts";
import type { Cell } from "../text/cell.ts";
import type { Column, FormId, Localised, Owner, ParseContext, Who, Values } from "./column.ts";
import type { CollisionRule, HouseRule, LinkRule, RowRule, VersionRule } from "./rule.ts";

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
  /** What the register keeps of a row beside its key; a change of it is news to the others. */
  readonly marksOf: (values: Values) => readonly (string | null)[];
  /** Which marks must agree before rows of two units with equal keys are suspected; absent = none. */
  readonly alike?: (
    marks: readonly (string | null)[],
    others: readonly (string | null)[],
  ) => boolean;
  /** The one thing others are told of a row beside its unit: the id of its programme, read from the marks; absent = nothing. */
  readonly programmeIn?: (marks: readonly (string | null)[]) => string | null;
  /** Whole đồng that are in doubt with the row. */
  readonly amountOf?: (values: Values) => number;
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
  /**
   * Date columns (or one of reporting periods) that place a row in a period, each with the columns whose figures stand at that date:
   * while the period is locked, neither the date nor these change. Empty: locks do not concern the form (docs/locks.md says why).
   */
  readonly datedBy: Readonly<Record<string, readonly string[]>>;
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
