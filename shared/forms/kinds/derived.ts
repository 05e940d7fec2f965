import { blank } from "../../text/cell.ts";
import type { Column } from "../column.ts";
import type { Field, FieldOptions } from "./field.ts";
import { makeField } from "./field.ts";

/** A column the system fills: understood as nothing whatever stands there, never sent, never a mistake. */
export function derived(
  options: FieldOptions & { numberFormat?: string; derive?: NonNullable<Column["derive"]> },
): Field<string> {
  const { numberFormat = "@", derive, ...rest } = options;
  return makeField<string>(rest, {
    kind: "derived",
    numberFormat,
    width: 14,
    prompt: { vi: "Hệ thống tự điền, không cần nhập.", en: "Filled in by the system." },
    parse: () => blank,
    quick: () => null,
    format: () => null,
    ...(derive === undefined ? {} : { derive }),
  });
}
