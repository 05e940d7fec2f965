import type { Cell, Understood } from "../../text/cell.ts";
import { asTyped, blank, isBlank } from "../../text/cell.ts";
import { fold } from "../../text/normalise.ts";
import { notUnderstood } from "../../text/not-understood.ts";
import type { ParseContext } from "../column.ts";
import type { Field, FieldOptions } from "./field.ts";
import { makeField } from "./field.ts";

/** "NL-2024-007": letters of the unit, year of entry, number. */
const codeAtStart = /^([A-Z]{2,3}-\d{4}-\d{3,5})(?=$|[ –—-])/;

/**
 * A household of the same workbook, picked as "NL-2024-007 – ‹name› – bản Hốc"; the value is its code. E16 for a text that names none
 * (params `list` "households", `reason` "unsent" for one that has no code yet). Without the workbook's list the code in front is taken on
 * trust: whether it exists is a rule.
 */
export function household(options: FieldOptions): Field<string> {
  return makeField(options, {
    kind: "household",
    numberFormat: "@",
    width: 34,
    sensitivity: "posted",
    source: "households",
    prompt: {
      vi: "Chọn hộ trong danh sách hộ đã nhập.",
      en: "Choose a household from those already entered.",
    },
    parse: parseHousehold,
    format: (value, { householdLabels }) =>
      typeof value === "string" ? (householdLabels?.get(value) ?? value) : null,
  });
}

function parseHousehold(cell: Cell, { households }: ParseContext): Understood<string> {
  if (isBlank(cell)) return blank;
  const typed = typeof cell === "string" ? cell.slice(0, 200).trim() : "";
  const code = codeAtStart.exec(typed)?.[1];
  const known = households?.get(fold(typed)) ?? households?.get(fold(code ?? ""));
  if (known === "") return unknown(cell, "unsent");
  if (known !== undefined) return asTyped(known);
  if (code !== undefined && households === undefined) return asTyped(code);
  return unknown(cell, "unknown");
}

function unknown(cell: Cell, reason: "unsent" | "unknown"): Understood<never> {
  const params = { suggestion: "", list: "households", reason };
  return notUnderstood(cell, { code: "E16", params });
}
