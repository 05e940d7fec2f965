import { type ForeignList } from "../foreign-list.ts";
import { toTcvn3 } from "../legacy-fonts.ts";
import { people } from "../people.ts";

/** Kept since the nineties in .VnTime; headings as well as names and villages. Columns in the office's own order. */
const list = people(200, 24, ["bản Huổi Min", "tổ dân phố 1", "tổ dân phố 2", "tổ dân phố 4"]);

const rows = [
  ["ủy ban nhân dân phường sông đà"],
  ["danh sách hộ gia đình đề nghị xóa nhà tạm, nhà dột nát"],
  [],
  [
    "TT",
    "Bản, tổ dân phố",
    "Họ và tên",
    "Ngày tháng năm sinh",
    "Dân tộc",
    "Nhân khẩu",
    "Loại hộ",
    "Số căn cước công dân",
    "Điện thoại",
    "Hình thức",
    "Tình trạng nhà hiện nay",
  ],
  ...list.map((each, index) => [
    index + 1,
    each.village,
    each.name,
    each.born,
    each.ethnicity,
    `${each.people} khẩu`,
    each.category,
    each.id,
    index % 3 === 0 ? `0912345${String(600 + index)}` : null,
    each.work,
    ["Mái dột, cột mục", "Vách nứa, nền đất", "Nhà tạm trên đất bố mẹ cho"][index % 3] ?? null,
  ]),
  [null, null, "Tổng số: 24 hộ"],
];

export const songDaTcvn3: ForeignList = {
  name: "Sông Đà: the whole list in .VnTime",
  unit: "song-da",
  sheet: "Sheet1",
  font: ".VnTime",
  rows: rows.map((row) => row.map((cell) => (typeof cell === "string" ? toTcvn3(cell) : cell))),
  expected: {
    form: "households",
    headings: [4, 4],
    rows: 24,
    columns: {
      A: null,
      B: "village",
      C: "head",
      D: "birth",
      E: "ethnicity",
      F: "people",
      G: "category",
      H: "nationalId",
      I: "phone",
      J: "workType",
      K: null,
    },
  },
};
