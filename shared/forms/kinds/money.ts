import { parseMoney } from "../../text/money.ts";
import type { Field, FieldOptions } from "./field.ts";
import { formatAsIs, makeField } from "./field.ts";

/** Above this `parseMoney` refuses; below, a whole non-negative number is in order as it stands. */
const quickLimit = 1e13;

/** An amount in whole đồng. Codes as `parseMoney`. */
export function money(options: FieldOptions): Field<number> {
  return makeField(options, {
    kind: "money",
    numberFormat: "#,##0",
    width: 15,
    unitLabel: "đồng",
    min: 0,
    prompt: {
      vi: "Số tiền tính bằng đồng, ví dụ 60.000.000.",
      en: "Amount in đồng, for example 60,000,000.",
    },
    parse: (cell) => parseMoney(cell),
    quick: (cell) =>
      typeof cell === "number" && cell >= 0 && cell < quickLimit && Number.isInteger(cell)
        ? cell + 0
        : undefined,
    format: formatAsIs,
  });
}
