import type { Values } from "../../../shared/forms/column.ts";
import { naturalKeys } from "../../../shared/forms/rows/natural-key.ts";
import { maxHeld } from "../../../shared/sync/row.ts";
import type { InspectedRow, InspectedSheet } from "../rows/inspect.ts";

/** Ids the rows of a sheet hold, by natural key, so that the service does not take a new row for one of them. */
export class HeldIds {
  readonly #sheet: InspectedSheet;
  readonly #byKey = new Map<string, string[]>();
  /** Ids of rows whose key was edited: the service still knows them by the key they had. */
  readonly #renamed: string[] = [];

  constructor(sheet: InspectedSheet) {
    this.#sheet = sheet;
    if (sheet.plan.fresh.length > 0) this.#remember();
  }

  /** Ids of other rows that may look like this new one, at most as many as travel. */
  beside({ checked }: InspectedRow): string[] {
    const alike = this.#keysOf(checked.values).flatMap((key) => this.#byKey.get(key) ?? []);
    return [...new Set([...alike, ...this.#renamed])].slice(0, maxHeld);
  }

  #remember(): void {
    const { form, plan, rows } = this.#sheet;
    const named = new Set(form.keys.flat());
    const isKey = (index: number) => named.has(form.columns[index]?.key ?? "");
    const values = new Map(rows.map(({ read, checked }) => [read.row, checked.values]));
    for (const { local, columns } of plan.changed)
      if (local.id !== null && columns.some(isKey)) this.#renamed.push(local.id);
    for (const { id, row } of [...plan.unchanged, ...plan.changed.map(({ local }) => local)])
      for (const key of this.#keysOf(values.get(row) ?? {})) if (id !== null) this.#add(key, id);
  }

  #add(key: string, id: string): void {
    const ids = this.#byKey.get(key);
    if (ids === undefined) this.#byKey.set(key, [id]);
    else ids.push(id);
  }

  #keysOf(values: Values): readonly string[] {
    return naturalKeys(this.#sheet.form, values);
  }
}
