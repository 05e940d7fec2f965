import type { Cell } from "../text/cell.ts";
import type { Issue } from "../validate/issue.ts";
import { fingerprint } from "./fingerprint.ts";

/** A warning somebody looked at and explained: it leaves the list as long as what it is about stays as it was. */
export interface Acknowledgement {
  readonly code: string;
  /** Column key; null for a warning of the whole row. */
  readonly column: string | null;
  /** Fingerprint of the values the warning is about, not the values. */
  readonly print: string;
  readonly reason: string;
}

/** Where rows stand says nothing about what is wrong with them. */
const places: ReadonlySet<string> = new Set(["otherRow"]);

/** What a warning is about: its parameters and the cell it stands on. */
export function printOf({ code, column, params }: Issue, cell: Cell): string {
  const values = Object.entries(params)
    .filter(([key]) => !places.has(key))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return fingerprint(JSON.stringify([code, column, values, cell]));
}

/** The acknowledgement of an issue, if it has one that still holds. Errors are never acknowledged. */
export function acknowledgementOf<A extends Acknowledgement>(
  issue: Issue,
  cell: Cell,
  known: readonly A[],
): A | undefined {
  if (issue.level !== "warn") return undefined;
  const alike = known.filter(({ code, column }) => code === issue.code && column === issue.column);
  return alike.length === 0 ? undefined : alike.find(({ print }) => print === printOf(issue, cell));
}
