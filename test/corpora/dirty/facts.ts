import type { FormId } from "../../../shared/forms/column.ts";
import type { Cell } from "../../../shared/text/cell.ts";

/**
 * One cell of an otherwise good row and what must be said of it, written from domain.md before the program was run. "" = nothing;
 * "E17 block" stands at the cell itself, "E22 warn birth" at another column; several are parted by "; ". "no-file": what an .xlsx file
 * cannot hold, so it reaches the service only.
 */
export type CellFact = readonly [typed: Cell, column: string, expected: string, where?: "no-file"];

/** What is typed into a row, by column key; "@A" names the household that another row of the case calls `as: "A"`. */
export type Typed = Readonly<Record<string, Cell>>;

/** One row: a good one of the form but for `changes`; expected as for cells, each with its column, "-" for the whole row. */
export type RowFact = readonly [form: FormId, changes: Typed, expected: string];

/** Rows that are judged together, in the order they are sent. `before` is what a row said when it was sent first. */
export interface Scenario {
  readonly why: string;
  readonly rows: readonly RowFact[];
  readonly before?: Typed;
  /** Holds what an .xlsx file cannot. */
  readonly isNoFile?: true;
}

/** The kinds of inputs of reliability §6, T5; "rules" are the mistakes of domain §8.2 that take more than a cell. */
export type Group =
  | "formula"
  | "national-id"
  | "unicode"
  | "date"
  | "number"
  | "structure"
  | "pollution"
  | "size"
  | "redos"
  | "http"
  | "rules";

export interface CellTable {
  readonly group: Group;
  readonly form: FormId;
  readonly facts: readonly CellFact[];
}

/** Scenarios that share a workbook and a town. */
export interface Bundle {
  readonly name: string;
  /** Whose workbook. */
  readonly unit: "na-lay" | "qldt" | "noi-vu";
  readonly today: string;
  readonly scenarios: readonly (Scenario & { readonly group: Group })[];
}

/** The day of all cases: after go-live, after each change of norms of 2024, before the town ends. */
export const today = "2025-03-15";
