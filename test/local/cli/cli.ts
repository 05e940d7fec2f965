import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "../../../local/cli/run-cli.ts";
import { type TypedSheet, typedSheet } from "../../../local/demo/typed-sheet.ts";
import type { WorkbookModel } from "../../../local/excel/model/types.ts";
import { openExcel, type OpenExcel } from "../../../local/excel/open-excel.ts";
import { readXlsx } from "../../../local/excel/xlsx/read-xlsx.ts";
import { writeXlsx } from "../../../local/excel/xlsx/write-xlsx.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import type { FormId } from "../../../shared/forms/column.ts";

export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

export interface SubmitJson {
  readonly submissionId: string | null;
  readonly accepted: number;
  readonly unchanged: number;
  readonly held: number;
  readonly conflicts: number;
  readonly duplicates: number;
  readonly issues: readonly IssueJson[];
}

export interface IssueJson {
  readonly sheet: string;
  readonly cell: string;
  readonly row: number;
  readonly column: string | null;
  readonly code: string;
  readonly level: string;
  readonly message: string;
}

export interface RefreshJson {
  readonly asOf: string | null;
  readonly coverage: string;
  readonly indicators: readonly { id: string; unit: string; value: number }[];
}

/** A folder with a store and workbooks of its own, and the command line over it on the morning of 31/10/2024. */
export class Place {
  readonly folder = mkdtempSync(join(tmpdir(), "mai-am-cli-"));
  readonly data = join(this.folder, "data");

  file(name: string): string {
    return join(this.folder, name);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  async run(...argv: string[]): Promise<Ran> {
    const out: string[] = [];
    const err: string[] = [];
    const exit = await runCli(argv, {
      out: (text) => out.push(text),
      err: (text) => err.push(text),
    });
    return { exit, out: out.join("\n"), err: err.join("\n") };
  }

  async json<T>(...argv: string[]): Promise<T> {
    const { out, err } = await this.run(...argv, "--json");
    if (out === "") throw new Error(err);
    return JSON.parse(out) as T;
  }

  async template(name: string, unit: string): Promise<string> {
    const path = this.file(name);
    const { exit, err } = await this.run("template", "--unit", unit, "--out", path, "--today", day);
    if (exit !== 0) throw new Error(err);
    return path;
  }

  submit(path: string, person: string): Promise<SubmitJson> {
    return this.json("submit", "--file", path, "--as", person, ...this.service());
  }

  /** The embedded store on the day of the demonstration. */
  service(): readonly string[] {
    return ["--data", this.data, "--today", day];
  }

  /** A figure as the leader's refresh prints it. */
  async figure(id: string, unit = "town"): Promise<number | undefined> {
    const { indicators } = await this.json<RefreshJson>(
      ...["refresh", "--out", this.file(`town-${++this.#refreshed}.xlsx`), "--as", "lanh-dao"],
      ...this.service(),
    );
    return indicators.find((each) => each.id === id && each.unit === unit)?.value;
  }

  #refreshed = 0;
}

export const day = "2024-10-31";

/** A workbook of a file in the hands of a person: what they do is saved at the end. */
export async function edit(path: string, act: (hands: Hands) => void): Promise<void> {
  const model = await load(path);
  const excel = openExcel(model, { today: () => new Date(`${day}T01:00:00Z`) });
  act(new Hands(excel));
  excel.close();
  writeFileSync(path, await writeXlsx(model));
}

export async function load(path: string): Promise<WorkbookModel> {
  return readXlsx(readFileSync(path));
}

/** A form's sheet of a saved file. */
export async function look(path: string, form: FormId = "households"): Promise<Sheet> {
  return new Hands(openExcel(await load(path))).sheet(form);
}

export interface Sheet extends TypedSheet {
  /** Value under a heading of the system, e.g. "Trạng thái". */
  system(heading: string, row: number): unknown;
}

export class Hands {
  readonly excel: OpenExcel;

  constructor(excel: OpenExcel) {
    this.excel = excel;
  }

  sheet(form: FormId = "households"): Sheet {
    const { worksheet, table } = this.#table(form);
    return {
      ...typedSheet(this.excel, form),
      system: (heading, row) => {
        const offset = table.columns.findIndex(({ name }) => name === heading);
        return worksheet.rows[row - 1]?.[table.area.left + offset]?.value ?? null;
      },
    };
  }

  /** Types rows from the first line of the list on, or from `first`. */
  fill(rows: readonly Readonly<Record<string, string>>[], first?: number, form?: FormId): void {
    const sheet = this.sheet(form);
    for (const [index, row] of rows.entries())
      for (const [column, text] of Object.entries(row))
        sheet.type(column, (first ?? sheet.firstRow) + index, text);
  }

  /** Copies a whole line, hidden cells included, over another. */
  copyRow(from: number, to: number): void {
    const { worksheet, table } = this.#table("households");
    const texts = table.columns.map((_, index) =>
      String(worksheet.rows[from - 1]?.[table.area.left + index]?.value ?? ""),
    );
    this.excel.person.paste({ sheet: worksheet.name, address: `A${to}` }, [texts]);
  }

  sortBy(column: string): void {
    const form = formById("households");
    const label = form.columns.find(({ key }) => key === column)?.label.vi ?? "";
    this.excel.person.sortTable(form.table, label, false);
  }

  /** Empties a column of the system over the whole list. */
  clearSystem(heading: string): void {
    const { worksheet, table } = this.#table("households");
    const column = table.columns.findIndex(({ name }) => name === heading) + table.area.left;
    for (let row = table.area.top + 1; row <= table.area.bottom; row++) {
      const cell = worksheet.rows[row]?.[column];
      if (cell !== undefined) cell.value = null;
    }
  }

  #table(form: FormId) {
    for (const worksheet of this.excel.model.worksheets) {
      const table = worksheet.tables.find(({ name }) => name === formById(form).table);
      if (table !== undefined) return { worksheet, table };
    }
    throw new Error(`No sheet of ${form}`);
  }
}
