import type { Cell } from "../../text/cell.ts";
import type { Form } from "../../forms/form.ts";
import type { Fix, Issue, Level, OtherPlace } from "../issue.ts";
import type { SheetRow } from "../sheet.ts";

/** Where an issue stands: the 0-based column, or -1 for the row. */
export interface Place {
  readonly source: SheetRow;
  readonly index: number;
}

export interface Report {
  readonly code: string;
  readonly level: Level;
  readonly params?: Issue["params"];
  /** The cell to propose instead; undefined = nothing to propose. */
  readonly fix?: Cell | undefined;
  /** The second row, where two are compared. */
  readonly other?: OtherPlace | undefined;
}

const noParams: Issue["params"] = Object.freeze({});

/** Collects the issues and fixes of one sheet while it is checked. */
export class Findings {
  readonly issues: Issue[] = [];
  readonly fixes: Fix[] = [];
  readonly #form: Form;
  readonly #letters: readonly string[] | undefined;

  constructor(form: Form, letters: readonly string[] | undefined) {
    this.#form = form;
    this.#letters = letters;
  }

  add({ source, index }: Place, { code, level, params = noParams, fix, other }: Report): Issue {
    const issue: Issue = {
      form: this.#form.id,
      rowId: source.id,
      row: source.row,
      column: this.#form.columns[index]?.key ?? null,
      cell: this.#address(source.row, index),
      code,
      level,
      params,
      ...(other === undefined ? {} : { other }),
    };
    this.issues.push(issue);
    if (fix !== undefined)
      this.fixes.push({ issue, before: source.cells[index] ?? null, after: fix });
    return issue;
  }

  /** True for a column that the sheet has lost: E02 says so, once. */
  isAbsent(index: number): boolean {
    return this.#letters?.[index] === "";
  }

  /** An issue of the whole sheet, or of an area Excel names. */
  addSheet(
    code: string,
    level: Level,
    place: { row?: number; cell?: string; params?: Issue["params"] },
  ): void {
    const { row = 0, cell = "", params = noParams } = place;
    this.issues.push({
      form: this.#form.id,
      rowId: null,
      row,
      column: null,
      cell,
      code,
      level,
      params,
    });
  }

  /** A row of this sheet as the second row of an issue; row 0 is one that is only stored. */
  placeOf({ id, row }: Pick<SheetRow, "id" | "row">, column: string): OtherPlace {
    const index = this.#form.columns.findIndex(({ key }) => key === column);
    const cell = row === 0 ? "" : this.#address(row, index);
    return { form: this.#form.id, rowId: id, row, cell };
  }

  /** Forgets what was found since `mark`: the row turned out to be no record. */
  dropSince(mark: { readonly issues: number; readonly fixes: number }): void {
    this.issues.length = mark.issues;
    this.fixes.length = mark.fixes;
  }

  #address(row: number, index: number): string {
    const letters = this.#letters?.[index];
    return letters === undefined ? "" : `${letters}${row}`;
  }
}
