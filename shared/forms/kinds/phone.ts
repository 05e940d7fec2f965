import type { Cell, Understood } from "../../text/cell.ts";
import { normaliseText } from "../../text/normalise.ts";
import { parsePhone } from "../../text/phone.ts";
import type { Field, FieldOptions } from "./field.ts";
import { formatAsIs, makeField } from "./field.ts";

/** A phone number, optional and never published. A wrong one only warns, so it is kept as typed. Codes as `parsePhone`. */
export function phone(options: FieldOptions): Field<string> {
  return makeField(options, {
    kind: "phone",
    numberFormat: "@",
    width: 13,
    sensitivity: "personal",
    prompt: {
      vi: "10 chữ số, bắt đầu bằng 0; không bắt buộc, không công khai.",
      en: "10 digits beginning with 0; optional, never published.",
    },
    parse: keepingWrong,
    format: formatAsIs,
  });
}

function keepingWrong(cell: Cell): Understood<string> {
  const read = parsePhone(cell);
  if (read.code !== "E55" || read.value !== null) return read;
  return { ...read, value: normaliseText(String(cell)).slice(0, 80) };
}
