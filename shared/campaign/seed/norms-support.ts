import type { NormData, Origin } from "./norm-data.ts";

const perHouse = "đồng/hộ";
const movement = "movement.xoa-nha-tam";
const poverty = "poverty.giam-ngheo";
const merit = "merit.nguoi-co-cong";
const ethnic = "ethnic.dtts-mien-nui";

const launch: Origin = {
  citation: "Mức áp dụng trước phiên họp thứ nhất BCĐ Trung ương ngày 10/11/2024",
  from: "2024-04-13",
  to: "2024-11-09",
  confirmed: true,
};
const steering: Origin = {
  document: "kl-10-11-2024",
  citation: "Kết luận của Thủ tướng tại phiên họp thứ nhất BCĐ Trung ương, 10/11/2024",
  from: "2024-11-10",
  confirmed: true,
};
const decision22: Origin = {
  document: "qd-22-2013",
  citation: "QĐ 22/2013/QĐ-TTg",
  from: "2013-06-15",
  to: "2025-01-08",
  confirmed: true,
};
const decision21: Origin = {
  document: "qd-21-2024",
  citation: "QĐ 21/2024/QĐ-TTg ngày 22/11/2024",
  from: "2025-01-09",
  to: "2025-12-31",
  confirmed: true,
};
const circular01: Origin = {
  document: "tt-01-2022",
  citation: "QĐ 90/QĐ-TTg ngày 18/01/2022; TT 01/2022/TT-BXD; chỉ huyện nghèo",
  from: "2022-08-15",
  confirmed: true,
};
const decision1719: Origin = {
  document: "qd-1719",
  citation: "Quyết định của Thủ tướng ngày 23/02/2023 sửa đổi QĐ 1719/QĐ-TTg",
  from: "2023-02-23",
  confirmed: true,
};
const decree20: Origin = {
  document: "nd-20-2021",
  citation: "NĐ 20/2021/NĐ-CP, Điều 15",
  from: "2021-07-01",
  confirmed: true,
};

