import { type ForeignList } from "../foreign-list.ts";
import { toVni } from "../legacy-fonts.ts";
import { people } from "../people.ts";

/** VNI-Times; name and year of birth in one cell; blank lines and a subtotal after each village. */
const villages = ["bản Tạo Sen", "bản Mo", "bản Ổ"];
const list = people(600, 27, ["bản Mo"]);

const rows = [
  [null, null, "Danh sách hộ đề nghị hỗ trợ xóa nhà tạm"],
  [null, null, "Xã Lay Nưa - thị xã Mường Lay"],
  [],
  [
    "TT",
    "Họ tên - năm sinh",
    "Căn cước",
    "Thôn bản",
    "Khẩu",
    "Thuộc diện",
    "Nội dung hỗ trợ",
    "Kinh phí dự toán",
    "Ghi chú",
  ],
  ...villages.flatMap((village, block) => [
    ...list
      .slice(block * 9, block * 9 + 9)
      .map((each, index) => [
        index + 1,
        `${each.name} - ${each.year}`,
        each.id,
        village,
        each.people,
        each.category,
        each.work,
        "60 triệu",
        index === 4 ? "Hộ neo đơn" : null,
      ]),
    [null, `Cộng ${village}`, "9 hộ"],
    [],
  ]),
  [null, "Tổng cộng", "27 hộ"],
];

export const layNuaVni: ForeignList = {
  name: "Lay Nưa: VNI-Times, name and year in one cell, subtotals by village",
  unit: "lay-nua",
  sheet: "vni",
  font: "VNI-Times",
  rows: rows.map((row) => row.map((cell) => (typeof cell === "string" ? toVni(cell) : cell))),
  expected: {
    form: "households",
    headings: [4, 4],
    rows: 27,
    columns: {
      A: null,
      B: ["head", "birth"],
      C: "nationalId",
      D: "village",
      E: "people",
      F: "category",
      G: "workType",
      H: null,
      I: "note",
    },
  },
};
