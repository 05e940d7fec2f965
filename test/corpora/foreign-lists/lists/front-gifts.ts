import { type ForeignList } from "../foreign-list.ts";

/** The Front's ledger: amounts in millions as the heading says, two dates under one heading, totals in the middle and at the end. */
const donors = [
  "Chi nhánh Điện lực Mường Lay",
  "Công ty TNHH Sông Đà Xanh",
  "Ngân hàng Chính sách xã hội thị xã",
  "Hội Phụ nữ thị xã",
  "Doanh nghiệp tư nhân Hưng Thịnh",
  "Trường THPT thị xã",
  "Nhóm thiện nguyện Ấm Áp",
];
const kinds = ["Tiền", "Tiền", "Vật liệu", "Ngày công"];

const gift = (n: number) => [
  n,
  donors[n % donors.length] ?? "",
  n % 3 === 0 ? "Doanh nghiệp, nhà hảo tâm" : "Quỹ “Vì người nghèo” thị xã",
  kinds[n % 4] ?? "",
  n % 4 === 3 ? null : 5 + (n % 9) * 5,
  n % 4 === 3 ? 10 + n : null,
  `${1 + (n % 27)}/9/2024`,
  n % 5 === 0 ? null : `${1 + (n % 27)}/10/2024`,
  n % 4 === 0 ? `PT ${120 + n}` : null,
  n % 6 === 0 ? "Ưu tiên hộ người có công" : null,
];

export const frontGifts: ForeignList = {
  name: "MTTQ: gifts in millions of đồng, promised and received",
  unit: "mttq",
  sheet: "Ủng hộ 2024",
  rows: [
    ["ỦY BAN MTTQ VIỆT NAM", null, null, null, null, "DANH SÁCH ĐƠN VỊ ỦNG HỘ XÓA NHÀ TẠM"],
    ["THỊ XÃ MƯỜNG LAY"],
    [],
    [
      "STT",
      "Tên đơn vị, cá nhân ủng hộ",
      "Nguồn vận động",
      "Hình thức ủng hộ",
      "Số tiền (triệu đồng)",
      "Số ngày công",
      "Ngày",
      null,
      "Số phiếu thu",
      "Diễn giải",
    ],
    [null, null, null, null, null, null, "Đăng ký", "Thực nhận"],
    ...Array.from({ length: 14 }, (_, index) => gift(index + 1)),
    [null, "Cộng tháng 9", null, null, 250],
    ...Array.from({ length: 14 }, (_, index) => gift(index + 15)),
    [null, "Tổng cộng", null, null, 530],
    [],
    [null, null, null, null, null, null, "TM. BAN THƯỜNG TRỰC"],
  ],
  merged: ["G4:H4", "A4:A5", "B4:B5", "C4:C5", "D4:D5", "E4:E5", "F4:F5", "I4:I5", "J4:J5"],
  expected: {
    form: "money",
    headings: [4, 5],
    rows: 28,
    columns: {
      A: null,
      B: "donor",
      C: "source",
      D: "kind",
      E: "amount",
      F: "workdays",
      G: "pledgedOn",
      H: "receivedOn",
      I: "receipt",
      J: "note",
    },
  },
};
