import { defineForm } from "./define-form.ts";
import { oneAtATime } from "./configuration/parts/rules.ts";
import { categories } from "./households/options.ts";
import { choice } from "./kinds/choice.ts";
import { entry } from "./kinds/entry.ts";
import { name } from "./kinds/name.ts";
import { nationalId } from "./kinds/national-id.ts";
import { integer } from "./kinds/number.ts";
import { text } from "./kinds/text.ts";

const [poor, nearPoor] = categories;

const columns = {
  head: name({ label: "Họ và tên chủ hộ", en: "Head of household", essential: true }),
  nationalId: nationalId({ label: "Số định danh cá nhân/CCCD", en: "National ID", required: true }),
  unit: entry("all-units", { label: "Xã, phường", en: "Ward", required: true }),
  village: text({ label: "Thôn, bản, tổ dân phố", en: "Village", required: true, max: 80 }),
  category: choice([poor, nearPoor], {
    label: "Kết quả phân loại",
    en: "Category",
    essential: true,
    sensitivity: "sensitive",
  }),
  year: integer({
    label: "Năm rà soát",
    en: "Year of review",
    essential: true,
    min: 2015,
    max: 2100,
    numberFormat: "0",
  }),
  decision: text({ label: "Quyết định công nhận", en: "Decision", required: true, max: 120 }),
  note: text({ label: "Ghi chú", en: "Note", detail: true, max: 300 }),
};

/**
 * The yearly list of poor and near-poor households, imported by the labour office and seen by nobody else: wards only learn that one
 * of their households is not on it (E51). Source: plan 2404/KH-UBND V.5; QĐ 24/2021/QĐ-TTg; domain §2.2.
 */
export const poorList = defineForm({
  id: "poor-list",
  version: 1,
  sheet: "Hộ nghèo, cận nghèo",
  title: { vi: "Danh sách hộ nghèo, hộ cận nghèo", en: "Poor and near-poor households" },
  owners: ["labour"],
  columns,
  keys: [
    ["nationalId", "year"],
    ["head", "village", "unit", "year"],
  ],
  collisions: [{ ...oneAtATime(["nationalId", "year"]), describe: () => ({ what: "person" }) }],
  nameColumn: "head",
  autoAccept: true,
  // Nobody decides on the list, so nobody sees it as a reviewer.
  lanes: [],
});
