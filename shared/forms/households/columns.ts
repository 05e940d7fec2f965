import { birthYearOf, sexOf } from "../../text/national-id.ts";
import type { Values } from "../column.ts";
import { choice } from "../kinds/choice.ts";
import { birth, date } from "../kinds/date.ts";
import { derived } from "../kinds/derived.ts";
import { entry } from "../kinds/entry.ts";
import { tick } from "../kinds/mark.ts";
import { name } from "../kinds/name.ts";
import { nationalId } from "../kinds/national-id.ts";
import { decimal, integer } from "../kinds/number.ts";
import { phone } from "../kinds/phone.ts";
import { text } from "../kinds/text.ts";
import { village } from "../kinds/village.ts";
import type { RowOf } from "../define-form.ts";
import { ethnicGroups } from "./ethnic-groups.ts";
import {
  categories,
  categoryChecks,
  conditions,
  durability,
  exitReasons,
  landTitles,
  priorHelps,
  priorities,
  sexes,
  voteResults,
  workTypes,
} from "./options.ts";

/** The flag column that belongs to each main category. */
export const flagOf = {
  poor: "flagPoor",
  "near-poor": "flagNearPoor",
  merit: "flagMerit",
  "martyr-kin": "flagMartyrKin",
  disaster: "flagDisaster",
  hardship: "flagHardship",
} as const;

