import { formById } from "../../../shared/forms/catalogue.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import { columnLetters } from "../../../shared/text/spreadsheet.ts";
import type { CellValue, TableModel, WorksheetModel } from "../../../local/excel/model/types.ts";
import type { Desk } from "./town.ts";

/** A form's sheet as a person works with it; rows and addresses as Excel shows them. */
export class FormSheet {
  readonly #desk: Desk;
  readonly #form;

  constructor(desk: Desk, form: FormId = "households") {
    this.#desk = desk;
    this.#form = formById(form);
  }

  get worksheet(): WorksheetModel {
    const { model } = this.#desk.excel;
    const found = model.worksheets.find((sheet) =>
      sheet.tables.some((t) => t.name === this.#form.table),
    );
    if (found === undefined) throw new Error(`No sheet for ${this.#form.id}`);
    return found;
  }

  get table(): TableModel {
    const table = this.worksheet.tables.find(({ name }) => name === this.#form.table);
    if (table === undefined) throw new Error(`No table ${this.#form.table}`);
    return table;
  }

  /** Excel row of the first row of the list. */
  get firstRow(): number {
    return this.table.area.top + 2;
  }

  /** The heading of a column key; headings of the system stand for themselves. */
  labelOf(column: string): string {
    return this.#form.columns.find(({ key }) => key === column)?.label.vi ?? column;
  }

  /** By column key, or by the heading of a system column. */
  address(column: string, row: number): string {
    const label = this.labelOf(column);
    const index = this.table.columns.findIndex(({ name }) => name === label);
    if (index < 0) throw new Error(`No column ${column}`);
    return `${columnLetters(this.table.area.left + index + 1)}${row}`;
  }

  type(column: string, row: number, text: string): void {
    const at = { sheet: this.worksheet.name, address: this.address(column, row) };
    const typed = this.#desk.excel.person.type(at, text);
    if (!typed.done) throw new Error(`${at.address} refused ${text}`);
  }

  /** Types rows from `first` on, the cells by column key. */
  fill(rows: readonly Readonly<Record<string, string>>[], first = this.firstRow): void {
    for (const [index, row] of rows.entries())
      for (const [column, text] of Object.entries(row)) this.type(column, first + index, text);
  }

  value(column: string, row: number): CellValue {
    const letters = /^[A-Z]+/.exec(this.address(column, row))?.[0] ?? "";
    let index = 0;
    for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
    return this.worksheet.rows[row - 1]?.[index - 1]?.value ?? null;
  }

  /** Values of a column from the first row of the list down to its last filled one. */
  column(column: string): readonly CellValue[] {
    const { top, bottom } = this.table.area;
    const values = Array.from({ length: bottom - top }, (_, index) =>
      this.value(column, top + 2 + index),
    );
    return values.slice(0, values.findLastIndex((value) => value !== null) + 1);
  }

  /** Copies a whole row, hidden cells included, to another row, as copy and paste do. */
  copyRow(from: number, to: number): void {
    const { left, right } = this.table.area;
    const cells = this.worksheet.rows[from - 1] ?? [];
    const texts = Array.from({ length: right - left + 1 }, (_, index) =>
      String(cells[left + index]?.value ?? ""),
    );
    const at = { sheet: this.worksheet.name, address: `${columnLetters(left + 1)}${to}` };
    this.#desk.excel.person.paste(at, [texts]);
  }

  /** Clears a column of the whole list, e.g. the hidden ids. */
  clearColumn(column: string): void {
    const { top, bottom } = this.table.area;
    const address = `${this.address(column, top + 2)}:${this.address(column, bottom + 1)}`;
    this.#desk.excel.person.clear({ sheet: this.worksheet.name, address });
  }

  deleteRow(row: number): void {
    this.#desk.excel.person.deleteTableRows(this.#form.table, row - this.firstRow);
  }

  sortBy(column: string, ascending = true): void {
    const label = this.labelOf(column);
    const done = this.#desk.excel.person.sortTable(this.#form.table, label, ascending);
    if (!done.done) throw new Error(done.message);
  }
}

const families = ["Lò", "Lường", "Quàng", "Cà", "Tòng", "Điêu", "Vì", "Hoàng", "Khoàng", "Mào"];
const givens = ["Panh", "Inh", "Hặc", "Muôn", "Thoong", "Nọi", "Ơn", "Pâng", "Chung", "Hom"];
const middles = ["Văn", "Bá", "Đức", "Minh", "Quang"];

/** A good household as a clerk types it; the number makes it another one. */
export function household(
  n: number,
  changes: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const name = [
    families[n % 10],
    middles[Math.floor(n / 100) % 5],
    givens[Math.floor(n / 10) % 10],
  ];
  return {
    head: name.join(" "),
    nationalId: `0110${String(50 + (n % 45))}${String(n).padStart(6, "0")}`,
    sex: "Nam",
    birth: String(1950 + (n % 45)),
    village: "bản Hốc",
    people: "4",
    category: "Hộ nghèo",
    workType: "Xây mới",
    ...changes,
  };
}

export function households(count: number, first = 1): readonly Readonly<Record<string, string>>[] {
  return Array.from({ length: count }, (_, index) => household(first + index));
}
