import type { Localised, EntrySource } from "../column.ts";
import { contextLists, entryLabel } from "../lists.ts";
import type { Field, FieldOptions } from "./field.ts";
import { makeField } from "./field.ts";

const prompts: Readonly<Record<EntrySource, Localised>> = {
  programmes: { vi: "Chọn chương trình hỗ trợ.", en: "Choose the programme." },
  units: { vi: "Chọn đơn vị.", en: "Choose the unit." },
  periods: { vi: "Chọn kỳ báo cáo.", en: "Choose the period." },
  awards: { vi: "Chọn hình thức khen thưởng.", en: "Choose the form of commendation." },
  citations: { vi: "Chọn văn bản căn cứ.", en: "Choose the legal document." },
  "all-programmes": { vi: "Chọn chương trình hỗ trợ.", en: "Choose the programme." },
  "all-units": { vi: "Chọn đơn vị, kể cả đơn vị cũ.", en: "Choose the unit, former ones too." },
  "all-villages": { vi: "Chọn thôn, bản đã có trong danh mục.", en: "Choose a known village." },
  "all-awards": { vi: "Chọn hình thức khen thưởng.", en: "Choose the form of commendation." },
  "all-citations": { vi: "Chọn văn bản căn cứ.", en: "Choose the legal document." },
};

/** An entry of one of the campaign's catalogues, its value the id: of those that can be chosen today, or of all. Codes as `matchChoice`. */
export function entry(source: EntrySource, options: FieldOptions): Field<string> {
  return makeField(options, {
    kind: "entry",
    numberFormat: "@",
    width: 22,
    source,
    prompt: prompts[source],
    parse: (cell, context) => contextLists(context).entries[source].read(cell),
    quick: (cell, context) => contextLists(context).entries[source].ids.get(cell),
    format: (value, { campaign }) =>
      typeof value === "string" ? entryLabel(campaign, source, value) : null,
  });
}
