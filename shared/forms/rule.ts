import type { IsoDate } from "../campaign/campaign.ts";
import type { Cell } from "../text/cell.ts";
import type { Dossier, DossierRow, FormId, ParseContext, Values } from "./column.ts";

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
  readonly describe?: (values: Values, earlier: Values, context: ParseContext) => Params;
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