/** Twelve columns a clerk sees, then the collapsed details, in sheet order. */
export const householdColumns = {
  code: derived({ label: "Mã hộ", en: "Code", sensitivity: "posted" }),
  head: name({ label: "Họ và tên chủ hộ", en: "Head of household", essential: true }),
  nationalId: nationalId({
    label: "Số định danh cá nhân/CCCD",
    en: "National ID",
    requiredWhen: ({ noIdReason, exitReason }) => (noIdReason ?? exitReason ?? null) === null,
  }),
  sex: choice(sexes, {
    label: "Giới tính",
    en: "Sex",
    required: true,
    width: 9,
    sensitivity: "personal",
    proposeBlank: ({ nationalId: id }) =>
      typeof id === "string" ? (sexOf(id) === "male" ? "Nam" : "Nữ") : undefined,
  }),
  birth: birth({
    label: "Ngày sinh hoặc năm sinh",
    en: "Birth date or year",
    required: true,
    proposeBlank: ({ nationalId: id }) => (typeof id === "string" ? birthYearOf(id) : undefined),
  }),
  village: village({ label: "Thôn, bản, tổ dân phố", en: "Village", required: true }),
  people: integer({
    label: "Số khẩu",
    en: "People",
    required: true,
    min: 1,
    max: 20,
    unit: "khẩu",
    units: ["người", "nk"],
  }),
  category: choice(categories, {
    label: "Đối tượng chính",
    en: "Main category",
    required: true,
    width: 20,
    sensitivity: "posted",
    proposeBlank: onlyFlag,
  }),
  workType: choice(workTypes, {
    label: "Hình thức",
    en: "Work",
    required: true,
    width: 11,
    sensitivity: "posted",
  }),
  surveyedOn: date({ label: "Ngày rà soát", en: "Surveyed on" }),
  votedOn: date({ label: "Ngày bình xét", en: "Voted on" }),
  postedOn: date({ label: "Ngày niêm yết xong", en: "Posting ended on" }),

  programme: entry("programmes", { label: "Chương trình", en: "Programme", detail: true }),
  flagPoor: tick({ label: "HN", en: "Poor", detail: true, sensitivity: "sensitive" }),
  flagNearPoor: tick({ label: "CN", en: "Near-poor", detail: true, sensitivity: "sensitive" }),
  flagMerit: tick({ label: "NCC", en: "Merit", detail: true }),
  flagMartyrKin: tick({ label: "TNLS", en: "Martyr's kin", detail: true }),
  flagDisaster: tick({ label: "TT-BĐKH", en: "Disaster", detail: true, width: 9 }),
  flagHardship: tick({ label: "KK", en: "Hardship", detail: true, sensitivity: "sensitive" }),
  ethnicity: choice(ethnicGroups, {
    label: "Dân tộc",
    en: "Ethnic group",
    detail: true,
    sensitivity: "sensitive",
  }),
  noIdReason: text({
    label: "Lý do chưa có số định danh",
    en: "Why there is no national ID",
    detail: true,
    max: 120,
    sensitivity: "personal",
  }),
  oldPaper: text({
    label: "Số giấy tờ cũ (CMND)",
    en: "Old identity paper",
    detail: true,
    max: 30,
    width: 14,
    sensitivity: "personal",
  }),
  poorListDecision: text({
    label: "Mã hộ nghèo, QĐ công nhận",
    en: "Poor-list code or decision",
    detail: true,
    max: 60,
    sensitivity: "sensitive",
  }),
  priority: choice(priorities, {
    label: "Hoàn cảnh ưu tiên",
    en: "Priority",
    detail: true,
    counted: true,
    width: 24,
    sensitivity: "sensitive",
  }),
  foundation: choice(durability, { label: "Nền móng cũ", en: "Old foundation", detail: true }),
  frame: choice(durability, { label: "Khung, tường cũ", en: "Old frame and walls", detail: true }),
  roof: choice(durability, { label: "Mái cũ", en: "Old roof", detail: true }),
  area: decimal({
    label: "Diện tích cũ (m²)",
    en: "Old area (m²)",
    detail: true,
    min: 0,
    max: 500,
    unit: "m²",
    units: ["m2"],
  }),
  land: choice(landTitles, {
    label: "Đất ở",
    en: "Land",
    detail: true,
    width: 22,
    counted: true,
  }),
  priorHelp: choice(priorHelps, {
    label: "Đã được hỗ trợ nhà ở",
    en: "Helped before",
    detail: true,
    width: 18,
  }),
  priorHelpYear: integer({
    label: "Năm được hỗ trợ",
    en: "Year of that help",
    detail: true,
    min: 1990,
    max: 2100,
    numberFormat: "0",
    requiredWhen: ({ priorHelp }) => (priorHelp ?? "none") !== "none",
  }),
  phone: phone({ label: "Số điện thoại", en: "Phone", detail: true }),
  exitReason: choice(exitReasons, {
    label: "Lý do đưa ra khỏi danh sách",
    en: "Why it left the list",
    detail: true,
    width: 28,
    requiredWhen: ({ exitOn }) => (exitOn ?? null) !== null,
  }),
  exitOn: date({
    label: "Ngày đưa ra khỏi danh sách",
    en: "Left the list on",
    detail: true,
    requiredWhen: ({ exitReason }) => (exitReason ?? null) !== null,
  }),
  note: text({ label: "Ghi chú", en: "Note", detail: true, max: 500, width: 30, multiline: true }),

  // New columns stand at the end: stored rows and workbooks of earlier versions keep their places.
  condition: choice(conditions, {
    label: "Tình trạng nhà",
    en: "Condition",
    detail: true,
    counted: true,
  }),
  surveyedBy: name({
    label: "Người rà soát",
    en: "Surveyed by",
    detail: true,
    sensitivity: "internal",
  }),
  criteria: entry("citations", {
    label: "Bộ tiêu chí áp dụng",
    en: "Criteria applied",
    detail: true,
    prompt: {
      vi: "Văn bản quy định tiêu chí dùng khi rà soát, ví dụ 55/QĐ-BXD.",
      en: "The document whose criteria the survey went by.",
    },
  }),
  voteResult: choice(voteResults, {
    label: "Kết quả bình xét",
    en: "Result of the vote",
    detail: true,
    counted: true,
  }),
  votesCast: votes("Số người bỏ phiếu", "Votes cast"),
  votesFor: votes("Số phiếu đồng ý", "Votes in favour"),
  categoryCheck: choice(categoryChecks, {
    label: "LĐTBXH xác nhận đối tượng",
    en: "Category confirmed",
    detail: true,
    width: 13,
    counted: true,
    filledBy: "labour",
    judges: {
      binding: ["head", "nationalId", "category", ...Object.values(flagOf)],
      beside: ["sex", "birth", "poorListDecision"],
    },
    objections: ["wrong"],
    sensitivity: "sensitive",
    prompt: {
      vi: "Cơ quan lao động - xã hội ghi; xã, phường để nguyên.",
      en: "Filled in by the labour office; wards leave it as it is.",
    },
  }),
};

export type Household = RowOf<typeof householdColumns>;

function votes(label: string, en: string) {
  return integer({ label, en, detail: true, min: 0, max: 10_000, unit: "phiếu", width: 10 });
}

/** The label of the one flag that is set; with none or several there is nothing to propose. */
function onlyFlag(values: Values): string | undefined {
  const set = categories.filter(({ id }) => values[flagOf[id]] === true);
  return set.length === 1 ? set[0]?.label : undefined;
}
