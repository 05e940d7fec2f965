import type { Cell } from "../../text/cell.ts";
import { columnLetters } from "../../text/spreadsheet.ts";

/** A rectangle of a raw list; all four edges belong to it and count from 0 at its first cell. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Any sheet as it stands, before anybody knows what its columns mean. */
export interface RawList {
  /** Name of the sheet as its tab shows it. */
  readonly sheet: string;
  /** Excel row and column of the first cell, 1-based. */
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly cells: readonly (readonly Cell[])[];
  /** What Excel shows, where that says more than the value: dates and zeros in front; same shape as `cells`, holes are undefined. */
  readonly shown?: readonly (readonly (string | undefined)[])[];
  /** Font names of the first rows; a row further down has those of the last one given. null = several fonts in one cell. */
  readonly fonts?: readonly (readonly (string | null)[])[];
  readonly merged?: readonly Block[];
}

/** Letters of a column of the list as Excel shows them; `column` counts from 0. */
export function lettersOf({ firstColumn }: Pick<RawList, "firstColumn">, column: number): string {
  return columnLetters(firstColumn + column);
}

/** Number of columns of the widest row. */
export function widthOf({ cells }: Pick<RawList, "cells">): number {
  return cells.reduce((width, row) => Math.max(width, row.length), 0);
}
