import type { Duty, Unit, UnitKind } from "../campaign.ts";

/** The town and its organs ended with the two-level government. Source: domain §4. */
const lastDayOfTown = "2025-06-30";
/** The earliest source seen that names the wards: QĐ 885/QĐ-UBND of 19/9/2019. */
const firstDay = "2019-09-19";
const plan = "Kế hoạch 2404/KH-UBND ngày 25/9/2024 của UBND thị xã Mường Lay";

/**
 * Every unit that reports: three wards and fourteen offices, fronts and unions. The ward of Mường Lay that took over on 01/7/2025 is
 * added by the hand-over, not shipped: it carries the code 03151 that Na Lay had.
 */
export const units: readonly Unit[] = [
  ward("na-lay", "phường Na Lay", { shortCode: "NL", officialCode: "03151" }),
  ward("song-da", "phường Sông Đà", { shortCode: "SD", officialCode: "03148" }),
  ward("lay-nua", "xã Lay Nưa", { shortCode: "LN", officialCode: "03184" }),
  organ("qldt", "Phòng Quản lý Đô thị", { shortCode: "QLD", duties: ["standing"] }),
  organ("noi-vu", "Phòng Nội vụ", { shortCode: "NV", duties: ["emulation"] }),
  organ("ldtbxh", "Phòng Lao động - Thương binh và Xã hội", {
    shortCode: "LDX",
    duties: ["labour"],
    // Its functions were split up from 01/3/2025.
    validTo: "2025-02-28",
  }),
  organ("vhtt", "Phòng Văn hóa và Thông tin", { shortCode: "VHT", duties: ["culture"] }),
  organ("tckh", "Phòng Tài chính - Kế hoạch", { shortCode: "TCK", confirmed: false }),
  organ("gddt", "Phòng Giáo dục và Đào tạo", { shortCode: "GDT", confirmed: false }),
  organ("van-phong", "Văn phòng HĐND và UBND thị xã", { shortCode: "VP" }),
  organ("tt-vhttth", "Trung tâm Văn hóa - Truyền thanh - Truyền hình", {
    shortCode: "TTV",
    kind: "centre",
  }),
  organ("mttq", "Ủy ban Mặt trận Tổ quốc Việt Nam thị xã", { shortCode: "MT", kind: "front" }),
  union("ldld", "Liên đoàn Lao động thị xã", "LDL"),
  union("hoi-nong-dan", "Hội Nông dân thị xã", "HND"),
  union("hoi-phu-nu", "Hội Liên hiệp Phụ nữ thị xã", "HPN"),
  union("doan-thanh-nien", "Đoàn TNCS Hồ Chí Minh thị xã", "DTN"),
  union("hoi-ccb", "Hội Cựu chiến binh thị xã", "CCB"),
];

function ward(
  id: string,
  name: string,
  { shortCode, officialCode }: { shortCode: string; officialCode: string },
): Unit {
  return {
    id,
    name,
    shortCode,
    officialCode,
    kind: "ward",
    validFrom: firstDay,
    validTo: lastDayOfTown,
    citation: "Danh mục đơn vị hành chính của Tổng cục Thống kê, ngày 04/01/2025",
    confirmed: true,
  };
}

interface OrganOptions {
  readonly shortCode: string;
  readonly kind?: UnitKind;
  readonly duties?: readonly Duty[];
  readonly validTo?: string;
  readonly confirmed?: boolean;
}

function organ(id: string, name: string, options: OrganOptions): Unit {
  const { shortCode, kind = "office", duties, validTo = lastDayOfTown, confirmed = true } = options;
  const citation = confirmed ? plan : "Kế hoạch không nêu tên; chờ đơn vị xác nhận";
  return {
    id,
    name,
    shortCode,
    kind,
    ...(duties === undefined ? {} : { duties }),
    officialCode: null,
    validFrom: firstDay,
    validTo,
    citation,
    confirmed,
  };
}

/** The plan says "các tổ chức chính trị - xã hội thị xã"; the law counts five. */
function union(id: string, name: string, shortCode: string): Unit {
  return organ(id, name, { shortCode, kind: "union" });
}
