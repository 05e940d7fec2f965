import type { Village } from "../../campaign/campaign.ts";
import { nameKeys } from "../../campaign/villages.ts";
import { defineForm } from "../define-form.ts";
import type { Values } from "../column.ts";
import { entry } from "../kinds/entry.ts";
import { text } from "../kinds/text.ts";
import { configured } from "./configured.ts";
import { aliases, code, force, forceBrief, provenance } from "./parts/columns.ts";
import {
  datedOf,
  forceOf,
  joined,
  listOf,
  provenanceOf,
  sourcedOf,
  textOf,
} from "./parts/entries.ts";
import { codeFrom, forceRules, oneAtATime, wellFormed } from "./parts/rules.ts";

const columns = {
  unit: entry("all-units", { label: "Đơn vị", en: "Unit", essential: true }),
  name: text({
    label: "Tên thôn, bản, tổ dân phố",
    en: "Village",
    essential: true,
    max: 80,
    width: 24,
    sensitivity: "posted",
  }),
  id: {
    ...code({ label: "Mã thôn, bản", en: "Village id", sample: "na-lay.hoc" }),
    proposeBlank: proposedId,
  },
  aliases,
  mergedInto: entry("all-villages", {
    label: "Nhập vào thôn, bản",
    en: "Merged into",
    requiredWhen: ({ validTo }) => (validTo ?? null) !== null,
  }),
  ...force,
  ...provenance,
};

/**
 * Villages, hamlets and street groups of each ward, with the days of their names: they merge and are renamed too (QĐ 885/QĐ-UBND).
 * Source: domain §4.
 */
export const villages = defineForm({
  id: "villages",
  version: 1,
  sheet: "Danh mục thôn bản",
  title: { vi: "Danh mục thôn, bản, tổ dân phố", en: "Villages" },
  owners: ["standing"],
  lanes: ["config-standing"],
  columns,
  keys: [["id", "validFrom"]],
  rules: [
    wellFormed("id"),
    {
      code: "E69",
      level: "block",
      column: "mergedInto",
      check: ({ mergedInto, id }) =>
        typeof id === "string" && mergedInto === id ? { value: id, reason: "itself" } : undefined,
    },
    ...forceRules,
  ],
  collisions: [oneAtATime(["id"]), oneAtATime(["name", "unit"])],
  nameColumn: "name",
  brief: [
    { column: "name" },
    { column: "unit" },
    ...forceBrief,
    { column: "mergedInto", before: "nhập vào " },
  ],
});

/** The villages of the campaign as rows of the form, and back. */
export const configuredVillages = configured({
  form: villages,
  list: "villages",
  toEntry,
  toValues,
});

/** "na-lay.hoc" for bản Hốc of Na Lay. */
function proposedId({ unit, name }: Values): string | undefined {
  const last = nameKeys(textOf(name)).at(-1) ?? "";
  return textOf(unit) === "" || last === "" ? undefined : `${textOf(unit)}.${codeFrom(last)}`;
}

function toEntry(values: Values): Village {
  return {
    ...datedOf(values),
    ...sourcedOf(values),
    id: textOf(values["id"]),
    unit: textOf(values["unit"]),
    name: textOf(values["name"]),
    aliases: listOf(values["aliases"]),
    mergedInto: textOf(values["mergedInto"]) || null,
  };
}

function toValues(village: Village): Values {
  const { id, unit, name, aliases, mergedInto } = village;
  return {
    unit,
    name,
    id,
    aliases: joined(aliases),
    mergedInto,
    ...forceOf(village),
    ...provenanceOf(village),
  };
}
