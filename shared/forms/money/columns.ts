import type { RowOf } from "../define-form.ts";
import { choice } from "../kinds/choice.ts";
import { date } from "../kinds/date.ts";
import { entry } from "../kinds/entry.ts";
import { household } from "../kinds/household.ts";
import { money as dong } from "../kinds/money.ts";
import { decimal } from "../kinds/number.ts";
import { text } from "../kinds/text.ts";
import { origins } from "../nominations/options.ts";
import { instalments, namedSources, resourceKinds, sources } from "./options.ts";

/** Eleven columns of the ledger, then the details, in sheet order. */
export const moneyColumns = {
  source: choice(sources, { label: "Nguồn", en: "Source", essential: true, width: 24 }),
  donor: text({
    label: "Nhà tài trợ, đơn vị hỗ trợ",
    en: "Donor",
    max: 120,
    requiredWhen: ({ source }) => typeof source === "string" && namedSources.has(source),
  }),
  kind: choice(resourceKinds, { label: "Hình thức", en: "Kind", required: true, width: 11 }),
  amount: dong({
    label: "Giá trị (đồng)",
    en: "Value (đồng)",
    requiredWhen: ({ kind, workdays, rate }) =>
      kind !== "labour" || ((workdays ?? null) !== null && (rate ?? null) === null),
  }),
  workdays: decimal({
    label: "Số công",
    en: "Workdays",
    min: 0,
    max: 10_000,
    unit: "công",
    requiredWhen: ({ kind, amount }) => kind === "labour" && (amount ?? null) === null,
  }),
  household: household({
    label: "Hộ được hỗ trợ (trống: quỹ chung)",
    en: "Household (blank: common fund)",
  }),
  pledgedOn: date({
    label: "Ngày đăng ký",
    en: "Pledged on",
    requiredWhen: ({ receivedOn, disbursedOn }) =>
      (receivedOn ?? null) === null && (disbursedOn ?? null) === null,
  }),
  receivedOn: date({ label: "Ngày thực nhận", en: "Received on" }),
  disbursedOn: date({ label: "Ngày giải ngân", en: "Disbursed on" }),
  instalment: choice(instalments, { label: "Đợt", en: "Instalment", width: 8 }),
  receipt: text({ label: "Chứng từ", en: "Receipt", max: 60, width: 14 }),

  rate: dong({ label: "Đơn giá ngày công (đồng)", en: "Rate per workday (đồng)", detail: true }),
  note: text({ label: "Ghi chú", en: "Note", detail: true, max: 500, width: 30, multiline: true }),

  // New columns stand at the end: stored rows and workbooks of earlier versions keep their places.
  receivingUnit: entry("units", {
    label: "Đơn vị tiếp nhận",
    en: "Received by",
    detail: true,
  }),
  mobilisedBy: text({
    label: "Người, tổ chức vận động",
    en: "Mobilised by",
    detail: true,
    max: 120,
  }),
  origin: choice(origins, { label: "Trong, ngoài địa bàn", en: "Origin", detail: true }),
  goods: text({
    label: "Vật liệu: tên, số lượng, đơn vị tính",
    en: "Materials and quantity",
    detail: true,
    max: 200,
  }),
};

export type Money = RowOf<typeof moneyColumns>;

/** The row's value in whole đồng: as typed, else workdays at their rate; 0 while neither is known. */
export function valueInDong({ amount, workdays, rate }: Money): number {
  if (amount !== null) return amount;
  return workdays !== null && rate !== null ? Math.round(workdays * rate) : 0;
}
