import type { NormData } from "./norm-data.ts";

const perHouse = "đồng/hộ";
const poverty = "poverty.giam-ngheo";
const decision55 = "QĐ 55/QĐ-BXD ngày 20/01/2025";
const circular01 = "TT 01/2022/TT-BXD";
const decree07 = "NĐ 07/2021/NĐ-CP, sửa đổi bởi NĐ 30/2025/NĐ-CP";
const decree351 = "NĐ 351/2025/NĐ-CP ngày 30/12/2025";
const circular55 = "TT 55/2023/TT-BTC, Điều 75";
const build = (programme: string) => ({ programme, workType: "new" });
const mend = (programme: string) => ({ programme, workType: "repair" });

/** Criteria, quality, procedure, payment and poverty lines (domain §3). */
export const qualityNorms: readonly NormData[] = [
  // Criteria of a makeshift or dilapidated house; none before 20/01/2025.
  { key: "tieu_chi.don_than_m2", value: 18, unit: "m²", from: "2025-01-20", citation: decision55 },
  { key: "tieu_chi.ho_m2", value: 30, unit: "m²", from: "2025-01-20", citation: decision55 },
  {
    key: "tieu_chi.ho_m2_nguoi",
    value: 8,
    unit: "m²/người",
    from: "2025-01-20",
    citation: decision55,
  },
  {
    key: "tieu_chi.ket_cau",
    value: 2,
    unit: "kết cấu không bền/3",
    from: "2025-01-20",
    citation: decision55,
  },
  // Quality of the new house.
  { key: "cl.toi_thieu_m2", value: 30, unit: "m²", from: "2022-08-15", citation: circular01 },
  { key: "cl.3_cung", value: 3, unit: "kết cấu cứng/3", from: "2022-08-15", citation: circular01 },
  {
    key: "cl.tuoi_tho",
    value: 20,
    unit: "năm",
    from: "2022-08-15",
    citation: `${circular01}; ${decision55}`,
  },
  {
    key: "dk.tach_ho",
    value: 3,
    unit: "năm",
    scope: { programme: poverty },
    from: "2022-08-15",
    citation: circular01,
  },
  {
    key: "binh_xet.ty_le",
    value: 50,
    unit: "% số dự họp (quá)",
    from: "2022-08-15",
    citation: circular01,
  },
  {
    key: "ra_soat_ngheo.hop_dan",
    value: 50,
    unit: "% số dự họp",
    from: "2021-09-01",
    citation: "QĐ 24/2021/QĐ-TTg",
  },
  {
    key: "niem_yet.so_ngay",
    value: 3,
    unit: "ngày làm việc",
    from: "2021-09-01",
    citation:
      "QĐ 24/2021/QĐ-TTg, Điều 4 (rà soát hộ nghèo; danh sách của phong trào chưa có quy định)",
  },
  {
    key: "giai_ngan.xay_moi.dot_1",
    value: 70,
    unit: "%",
    scope: build(poverty),
    from: "2023-08-15",
    citation: circular55,
  },
  {
    key: "giai_ngan.xay_moi.dot_2",
    value: 30,
    unit: "%",
    scope: build(poverty),
    from: "2023-08-15",
    citation: circular55,
  },
  {
    key: "giai_ngan.sua_chua.dot_1",
    value: 70,
    unit: "%",
    scope: mend(poverty),
    from: "2023-08-15",
    citation: circular55,
  },
  {
    key: "giai_ngan.sua_chua.dot_2",
    value: 30,
    unit: "%",
    scope: mend(poverty),
    from: "2023-08-15",
    citation: circular55,
  },
  {
    key: "giai_ngan.sua_chua.khoi_luong",
    value: 30,
    unit: "% khối lượng",
    scope: mend(poverty),
    from: "2023-08-15",
    citation: circular55,
  },
  {
    key: "chuan_ngheo.nong_thon",
    value: 1_500_000,
    unit: "đồng/người/tháng",
    from: "2022-01-01",
    to: "2026-12-31",
    citation: decree07,
  },
  {
    key: "chuan_ngheo.thanh_thi",
    value: 2_000_000,
    unit: "đồng/người/tháng",
    from: "2022-01-01",
    to: "2026-12-31",
    citation: decree07,
  },
  {
    key: "chuan_ngheo.nong_thon",
    value: 2_200_000,
    unit: "đồng/người/tháng",
    from: "2027-01-01",
    citation: decree351,
  },
  {
    key: "chuan_ngheo.thanh_thi",
    value: 2_800_000,
    unit: "đồng/người/tháng",
    from: "2027-01-01",
    citation: decree351,
  },
  {
    key: "nguon.5pct",
    value: 5,
    unit: "% chi thường xuyên",
    from: "2025-03-01",
    citation: "Quyết định của Thủ tướng, tháng 3/2025 (số văn bản chờ xác nhận)",
  },
  {
    key: "ngay_cong.don_gia_tu",
    value: 200_000,
    unit: "đồng/công",
    from: "2024-01-01",
    citation: "Giá địa phương, chờ đơn vị xác nhận",
  },
  {
    key: "ngay_cong.don_gia_den",
    value: 300_000,
    unit: "đồng/công",
    from: "2024-01-01",
    citation: "Giá địa phương, chờ đơn vị xác nhận",
  },
  // Sanity band of one house, for amounts typed in the wrong unit.
  {
    key: "nha.kinh_phi_tu",
    value: 5_000_000,
    unit: perHouse,
    from: "2021-01-01",
    citation: "Khoảng hợp lý, đơn vị tự đặt",
  },
  {
    key: "nha.kinh_phi_den",
    value: 600_000_000,
    unit: perHouse,
    from: "2021-01-01",
    citation: "Khoảng hợp lý, đơn vị tự đặt",
  },
];
