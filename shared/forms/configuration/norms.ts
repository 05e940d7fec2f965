import type { Norm } from "../../campaign/campaign.ts";
import { defineForm } from "../define-form.ts";
import type { Values } from "../column.ts";
import { workTypes } from "../households/options.ts";
import { choice } from "../kinds/choice.ts";
import { entry } from "../kinds/entry.ts";
import { decimal } from "../kinds/number.ts";
import { text } from "../kinds/text.ts";
import { configured } from "./configured.ts";
import { force, forceBrief, provenance } from "./parts/columns.ts";
import { datedOf, forceOf, provenanceOf, sourcedOf, textOf } from "./parts/entries.ts";
import { forceRules, oneAtATime } from "./parts/rules.ts";

/** More than any amount for one house; a value beyond it is a slip. */
const most = 1e12;

const columns = {
  key: text({
    label: "Mã định mức",
    en: "Norm",
    essential: true,
    max: 80,
    width: 30,
    prompt: {
      vi: "Mã trong bảng định mức, ví dụ ho_tro.phong_trao.xay_moi. Không đổi sau khi dùng.",
      en: "The key, for example ho_tro.phong_trao.xay_moi. Never changed later.",
    },
  }),
  value: decimal({
    label: "Giá trị",
    en: "Value",
    essential: true,
    min: 0,
    max: most,
    width: 15,
    numberFormat: "#,##0.##;-#,##0.##",
  }),
  unitOf: text({
    label: "Đơn vị tính",
    en: "Unit of measure",
    essential: true,
    max: 60,
    width: 14,
    prompt: { vi: "Ví dụ đồng/hộ, m², %.", en: "For example đồng/hộ, m², %." },
  }),
  programme: entry("all-programmes", { label: "Chỉ cho chương trình", en: "Programme only" }),
  workType: choice(workTypes, { label: "Chỉ cho hình thức", en: "Kind of work only" }),
  reportingUnit: entry("all-units", { label: "Chỉ cho đơn vị", en: "Unit only" }),
  ...force,
  ...provenance,
};

/**
 * Every figure that law or the office sets: support, criteria, quality, payment, poverty lines. Looked up by the day of the event,
 * never by today, so a new value is a new row and the old one gets its last day. Source: domain §3.
 */
export const norms = defineForm({
  id: "norms",
  version: 1,
  sheet: "Định mức hỗ trợ",
  title: { vi: "Định mức hỗ trợ, tiêu chí", en: "Norms" },
  owners: ["standing"],
  lanes: ["config-standing"],
  columns,
  keys: [["key", "programme", "workType", "reportingUnit", "validFrom"]],
  rules: [
    {
      code: "E69",
      level: "block",
      column: "key",
      check: ({ key }) =>
        typeof key === "string" && !/^[a-z0-9_]+(?:\.[a-z0-9_]+)*$/.test(key)
          ? { value: key, reason: "key" }
          : undefined,
    },
    {
      code: "E67",
      level: "block",
      column: "value",
      check: ({ value, unitOf }) =>
        typeof value === "number" && textOf(unitOf).startsWith("%") && value > 100
          ? { value, reason: "range", minimum: 0, maximum: 100 }
          : undefined,
    },
    ...forceRules,
  ],
  collisions: [oneAtATime(["key", "programme", "workType", "reportingUnit"])],
  nameColumn: "key",
  brief: [
    { column: "key" },
    { column: "value" },
    { column: "unitOf" },
    ...forceBrief,
    { column: "document", before: "theo " },
  ],
});

/** The norms of the campaign as rows of the form, and back. */
export const configuredNorms = configured({ form: norms, list: "norms", toEntry, toValues });

function toEntry(values: Values): Norm {
  const scope = {
    programme: textOf(values["programme"]),
    workType: textOf(values["workType"]),
    reportingUnit: textOf(values["reportingUnit"]),
  };
  const note = textOf(values["note"]);
  return {
    ...datedOf(values),
    ...sourcedOf(values),
    key: textOf(values["key"]),
    value: typeof values["value"] === "number" ? values["value"] : 0,
    unit: textOf(values["unitOf"]),
    // A blank limits nothing.
    scope: Object.fromEntries(Object.entries(scope).filter(([, limit]) => limit !== "")),
    ...(note === "" ? {} : { note }),
  };
}

function toValues(norm: Norm): Values {
  const { programme = null, workType = null, reportingUnit = null } = norm.scope;
  return {
    key: norm.key,
    value: norm.value,
    unitOf: norm.unit,
    programme,
    workType,
    reportingUnit,
    ...forceOf(norm),
    ...provenanceOf(norm),
  };
}
