import type { Quota } from "../../../campaign/campaign.ts";
import { defineForm } from "../../define-form.ts";
import type { Values } from "../../column.ts";
import { choice } from "../../kinds/choice.ts";
import { entry } from "../../kinds/entry.ts";
import { integer } from "../../kinds/number.ts";
import { configured } from "../configured.ts";
import { provenance } from "../parts/columns.ts";
import { provenanceOf, sourcedOf, textOf } from "../parts/entries.ts";
import { awardSubjects } from "../parts/options.ts";
import { oneAtATime } from "../parts/rules.ts";

const columns = {
  award: entry("all-awards", { label: "Hình thức khen thưởng", en: "Honour", essential: true }),
  unit: entry("all-units", { label: "Đơn vị", en: "Unit", essential: true }),
  subject: choice(awardSubjects, { label: "Loại đối tượng", en: "Subject", essential: true }),
  number: integer({
    label: "Số phân bổ",
    en: "Allotted",
    min: 0,
    max: 1000,
    prompt: {
      vi: "Để trống khi chưa phân bổ; 0 nghĩa là không được đề nghị.",
      en: "Blank while nothing is allotted; 0 means that none may be proposed.",
    },
  }),
  ...provenance,
};

/** How many of each honour a unit may propose; it comes with the Kế hoạch tổng kết, and blank is not 0. Source: plan 2404/KH-UBND V.8. */
export const quotas = defineForm({
  id: "quotas",
  version: 1,
  sheet: "Chỉ tiêu khen thưởng",
  title: { vi: "Chỉ tiêu khen thưởng", en: "Quotas of honours" },
  owners: ["emulation"],
  lanes: ["config-emulation"],
  columns,
  keys: [["award", "unit", "subject"]],
  collisions: [oneAtATime(["award", "unit", "subject"])],
  nameColumn: "award",
  brief: [
    { column: "award" },
    { column: "unit" },
    { column: "subject" },
    { column: "number", blank: "chưa phân bổ" },
  ],
});

/** The quotas of the campaign as rows of the form, and back. */
export const configuredQuotas = configured({ form: quotas, list: "quotas", toEntry, toValues });

function toEntry(values: Values): Quota {
  return {
    ...sourcedOf(values),
    award: textOf(values["award"]),
    unit: textOf(values["unit"]),
    subject: awardSubjects.find(({ id }) => id === values["subject"])?.id ?? "group",
    number: typeof values["number"] === "number" ? values["number"] : null,
  };
}

function toValues(quota: Quota): Values {
  const { award, unit, subject, number } = quota;
  return { award, unit, subject, number, ...provenanceOf(quota) };
}
