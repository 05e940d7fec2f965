import type { RowOf } from "../define-form.ts";
import type { Values } from "../column.ts";
import { choice } from "../kinds/choice.ts";
import { date } from "../kinds/date.ts";
import { derived } from "../kinds/derived.ts";
import { entry } from "../kinds/entry.ts";
import { household } from "../kinds/household.ts";
import { mark } from "../kinds/mark.ts";
import { money } from "../kinds/money.ts";
import { integer } from "../kinds/number.ts";
import { text } from "../kinds/text.ts";
import { appraisals, branches, influences, origins, subjects } from "./options.ts";

/** An appraisal is about one honour for one merit of one nominee. */
const judged: readonly string[] = ["award", "subject", "nominee", "branch"];

export const nominationColumns = {
  award: entry("awards", {
    label: "Hình thức đề nghị",
    en: "Honour",
    essential: true,
    width: 30,
  }),
  subject: choice(subjects, { label: "Loại đối tượng", en: "Kind of nominee", required: true }),
  nominee: text({
    label: "Tên tập thể, hộ, cá nhân",
    en: "Nominee",
    essential: true,
    max: 120,
    width: 28,
    sensitivity: "posted",
  }),
  position: text({
    label: "Chức vụ, đơn vị hoặc địa chỉ",
    en: "Position, unit or address",
    required: true,
    max: 160,
    width: 28,
  }),
  branch: choice(branches, { label: "Thành tích về", en: "Merit", required: true, width: 24 }),
  influence: choice(influences, {
    label: "Phạm vi ảnh hưởng",
    en: "Influence",
    width: 16,
  }),
  achievement: text({
    label: "Tóm tắt thành tích",
    en: "Achievement",
    required: true,
    max: 500,
    width: 40,
    multiline: true,
  }),
  minutesNo: text({ label: "Số biên bản họp xét", en: "Minutes", max: 60, width: 14 }),
  present: people("Số người dự họp xét", "Present"),
  agreed: people("Số phiếu đồng ý", "In favour"),
  decisionNo: text({ label: "Số quyết định khen", en: "Decision no.", max: 60, width: 16 }),
  decisionOn: date({
    label: "Ngày quyết định",
    en: "Decided on",
    requiredWhen: ({ decisionNo }) => (decisionNo ?? null) !== null,
  }),

  origin: choice(origins, { label: "Trong, ngoài địa bàn", en: "Origin", detail: true }),
  household: household({
    label: "Hộ trong danh sách (nếu là hộ được hỗ trợ)",
    en: "Household of the list",
    detail: true,
  }),
  documentsDrafted: integer({
    label: "Tham mưu: số văn bản",
    en: "Advising: documents drafted",
    detail: true,
    min: 0,
    max: 1000,
    requiredWhen: isFor("advise"),
  }),
  housesDone: integer({
    label: "Tổ chức: số nhà hoàn thành",
    en: "Organising: houses completed",
    detail: true,
    min: 0,
    max: 10_000,
  }),
  mobilised: money({
    label: "Vận động: giá trị (đồng)",
    en: "Mobilising: value (đồng)",
    detail: true,
    requiredWhen: isFor("mobilise"),
  }),
  donor: text({
    label: "Đóng góp: tên trong sổ Nguồn lực",
    en: "Contributing: name in the ledger",
    detail: true,
    max: 120,
    requiredWhen: isFor("contribute"),
    prompt: {
      vi: "Ghi đúng tên nhà tài trợ như trong biểu Nguồn lực; giá trị đóng góp được cộng từ đó.",
      en: "The donor's name as in the ledger; the value of the gifts is added up from there.",
    },
  }),
  contributed: derived({
    label: "Đóng góp: giá trị theo sổ (đồng)",
    en: "Contributing: value in the ledger (đồng)",
    detail: true,
    numberFormat: "#,##0",
  }),
  initiative: text({
    label: "Sáng kiến: tên, nơi công nhận",
    en: "Initiative: title, who recognised it",
    detail: true,
    max: 200,
    requiredWhen: isFor("initiative"),
  }),
  minutesOn: date({ label: "Ngày họp xét", en: "Meeting on", detail: true }),
  submissionNo: text({ label: "Số tờ trình", en: "Submission no.", detail: true, max: 60 }),
  isHonoured: mark({
    label: "Đã được khen cùng thành tích",
    en: "Honoured for it already",
    detail: true,
  }),
  isUnderInquiry: mark({
    label: "Đang xem xét kỷ luật, điều tra",
    en: "Under disciplinary or criminal inquiry",
    detail: true,
    sensitivity: "sensitive",
  }),
  appraisal: choice(appraisals, {
    label: "Kết quả thẩm định",
    en: "Appraisal",
    detail: true,
    width: 18,
    filledBy: "emulation",
    judges: { binding: judged, beside: "row" },
    objections: ["declined"],
  }),
  appraisedOn: date({
    label: "Ngày thẩm định",
    en: "Appraised on",
    detail: true,
    filledBy: "emulation",
    judges: { binding: judged, beside: "row" },
  }),
  note: text({ label: "Ghi chú", en: "Note", detail: true, max: 500, width: 30, multiline: true }),
};

export type Nomination = RowOf<typeof nominationColumns>;

function people(label: string, en: string) {
  return integer({ label, en, min: 0, max: 1000, unit: "người", units: ["phiếu"], width: 10 });
}

function isFor(branch: (typeof branches)[number]["id"]) {
  return (values: Values): boolean => values["branch"] === branch;
}
