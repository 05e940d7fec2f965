import { parseNationalId } from "../../text/national-id.ts";
import type { Field, FieldOptions } from "./field.ts";
import { formatAsIs, makeField } from "./field.ts";

/** Twelve digits, kept as text so that no zero is lost. Codes as `parseNationalId`; doubts E20–E22 are rules of the row. */
export function nationalId(options: FieldOptions): Field<string> {
  return makeField(options, {
    kind: "national-id",
    numberFormat: "@",
    width: 15,
    sensitivity: "personal",
    prompt: {
      vi: "Đủ 12 chữ số, kể cả số 0 ở đầu.",
      en: "All 12 digits, with the zero in front.",
    },
    parse: (cell) => parseNationalId(cell),
    quick: (cell) => (typeof cell === "string" && isTwelveDigits(cell) ? cell : undefined),
    format: formatAsIs,
  });
}

function isTwelveDigits(cell: string): boolean {
  if (cell.length !== 12) return false;
  for (let index = 0; index < 12; index++) {
    const code = cell.charCodeAt(index);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}
