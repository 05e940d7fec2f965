import type { NormData, Origin } from "./norm-data.ts";

/** There was no criterion of a makeshift house before this day: rows of 2024 were judged by rules like TT 01/2022 (domain §3). */
const decision55: Origin = {
  document: "qd-55-bxd",
  citation: "QĐ 55/QĐ-BXD ngày 20/01/2025",
  from: "2025-01-20",
  confirmed: true,
};
const circular01: Origin = {
  document: "tt-01-2022",
  citation: "TT 01/2022/TT-BXD",
  from: "2022-08-15",
  confirmed: true,
};
const decree07: Origin = {
  document: "nd-07-2021",
  citation: "NĐ 07/2021/NĐ-CP, sửa đổi bởi NĐ 30/2025/NĐ-CP",
  from: "2022-01-01",
  to: "2026-12-31",
  confirmed: true,
};
const decree351: Origin = {
  document: "nd-351-2025",
  citation: "NĐ 351/2025/NĐ-CP ngày 30/12/2025",
  from: "2027-01-01",
  confirmed: true,
};
const perHead = "đồng/người/tháng";
const order = "thứ tự ưu tiên";

/** Order of help among households of poor districts, then by the danger of collapse. */
const priorities: readonly (readonly [key: string, note: string])[] = [
  ["ho_ngheo_dtts", "Hộ nghèo dân tộc thiểu số"],
  ["ho_ngheo_ncc", "Hộ nghèo có thành viên là người có công"],
  ["thanh_vien_btxh", "Hộ nghèo, cận nghèo có thành viên là đối tượng bảo trợ xã hội"],
  ["dac_biet_kho_khan", "Hộ nghèo, cận nghèo già cả, neo đơn, khuyết tật"],
  ["vung_thien_tai", "Hộ nghèo, cận nghèo vùng thường xuyên thiên tai"],
  ["con_lai", "Hộ còn lại; bằng nhau thì nhà có nguy cơ sập đổ trước, rồi hộ chưa có nhà"],
];

/** Criteria of a makeshift house, quality of the new one, priorities and poverty lines (domain §3). */
export const criteriaNorms: readonly NormData[] = [
  { key: "tieu_chi.don_than_m2", value: 18, unit: "m²", ...decision55 },
  { key: "tieu_chi.ho_m2", value: 30, unit: "m²", ...decision55 },
  { key: "tieu_chi.ho_m2_nguoi", value: 8, unit: "m²/người", ...decision55 },
  { key: "tieu_chi.ket_cau", value: 2, unit: "kết cấu không bền/3", ...decision55 },
  {
    key: "tieu_chi.vat_lieu_ben",
    value: 1,
    unit: "áp dụng",
    ...decision55,
    note: "Nền: vữa, bê tông, gạch, đá, gỗ. Khung-tường: BTCT, thép, gỗ bền chắc, gạch, đá. Mái: đỡ BTCT, thép, gỗ bền; lợp BTCT, ngói, tôn.",
  },
  {
    key: "tieu_chi.dieu_kien",
    value: 1,
    unit: "áp dụng",
    ...decision55,
    confirmed: false,
    note: "Xây trên đất ở, không tranh chấp; danh mục loại trừ tại Điều 2 chờ xác nhận.",
  },
  { key: "cl.toi_thieu_m2", value: 30, unit: "m²", ...circular01 },
  { key: "cl.3_cung", value: 3, unit: "kết cấu cứng/3", ...circular01 },
  { key: "cl.tuoi_tho", value: 20, unit: "năm", ...circular01 },
  {
    key: "dk.tach_ho",
    value: 3,
    unit: "năm",
    scope: { programme: "poverty.giam-ngheo" },
    ...circular01,
  },
  {
    key: "dk.chua_ho_tro",
    value: 1,
    unit: "áp dụng",
    ...circular01,
    note: "Chưa được Nhà nước, tổ chức CT-XH hoặc chương trình khác hỗ trợ nhà ở.",
  },
  ...priorities.map(([key, note], index): NormData => ({
    key: `uu_tien.${key}`,
    value: index + 1,
    unit: order,
    ...circular01,
    citation: "TT 01/2022/TT-BXD, Điều 5",
    note,
  })),
  { key: "chuan_ngheo.nong_thon", value: 1_500_000, unit: perHead, ...decree07 },
  { key: "chuan_ngheo.thanh_thi", value: 2_000_000, unit: perHead, ...decree07 },
  { key: "chuan_ngheo.nong_thon", value: 2_200_000, unit: perHead, ...decree351 },
  { key: "chuan_ngheo.thanh_thi", value: 2_800_000, unit: perHead, ...decree351 },
];
