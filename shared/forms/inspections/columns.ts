import type { Values } from "../column.ts";
import { choice } from "../kinds/choice.ts";
import { date } from "../kinds/date.ts";
import { entry } from "../kinds/entry.ts";
import { household } from "../kinds/household.ts";
import { mark } from "../kinds/mark.ts";
import { integer } from "../kinds/number.ts";
import { text } from "../kinds/text.ts";
import { isClosed } from "../rules/status-rules.ts";

/** Who looks, and in whose name (O9, O10 of domain §1.2). */
export const inspectionKinds = [
  { id: "inspection", label: "Kiểm tra", en: "Inspection", aliases: ["Đoàn kiểm tra"] },
  { id: "supervision", label: "Giám sát", en: "Supervision", aliases: ["Đoàn giám sát"] },
  { id: "criticism", label: "Phản biện xã hội", en: "Social criticism", aliases: ["Phản biện"] },
  {
    id: "community",
    label: "Giám sát của cộng đồng",
    en: "Supervision by the people",
    aliases: ["Giám sát cộng đồng", "Cộng đồng", "Giám sát đầu tư cộng đồng"],
  },
] as const;

/** How far a recommendation was followed. */
const followUps = [
  { id: "open", label: "Chưa khắc phục", en: "Open", aliases: ["Chưa"] },
  { id: "working", label: "Đang khắc phục", en: "Being followed", aliases: ["Đang"] },
  { id: "followed", label: "Đã khắc phục", en: "Followed", aliases: ["Đã xong", "Xong"] },
] as const;

export const followUp = {
  status: "followUp",
  options: followUps,
  closed: ["followed"],
  on: "followedOn",
} as const;

export const inspectionColumns = {
  kind: choice(inspectionKinds, { label: "Loại", en: "Kind", essential: true, width: 18 }),
  lead: text({
    label: "Cơ quan, đoàn chủ trì",
    en: "Led by",
    required: true,
    max: 120,
    width: 26,
  }),
  heldOn: date({ label: "Ngày tiến hành", en: "Held on", required: true }),
  visited: entry("units", { label: "Đơn vị được kiểm tra", en: "Unit visited" }),
  houses: integer({
    label: "Số nhà được kiểm tra",
    en: "Houses seen",
    min: 0,
    max: 10_000,
    unit: "nhà",
    units: ["hộ"],
    width: 10,
  }),
  withProgramme: mark({
    label: "Kết hợp Đề án nhà ở CTMTQG",
    en: "Together with the programmes' housing project",
    width: 14,
  }),
  result: text({
    label: "Kết quả, kết luận",
    en: "Result",
    required: true,
    max: 500,
    width: 36,
    multiline: true,
  }),
  recommendation: text({
    label: "Kiến nghị",
    en: "Recommendation",
    max: 500,
    width: 30,
    multiline: true,
  }),
  dueOn: date({ label: "Hạn khắc phục", en: "Due on", requiredWhen: hasRecommendation }),
  followUp: choice(followUps, {
    label: "Kết quả khắc phục",
    en: "Follow-up",
    width: 16,
    requiredWhen: hasRecommendation,
  }),
  followedOn: date({
    label: "Ngày khắc phục xong",
    en: "Followed on",
    requiredWhen: isClosed(followUp),
  }),

  shortcomings: text({
    label: "Tồn tại, hạn chế",
    en: "Shortcomings",
    detail: true,
    max: 500,
    width: 30,
    multiline: true,
  }),
  participants: text({ label: "Thành phần", en: "Participants", detail: true, max: 300 }),
  household: household({ label: "Hộ được kiểm tra", en: "Household visited", detail: true }),
  documentNo: text({
    label: "Số văn bản kết luận",
    en: "Number of the conclusion",
    detail: true,
    max: 60,
    width: 16,
  }),
  note: text({ label: "Ghi chú", en: "Note", detail: true, max: 500, width: 30, multiline: true }),
};

/** True for a visit that left something to be done. */
export function hasRecommendation({ recommendation }: Values): boolean {
  return (recommendation ?? null) !== null;
}
