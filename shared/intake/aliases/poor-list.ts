import type { Aliases } from "./aliases.ts";

/** The yearly list of poor and near-poor households. Source: forms of QĐ 24/2021/QĐ-TTg as LĐTBXH keeps them (domain §2.2). */
export const poorListAliases: Aliases = {
  head: [
    "Họ tên",
    "Họ và tên",
    "Họ tên chủ hộ",
    "Chủ hộ",
    "Tên chủ hộ",
    "Họ tên hộ nghèo",
    "Hộ gia đình",
  ],
  nationalId: [
    "CCCD",
    "Số CCCD",
    "Căn cước công dân",
    "Số căn cước",
    "Số định danh",
    "Số ĐDCN",
    "CMND CCCD",
    "CCCD CMND",
  ],
  unit: ["Xã", "Phường", "Xã phường", "Đơn vị", "Xã, phường, thị trấn"],
  village: ["Thôn", "Bản", "Thôn bản", "Thôn, bản", "Tổ dân phố", "Địa chỉ", "Nơi cư trú"],
  category: [
    "Phân loại",
    "Loại hộ",
    "Diện hộ",
    "Phân loại hộ",
    "Hộ nghèo, cận nghèo",
    "Kết quả rà soát",
    "Kết quả phân loại hộ",
  ],
  year: ["Năm", "Năm công nhận", "Kết quả năm"],
  decision: [
    "QĐ công nhận",
    "Quyết định",
    "Số QĐ công nhận",
    "Số quyết định",
    "Quyết định công nhận hộ nghèo",
    "Số, ngày quyết định",
  ],
};
