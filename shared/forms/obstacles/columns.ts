import { choice } from "../kinds/choice.ts";
import { date } from "../kinds/date.ts";
import { household } from "../kinds/household.ts";
import { text } from "../kinds/text.ts";
import { isClosed } from "../rules/status-rules.ts";

/** Kinds of obstacles (F9 of domain §2.2). */
export const obstacleKinds = [
  { id: "land", label: "Đất ở", en: "Land" },
  { id: "funds", label: "Vốn đối ứng", en: "Counterpart funds" },
  { id: "papers", label: "Hồ sơ", en: "Papers", aliases: ["Hồ sơ, thủ tục", "Thủ tục"] },
  { id: "materials", label: "Vật liệu", en: "Materials" },
  { id: "weather", label: "Thời tiết", en: "Weather", aliases: ["Mưa", "Mưa lũ"] },
  { id: "refusal", label: "Hộ từ chối", en: "Refusal", aliases: ["Từ chối"] },
  { id: "policy", label: "Cơ chế, chính sách", en: "Policy", aliases: ["Cơ chế"] },
] as const;

/** Who can solve it. */
export const levels = [
  { id: "village", label: "Thôn, bản", en: "Village", aliases: ["Bản", "Thôn", "Tổ dân phố"] },
  { id: "ward", label: "Xã, phường", en: "Ward", aliases: ["Xã", "Phường", "Cấp xã"] },
  { id: "town", label: "Thị xã", en: "Town", aliases: ["Cấp huyện", "Huyện"] },
  { id: "province", label: "Tỉnh", en: "Province", aliases: ["Cấp tỉnh"] },
  { id: "central", label: "Trung ương", en: "Central", aliases: ["TW"] },
] as const;

export const obstacleStatuses = [
  { id: "open", label: "Chưa giải quyết", en: "Open", aliases: ["Chưa"] },
  { id: "working", label: "Đang giải quyết", en: "Being solved", aliases: ["Đang"] },
  { id: "solved", label: "Đã giải quyết", en: "Solved", aliases: ["Xong", "Đã xong"] },
] as const;

export const obstacleClosing = {
  status: "status",
  options: obstacleStatuses,
  closed: ["solved"],
  on: "solvedOn",
} as const;

export const obstacleColumns = {
  household: household({ label: "Hộ (nếu vướng ở một nhà)", en: "Household" }),
  kind: choice(obstacleKinds, {
    label: "Loại vướng mắc",
    en: "Kind",
    essential: true,
    width: 18,
  }),
  content: text({
    label: "Nội dung vướng mắc",
    en: "What it is",
    required: true,
    max: 500,
    width: 36,
    multiline: true,
  }),
  cause: text({ label: "Nguyên nhân", en: "Cause", max: 300 }),
  proposal: text({ label: "Giải pháp đề xuất", en: "Proposal", max: 300 }),
  level: choice(levels, {
    label: "Cấp giải quyết",
    en: "Level that solves it",
    required: true,
    width: 13,
  }),
  raisedOn: date({ label: "Ngày phát sinh", en: "Raised on", required: true }),
  dueOn: date({ label: "Hạn giải quyết", en: "Due on" }),
  status: choice(obstacleStatuses, {
    label: "Tình trạng",
    en: "Status",
    required: true,
    width: 16,
  }),
  solvedOn: date({
    label: "Ngày giải quyết xong",
    en: "Solved on",
    requiredWhen: isClosed(obstacleClosing),
  }),

  result: text({ label: "Kết quả giải quyết", en: "Result", detail: true, max: 300 }),
  note: text({ label: "Ghi chú", en: "Note", detail: true, max: 500, width: 30, multiline: true }),
};
