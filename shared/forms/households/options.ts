import type { Option } from "../column.ts";
import type { HouseState } from "../house.ts";

/** Lists of the household form. Ids are stored and counted by: they never change, labels may. Source: plan 2404/KH-UBND; domain §2.2b. */

/** Whom the plan helps (I.1, V.2.d); the main category drives every count. */
export const categories = [
  { id: "poor", label: "Hộ nghèo", en: "Poor household", aliases: ["HN", "Nghèo"] },
  {
    id: "near-poor",
    label: "Hộ cận nghèo",
    en: "Near-poor household",
    aliases: ["CN", "Cận nghèo"],
  },
  {
    id: "merit",
    label: "Người có công",
    en: "Person of merit",
    aliases: ["NCC", "Gia đình người có công", "Người có công với cách mạng"],
  },
  {
    id: "martyr-kin",
    label: "Thân nhân liệt sĩ",
    en: "Martyr's kin",
    aliases: ["TNLS", "Thân nhân liệt sỹ", "Gia đình liệt sĩ"],
  },
  {
    id: "disaster",
    label: "Thiên tai, biến đổi khí hậu",
    en: "Hit by disaster or climate change",
    aliases: [
      "TT",
      "Thiên tai",
      "TT-BĐKH",
      "Thiên tai - BĐKH",
      "Thiên tai–BĐKH",
      "Bị ảnh hưởng thiên tai",
    ],
  },
  {
    id: "hardship",
    label: "Khó khăn khác",
    en: "Other hardship",
    aliases: ["KK", "Hộ khó khăn", "Khó khăn"],
  },
] as const;

export const workTypes = [
  { id: "new", label: "Xây mới", en: "New house", aliases: ["Xây", "Làm mới", "Xây dựng mới"] },
  {
    id: "repair",
    label: "Sửa chữa",
    en: "Repair",
    aliases: ["Sửa", "Cải tạo", "Cải tạo, sửa chữa"],
  },
] as const;

export const sexes = [
  { id: "male", label: "Nam", en: "Male", aliases: ["Trai", "M"] },
  { id: "female", label: "Nữ", en: "Female", aliases: ["Gái", "F"] },
] as const;

export const durability = [
  { id: "durable", label: "Bền", en: "Durable", aliases: ["Bền chắc", "Kiên cố"] },
  {
    id: "weak",
    label: "Không bền",
    en: "Not durable",
    aliases: ["Không bền chắc", "Tạm", "Đơn sơ"],
  },
] as const;

export const landTitles = [
  { id: "legal", label: "Hợp pháp", en: "Legal title", aliases: ["Có giấy", "Có sổ đỏ"] },
  {
    id: "undisputed",
    label: "Chưa có giấy, không tranh chấp",
    en: "No papers, undisputed",
    aliases: ["Chưa có giấy", "Không tranh chấp"],
  },
  { id: "disputed", label: "Tranh chấp", en: "Disputed", aliases: ["Đang tranh chấp"] },
  { id: "none", label: "Không có", en: "No land", aliases: ["Chưa có đất", "Không có đất"] },
  {
    id: "off-plan",
    label: "Không phù hợp quy hoạch",
    en: "Against the land-use plan",
    aliases: ["Không đúng quy hoạch", "Ngoài quy hoạch"],
  },
] as const;

/** How people call the old house; whether it qualifies follows from its three structures (domain §3). */
export const conditions = [
  { id: "makeshift", label: "Nhà tạm", en: "Makeshift", aliases: ["Tạm"] },
  { id: "dilapidated", label: "Nhà dột nát", en: "Dilapidated", aliases: ["Dột nát"] },
] as const;

/** What the village meeting decided (domain §1.7). */
export const voteResults = [
  { id: "passed", label: "Đạt", en: "Passed", aliases: ["Đồng ý"] },
  { id: "rejected", label: "Không đạt", en: "Rejected", aliases: ["Không đồng ý"] },
] as const;

