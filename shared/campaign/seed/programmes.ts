import type { Programme } from "../campaign.ts";

/** An id begins with the group the programme counts under: stored rows are counted without the catalogue. */
export const programmes: readonly Programme[] = [
  {
    id: "movement.xoa-nha-tam",
    name: "Phong trào xóa nhà tạm, nhà dột nát",
    aliases: [
      "Phong trào",
      "Xóa nhà tạm",
      "Chương trình xóa nhà tạm",
      "Chương trình xóa nhà tạm, nhà dột nát",
    ],
    group: "movement",
    validFrom: "2024-04-13",
    validTo: null,
    document: "qd-539",
    citation: "QĐ 539/QĐ-TTg ngày 19/6/2024",
    confirmed: true,
  },
  {
    id: "poverty.giam-ngheo",
    name: "CTMTQG giảm nghèo bền vững",
    aliases: ["CTMTQG giảm nghèo", "CTMTQG GN", "Giảm nghèo bền vững", "CTMTQG GNBV"],
    group: "poverty",
    validFrom: "2022-01-18",
    validTo: null,
    document: "qd-90",
    citation: "QĐ 90/QĐ-TTg ngày 18/01/2022",
    confirmed: true,
  },
  {
    id: "ethnic.dtts-mien-nui",
    name: "CTMTQG phát triển KT-XH vùng DTTS và miền núi",
    aliases: ["CTMTQG DTTS", "CTMTQG DTTS&MN", "CTMTQG dân tộc thiểu số"],
    group: "ethnic",
    validFrom: "2021-10-14",
    validTo: null,
    document: "qd-1719",
    citation: "QĐ 1719/QĐ-TTg ngày 14/10/2021",
    confirmed: true,
  },
  {
    id: "merit.nguoi-co-cong",
    name: "Hỗ trợ nhà ở người có công",
    aliases: ["Người có công", "NCC", "Nhà ở người có công", "Hỗ trợ NCC, thân nhân liệt sĩ"],
    group: "merit",
    validFrom: "2013-06-15",
    validTo: null,
    document: "qd-22-2013",
    citation: "QĐ 22/2013/QĐ-TTg; QĐ 21/2024/QĐ-TTg ngày 22/11/2024",
    confirmed: true,
  },
];
