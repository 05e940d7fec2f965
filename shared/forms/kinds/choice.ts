import type { Cell } from "../../text/cell.ts";
import { matchChoice } from "../../text/choice.ts";
import type { Localised, Option, Value } from "../column.ts";
import { readingAlike } from "./alike.ts";
import type { Field, FieldOptions } from "./field.ts";
import { makeField } from "./field.ts";

const choosePrompt: Localised = { vi: "Chọn trong danh sách.", en: "Choose from the list." };

/** One of a fixed list; the value is the option's id, the cell its label. Codes as `matchChoice`. */
export function choice<const O extends readonly Option[]>(
  options: O,
  settings: FieldOptions,
): Field<O[number]["id"]> {
  const ids = new Map<Cell, O[number]["id"]>(options.map(({ id, label }) => [label, id]));
  const labels = new Map<Value, string>(options.map(({ id, label }) => [id, label]));
  return makeField<O[number]["id"]>(settings, {
    kind: "choice",
    numberFormat: "@",
    width: 14,
    prompt: choosePrompt,
    options,
    parse: readingAlike((cell) => matchChoice(cell, options)),
    quick: (cell) => ids.get(cell),
    format: (value) => labels.get(value) ?? null,
  });
}
