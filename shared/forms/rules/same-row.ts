import type { Values } from "../column.ts";
import type { CollisionRule } from "../rule.ts";
import type { Form } from "../form.ts";
import { naturalKey } from "../rows/natural-key.ts";

/** One matter written down twice under its natural key (E24), reported at `column`. */
export function sameRow(keys: Form["keys"], column: string): CollisionRule {
  return {
    id: "same",
    code: "E24",
    level: "block",
    column,
    keyOf: (values) => (isWhole(keys, values) ? naturalKey({ keys }, values) : null),
    describe: () => ({ what: "row" }),
  };
}

/** A key with a blank in it may belong to several rows that are still being filled in. */
function isWhole(keys: Form["keys"], values: Values): boolean {
  const columns = keys.find(([first = ""]) => (values[first] ?? null) !== null) ?? [];
  return columns.every((column) => (values[column] ?? null) !== null);
}
