import { type ForeignList } from "../foreign-list.ts";
import { people } from "../people.ts";

/** Copied out of a chat on a Mac: decomposed letters, everything text, spaces around, the year of birth below "Nam" or "Nữ". */
const list = people(400, 18, ["bản Bắc 1", "bản Bắc 2", "bản Đớ"]);

const rows = [
  ["Đồng chí trưởng bản gửi UBND phường danh sách như sau:"],
  [],
  [
    "Số TT",
    "Họ tên hộ",
    "Năm sinh",
    null,
    "Bản",
    "Số người trong hộ",
    "Diện hộ",
    "Xây mới hay sửa chữa",
    "Họ tên vợ (chồng)",
    "Lý do đề nghị",
  ],
  [null, null, "Nam", "Nữ"],
  ...list.map((each, index) => [
    ` ${index + 1}`,
    `${each.name}  `,
    each.sex === "Nam" ? ` ${each.year}` : null,
    each.sex === "Nữ" ? ` ${each.year}` : null,
    ` ${each.village}`,
    `${each.people} người`,
    each.category.toLowerCase(),
    each.work.toLowerCase(),
    index % 4 === 1 ? null : `Lò Thị ${["Hương", "Xoan", "Yêu", "Pành"][index % 4] ?? ""}`,
    "Nhà dột nát, không có khả năng tự sửa",
  ]),
];

export const naLayNfd: ForeignList = {
  name: "Na Lay: copied from a chat, decomposed letters, year of birth under Nam and Nữ",
  unit: "na-lay",
  sheet: "zalo",
  rows: rows.map((row) =>
    row.map((cell) => (typeof cell === "string" ? cell.normalize("NFD") : cell)),
  ),
  expected: {
    form: "households",
    headings: [3, 4],
    rows: 18,
    columns: {
      A: null,
      B: "head",
      C: ["sex", "birth"],
      D: ["sex", "birth"],
      E: "village",
      F: "people",
      G: "category",
      H: "workType",
      I: null,
      J: null,
    },
  },
};
