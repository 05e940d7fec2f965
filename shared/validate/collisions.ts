import type { CollisionRule, Form, Values } from "../forms/form.ts";
import type { CheckContext } from "./neighbours.ts";
import type { SheetRow } from "./sheet.ts";

interface Seen {
  readonly source: SheetRow;
  readonly values: Values;
}

export interface Collision {
  readonly rule: CollisionRule;
  /** Row of the earlier one, 0 when it is only stored, and its name. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** Remembers the rows of one sheet and tells of each whether it collides with an earlier or a stored one. */
export class CollisionFinder {
  readonly #form: Form;
  readonly #context: CheckContext;
  readonly #seen: ReadonlyMap<string, Map<string, Seen | Seen[]>>;
  readonly #checkedIds: ReadonlySet<string>;

  constructor(form: Form, context: CheckContext, rows: readonly SheetRow[]) {
    this.#form = form;
    this.#context = context;
    this.#seen = new Map(form.collisions.map(({ id }) => [id, new Map<string, Seen | Seen[]>()]));
    this.#checkedIds = new Set(
      context.neighbours === undefined ? [] : rows.flatMap(({ id }) => (id === null ? [] : [id])),
    );
  }

  /** The first rule the row breaks; the row is remembered for those that follow. */
  visit(source: SheetRow, values: Values): Collision | undefined {
    let found: Collision | undefined;
    for (const rule of this.#form.collisions) {
      const key = rule.keyOf(values);
      if (key === null) continue;
      const earlier =
        this.#remember(rule, key, { source, values }) ?? this.#stored(rule, key, values);
      if (earlier !== undefined) found ??= { rule, params: this.#describe(rule, values, earlier) };
    }
    return found;
  }

  #remember(rule: CollisionRule, key: string, row: Seen): Seen | undefined {
    const rows = this.#seen.get(rule.id);
    const before = rows?.get(key);
    if (rows === undefined || before === undefined) {
      rows?.set(key, row);
      return undefined;
    }
    const candidates = Array.isArray(before) ? before : [before];
    rows.set(key, [...candidates, row]);
    return candidates.find(({ values }) => collide(rule, row.values, values));
  }

  #stored(rule: CollisionRule, key: string, values: Values): Seen | undefined {
    const stored = this.#context.neighbours
      ?.sameKey(rule.id, key)
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
