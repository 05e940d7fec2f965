import { parsePlainText } from "../../text/plain-text.ts";
import type { Field, FieldOptions } from "./field.ts";
import { formatAsIs, makeField } from "./field.ts";
import { isPlainText } from "./quick-text.ts";

/** Free text of at most `max` characters (200 when not given), kept as text whatever it looks like. Codes as `parsePlainText`. */
export function text(
  options: FieldOptions & { readonly max?: number; readonly multiline?: boolean },
): Field<string> {
  const { max = 200, multiline = false, ...rest } = options;
  const limits = { max, multiline };
  return makeField(rest, {
    kind: "text",
    numberFormat: "@",
    width: 24,
    max,
    prompt: { vi: `Chữ, không quá ${max} ký tự.`, en: `Text, at most ${max} characters.` },
    parse: (cell) => parsePlainText(cell, limits),
    quick: (cell) =>
      typeof cell === "string" && cell.length <= max && isPlainText(cell) ? cell : undefined,
    format: formatAsIs,
  });
}
