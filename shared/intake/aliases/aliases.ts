import type { FormId } from "../../forms/column.ts";
import type { Form } from "../../forms/form.ts";
import { fold } from "../../text/normalise.ts";
import { approvalAliases } from "./approvals.ts";
import { constructionAliases } from "./construction.ts";
import { exemplarAliases, nominationAliases } from "./honours.ts";
import { householdAliases } from "./households.ts";
import { moneyAliases } from "./money.ts";
import { poorListAliases } from "./poor-list.ts";
import { documentAliases, inspectionAliases, outreachAliases } from "./office-work.ts";
import { complaintAliases, obstacleAliases, roundAliases } from "./village-life.ts";

/** Column key → other headings under which people keep it. */
export type Aliases = Readonly<Record<string, readonly string[]>>;

/** A form without an entry is known by its own labels and by `everywhere`. */
const byForm: Readonly<Partial<Record<FormId, Aliases>>> = {
  households: householdAliases,
  construction: constructionAliases,
  money: moneyAliases,
  approvals: approvalAliases,
  rounds: roundAliases,
  obstacles: obstacleAliases,
  complaints: complaintAliases,
  outreach: outreachAliases,
  documents: documentAliases,
  inspections: inspectionAliases,
  exemplars: exemplarAliases,
  nominations: nominationAliases,
  "poor-list": poorListAliases,
};

/** Columns that mean the same in every form. */
const everywhere: Aliases = {
  note: ["Ghi chú", "Ghi chú khác", "Chú thích", "Diễn giải", "GC"],
  household: [
    "Hộ",
    "Hộ gia đình",
    "Chủ hộ",
    "Họ tên chủ hộ",
    "Họ và tên chủ hộ",
    "Họ và tên",
    "Họ tên",
  ],
  village: ["Thôn", "Bản", "Thôn bản", "Bản TDP", "Tổ dân phố", "TDP", "Địa chỉ"],
  phone: ["Số điện thoại", "SĐT", "Điện thoại"],
  documentNo: ["Số văn bản", "Số ký hiệu", "Số, ký hiệu", "Văn bản số"],
  issuedOn: ["Ngày ban hành", "Ngày văn bản", "Ngày ký"],
  heldOn: ["Ngày họp", "Thời gian", "Ngày tổ chức"],
};

/** Every heading the column may have, its own labels first. What a form says of its own columns goes before what holds everywhere. */
export function headingsOf(form: Form): ReadonlyMap<string, readonly string[]> {
  const own = byForm[form.id] ?? {};
  const taken = new Map(
    Object.entries(own).flatMap(([key, headings]) =>
      headings.map((heading) => [fold(heading), key] as const),
    ),
  );
  const elsewhere = (key: string) =>
    (everywhere[key] ?? []).filter((heading) => (taken.get(fold(heading)) ?? key) === key);
  return new Map(
    form.columns
      .filter(({ kind }) => kind !== "derived")
      .map(({ key, label, formerLabels = [] }) => [
        key,
        [label.vi, label.en, ...formerLabels, ...(own[key] ?? []), ...elsewhere(key)],
      ]),
  );
}
