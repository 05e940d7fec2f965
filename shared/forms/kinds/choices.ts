import type { Cell, Understood } from "../../text/cell.ts";
import { asTyped, blank, isBlank } from "../../text/cell.ts";
import { matchChoice } from "../../text/choice.ts";
import { notUnderstood, shown } from "../../text/not-understood.ts";
import type { Option, Value } from "../column.ts";
import type { Field, FieldOptions } from "./field.ts";
import { makeField } from "./field.ts";

/**
 * Several entries of a fixed list in one cell, with semicolons between them; the value is their ids, "a;b", in the order of the list.
 * Excel has no drop-down for several, so the prompt names the entries. Codes as `matchChoice`; E14 for another order or spelling.
 */
export function choices(options: readonly Option[], settings: FieldOptions): Field<string> {
  const labels = new Map(options.map(({ id, label }) => [id, label]));
  return makeField(settings, {
    kind: "text",
    numberFormat: "@",
    width: 34,
    prompt: {
      vi: "Chọn một hoặc nhiều, cách nhau bằng dấu chấm phẩy.",
      en: "One or more, with semicolons between them.",
    },
    parse: (cell) => readChoices(cell, options, labels),
    format: (value) => labelled(value, labels),
  });
}

/** The ids of a stored value. */
export function chosenIn(value: Value | undefined): readonly string[] {
  return typeof value === "string" && value !== "" ? value.split(";") : [];
}

function readChoices(
  cell: Cell,
  options: readonly Option[],
  labels: ReadonlyMap<string, string>,
): Understood<string> {
  if (isBlank(cell)) return blank;
  const chosen = new Set<string>();
  for (const part of String(cell).split(/[;\n]/)) {
    if (isBlank(part)) continue;
    const { value, params } = matchChoice(part.trim(), options);
    if (value === null) return unknown(part, String(params["suggestion"] ?? ""));
    chosen.add(value);
  }
  const value = options.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const label = labelled(value.join(";"), labels) ?? "";
  if (label === cell) return asTyped(value.join(";"));
  const params = { value: shown(cell), understood: shown(label) };
  return { value: value.join(";"), code: "E14", fix: label, params };
}

/** The other entries of the cell would be lost by a fix, so the nearest one is only named. */
function unknown(part: string, suggestion: string): Understood<never> {
  return { ...notUnderstood(part.trim(), { code: "E16", params: { suggestion } }) };
}

function labelled(value: Value, labels: ReadonlyMap<string, string>): string | null {
  const found = chosenIn(value).map((id) => labels.get(id) ?? id);
  return found.length === 0 ? null : found.join("; ");
}
