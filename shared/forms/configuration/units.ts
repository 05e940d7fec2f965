import type { Duty, Unit } from "../../campaign/campaign.ts";
import { defineForm } from "../define-form.ts";
import type { Values } from "../column.ts";
import { choice } from "../kinds/choice.ts";
import { entry } from "../kinds/entry.ts";
import { tick } from "../kinds/mark.ts";
import { text } from "../kinds/text.ts";
import { configured } from "./configured.ts";
import { code, force, forceBrief, provenance } from "./parts/columns.ts";
import {
  datedOf,
  forceOf,
  provenanceOf,
  sourcedOf,
  textOf,
  tickedIn,
  ticksOf,
} from "./parts/entries.ts";
import { unitKinds } from "./parts/options.ts";
import { forceRules, oneAtATime, wellFormed } from "./parts/rules.ts";

const columns = {
  id: code({ label: "Mã đơn vị", en: "Unit id", sample: "na-lay" }),
  name: text({ label: "Tên đơn vị", en: "Unit", essential: true, max: 120, width: 34 }),
  shortCode: text({
    label: "Chữ cái trong mã hộ",
    en: "Letters of household codes",
    required: true,
    max: 3,
    width: 10,
    prompt: {
      vi: "Hai hoặc ba chữ in hoa không dấu, ví dụ NL.",
      en: "Two or three capitals, for example NL.",
    },
  }),
  kind: choice(unitKinds, { label: "Loại đơn vị", en: "Kind", essential: true, width: 22 }),
  standing: tick({ label: "Cơ quan thường trực", en: "Standing office" }),
  emulation: tick({ label: "Thường trực thi đua", en: "Emulation office" }),
  labour: tick({ label: "Lao động, người có công", en: "Labour office" }),
  culture: tick({ label: "Văn hóa, tuyên truyền", en: "Culture office" }),
  mergedInto: entry("all-units", { label: "Nhập vào đơn vị", en: "Merged into" }),
  ...force,
  ...provenance,
  officialCode: text({
    label: "Mã hành chính",
    en: "Official code",
    detail: true,
    max: 5,
    width: 10,
    prompt: {
      vi: "Năm chữ số của Tổng cục Thống kê, ví dụ 03151; cơ quan để trống.",
      en: "Five digits of the statistics office, for example 03151; blank for offices.",
    },
  }),
};

const dutyColumns = (["standing", "emulation", "labour", "culture"] as const).map(
  (duty): readonly [Duty, string] => [duty, duty],
);

/**
 * Every unit that reports, with what it answers for. An id is never used for another unit: official codes are (03151 from 01/7/2025).
 * Source: plan 2404/KH-UBND V; domain §4.
 */
export const units = defineForm({
  id: "units",
  version: 1,
  sheet: "Danh mục đơn vị",
  title: { vi: "Danh mục đơn vị", en: "Units" },
  owners: ["standing"],
  lanes: ["config-standing"],
  columns,
  keys: [["id", "validFrom"]],
  rules: [
    wellFormed("id"),
    {
      code: "E69",
      level: "block",
      column: "shortCode",
      check: ({ shortCode }) =>
        typeof shortCode === "string" && !/^[A-Z]{2,3}$/.test(shortCode)
          ? { value: shortCode, reason: "letters" }
          : undefined,
    },
    {
      code: "E69",
      level: "block",
      column: "officialCode",
      check: ({ officialCode }) =>
        typeof officialCode === "string" && !/^\d{5}$/.test(officialCode)
          ? { value: officialCode, reason: "official" }
          : undefined,
    },
    ...forceRules,
  ],
  collisions: [oneAtATime(["id"]), oneAtATime(["shortCode"])],
  nameColumn: "name",
  brief: [
    { column: "name" },
    { column: "kind" },
    ...forceBrief,
    { column: "mergedInto", before: "nhập vào " },
  ],
});

/** The units of the campaign as rows of the form, and back. */
export const configuredUnits = configured({ form: units, list: "units", toEntry, toValues });

function toEntry(values: Values): Unit {
  const duties = tickedIn(values, dutyColumns);
  const mergedInto = textOf(values["mergedInto"]);
  return {
    ...datedOf(values),
    ...sourcedOf(values),
    id: textOf(values["id"]),
    name: textOf(values["name"]),
    shortCode: textOf(values["shortCode"]),
    kind: unitKinds.find(({ id }) => id === values["kind"])?.id ?? "office",
    officialCode: textOf(values["officialCode"]) || null,
    ...(duties.length === 0 ? {} : { duties }),
    ...(mergedInto === "" ? {} : { mergedInto }),
  };
}

function toValues(unit: Unit): Values {
  const { id, name, shortCode, kind, officialCode, duties = [], mergedInto = null } = unit;
  return {
    id,
    name,
    shortCode,
    kind,
    officialCode,
    ...ticksOf(duties, dutyColumns),
    mergedInto,
    ...forceOf(unit),
    ...provenanceOf(unit),
  };
}
