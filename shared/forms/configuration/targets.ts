import type { Target } from "../../campaign/campaign.ts";
import { defineForm } from "../define-form.ts";
import type { Values } from "../column.ts";
import { workTypes } from "../households/options.ts";
import { choice } from "../kinds/choice.ts";
import { date } from "../kinds/date.ts";
import { entry } from "../kinds/entry.ts";
import { integer } from "../kinds/number.ts";
import { configured } from "./configured.ts";
import { provenance } from "./parts/columns.ts";
import { provenanceOf, sourcedOf, textOf } from "./parts/entries.ts";
import { oneAtATime } from "./parts/rules.ts";

const columns = {
  unit: entry("all-units", { label: "Đơn vị", en: "Unit", essential: true }),
  workType: choice(workTypes, { label: "Hình thức", en: "Kind of work", essential: true }),
  houses: integer({
    label: "Số nhà",
    en: "Houses",
    essential: true,
    min: 0,
    max: 10_000,
    unit: "nhà",
  }),
  dueOn: date({ label: "Hoàn thành trước hoặc vào ngày", en: "Due on", essential: true }),
  ...provenance,
};

/** Houses each unit is to build and repair by a day; a later decision is a new row with its own day. Source: plan 2404/KH-UBND III.1.a. */
export const targets = defineForm({
  id: "targets",
  version: 1,
  sheet: "Chỉ tiêu",
  title: { vi: "Chỉ tiêu xóa nhà tạm, nhà dột nát", en: "Targets" },
  owners: ["standing"],
  lanes: ["config-standing"],
  columns,
  keys: [["unit", "workType", "dueOn"]],
  collisions: [oneAtATime(["unit", "workType", "dueOn"])],
  nameColumn: "unit",
  brief: [
    { column: "unit" },
    { column: "workType" },
    { column: "houses", after: " nhà" },
    { column: "dueOn", before: "trước " },
  ],
});

/** The targets of the campaign as rows of the form, and back. */
export const configuredTargets = configured({ form: targets, list: "targets", toEntry, toValues });

function toEntry(values: Values): Target {
  return {
    ...sourcedOf(values),
    unit: textOf(values["unit"]),
    workType: values["workType"] === "repair" ? "repair" : "new",
    houses: typeof values["houses"] === "number" ? values["houses"] : 0,
    dueOn: textOf(values["dueOn"]),
  };
}

function toValues(target: Target): Values {
  const { unit, workType, houses, dueOn } = target;
  return { unit, workType, houses, dueOn, ...provenanceOf(target) };
}
