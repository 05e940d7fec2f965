import { formById } from "../../forms/catalogue.ts";
import type { DossierRow, FormId } from "../../forms/column.ts";
import type { HouseRow } from "../dossiers.ts";
import type { OtherPlace } from "../issue.ts";
import type { Sheet } from "../sheet.ts";

/** Where rows that rules compare with stand; rows are told apart as objects, since new ones have no id. */
export class Places {
  readonly #letters: ReadonlyMap<FormId, readonly string[] | undefined>;
  readonly #all: readonly HouseRow[];
  #rows: ReadonlyMap<DossierRow, HouseRow> | undefined;

  constructor(sheets: readonly Sheet[], rows: readonly HouseRow[]) {
    this.#letters = new Map(sheets.map(({ form, letters }) => [form, letters]));
    this.#all = rows;
  }

  /** The cell of a row in `column`; row 0 for one that is only stored. */
  of(row: DossierRow, form: FormId, column: string): OtherPlace {
    this.#rows ??= new Map(this.#all.map((each) => [each.row, each]));
    const found = this.#rows.get(row);
    if (found === undefined) return { form, rowId: row.id, row: 0, cell: "" };
    const { row: at, id } = found.checked;
    const index = formById(form).columns.findIndex(({ key }) => key === column);
    const letters = this.#letters.get(form)?.[index];
    return { form, rowId: id, row: at, cell: letters === undefined ? "" : `${letters}${at}` };
  }
}
