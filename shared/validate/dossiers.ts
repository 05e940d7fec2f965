import type { Dossier, DossierRow, FormId, Values } from "../forms/column.ts";
import type { Neighbours } from "./neighbours.ts";
import type { CheckedRow } from "./sheet.ts";

/** A checked row with what it says about a house. */
export interface HouseRow {
  readonly form: FormId;
  readonly checked: CheckedRow;
  /** Household code; null while the household has none, or for money of the common fund. */
  readonly code: string | null;
  /** The same object wherever the row appears, so that a rule can find its own row among others. */
  readonly row: DossierRow;
}

/** The house a checked row is about. */
export function houseRow(form: FormId, checked: CheckedRow): HouseRow {
  const { id, values } = checked;
  const named = form === "households" ? (checked.code ?? null) : (values["household"] ?? null);
  const code = typeof named === "string" ? named : null;
  const row = form === "households" ? { id, values, code } : { id, values };
  return { form, checked, code, row };
}

/** All that is known about each house: the sheets being checked, over what is stored. */
export class Dossiers {
  readonly #rows = new Map<string, HouseRow[]>();
  readonly #sheets: ReadonlySet<FormId>;
  readonly #neighbours: Neighbours | undefined;
  readonly #known = new Map<string, Dossier>();

  constructor(
    rows: readonly HouseRow[],
    { sheets, neighbours }: { sheets: ReadonlySet<FormId>; neighbours: Neighbours | undefined },
  ) {
    this.#sheets = sheets;
    this.#neighbours = neighbours;
    for (const row of rows) {
      if (row.code === null) continue;
      const others = this.#rows.get(row.code);
      if (others === undefined) this.#rows.set(row.code, [row]);
      else others.push(row);
    }
  }

  /** The row a dossier's household or progress comes from: its values alone do not say. */
  rowOf(code: string, form: "households" | "construction"): DossierRow | undefined {
    const typed = this.#typed(code, form).at(-1)?.row;
    if (typed !== undefined) return typed;
    const id = this.#neighbours?.house(code)?.ids?.[form];
    return id === undefined ? undefined : { id, values: {} };
  }

  /** True when the service has no such household: the row cannot belong anywhere. */
  isUnknown(code: string): boolean {
    if (this.#neighbours === undefined || this.#neighbours.house(code) !== undefined) return false;
    return !this.#typed(code, "households").some(({ form }) => form === "households");
  }

  of(code: string): Dossier {
    const known = this.#known.get(code);
    if (known !== undefined) return known;
    const dossier = this.#build(code);
    this.#known.set(code, dossier);
    return dossier;
  }

  #build(code: string): Dossier {
    const stored = this.#neighbours?.house(code);
    const household = this.#single(code, "households", stored?.household);
    const construction = this.#single(code, "construction", stored?.construction);
    const approvals = this.#several(code, "approvals", stored?.approvals);
    const money = this.#several(code, "money", stored?.money);
    return {
      ...(household === undefined ? {} : { household }),
      ...(construction === undefined ? {} : { construction }),
      ...(approvals === undefined ? {} : { approvals }),
      ...(money === undefined ? {} : { money }),
    };
  }

  #single(
    code: string,
    form: FormId,
    stored: Values | null | undefined,
  ): Values | null | undefined {
    const typed = this.#typed(code, form).at(-1)?.row.values;
    if (typed !== undefined) return typed;
    // With the whole sheet at hand, absence is known; a few rows on their way to the service say nothing of the others.
    return stored ?? (this.#isWhole(form) ? null : stored);
  }

  #several(
    code: string,
    form: FormId,
    stored: readonly DossierRow[] | undefined,
  ): readonly DossierRow[] | undefined {
    const typed = this.#typed(code, form).map(({ row }) => row);
    if (stored === undefined) return this.#isWhole(form) || typed.length > 0 ? typed : undefined;
    const ids = new Set(typed.map(({ id }) => id));
    return [...stored.filter(({ id }) => !ids.has(id)), ...typed];
  }

  #typed(code: string, form: FormId): readonly HouseRow[] {
    return (this.#rows.get(code) ?? []).filter((row) => row.form === form);
  }

  #isWhole(form: FormId): boolean {
    return this.#neighbours === undefined && this.#sheets.has(form);
  }
}
