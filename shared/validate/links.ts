import type { DossierRow } from "../forms/column.ts";
import type { LinkRule } from "../forms/rule.ts";
import type { HouseRow } from "./dossiers.ts";
import type { Neighbours } from "./neighbours.ts";

/** Rows found by the keys of link rules: the sheets being checked, over what is stored. Each rule's index is made when it is asked. */
export class Links {
  readonly #rows: readonly HouseRow[];
  readonly #sheets: ReadonlySet<string>;
  readonly #neighbours: Neighbours | undefined;
  readonly #byRule = new Map<LinkRule, ReadonlyMap<string, readonly DossierRow[]>>();
  readonly #checkedIds = new Map<string, ReadonlySet<string>>();

  constructor(
    rows: readonly HouseRow[],
    { sheets, neighbours }: { sheets: ReadonlySet<string>; neighbours: Neighbours | undefined },
  ) {
    this.#rows = rows;
    this.#sheets = sheets;
    this.#neighbours = neighbours;
  }

  /** Rows under the key; undefined when the rule cannot be judged here. */
  of(rule: LinkRule, key: string): readonly DossierRow[] | undefined {
    const stored = this.#stored(rule, key);
    if (stored === undefined) return undefined;
    const typed = this.#typed(rule).get(key) ?? [];
    return stored.length === 0 ? typed : [...stored, ...typed];
  }

  /** Stored rows that are not being checked; [] in a workbook that has the whole sheet. */
  #stored(rule: LinkRule, key: string): readonly DossierRow[] | undefined {
    const linked = this.#neighbours?.linked;
    if (linked === undefined) return this.#sheets.has(rule.looksAt) ? [] : undefined;
    const checked = this.#idsOf(rule.looksAt);
    return linked(rule, key)?.filter(({ id }) => id === null || !checked.has(id));
  }

  #typed(rule: LinkRule): ReadonlyMap<string, readonly DossierRow[]> {
    const known = this.#byRule.get(rule);
    if (known !== undefined) return known;
    const byKey = new Map<string, DossierRow[]>();
    for (const { form, row } of this.#rows) {
      const key = form === rule.looksAt ? rule.otherKeyOf(row) : null;
      if (key === null) continue;
      const alike = byKey.get(key);
      if (alike === undefined) byKey.set(key, [row]);
      else alike.push(row);
    }
    this.#byRule.set(rule, byKey);
    return byKey;
  }

  #idsOf(form: string): ReadonlySet<string> {
    const known = this.#checkedIds.get(form);
    if (known !== undefined) return known;
    const ids = new Set(
      this.#rows.flatMap((one) => (one.form === form ? (one.checked.id ?? []) : [])),
    );
    this.#checkedIds.set(form, ids);
    return ids;
  }
}
