import type { Values } from "../column.ts";
import type { RowOf } from "../define-form.ts";
import { choice } from "../kinds/choice.ts";
import { date } from "../kinds/date.ts";
import { name } from "../kinds/name.ts";
import { integer } from "../kinds/number.ts";
import { text } from "../kinds/text.ts";
import { village } from "../kinds/village.ts";

/** What a round is (plan 2404, III.1.a: họp bình xét, niêm yết danh sách, công bố tiêu chí). */
export const roundKinds = [
  { id: "vote", label: "Họp bình xét", en: "Meeting that votes", aliases: ["Bình xét"] },
  { id: "posting", label: "Niêm yết danh sách", en: "Posting of the list", aliases: ["Niêm yết"] },
  {
    id: "criteria",
    label: "Công bố tiêu chí",
    en: "Publishing the criteria",
    aliases: ["Công khai tiêu chí", "Tiêu chí"],
  },
] as const;

/** How it was made public (F3 of domain §2.2). */
const publicWays = [
  { id: "board", label: "Niêm yết", en: "On the board", aliases: ["Bảng tin"] },
  { id: "loudspeaker", label: "Loa truyền thanh", en: "Loudspeaker", aliases: ["Loa"] },
  { id: "meeting", label: "Họp bản", en: "Village meeting", aliases: ["Họp thôn", "Họp dân"] },
  { id: "website", label: "Trang thông tin điện tử", en: "Website", aliases: ["Website"] },
] as const;

export const roundColumns = {
  kind: choice(roundKinds, { label: "Việc", en: "Round", essential: true, width: 18 }),
  village: village({ label: "Thôn, bản, tổ dân phố", en: "Village", essential: true }),
  heldOn: date({ label: "Ngày họp hoặc từ ngày", en: "Held on, or from", required: true }),
  until: date({ label: "Đến ngày (niêm yết)", en: "Until" }),
  place: text({
    label: "Nơi họp, nơi niêm yết",
    en: "Place",
    max: 120,
    requiredWhen: ({ kind }) => kind === "posting",
  }),
  households: people({
    label: "Số hộ đưa ra xét, niêm yết",
    en: "Households",
    unit: "hộ",
    requiredWhen: ({ kind }) => kind === "vote" || kind === "posting",
  }),
  attendees: people({ label: "Số người dự họp", en: "Attendees", requiredWhen: isVote }),
  agreed: people({ label: "Số đồng ý", en: "In favour", requiredWhen: isVote }),
  disagreed: people({ label: "Số không đồng ý", en: "Against" }),
  passed: people({ label: "Số hộ đạt", en: "Passed", unit: "hộ", requiredWhen: isVote }),
  minutesNo: text({
    label: "Số biên bản",
    en: "Minutes",
    max: 60,
    width: 14,
    requiredWhen: isVote,
  }),
  chair: name({ label: "Chủ trì", en: "Chair", sensitivity: "internal" }),

  rejectedBecause: text({
    label: "Lý do hộ không đạt",
    en: "Why households were rejected",
    detail: true,
    max: 300,
    width: 30,
  }),
  participants: text({ label: "Thành phần dự", en: "Participants", detail: true, max: 300 }),
  way: choice(publicWays, {
    label: "Hình thức công khai",
    en: "How it was made public",
    detail: true,
    width: 18,
  }),
  content: text({
    label: "Nội dung niêm yết, công bố",
    en: "What was posted",
    detail: true,
    max: 500,
    width: 30,
    multiline: true,
  }),
  objections: people({
    label: "Số ý kiến, phản ánh nhận được",
    en: "Objections",
    unit: "ý kiến",
    detail: true,
  }),
  objectionResult: text({
    label: "Kết quả xử lý phản ánh",
    en: "What came of them",
    detail: true,
    max: 300,
  }),
  note: text({ label: "Ghi chú", en: "Note", detail: true, max: 500, width: 30, multiline: true }),
};

export type Round = RowOf<typeof roundColumns>;

function isVote({ kind }: Values): boolean {
  return kind === "vote";
}

function people({
  unit = "người",
  ...options
}: Omit<Parameters<typeof integer>[0], "min" | "max" | "width">) {
  return integer({ ...options, unit, min: 0, max: 10_000, width: 10 });
}
