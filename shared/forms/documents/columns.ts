import { choice } from "../kinds/choice.ts";
import { date } from "../kinds/date.ts";
import { entry } from "../kinds/entry.ts";
import { name } from "../kinds/name.ts";
import { integer } from "../kinds/number.ts";
import { text } from "../kinds/text.ts";

/** Kinds of official documents with the abbreviation that stands in their number. Source: NĐ 30/2020/NĐ-CP, Phụ lục III. */
const documentKinds = [
  { id: "plan", label: "Kế hoạch (KH)", en: "Plan", aliases: ["KH", "Kế hoạch"] },
  { id: "decision", label: "Quyết định (QĐ)", en: "Decision", aliases: ["QĐ", "Quyết định"] },
  { id: "guidance", label: "Hướng dẫn (HD)", en: "Guidance", aliases: ["HD", "Hướng dẫn"] },
  { id: "report", label: "Báo cáo (BC)", en: "Report", aliases: ["BC", "Báo cáo"] },
  { id: "submission", label: "Tờ trình (TTr)", en: "Submission", aliases: ["TTr", "Tờ trình"] },
  { id: "letter", label: "Công văn (CV)", en: "Official letter", aliases: ["CV", "Công văn"] },
  { id: "notice", label: "Thông báo (TB)", en: "Notice", aliases: ["TB", "Thông báo"] },
] as const;

/** What a document does for the movement; "plan" is the plan each unit owes (plan 2404, V.2.b). */
const documentPurposes = [
  {
    id: "plan",
    label: "Kế hoạch thực hiện Phong trào",
    en: "The unit's plan",
    aliases: ["Kế hoạch phong trào", "Kế hoạch xóa nhà tạm"],
  },
  { id: "directing", label: "Chỉ đạo, hướng dẫn, đôn đốc", en: "Directing", aliases: ["Chỉ đạo"] },
  { id: "approving", label: "Phê duyệt, phân bổ", en: "Approving", aliases: ["Phê duyệt"] },
  { id: "reporting", label: "Báo cáo kết quả", en: "Reporting", aliases: ["Báo cáo"] },
  { id: "other", label: "Nội dung khác", en: "Other", aliases: ["Khác"] },
] as const;

export const documentColumns = {
  kind: choice(documentKinds, {
    label: "Loại văn bản",
    en: "Kind of document",
    required: true,
    width: 16,
  }),
  number: text({
    label: "Số, ký hiệu",
    en: "Number",
    essential: true,
    max: 40,
    width: 16,
    prompt: {
      vi: "Số và ký hiệu đầy đủ, ví dụ 12/KH-UBND.",
      en: "Number with its signs, for example 12/KH-UBND.",
    },
  }),
  issuedOn: date({ label: "Ngày ban hành", en: "Issued on", required: true }),
  title: text({ label: "Trích yếu", en: "Subject", required: true, max: 300, width: 40 }),
  purpose: choice(documentPurposes, {
    label: "Nội dung văn bản",
    en: "Purpose",
    required: true,
    width: 24,
    // A plan about something else is rare, and the heading proposes only.
    proposeBlank: ({ kind }) => (kind === "plan" ? documentPurposes[0].label : undefined),
  }),
  signer: name({ label: "Người ký", en: "Signed by", sensitivity: "internal" }),
  newHouses: houses("Mục tiêu xây mới (nhà)", "Target: new houses"),
  repairHouses: houses("Mục tiêu sửa chữa (nhà)", "Target: repairs"),
  targetOn: date({ label: "Mốc hoàn thành mục tiêu", en: "Target date" }),
  link: text({ label: "Tệp hoặc nơi lưu", en: "File or place", max: 300 }),

  milestones: text({
    label: "Các mốc trong kế hoạch",
    en: "Milestones of the plan",
    detail: true,
    max: 500,
    width: 30,
    multiline: true,
  }),
  basis: entry("citations", { label: "Văn bản căn cứ", en: "Legal basis", detail: true }),
  note: text({ label: "Ghi chú", en: "Note", detail: true, max: 500, width: 30, multiline: true }),
};

function houses(label: string, en: string) {
  return integer({ label, en, min: 0, max: 10_000, unit: "nhà", width: 11 });
}
