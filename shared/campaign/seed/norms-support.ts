import type { NormData } from "./norm-data.ts";

const perHouse = "đồng/hộ";
const movement = "movement.xoa-nha-tam";
const poverty = "poverty.giam-ngheo";
const merit = "merit.nguoi-co-cong";
const ethnic = "ethnic.dtts-mien-nui";
const steering = "Kết luận của Thủ tướng tại phiên họp thứ nhất BCĐ Trung ương, 10/11/2024";
const launch = "Mức áp dụng trước phiên họp BCĐ Trung ương ngày 10/11/2024";
const decision21 = "QĐ 21/2024/QĐ-TTg ngày 22/11/2024";
const decision22 = "QĐ 22/2013/QĐ-TTg";
const circular01 = "TT 01/2022/TT-BXD";
const decree20 = "NĐ 20/2021/NĐ-CP, Điều 15";
const build = (programme: string) => ({ programme, workType: "new" });
const mend = (programme: string) => ({ programme, workType: "repair" });

/** Support per house; "ho_tro." keys are ceilings looked up by the approval date (domain §3). */
export const supportNorms: readonly NormData[] = [
  {
    key: "ho_tro.phong_trao.xay_moi",
    value: 50_000_000,
    unit: perHouse,
    scope: build(movement),
    from: "2024-04-13",
    to: "2024-11-09",
    citation: launch,
  },
  {
    key: "ho_tro.phong_trao.xay_moi",
    value: 60_000_000,
    unit: perHouse,
    scope: build(movement),
    from: "2024-11-10",
    citation: steering,
  },
  {
    key: "ho_tro.phong_trao.sua_chua",
    value: 25_000_000,
    unit: perHouse,
    scope: mend(movement),
    from: "2024-04-13",
    to: "2024-11-09",
    citation: launch,
  },
  {
    key: "ho_tro.phong_trao.sua_chua",
    value: 30_000_000,
    unit: perHouse,
    scope: mend(movement),
    from: "2024-11-10",
    citation: steering,
  },
  {
    key: "ho_tro.ncc.xay_moi",
    value: 40_000_000,
    unit: perHouse,
    scope: build(merit),
    from: "2013-06-15",
    to: "2025-01-08",
    citation: decision22,
  },
  {
    key: "ho_tro.ncc.xay_moi",
    value: 60_000_000,
    unit: perHouse,
    scope: build(merit),
    from: "2025-01-09",
    to: "2025-12-31",
    citation: decision21,
  },
  {
    key: "ho_tro.ncc.sua_chua",
    value: 20_000_000,
    unit: perHouse,
    scope: mend(merit),
    from: "2013-06-15",
    to: "2025-01-08",
    citation: decision22,
  },
  {
    key: "ho_tro.ncc.sua_chua",
    value: 30_000_000,
    unit: perHouse,
    scope: mend(merit),
    from: "2025-01-09",
    to: "2025-12-31",
    citation: decision21,
  },
  {
    key: "ho_tro.ctmtqg_gn.xay_moi",
    value: 40_000_000,
    unit: perHouse,
    scope: build(poverty),
    from: "2022-08-15",
    citation: `QĐ 90/QĐ-TTg; ${circular01}; chỉ huyện nghèo`,
  },
  {
    key: "ho_tro.ctmtqg_gn.sua_chua",
    value: 20_000_000,
    unit: perHouse,
    scope: mend(poverty),
    from: "2022-08-15",
    citation: `QĐ 90/QĐ-TTg; ${circular01}; chỉ huyện nghèo`,
  },
  // Not ceilings: the local share has only a floor.
  {
    key: "ctmtqg_dtts.nstw_toi_da",
    value: 40_000_000,
    unit: perHouse,
    scope: { programme: ethnic },
    from: "2023-02-23",
    citation: "Quyết định của Thủ tướng ngày 23/02/2023 sửa đổi QĐ 1719",
  },
  {
    key: "ctmtqg_dtts.nsdp_toi_thieu",
    value: 4_000_000,
    unit: perHouse,
    scope: { programme: ethnic },
    from: "2023-02-23",
    citation: "Quyết định của Thủ tướng ngày 23/02/2023 sửa đổi QĐ 1719",
  },
  {
    key: "thien_tai.sap_troi",
    value: 40_000_000,
    unit: perHouse,
    from: "2021-07-01",
    citation: `${decree20} khoản 1`,
  },
  {
    key: "thien_tai.di_doi",
    value: 30_000_000,
    unit: perHouse,
    from: "2021-07-01",
    citation: `${decree20} khoản 2`,
  },
  {
    key: "thien_tai.hu_hong",
    value: 20_000_000,
    unit: perHouse,
    from: "2021-07-01",
    citation: `${decree20} khoản 3`,
  },
  {
    key: "quan_su.2024",
    value: 50_000_000,
    unit: perHouse,
    scope: { reportingUnit: "lay-nua" },
    from: "2024-10-01",
    to: "2024-12-31",
    citation: "Hỗ trợ của Bộ Quốc phòng cho 03 hộ xã Lay Nưa, tháng 10/2024",
  },
  {
    key: "dai_doan_ket.2023_2024",
    value: 50_000_000,
    unit: "đồng/nhà",
    from: "2023-05-01",
    to: "2024-12-31",
    citation: "Đề án nhà Đại đoàn kết, 70 năm Chiến thắng Điện Biên Phủ",
  },
];
