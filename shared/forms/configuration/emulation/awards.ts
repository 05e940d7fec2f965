import type { Award, AwardSubject } from "../../../campaign/campaign.ts";
import { defineForm } from "../../define-form.ts";
import type { Values } from "../../column.ts";
import { choice } from "../../kinds/choice.ts";
import { tick } from "../../kinds/mark.ts";
import { text } from "../../kinds/text.ts";
import { configured } from "../configured.ts";
import { code, force, forceBrief, provenance } from "../parts/columns.ts";
import {
  datedOf,
  forceOf,
  provenanceOf,
  sourcedOf,
  textOf,
  tickedIn,
  ticksOf,
} from "../parts/entries.ts";
import { awardLevels } from "../parts/options.ts";
import { forceRules, oneAtATime, wellFormed } from "../parts/rules.ts";

const columns = {
  id: code({ label: "Mã hình thức", en: "Honour id", sample: "giay-khen-thi-xa" }),
  name: text({
    label: "Hình thức khen thưởng",
    en: "Honour",
    essential: true,
    max: 160,
    width: 44,
  }),
  level: choice(awardLevels, { label: "Cấp quyết định", en: "Level", essential: true }),
  decidedBy: text({
    label: "Người, cơ quan quyết định",
    en: "Decided by",
    required: true,
    max: 120,
  }),
  forGroup: tick({ label: "Tập thể", en: "Groups" }),
  forHousehold: tick({ label: "Hộ gia đình", en: "Households" }),
  forPerson: tick({ label: "Cá nhân", en: "Persons" }),
  organise: tick({ label: "Tham mưu, tổ chức", en: "Organising" }),
  contribute: tick({ label: "Vận động, đóng góp", en: "Contributing" }),
  ...force,
  ...provenance,
  outside: tick({ label: "Cả ngoài địa bàn", en: "Also from outside", detail: true }),
  provinceWide: tick({ label: "Ảnh hưởng toàn tỉnh", en: "Province-wide", detail: true }),
};

const subjects = [
  ["group", "forGroup"],
  ["household", "forHousehold"],
  ["person", "forPerson"],
] as const satisfies readonly (readonly [AwardSubject, string])[];

const branches = [
  ["organise", "organise"],
  ["contribute", "contribute"],
] as const;

/** Forms of commendation and who may get them for what: the eligibility matrix of domain §1.3. Source: plan 2404/KH-UBND III.2. */
export const awards = defineForm({
  id: "awards",
  version: 1,
  sheet: "Hình thức khen thưởng",
  title: { vi: "Hình thức khen thưởng, đối tượng, tiêu chí", en: "Honours" },
  owners: ["emulation"],
  lanes: ["config-emulation"],
  columns,
  keys: [["id", "validFrom"]],
  rules: [
    wellFormed("id"),
    {
      code: "E70",
      level: "block",
      column: "forGroup",
      check: (values) =>
        tickedIn(values, subjects).length === 0 ? { reason: "subject" } : undefined,
    },
    {
      code: "E70",
      level: "block",
      column: "organise",
      check: (values) =>
        tickedIn(values, branches).length === 0 ? { reason: "branch" } : undefined,
    },
    ...forceRules,
  ],
  collisions: [oneAtATime(["id"])],
  nameColumn: "name",
  brief: [{ column: "name" }, { column: "level" }, { column: "decidedBy" }, ...forceBrief],
});

/** The honours of the campaign as rows of the form, and back. */
export const configuredAwards = configured({ form: awards, list: "awards", toEntry, toValues });

function toEntry(values: Values): Award {
  return {
    ...datedOf(values),
    ...sourcedOf(values),
    id: textOf(values["id"]),
    name: textOf(values["name"]),
    level: awardLevels.find(({ id }) => id === values["level"])?.id ?? "own",
    decidedBy: textOf(values["decidedBy"]),
    subjects: tickedIn(values, subjects),
    branches: tickedIn(values, branches),
    outside: values["outside"] === true,
    provinceWide: values["provinceWide"] === true,
  };
}

function toValues(award: Award): Values {
  const { id, name, level, decidedBy, outside, provinceWide } = award;
  return {
    id,
    name,
    level,
    decidedBy,
    ...ticksOf(award.subjects, subjects),
    outside: outside || null,
    ...ticksOf(award.branches, branches),
    provinceWide: provinceWide || null,
    ...forceOf(award),
    ...provenanceOf(award),
  };
}
