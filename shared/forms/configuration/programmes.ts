import type { Programme } from "../../campaign/campaign.ts";
import { defineForm } from "../define-form.ts";
import type { Values } from "../column.ts";
import { choice } from "../kinds/choice.ts";
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
import { programmeGroups } from "./parts/options.ts";
import { codeFrom, forceRules, oneAtATime, wellFormed } from "./parts/rules.ts";

const columns = {
  id: {
    ...code({ label: "Mã chương trình", en: "Programme id", sample: "movement.xoa-nha-tam" }),
    proposeBlank: ({ group, name }: Values) =>
      textOf(group) === "" || textOf(name) === ""
        ? undefined
        : `${textOf(group)}.${codeFrom(textOf(name))}`.slice(0, 60),
  },
  name: text({ label: "Tên chương trình", en: "Programme", essential: true, max: 120, width: 40 }),
  group: choice(programmeGroups, { label: "Nhóm", en: "Group", essential: true, width: 22 }),
  aliases,
  ...force,
  ...provenance,
};

/** Programmes that pay for houses. Stored rows are counted by the beginning of the id, so it names the group. Source: domain §1.1. */
export const programmes = defineForm({
  id: "programmes",
  version: 1,
  sheet: "Danh mục chương trình",
  title: { vi: "Danh mục chương trình hỗ trợ", en: "Programmes" },
  owners: ["standing"],
  lanes: ["config-standing"],
  columns,
  keys: [["id", "validFrom"]],
  rules: [
    wellFormed("id"),
    {
      code: "E69",
      level: "block",
      column: "id",
      check: ({ id, group }) =>
        typeof id === "string" && typeof group === "string" && id.split(".")[0] !== group
          ? { value: id, reason: "group", suggestion: `${group}.${id.split(".").at(-1) ?? ""}` }
          : undefined,
      propose: ({ id, group }) => `${textOf(group)}.${textOf(id).split(".").at(-1) ?? ""}`,
    },
    ...forceRules,
  ],
  collisions: [oneAtATime(["id"])],
  nameColumn: "name",
  brief: [{ column: "name" }, { column: "group" }, ...forceBrief],
});

/** The programmes of the campaign as rows of the form, and back. */
export const configuredProgrammes = configured({
  form: programmes,
  list: "programmes",
  toEntry,
  toValues,
});

function toEntry(values: Values): Programme {
  return {
    ...datedOf(values),
    ...sourcedOf(values),
    id: textOf(values["id"]),
    name: textOf(values["name"]),
    aliases: listOf(values["aliases"]),
    group: programmeGroups.find(({ id }) => id === values["group"])?.id ?? "movement",
  };
}

function toValues(programme: Programme): Values {
  const { id, name, group, aliases } = programme;
  return {
    id,
    name,
    group,
    aliases: joined(aliases),
    ...forceOf(programme),
    ...provenanceOf(programme),
  };
}
