import { choice } from "../kinds/choice.ts";
import { date } from "../kinds/date.ts";
import { integer } from "../kinds/number.ts";
import { text } from "../kinds/text.ts";

/** Ways of making the movement known (F10 of domain §2.2; plan 2404, V.6, V.7). */
export const outreachForms = [
  { id: "conference", label: "Hội nghị", en: "Conference", aliases: ["Hội nghị quán triệt"] },
  {
    id: "village-meeting",
    label: "Họp bản, họp tổ dân phố",
    en: "Village meeting",
    aliases: ["Họp bản", "Họp dân", "Họp thôn", "Họp tổ dân phố"],
  },
  {
    id: "loudspeaker",
    label: "Loa truyền thanh",
    en: "Loudspeaker",
    aliases: ["Loa", "Truyền thanh", "Loa phát thanh"],
  },
  { id: "article", label: "Tin, bài", en: "Article", aliases: ["Tin bài", "Tin", "Bài viết"] },
  { id: "special-page", label: "Chuyên trang", en: "Special page" },
  { id: "column", label: "Chuyên mục", en: "Regular column" },
  { id: "reportage", label: "Phóng sự", en: "Reportage" },
  {
    id: "social-media",
    label: "Mạng xã hội",
    en: "Social media",
    aliases: ["Facebook", "Zalo", "MXH"],
  },
  {
    id: "visual",
    label: "Pa nô, áp phích, khẩu hiệu",
    en: "Posters and banners",
    aliases: ["Pano", "Pa nô", "Khẩu hiệu", "Băng rôn", "Áp phích"],
  },
] as const;

/** What was made known. */
const outreachTopics = [
  {
    id: "prime-minister",
    label: "Quyết định, chỉ đạo của Thủ tướng",
    en: "Decisions of the Prime Minister",
    aliases: ["QĐ của Thủ tướng", "Quyết định của Thủ tướng Chính phủ"],
  },
  {
    id: "province",
    label: "Kế hoạch, Đề án của tỉnh",
    en: "The province's plan",
    aliases: ["KH tỉnh", "Kế hoạch của tỉnh"],
  },
  {
    id: "town",
    label: "Kế hoạch của thị xã",
    en: "The town's plan",
    aliases: ["KH thị xã", "Kế hoạch 2404"],
  },
  { id: "policy", label: "Chính sách, tiêu chí hỗ trợ", en: "Policy", aliases: ["Chính sách"] },
  { id: "giving", label: "Kêu gọi ủng hộ, đóng góp", en: "Appeal", aliases: ["Kêu gọi ủng hộ"] },
  {
    id: "examples",
    label: "Gương điển hình, cách làm hay",
    en: "Good examples",
    aliases: ["Gương điển hình"],
  },
  { id: "other", label: "Nội dung khác", en: "Other", aliases: ["Khác"] },
] as const;

export const outreachColumns = {
  form: choice(outreachForms, {
    label: "Hình thức tuyên truyền",
    en: "Form",
    essential: true,
    width: 22,
  }),
  heldOn: date({ label: "Ngày thực hiện", en: "Held on", required: true }),
  topic: choice(outreachTopics, { label: "Nội dung", en: "Topic", required: true, width: 26 }),
  quantity: integer({
    label: "Số lượng (buổi, tin, lượt phát)",
    en: "How many",
    required: true,
    min: 1,
    max: 10_000,
    units: ["buổi", "tin", "bài", "lượt", "cuộc"],
    width: 12,
  }),
  people: integer({
    label: "Lượt người dự, tiếp cận",
    en: "People reached",
    min: 0,
    max: 1_000_000,
    unit: "người",
    units: ["lượt", "lượt người"],
    width: 12,
  }),
  title: text({ label: "Tên buổi, tin, bài", en: "Title", max: 200, width: 34 }),
  place: text({ label: "Địa điểm, kênh đăng", en: "Place or channel", max: 120 }),
  evidence: text({
    label: "Minh chứng (đường dẫn, văn bản)",
    en: "Evidence",
    max: 300,
  }),

  partner: text({ label: "Đơn vị phối hợp", en: "Together with", detail: true, max: 120 }),
  note: text({ label: "Ghi chú", en: "Note", detail: true, max: 500, width: 30, multiline: true }),
};
