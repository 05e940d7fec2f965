import { programmeById } from "../../campaign/norms.ts";
import { contextLists } from "../lists.ts";
import type { Field, FieldOptions } from "./field.ts";
import { makeField } from "./field.ts";

/** A programme of the catalogue that can be chosen today; the value is its id. Codes as `matchChoice`. */
export function programme(options: FieldOptions): Field<string> {
  return makeField(options, {
    kind: "programme",
    numberFormat: "@",
    width: 22,
    source: "programmes",
    prompt: { vi: "Chọn chương trình hỗ trợ.", en: "Choose the programme." },
    parse: (cell, context) => contextLists(context).readProgramme(cell),
    quick: (cell, context) => contextLists(context).programmeIds.get(cell),
    format: (value, { campaign }) =>
      typeof value === "string" ? (programmeById(campaign, value)?.name ?? value) : null,
  });
}
