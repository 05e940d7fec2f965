import { textHash } from "../../forms/rules/text-hash.ts";
import type { CollisionRule, Form, Values } from "../../forms/form.ts";
import type { CheckContext } from "../neighbours.ts";
import { RowIndex } from "./row-index.ts";
import type { SheetRow } from "../sheet.ts";

interface Seen {
  readonly source: SheetRow;
  readonly values: Values;
}

export interface Collision {
  readonly rule: CollisionRule;
  /** `otherRow`, 0 when the earlier one is only stored, `other`, its name, and what the rule adds. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** Remembers the rows of one sheet and tells of each whether it collides with an earlier or a stored one. */
export class CollisionFinder {
  readonly #form: Form;
  readonly #context: CheckContext;
  readonly #seen: Seen[] = [];
  readonly #indexes: readonly (readonly [CollisionRule, RowIndex])[];
  readonly #checkedIds: ReadonlySet<string>;

  constructor(form: Form, context: CheckContext, rows: readonly SheetRow[]) {
    this.#form = form;
    this.#context = context;
    this.#indexes = form.collisions.map((rule) => [rule, new RowIndex(rows.length)]);
    this.#checkedIds = new Set(
      context.neighbours === undefined ? [] : rows.flatMap(({ id }) => (id === null ? [] : [id])),
    );
  }

  /** The first rule the row breaks; the row is remembered for those that follow. */
  visit(source: SheetRow, values: Values): Collision | undefined {
    let found: Collision | undefined;
    this.#seen.push({ source, values });
    for (const [rule, index] of this.#indexes) {
      const hash = hashOf(rule, values);
      if (hash === null) continue;
      const earlier = this.#typed(rule, index, hash) ?? this.#stored(rule, values);
      if (earlier !== undefined) found ??= { rule, params: this.#describe(rule, values, earlier) };
    }
    return found;
  }

  #typed(rule: CollisionRule, index: RowIndex, hash: number): Seen | undefined {
    const rows = this.#seen;
    const last = rows.length - 1;
    const place = index.findOrAdd(hash, last, (earlier) => {
      const a = rows[last]?.values ?? {};
      const b = rows[earlier]?.values ?? {};
      return rule.keyOf(a) === rule.keyOf(b) && collide(rule, a, b);
    });
    return place < 0 ? undefined : rows[place];
  }

  #stored(rule: CollisionRule, values: Values): Seen | undefined {
    const { neighbours } = this.#context;
    const key = neighbours === undefined ? null : rule.keyOf(values);
    if (neighbours === undefined || key === null) return undefined;
    const stored = neighbours
      .sameKey(rule.id, key)
      .find((row) => !this.#checkedIds.has(row.id) && collide(rule, values, row.values));
    if (stored === undefined) return undefined;
    return { source: { row: 0, id: stored.id, cells: [] }, values: stored.values };
  }

  #describe({ describe }: CollisionRule, values: Values, earlier: Seen): Collision["params"] {
    const name = earlier.values[this.#form.nameColumn];
    return {
      ...describe?.(values, earlier.values),
      otherRow: earlier.source.row,
      other: typeof name === "string" ? name : "",
    };
  }
}

function collide({ collides }: CollisionRule, values: Values, earlier: Values): boolean {
  return collides === undefined || collides(values, earlier);
}

function hashOf(rule: CollisionRule, values: Values): number | null {
  if (rule.hashOf !== undefined) return rule.hashOf(values);
  const key = rule.keyOf(values);
  return key === null ? null : textHash(key);
}
