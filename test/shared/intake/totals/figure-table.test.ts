import { describe, expect, it } from "vitest";
import { figureTableOf } from "../../../../shared/intake/totals/figure-table.ts";
import type { Cell } from "../../../../shared/text/cell.ts";
import { columnLetters } from "../../../../shared/text/spreadsheet.ts";
import { checkFigures } from "../../../../shared/validate/totals/check-figures.ts";

type Rows = readonly (readonly Cell[])[];

/** "E32 D3 55356": code, cell, and what it should be. */
function found(cells: Rows): readonly string[] | undefined {
  const table = figureTableOf({ sheet: "B", firstRow: 1, firstColumn: 1, cells });
  return table === undefined
    ? undefined
    : checkFigures(table).map(({ code, row, column, params }) =>
        [
          code,
          `${columnLetters(Number(column) + 1)}${row + 1}`,
          params["sum"] ?? params["limit"],
        ].join(" "),
      );
}

const country = ["TT", "Nhóm", "Khánh thành", "Khởi công", "Tổng"];
const halves = ["TT", "Đơn vị", "Xây mới", "Sửa chữa", "Tổng số"];
const poverty = ["Đơn vị", "Số hộ", "Hộ nghèo", "Tỷ lệ (%)"];
/** Nhu cầu – không thực hiện = hoàn thành, the reasons beside it. */
const final: Rows = [
  ["TT", "Đơn vị", "Nhu cầu", "Hoàn thành", "Không thực hiện", null, null],
  [null, null, null, null, "Tổng", "Chuyển đi", "Khác"],
];
const within = ["Đơn vị", "Nhu cầu", "Hoàn thành", "Không thực hiện", "Trong đó", null];
const reasons = [null, null, null, null, "Chuyển đi", "Khác"];
const way = ["Đơn vị", "Phê duyệt", "Khởi công", "Hoàn thành"];

describe("a printed table of figures", () => {
  it.each<[why: string, rows: Rows, issues: readonly string[]]>([
    [
      "18/4/2025, the country: two figures of one group, and the sum of the started",
      [
        country,
        [1, "Người có công", "39.669", "15.687", "58.356"],
        [2, "Hai CTMTQG và Phong trào", 66_299, 76_996, 143_295],
        [null, "Tổng cộng", 105_968, 95_683, 201_651],
      ],
      ["E32 E2 55356", "E31 D4 92683"],
    ],
    [
      "the same with the digit mended",
      [
        country,
        [1, "Người có công", "39.669", "18.687", "58.356"],
        [2, "Hai CTMTQG và Phong trào", 66_299, 76_996, 143_295],
        [null, "Tổng cộng", 105_968, 95_683, 201_651],
      ],
      [],
    ],
    [
      "Mường Lay: 26 of 308 are 8,44 %",
      [
        ["BIỂU TỔNG HỢP HỘ NGHÈO"],
        [],
        poverty,
        ["Na Lay", 308, 26, 8.77],
        ["Sông Đà", 3109, 201, 6.47],
        ["Lay Nưa", 3109, 55, 1.77],
      ],
      ["E31 D4 8.44"],
    ],
    [
      "the same as Excel keeps percentages",
      [
        poverty,
        ["Na Lay", 308, 26, 0.0877],
        ["Sông Đà", 3109, 201, 0.0647],
        ["Lay Nưa", 3109, 55, 0.0177],
      ],
      ["E31 D2 8.44"],
    ],
    ["Điện Biên Đông: 484 + 51 is 535", [halves, [1, "Điện Biên Đông", 484, 51, 535]], []],
    [
      "parts of groups, totals above their lines and at the end",
      [
        halves,
        ["I", "Người có công", 5, 3, 8],
        [1, "Na Lay", 3, 2, 5],
        [2, "Sông Đà", 2, 1, 3],
        ["II", "Phong trào", 4, 1, 6],
        [1, "Na Lay", 4, 1, 5],
        [null, "Tổng cộng", 9, 4, 13],
      ],
      ["E32 E5 5", "E31 E5 5"],
    ],
    [
      "sources that add up in nearly every line",
      [
        ["Hộ", "Tổng kinh phí", "NSTW", "NSĐP", "Gia đình"],
        ["Lò Văn Panh", 100, 40, 20, 40],
        ["Quàng Văn Inh", 90, 40, 20, 30],
        ["Giàng A Sùng", 80, 40, 20, 30],
      ],
      ["E32 B4 90"],
    ],
    [
      "Đắk Lắk in one line: 8.993 − 8.915 and 12 + 66 are both 78, so 79 is wrong",
      [...final, [1, "Đắk Lắk", "8.993", "8.915", 79, 12, 66]],
      ["E32 E3 78", "E32 C3 8994"],
    ],
    [
      "Đắk Lắk as the last line of its districts",
      [
        ...final,
        [1, "Huyện A", "4.000", "3.970", 30, 2, 28],
        [2, "Huyện B", "4.993", "4.945", 48, 10, 38],
        [null, "Tổng cộng", "8.993", "8.915", 79, 12, 66],
      ],
      ["E32 E5 78", "E32 C5 8994", "E31 E5 78"],
    ],
    [
      "the reasons under “trong đó”",
      [within, reasons, ["Đắk Lắk", "8.993", "8.915", 79, 12, 66]],
      ["E32 D3 78", "E32 B3 8994"],
    ],
    ["the same with the digit mended", [...final, [1, "Đắk Lắk", 8993, 8915, 78, 12, 66]], []],
    [
      "houses still at work, so that need is more than what is done and what is left",
      [...final, [1, "Huyện A", 100, 60, 10, 4, 6], [2, "Huyện B", 80, 50, 9, 4, 5]],
      [],
    ],
    [
      "reasons that are named in part",
      [within, reasons, ["Huyện A", 100, 90, 10, 4, 3], ["Huyện B", 80, 71, 9, 4, 2]],
      [],
    ],
    [
      "more completed than started in one line",
      [way, ["Na Lay", 13, 10, 11], ["Sông Đà", 10, 9, 6], ["Lay Nưa", 44, 30, 12]],
      ["E33 D2 10"],
    ],
    [
      "more completed than started where need is what is done and what is left",
      [
        ["Đơn vị", "Nhu cầu", "Khởi công", "Hoàn thành", "Không thực hiện"],
        ["Na Lay", 10, 8, 8, 2],
        ["Sông Đà", 12, 9, 10, 2],
        ["Lay Nưa", 9, 7, 7, 2],
      ],
      ["E33 D3 9"],
    ],
    ["columns that claim nothing", [way, ["Na Lay", 1, 9, 3], ["Sông Đà", 2, 8, 9]], []],
    [
      "a total over a blank",
      [halves, [1, "Na Lay", 3, null, null], [null, "Tổng", 3, 9, null]],
      [],
    ],
  ])("%s", (_, rows, issues) => {
    expect(found(rows)).toEqual(issues);
  });

  it.each<[why: string, rows: Rows]>([
    [
      "a list of names",
      [
        ["STT", "Họ và tên", "Bản"],
        ["1", "Lò Văn Panh", "Bản Hốc"],
      ],
    ],
    [
      "figures without headings",
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    ["nothing", []],
  ])("is none: %s", (_, rows) => {
    expect(found(rows)).toBeUndefined();
  });
});
