import type { Dossier, DossierRow, ParseContext, Values } from "../forms/column.ts";
import type { LinkRule } from "../forms/rule.ts";

/** A row that is stored already; `name` is what a message may call it. */
export interface StoredNeighbour {
  readonly id: string;
  readonly values: Values;
}

/** What is stored in the unit and may collide with rows being checked, or belong to the same house. */
export interface Neighbours {
  /** Live rows of the same form under a key of the collision rule `rule`. Those being checked may be among them. */
  readonly sameKey: (rule: string, key: string) => readonly StoredNeighbour[];
  /** What is stored about a house, by household code; undefined = the unit has no such household. */
  readonly house: (code: string) => Dossier | undefined;
  /** What the row said when it was last accepted, or else sent; undefined for a row whose correction was asked for. */
  readonly before?: (id: string) => Values | undefined;
  /**
   * Live rows of the form a link rule looks at, under its key; undefined = they are not known here. Absent in a workbook, which
   * knows its own sheets. Those being checked may be among them.
   */
  readonly linked?: (rule: LinkRule, key: string) => readonly DossierRow[] | undefined;
}

/** The context of a check: in a workbook without neighbours, on the service with them. */
export interface CheckContext extends ParseContext {
  readonly neighbours?: Neighbours;
  /** Rules on trial are judged as if they blocked already, to see what they would do. */
  readonly judgesTrials?: boolean;
}
