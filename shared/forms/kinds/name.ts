import { maxNameLength, mayMisplaceTone, parsePersonName } from "../../text/person-name.ts";
import type { Field, FieldOptions } from "./field.ts";
import { formatAsIs, makeField } from "./field.ts";
import { isPlainName } from "./quick-text.ts";

/** A person's name, as typed but for spaces and NFC. Codes as `parsePersonName`. */
export function name(options: FieldOptions): Field<string> {
  return makeField(options, {
    kind: "name",
    numberFormat: "@",
    width: 22,
    max: maxNameLength,
    sensitivity: "posted",
    prompt: {
      vi: "Họ và tên đầy đủ, ví dụ Lò Văn Panh.",
      en: "Full name, for example Lò Văn Panh.",
    },
    parse: (cell) => parsePersonName(cell),
    quick: (cell) =>
      typeof cell === "string" &&
      cell.length <= maxNameLength &&
      isPlainName(cell) &&
      !mayMisplaceTone(cell)
        ? cell
        : undefined,
    format: formatAsIs,
  });
}
