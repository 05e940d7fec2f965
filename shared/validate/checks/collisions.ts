import { textHash } from "../../forms/rules/text-hash.ts";
import type { Values } from "../../forms/column.ts";
import type { CollisionRule } from "../../forms/rule.ts";
import type { Form } from "../../forms/form.ts";
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
  /** The earlier row; its `row` is 0 when it is only stored. */
  readonly earlier: SheetRow;
}

/** A rule with the rows it has seen; one function for all rows, as a new one for each is paid for by all. */
interface Judged {
  readonly rule: CollisionRule;
  readonly index: RowIndex;
  readonly isMatch: (earlier: number) => boolean;
}

/** Remembers the rows of one sheet and tells of each whether it collides with an earlier or a stored one. */
export class CollisionFinder {
  readonly #form: Form;
  readonly #context: CheckContext;
  readonly #seen: Seen[] = [];
  readonly #judged: readonly Judged[];
  readonly #checkedIds: ReadonlySet<string>;

  constructor(form: Form, context: CheckContext, rows: readonly SheetRow[]) {
    this.#form = form;
    this.#context = context;
    this.#judged = form.collisions.map((rule) => ({
      rule,
      index: new RowIndex(rows.length),
      isMatch: (earlier) => this.#matchesLast(rule, earlier),
    }));
    this.#checkedIds = new Set(
      context.neighbours === undefined ? [] : rows.flatMap(({ id }) => (id === null ? [] : [id])),
    );
  }

  /** The first rule the row breaks; the row is remembered for those that follow. */
  visit(source: SheetRow, values: Values): Collision | undefined {
    let found: Collision | undefined;
    this.#seen.push({ source, values });
    for (const judged of this.#judged) {
      const { rule } = judged;
      const hash = hashOf(rule, values);
      if (hash === null) continue;
      const earlier = this.#typed(judged, hash) ?? this.#stored(rule, values);
      if (earlier !== undefined) found ??= this.#found(rule, values, earlier);
    }
    return found;
  }

  #found(rule: CollisionRule, values: Values, earlier: Seen): Collision {
    return { rule, params: this.#describe(rule, values, earlier), earlier: earlier.source };
  }

  #typed({ index, isMatch }: Judged, hash: number): Seen | undefined {
    const place = index.findOrAdd(hash, this.#seen.length - 1, isMatch);
    return place < 0 ? undefined : this.#seen[place];
  }

  #matchesLast(rule: CollisionRule, earlier: number): boolean {
    const a = this.#seen.at(-1)?.values ?? {};
    const b = this.#seen[earlier]?.values ?? {};
    return rule.keyOf(a) === rule.keyOf(b) && collide(rule, a, b);
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
      ...describe?.(values, earlier.values, this.#context),
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
