import type { Form } from "../../forms/form.ts";
import { approvalAliases } from "./approvals.ts";
import { constructionAliases } from "./construction.ts";
import { householdAliases } from "./households.ts";
import { moneyAliases } from "./money.ts";

/** Column key → other headings under which people keep it. */
export type Aliases = Readonly<Record<string, readonly string[]>>;

/** By form id; a form without an entry is known by its own labels and by `everywhere`. */
const byForm: Readonly<Record<string, Aliases>> = {
  households: householdAliases,
  construction: constructionAliases,
  money: moneyAliases,
  approvals: approvalAliases,
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

/** Every heading the column may have, its own labels first. */
export function headingsOf(form: Form): ReadonlyMap<string, readonly string[]> {
  const own = byForm[form.id] ?? {};
  return new Map(
    form.columns
      .filter(({ kind }) => kind !== "derived")
      .map(({ key, label, formerLabels = [] }) => [
        key,
        [label.vi, label.en, ...formerLabels, ...(own[key] ?? []), ...(everywhere[key] ?? [])],
      ]),
  );
}