/** Support per house; "ho_tro." keys are ceilings looked up by the approval date (domain §3). */
export const supportNorms: readonly NormData[] = [
  ceiling("phong_trao.xay_moi", 50, { ...launch, scope: build(movement) }),
  ceiling("phong_trao.xay_moi", 60, { ...steering, scope: build(movement) }),
  ceiling("phong_trao.sua_chua", 25, { ...launch, scope: mend(movement) }),
  ceiling("phong_trao.sua_chua", 30, { ...steering, scope: mend(movement) }),
  ceiling("ncc.xay_moi", 40, { ...decision22, scope: build(merit) }),
  ceiling("ncc.xay_moi", 60, { ...decision21, scope: build(merit) }),
  ceiling("ncc.sua_chua", 20, { ...decision22, scope: mend(merit) }),
  ceiling("ncc.sua_chua", 30, { ...decision21, scope: mend(merit) }),
  ceiling("ctmtqg_gn.xay_moi", 40, { ...circular01, scope: build(poverty) }),
  ceiling("ctmtqg_gn.sua_chua", 20, { ...circular01, scope: mend(poverty) }),
  {
    key: "ctmtqg_gn.bu_chenh_lech",
    value: 1,
    unit: "áp dụng",
    scope: { programme: poverty },
    document: "cd-84",
    citation: "Công điện 84/CĐ-TTg ngày 08/6/2025",
    from: "2025-06-08",
    confirmed: false,
    note: "Phần chênh lệch đến 60 triệu (xây mới), 30 triệu (sửa chữa) chi từ nguồn huy động.",
  },
  {
    key: "ctmtqg_gn.dia_ban",
    value: 0,
    unit: "thuộc huyện nghèo",
    scope: { programme: poverty },
    document: "qd-353-2022",
    citation: "QĐ 353/QĐ-TTg ngày 15/3/2022",
    from: "2022-03-15",
    to: "2025-12-31",
    confirmed: false,
    note: "Thị xã Mường Lay không thuộc danh sách; xã Sá Tổng, huyện Mường Chà thuộc danh sách.",
  },
  {
    key: "ncc.nstw_toi_da",
    value: 100,
    unit: "% nhu cầu tăng thêm",
    scope: { programme: merit },
    document: "qd-21-2024",
    citation: "QĐ 21/2024/QĐ-TTg ngày 22/11/2024",
    from: "2025-01-09",
    to: "2025-12-31",
    confirmed: false,
    note: "Cho tỉnh nhận bổ sung cân đối ngân sách, như Điện Biên.",
  },
  {
    key: "ncc.doi_tuong",
    value: 1,
    unit: "áp dụng",
    scope: { programme: merit },
    ...decision21,
    citation: "NĐ 131/2021/NĐ-CP, Điều 99 khoản 1; QĐ 21/2024/QĐ-TTg",
    note: "Thường trú và đang ở nhà tạm hoặc hư hỏng nặng; trừ hộ đã hỗ trợ theo QĐ 22/2013/QĐ-TTg.",
  },
  quality("ncc.toi_thieu_m2", 30, decision22),
  quality("ncc.toi_thieu_don_than_m2", 24, decision22),
  // Not ceilings: the local share has only a floor.
  amount("ctmtqg_dtts.nstw_toi_da", 40, { ...decision1719, scope: { programme: ethnic } }),
  amount("ctmtqg_dtts.nsdp_toi_thieu", 4, { ...decision1719, scope: { programme: ethnic } }),
  amount("ctmtqg_dtts.vay_nhcsxh", 40, {
    document: "nd-28-2022",
    citation: "NĐ 28/2022/NĐ-CP",
    from: "2022-04-26",
    confirmed: false,
  }),
  amount("thien_tai.sap_troi", 40, { ...decree20, citation: "NĐ 20/2021/NĐ-CP, Điều 15 khoản 1" }),
  amount("thien_tai.di_doi", 30, { ...decree20, citation: "NĐ 20/2021/NĐ-CP, Điều 15 khoản 2" }),
  amount("thien_tai.hu_hong", 20, { ...decree20, citation: "NĐ 20/2021/NĐ-CP, Điều 15 khoản 3" }),
  amount("quan_su.2024", 50, {
    citation: "Hỗ trợ của Bộ Quốc phòng cho 03 hộ xã Lay Nưa, tháng 10/2024",
    from: "2024-10-01",
    to: "2024-12-31",
    confirmed: true,
    scope: { reportingUnit: "lay-nua" },
  }),
  amount("dai_doan_ket.2023_2024", 50, {
    citation: "Đề án nhà Đại đoàn kết, 70 năm Chiến thắng Điện Biên Phủ",
    from: "2023-05-01",
    to: "2024-12-31",
    confirmed: false,
  }),
  {
    key: "dien_bien.de_an_2025",
    value: 1,
    unit: "áp dụng",
    document: "qd-150-dien-bien",
    citation: "QĐ 150/QĐ-UBND ngày 24/01/2025",
    from: "2025-01-24",
    confirmed: false,
    note: "Chưa có nội dung đề án của tỉnh; đơn vị bổ sung mức và đối tượng.",
  },
];

function build(programme: string) {
  return { programme, workType: "new" };
}

function mend(programme: string) {
  return { programme, workType: "repair" };
}

function ceiling(...[key, millions, origin]: Parameters<typeof amount>): NormData {
  return amount(`ho_tro.${key}`, millions, origin);
}

/** In millions of đồng per house. */

function amount(key: string, millions: number, origin: Origin & Pick<NormData, "scope">): NormData {
  return { key, value: millions * 1_000_000, unit: perHouse, ...origin };
}

function quality(key: string, value: number, origin: Origin): NormData {
  return { key, value, unit: "m²", scope: { programme: merit }, ...origin };
}
