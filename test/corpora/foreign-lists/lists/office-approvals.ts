import { type ForeignList } from "../foreign-list.ts";
import { people } from "../people.ts";

/** The list behind an approval decision: "ĐVT: 1.000 đồng" above the table, the programme as lines between the rows, money by source. */
const merit = people(800, 6, ["bản Hốc", "bản Nậm Cản"]);
const movement = people(810, 12, ["bản Hốc", "bản Na Nát", "tổ dân phố 4"]);
const code = (index: number) => `NL-2024-${String(index + 1).padStart(3, "0")}`;

const line = (each: (typeof merit)[number], n: number) => {
  const amount = each.work === "Xây mới" ? 60_000 : 30_000;
  return [
    n,
    each.name,
    each.village,
    each.category,
    each.work,
    "38/QĐ-UBND",
    45_600,
    amount,
    amount * 0.9,
    amount * 0.1,
    each.id,
  ];
};

export const officeApprovals: ForeignList = {
  name: "QLĐT: list behind an approval decision, in thousands of đồng",
  unit: "qldt",
  sheet: "PL QD 38",
  households: new Map(
    [...merit, ...movement].map((each, index) => [
      code(index),
      `${code(index)} – ${each.name} – ${each.village}`,
    ]),
  ),
  formats: { G: "dd/mm/yyyy" },
  rows: [
    ["DANH SÁCH HỘ ĐƯỢC PHÊ DUYỆT HỖ TRỢ NHÀ Ở"],
    ["(Kèm theo Quyết định số 38/QĐ-UBND)"],
    [null, null, null, null, null, null, null, null, null, "ĐVT: 1.000 đồng"],
    [
      "TT",
      "Họ và tên chủ hộ",
      "Địa chỉ",
      "Đối tượng",
      "Hình thức",
      "Số QĐ",
      "Ngày QĐ",
      "Mức hỗ trợ",
      "Trong đó",
      null,
      "Số CCCD",
    ],
    [null, null, null, null, null, null, null, null, "NSTW", "NS địa phương", null],
    ["A", "Người có công"],
    ...merit.map((each, index) => line(each, index + 1)),
    ["B", "Phong trào xóa nhà tạm"],
    ...movement.map((each, index) => line(each, index + 7)),
    [null, "Tổng cộng", null, null, null, null, null, 960_000, 864_000, 96_000],
  ],
  merged: [
    "A1:K1",
    "A2:K2",
    "A4:A5",
    "B4:B5",
    "C4:C5",
    "D4:D5",
    "E4:E5",
    "F4:F5",
    "G4:G5",
    "H4:H5",
    "I4:J4",
    "K4:K5",
  ],
  expected: {
    form: "approvals",
    headings: [4, 5],
    rows: 18,
    columns: {
      A: null,
      B: "household",
      C: null,
      D: null,
      E: null,
      F: "decisionNo",
      G: "decisionOn",
      H: "amount",
      I: "stateBudget",
      J: "localBudget",
      K: null,
    },
  },
};
