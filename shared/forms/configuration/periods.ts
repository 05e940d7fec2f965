import type { Period } from "../../campaign/campaign.ts";
import { defineForm } from "../define-form.ts";
import type { Values } from "../column.ts";
import { date } from "../kinds/date.ts";
import { text } from "../kinds/text.ts";
import { inOrder } from "../rules/date-rules.ts";
import { configured } from "./configured.ts";
import { code, provenance } from "./parts/columns.ts";
import { provenanceOf, sourcedOf, textOf } from "./parts/entries.ts";
import { oneAtATime, wellFormed } from "./parts/rules.ts";

const columns = {
  id: code({ label: "Mã kỳ", en: "Period id", sample: "2024-10" }),
  name: text({ label: "Tên kỳ báo cáo", en: "Period", essential: true, max: 80, width: 34 }),
  from: date({ label: "Từ ngày", en: "From", essential: true }),
  to: date({ label: "Đến ngày", en: "To", essential: true }),
  dueBefore: date({
    label: "Hạn nộp trước ngày",
    en: "Due before",
    prompt: {
      vi: "“Trước 05/11” là chậm nhất ngày 04/11; để trống khi chưa có hạn.",
      en: "“Before 05/11” means the 4th at the latest; blank while there is no date.",
    },
  }),
  ...provenance,
  lockFrom: date({
    label: "Khóa từ ngày",
    en: "Locked from",
    detail: true,
    prompt: {
      vi: "Từ ngày này không nhận dòng ghi ngày trong kỳ; để trống nếu không tự khóa.",
      en: "From this day rows dated in the period are not taken; blank = it does not lock by itself.",
    },
  }),
};

/** Reporting periods and their deadlines; "khi có yêu cầu" is a period without a day. Source: domain §1.6. */
export const periods = defineForm({
  id: "periods",
  version: 2,
  earlier: { 1: Object.keys(columns).slice(0, -1) },
  sheet: "Kỳ báo cáo",
  title: { vi: "Kỳ báo cáo", en: "Reporting periods" },
  owners: ["standing"],
  lanes: ["config-standing"],
  columns,
  keys: [["id"]],
  rules: [
    wellFormed("id"),
    ...inOrder(["from", "to"]),
    ...inOrder(["from", "dueBefore"]),
    ...inOrder(["to", "lockFrom"]),
  ],
  collisions: [oneAtATime(["id"])],
  nameColumn: "name",
  brief: [
    { column: "name" },
    { column: "from", before: "từ " },
    { column: "to", before: "đến " },
    { column: "dueBefore", before: "nộp trước ", blank: "chưa có hạn" },
    { column: "lockFrom", before: "khóa từ " },
  ],
});

/** The periods of the campaign as rows of the form, and back. */
export const configuredPeriods = configured({ form: periods, list: "periods", toEntry, toValues });

function toEntry(values: Values): Period {
  const lockFrom = textOf(values["lockFrom"]);
  return {
    ...sourcedOf(values),
    id: textOf(values["id"]),
    name: textOf(values["name"]),
    from: textOf(values["from"]),
    to: textOf(values["to"]),
    dueBefore: textOf(values["dueBefore"]) || null,
    ...(lockFrom === "" ? {} : { lockFrom }),
  };
}

function toValues(period: Period): Values {
  const { id, name, from, to, dueBefore, lockFrom = null } = period;
  return { id, name, from, to, dueBefore, ...provenanceOf(period), lockFrom };
}
