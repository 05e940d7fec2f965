import type { Cell, Understood } from "../../text/cell.ts";
import { isoToSerial, parseBirth, parseDate } from "../../text/date.ts";
import type { ParseContext, Value } from "../column.ts";
import type { Field, FieldOptions } from "./field.ts";
import { makeField } from "./field.ts";

/** A day; the value is "YYYY-MM-DD", the cell an Excel serial. Codes as `parseDate`. */
export function date(options: FieldOptions): Field<string> {
  const parse = (cell: Cell, { today }: ParseContext) => parseDate(cell, { today });
  return makeField(options, {
    kind: "date",
    numberFormat: "dd/mm/yyyy",
    width: 12,
    prompt: {
      vi: "Ngày/tháng/năm, ví dụ 31/10/2024.",
      en: "Day/month/year, for example 31/10/2024.",
    },
    parse,
    quick: remembered(parse),
    format: (value) => (typeof value === "string" ? isoToSerial(value) : null),
  });
}

/** A birth date "YYYY-MM-DD", or "YYYY" where only the year is known, which stays a plain number in the cell. Codes as `parseBirth`. */
export function birth(options: FieldOptions): Field<string> {
  const parse = (cell: Cell, { today }: ParseContext) => parseBirth(cell, { today });
  return makeField(options, {
    kind: "birth",
    // A year shown through a date format would read 05/06/1905.
    numberFormat: "[<2101]0;dd/mm/yyyy",
    width: 12,
    sensitivity: "personal",
    prompt: {
      vi: "Ngày sinh (05/03/1985) hoặc chỉ năm sinh (1985).",
      en: "Birth date (05/03/1985) or only the year (1985).",
    },
    parse,
    quick: remembered(parse),
    format: birthCell,
  });
}

function birthCell(value: Value): Cell {
  if (typeof value !== "string") return null;
  return value.length === 4 ? Number(value) : isoToSerial(value);
}

/** The largest serial `parseDate` takes. */
const lastSerial = 73_415;

/** Whole serials mean the same day whatever the context, so each is worked out once. */
function remembered(parse: (cell: Cell, context: ParseContext) => Understood<string>) {
  const known: (string | undefined)[] = [];
  return (cell: Cell, context: ParseContext): string | undefined => {
    if (typeof cell !== "number" || !(cell >= 0 && cell <= lastSerial)) return undefined;
    const before = known[cell];
    if (before !== undefined) return before;
    if (!Number.isInteger(cell)) return undefined;
    const read = parse(cell, context);
    if (read.code !== null || read.value === null) return undefined;
    known[cell] = read.value;
    return read.value;
  };
}
