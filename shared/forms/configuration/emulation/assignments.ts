import type { Assignment } from "../../../campaign/campaign.ts";
import { defineForm } from "../../define-form.ts";
import type { Values } from "../../column.ts";
import { entry } from "../../kinds/entry.ts";
import { name } from "../../kinds/name.ts";
import { text } from "../../kinds/text.ts";
import { configured } from "../configured.ts";
import { force, forceBrief, provenance } from "../parts/columns.ts";
import { datedOf, forceOf, provenanceOf, sourcedOf, textOf } from "../parts/entries.ts";
import { forceRules, oneAtATime } from "../parts/rules.ts";

const columns = {
  member: name({
    label: "Thành viên Hội đồng",
    en: "Council member",
    essential: true,
    sensitivity: "internal",
  }),
  unit: entry("all-units", { label: "Địa bàn, đơn vị", en: "Unit", essential: true }),
  field: text({ label: "Lĩnh vực", en: "Field", required: true, max: 120, width: 28 }),
  ...force,
  ...provenance,
};

/** Who of the Hội đồng thi đua - khen thưởng answers for which unit. Source: plan 2404/KH-UBND V.1; F14 of domain §2.2. */
export const assignments = defineForm({
  id: "assignments",
  version: 1,
  sheet: "Phân công",
  title: { vi: "Phân công thành viên Hội đồng thi đua - khen thưởng", en: "Assignments" },
  owners: ["emulation"],
  lanes: ["config-emulation"],
  columns,
  keys: [["member", "unit", "field", "validFrom"]],
  rules: forceRules,
  collisions: [oneAtATime(["member", "unit", "field"])],
  nameColumn: "member",
  brief: [{ column: "member" }, { column: "unit" }, { column: "field" }, ...forceBrief],
});

/** The assignments of the campaign as rows of the form, and back. */
export const configuredAssignments = configured({
  form: assignments,
  list: "assignments",
  toEntry,
  toValues,
});

function toEntry(values: Values): Assignment {
  return {
    ...datedOf(values),
    ...sourcedOf(values),
    member: textOf(values["member"]),
    unit: textOf(values["unit"]),
    field: textOf(values["field"]),
  };
}

function toValues(assignment: Assignment): Values {
  const { member, unit, field } = assignment;
  return { member, unit, field, ...forceOf(assignment), ...provenanceOf(assignment) };
}
