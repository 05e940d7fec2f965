import { type ForeignList } from "../foreign-list.ts";
import { people } from "../people.ts";

/** Weekly progress by name and village, dates as dates and as text; the households are in the ward's sheet with their codes. */
const list = people(700, 26, ["bản Lé", "bản Ló", "bản Na Ka"]);
const stages = ["Móng", "Lợp mái", "Đã hoàn thành", "Xây tường", "Chưa khởi công"];
const code = (index: number) => `LN-2024-${String(index + 1).padStart(3, "0")}`;

export const layNuaProgress: ForeignList = {
  name: "Lay Nưa: weekly progress of houses by name and village",
  unit: "lay-nua",
  sheet: "Tuan 44",
  households: new Map(
    list.map((each, index) => [code(index), `${code(index)} – ${each.name} – ${each.village}`]),
  ),
  formats: { D: "dd/mm/yyyy" },
  rows: [
    ["XÃ LAY NƯA"],
    ["BẢNG THEO DÕI TIẾN ĐỘ XÂY DỰNG NHÀ Ở ĐẾN NGÀY 28/10/2024"],
    [
      "TT",
      "Họ và tên chủ hộ",
      "Bản",
      "Khởi công ngày",
      "Tiến độ thi công",
      "% khối lượng",
      "Ngày hoàn thành",
      "Nghiệm thu",
      "Diện tích xây mới (m2)",
      "Đơn vị thi công",
      "Khó khăn, vướng mắc",
      "Ảnh",
    ],
    ...list.map((each, index) => {
      const stage = stages[index % 5];
      const isDone = index % 5 === 2;
      return [
        index + 1,
        each.name,
        each.village,
        index % 5 === 4 ? null : 45_530 + index,
        stage ?? null,
        [30, 70, 100, 50, 0][index % 5] ?? 0,
        isDone ? `${String(10 + (index % 15))}/10/2024` : null,
        isDone ? "25/10/2024" : null,
        each.area + 25,
        index % 3 === 0 ? "Tổ thợ bản Lé" : "Hộ tự làm",
        index % 8 === 1 ? "Mưa lũ" : null,
        index % 2 === 0 ? "đã có" : null,
      ];
    }),
    [null, "Tổng", null, null, null, null, 5, 5],
  ],
  merged: ["A2:L2"],
  expected: {
    form: "construction",
    headings: [3, 3],
    rows: 26,
    columns: {
      A: null,
      B: "household",
      C: null,
      D: "startedOn",
      E: "stage",
      F: "percent",
      G: "completedOn",
      H: "acceptedOn",
      I: "newArea",
      J: "builder",
      K: "obstacle",
      L: null,
    },
  },
};
