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
    quick: (cell) => (typeof cell === "string" && isMobile(cell) ? cell : undefined),
    format: formatAsIs,
  });
}

/** Ten digits that begin with 03, 05, 07, 08 or 09: nearly every number met. */
function isMobile(cell: string): boolean {
  if (cell.length !== 10 || cell.charCodeAt(0) !== 0x30) return false;
  const second = cell.charCodeAt(1) - 0x30;
  if (second !== 9 && second !== 3 && second !== 8 && second !== 7 && second !== 5) return false;
  for (let index = 2; index < 10; index++) {
    const code = cell.charCodeAt(index);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}

function keepingWrong(cell: Cell): Understood<string> {
  const read = parsePhone(cell);
  if (read.code !== "E55" || read.value !== null) return read;
  return { ...read, value: normaliseText(String(cell)).slice(0, 80) };
}
