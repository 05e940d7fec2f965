import type { Member } from "../../../../shared/campaign/campaign.ts";
import type { FormId } from "../../../../shared/forms/column.ts";
import type { Typed } from "../facts.ts";

/** What somebody else does meanwhile: sends a row, accepts mine, changes mine, or locks October 2024. */
export type Step =
  | readonly ["sends", Member, unit: string, FormId, Typed]
  | readonly ["accepts"]
  | readonly ["locks"]
  | readonly ["changes", Member, Typed];

/** A row that the town makes wrong, not its own cells. On 1/11/2024 in the small town of the tests. */
export interface TownFact {
  readonly why: string;
  readonly who: Member;
  readonly form: FormId;
  /** A household of the unit, sent first; the row names it "@A". */
  readonly house?: Typed;
  /** What the row says when it is sent first; absent = it is new. */
  readonly first?: Typed;
  readonly meanwhile: readonly Step[];
  /** What is typed over it, or the new row. */
  readonly then: Typed;
  /** As for rows. */
  readonly expected: string;
  /** Where the add-in has another way to the same end. */
  readonly inAddin?: string;
}
