import type { Cell } from "../../text/cell.ts";

/** A column of the list, or what is made of one or several: one candidate for a column of the form. */
export interface Source {
  /** "F", or "E+F" for columns that are one, "C:birth" for a part of one, "§" for the lines between the rows. */
  readonly id: string;
  /** Headings above each other, the group first. */
  readonly parts: readonly string[];
  /** 0-based columns of the list it is made of. */
  readonly columns: readonly number[];
  /** One per row. */
  readonly cells: readonly Cell[];
  /** Key of the only column it can be, where the source itself says so. */
  readonly only?: string;
}

/** The heading as one line. */
export function headingOf({ parts }: Pick<Source, "parts">): string {
  return parts.join(" / ");
}
