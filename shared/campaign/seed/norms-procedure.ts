import type { NormData, Origin } from "./norm-data.ts";

const circular55: Origin = {
  document: "tt-55-2023",
  citation: "TT 55/2023/TT-BTC, Điều 75",
  from: "2023-08-15",
  confirmed: true,
};
const decision24: Origin = {
  document: "qd-24-2021",
  citation: "QĐ 24/2021/QĐ-TTg",
  from: "2021-09-01",
  confirmed: true,
};
/** Nobody's text: the office puts its own figure in its place. */
const own: Origin = {
  citation: "Khoảng hợp lý, đơn vị tự đặt",
  from: "2021-01-01",
  confirmed: false,
};
const localPrice: Origin = {
  citation: "Giá địa phương, chờ đơn vị xác nhận",
  from: "2024-01-01",
  confirmed: false,
};
const day = "ngày, viết yyyymmdd";

/** Votes, posting, payment, deadlines and what the office sets itself (domain §3). */
export const procedureNorms: readonly NormData[] = [
  {
    key: "binh_xet.ty_le",
    value: 50,
    unit: "% số dự họp (quá)",
    document: "tt-01-2022",
    citation: "TT 01/2022/TT-BXD",
    from: "2022-08-15",
    confirmed: false,
  },
  { key: "ra_soat_ngheo.hop_dan", value: 50, unit: "% số dự họp", ...decision24 },
  {
    key: "niem_yet.so_ngay",
    value: 3,
    unit: "ngày làm việc",
    ...decision24,
    citation:
      "QĐ 24/2021/QĐ-TTg, Điều 4 (rà soát hộ nghèo; danh sách của phong trào chưa có quy định)",
    confirmed: false,
  },
  paid("xay_moi.dot_1", 70, "Sau khi xong nền, móng"),
  paid("xay_moi.dot_2", 30, "Sau khi hoàn thành"),
  paid("sua_chua.dot_1", 70, "Sau khi đạt khối lượng quy định"),
  paid("sua_chua.dot_2", 30, "Sau khi hoàn thành"),
  {
    ...paid("sua_chua.khoi_luong", 30, "Khối lượng phải đạt trước khi giải ngân đợt 1"),
    unit: "% khối lượng",
  },
  {
    key: "muc_tieu.quoc_gia",
    value: 20251231,
    unit: day,
    document: "qd-539",
    citation: "QĐ 539/QĐ-TTg ngày 19/6/2024",
    from: "2024-06-19",
    to: "2025-06-07",
    confirmed: false,
    note: "Trong thời gian này mốc được rút xuống 31/10/2025; ngày áp dụng và số văn bản chờ xác nhận.",
  },
  {
    key: "muc_tieu.quoc_gia",
    value: 20250831,
    unit: day,
    document: "cd-84",
    citation: "Công điện 84/CĐ-TTg ngày 08/6/2025",
    from: "2025-06-08",
    confirmed: true,
  },
  {
    key: "muc_tieu.ncc",
    value: 20250727,
    unit: day,
    document: "cd-84",
    citation: "Công điện 84/CĐ-TTg ngày 08/6/2025",
    from: "2025-06-08",
    to: "2025-07-15",
    confirmed: false,
  },
  {
    key: "muc_tieu.ncc",
    value: 20250724,
    unit: day,
    document: "tb-367",
    citation: "TB 367/TB-VPCP ngày 16/7/2025",
    from: "2025-07-16",
    confirmed: true,
  },
  {
    key: "nguon.5pct",
    value: 5,
    unit: "% chi thường xuyên",
    citation: "Quyết định của Thủ tướng, tháng 3/2025 (số văn bản chờ xác nhận)",
    from: "2025-03-01",
    confirmed: false,
  },
  { key: "ngay_cong.don_gia_tu", value: 200_000, unit: "đồng/công", ...localPrice },
  { key: "ngay_cong.don_gia_den", value: 300_000, unit: "đồng/công", ...localPrice },
  // Sanity band of one house, for amounts typed in the wrong unit.
  { key: "nha.kinh_phi_tu", value: 5_000_000, unit: "đồng/hộ", ...own },
  { key: "nha.kinh_phi_den", value: 600_000_000, unit: "đồng/hộ", ...own },
];

function paid(step: string, value: number, note: string): NormData {
  const work = step.split(".")[0] ?? "";
  const workType = work === "xay_moi" ? "new" : "repair";
  const scope = { programme: "poverty.giam-ngheo", workType };
  return { key: `giai_ngan.${step}`, value, unit: "%", scope, ...circular55, note };
}
