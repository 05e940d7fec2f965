import { choice } from "../kinds/choice.ts";
import { date } from "../kinds/date.ts";
import { mark } from "../kinds/mark.ts";
import { text } from "../kinds/text.ts";
import { subjects } from "../nominations/options.ts";

/** What is worth telling others (O13, O14 of domain §1.2). */
export const exemplarKinds = [
  { id: "example", label: "Gương điển hình", en: "Good example", aliases: ["Điển hình"] },
  { id: "model", label: "Mô hình hay", en: "Model", aliases: ["Mô hình"] },
  {
    id: "practice",
    label: "Cách làm mới, cách làm hay",
    en: "New practice",
    aliases: ["Cách làm hay", "Cách làm mới"],
  },
  {
    id: "initiative",
    label: "Sáng kiến, đề xuất",
    en: "Initiative",
    aliases: ["Sáng kiến", "Đề xuất"],
  },
] as const;

export const exemplarColumns = {
  kind: choice(exemplarKinds, { label: "Loại", en: "Kind", essential: true, width: 20 }),
  subject: choice(subjects, { label: "Đối tượng", en: "Whose", required: true, width: 14 }),
  who: text({
    label: "Tên tập thể, hộ, cá nhân",
    en: "Name",
    required: true,
    max: 120,
    width: 28,
    sensitivity: "posted",
  }),
  address: text({ label: "Đơn vị, địa chỉ", en: "Unit or address", max: 120 }),
  title: text({ label: "Tên mô hình, sáng kiến", en: "Title", max: 200, width: 30 }),
  summary: text({
    label: "Tóm tắt việc làm",
    en: "What was done",
    required: true,
    max: 500,
    width: 40,
    multiline: true,
  }),
  effect: text({ label: "Hiệu quả", en: "Effect", max: 300 }),
  notedOn: date({ label: "Ngày ghi nhận", en: "Noted on", required: true }),
  told: text({ label: "Đã giới thiệu ở đâu", en: "Where it was told", max: 200 }),
  toldOn: date({ label: "Ngày giới thiệu", en: "Told on" }),

  nominated: mark({ label: "Đề nghị khen thưởng", en: "To be commended", detail: true }),
  evidence: text({
    label: "Minh chứng (đường dẫn, văn bản)",
    en: "Evidence",
    detail: true,
    max: 300,
  }),
  note: text({ label: "Ghi chú", en: "Note", detail: true, max: 500, width: 30, multiline: true }),
};