/** What the labour office says of the category. */
export const categoryChecks = [
  { id: "right", label: "Đúng", en: "Right", aliases: ["Đúng đối tượng", "Có"] },
  { id: "wrong", label: "Không", en: "Wrong", aliases: ["Không đúng", "Sai"] },
  { id: "pending", label: "Chưa", en: "Not yet", aliases: ["Chưa xác nhận"] },
] as const;

/** Housing help before this campaign (domain §2.2b). */
export const priorHelps = [
  { id: "none", label: "Chưa", en: "None", aliases: ["Không", "Chưa được hỗ trợ"] },
  { id: "qd167", label: "QĐ 167", en: "Decision 167", aliases: ["167", "QĐ 167/2008/QĐ-TTg"] },
  { id: "qd22", label: "QĐ 22", en: "Decision 22", aliases: ["22", "QĐ 22/2013/QĐ-TTg"] },
  { id: "target-programme", label: "CTMTQG", en: "National target programme" },
  {
    id: "great-unity",
    label: "Đại đoàn kết",
    en: "Great-unity house",
    aliases: ["Nhà Đại đoàn kết"],
  },
  { id: "other", label: "Chương trình khác", en: "Other programme", aliases: ["Khác"] },
] as const;

/** Order of priority. Source: TT 01/2022/TT-BXD, Điều 5; by analogy outside the poor districts. */
export const priorities = [
  { id: "poor-minority", label: "Hộ nghèo dân tộc thiểu số", en: "Poor, ethnic minority" },
  { id: "poor-merit", label: "Hộ nghèo có người có công", en: "Poor, with a person of merit" },
  {
    id: "social-protection",
    label: "Có thành viên bảo trợ xã hội",
    en: "Member under social protection",
  },
  {
    id: "alone-disabled",
    label: "Già cả, neo đơn, khuyết tật",
    en: "Aged, alone or disabled",
    aliases: ["Neo đơn", "Khuyết tật", "Già cả neo đơn"],
  },
  { id: "disaster-area", label: "Vùng thường xuyên thiên tai", en: "Area of frequent disasters" },
  { id: "other", label: "Còn lại", en: "Others", aliases: ["Khác"] },
] as const;

/** A reason for leaving the list, with the last state in which it can be the reason; null = in any. */
interface ExitReason extends Option {
  readonly until: HouseState | null;
  /** It was never a need: the row counts nowhere. */
  readonly isVoid?: true;
}

/** Why a household leaves the list: every reason of domain §1.7. */
export const exitReasons = [
  {
    id: "other-programme",
    label: "Đã được chương trình khác hỗ trợ",
    en: "Helped by another programme",
    until: "started",
  },
  {
    id: "not-eligible",
    label: "Không đủ điều kiện, tiêu chí",
    en: "Not eligible",
    until: "approved",
  },
  { id: "refused", label: "Hộ từ chối, không có nhu cầu", en: "Refused", until: "started" },
  {
    id: "no-counterpart",
    label: "Không có vốn đối ứng",
    en: "No counterpart funds",
    until: "started",
  },
  {
    id: "no-land",
    label: "Chưa có đất ở, đất tranh chấp",
    en: "No land or disputed land",
    until: "approved",
  },
  { id: "moved", label: "Chuyển nơi khác", en: "Moved away", until: null },
  { id: "deceased", label: "Chết, không còn người ở", en: "Deceased, nobody left", until: null },
  {
    id: "left-poverty",
    label: "Thoát nghèo trước phê duyệt",
    en: "Left poverty before approval",
    until: "posted",
  },
  { id: "duplicate", label: "Trùng hộ", en: "Duplicate", until: null, isVoid: true },
  {
    id: "wrong-entry",
    label: "Nhập sai",
    en: "Entered by mistake",
    until: null,
    isVoid: true,
  },
] as const satisfies readonly ExitReason[];
