import { describe, expect, it } from "vitest";
import { xnt2025 } from "../../../../shared/campaign/seed/xnt-2025.ts";
import { forms } from "../../../../shared/forms/catalogue.ts";
import { planList } from "../../../../shared/intake/plan-list.ts";
import { lettersOf } from "../../../../shared/intake/table/raw-list.ts";
import type { Cell } from "../../../../shared/text/cell.ts";
import { foreignLists } from "../../../corpora/foreign-lists/catalogue.ts";
import { people } from "../../../corpora/foreign-lists/people.ts";

const context = { campaign: xnt2025, unit: "na-lay", today: "2024-10-31" };

/** "E31 B9 58≠57": code, cell, printed and added up. */
function found(cells: readonly (readonly Cell[])[]): readonly string[] {
  const raw = { sheet: "DS", firstRow: 1, firstColumn: 1, cells };
  const plan = planList(raw, { forms, context });
  if (plan === undefined) throw new Error("no list");
  return plan.figures.map(({ code, row, column, params }) =>
    [
      code,
      `${lettersOf(raw, column)}${row}`,
      `${params["total"] ?? ""}≠${params["sum"] ?? ""}`,
    ].join(" "),
  );
}

const heading = [
  "STT",
  "Họ và tên chủ hộ",
  "Số CCCD",
  "Thôn, bản",
  "Số khẩu",
  "HN",
  "Ngày rà soát",
];
const line = (n: number, changes: Readonly<Record<number, Cell>> = {}): Cell[] => {
  const [person] = people(n, 1, ["bản Hốc"]);
  const row: Cell[] = [n, person?.name ?? "", person?.id ?? "", "bản Hốc", 4, "x", 45_570];
  for (const [index, cell] of Object.entries(changes)) row[Number(index)] = cell;
  return row;
};
/** Three households of four people each in the rows 2 to 4, and what follows. */
const three = (...rest: (readonly Cell[])[]) => [heading, line(1), line(2), line(3), ...rest];
const total = (...cells: Cell[]): Cell[] => [null, "Tổng cộng", ...cells];

describe("totals printed in a list", () => {
  it.each<[why: string, rows: readonly (readonly Cell[])[], issues: readonly string[]]>([
    ["are right", three(total(null, null, 12, 3, 3)), []],
    ["say nothing", three(total(null, null, null)), []],
    ["of people are wrong", three(total(null, null, 13)), ["E31 E5 13≠12"]],
    ["of people are wrong, as text", three(total(null, null, "13")), ["E31 E5 13≠12"]],
    ["of marks are wrong", three(total(null, null, 12, 2)), ["E31 F5 2≠3"]],
    ["of dates are wrong", three(total(null, null, 12, 3, 4)), ["E31 G5 4≠3"]],
    ["count households", three(total("3 hộ")), []],
    ["count a household that is not there", three(total("4 hộ")), ["E31 C5 4≠3"]],
    ["count them beside the word", three([null, "Tổng cộng: 4 hộ"]), ["E31 B5 4≠3"]],
    ["are over a cell nobody can read", three(line(4, { 4: "nhiều" }), total(null, null, 13)), []],
    ["are over a blank that should not be", three(line(4, { 4: null }), total(null, null, 13)), []],
    [
      "are of a village each, then of all",
      three(
        [null, "Cộng bản Hốc", null, null, 12],
        line(4),
        [null, "Cộng bản Na Nát", null, null, 4],
        total(null, null, 16),
      ),
      [],
    ],
    [
      "are of a village each, and one is wrong",
      three(
        [null, "Cộng bản Hốc", null, null, 12],
        line(4),
        [null, "Cộng bản Na Nát", null, null, 5],
        total(null, null, 16),
      ),
      ["E31 E7 5≠4"],
    ],
    [
      "stand above their rows",
      [heading, ["I", "Bản Hốc", 2], line(1), line(2), ["II", "Bản Na Nát", 2], line(3)],
      ["E31 C5 2≠1"],
    ],
    ["of all stand above them", [heading, total(null, null, 8), line(1), line(2)], []],
    [
      "of all stand above them, wrong",
      [heading, total(null, null, 9), line(1), line(2)],
      ["E31 E2 9≠8"],
    ],
  ])("%s", (_, rows, issues) => {
    expect(found(rows)).toEqual(issues);
  });

  it.each(foreignLists.map((list) => [list.name, list] as const))(
    "that are right say nothing: %s",
    (_, { rows, unit, sheet }) => {
      const raw = { sheet, firstRow: 1, firstColumn: 1, cells: rows };
      expect(planList(raw, { forms, context: { ...context, unit } })?.figures).toEqual([]);
    },
  );
});

describe("the line that says how many a list holds", () => {
  it.each<[text: string, issues: readonly string[]]>([
    ["Tổng số: 3 hộ, trong đó xây mới 2, sửa chữa 1", []],
    ["Tổng số: 3 hộ, trong đó xây mới 2, sửa chữa 2", ["E32 A1 3≠4"]],
    ["Tổng số: 4 hộ, trong đó xây mới 2, sửa chữa 2", ["E31 A1 4≠3"]],
    ["Tổng cộng 1.003 hộ (xây dựng mới: 2 hộ; sửa chữa: 1 hộ)", []],
    ["Danh sách này có 4 hộ", ["E31 A1 4≠3"]],
    ["Danh sách 200 hộ được hỗ trợ năm 2025", []],
    ["Kế hoạch hỗ trợ 58 hộ nghèo", []],
  ])("%s", (text, issues) => {
    expect(found([[text], [], ...three()])).toEqual(issues);
  });

  it("may stand below the list", () => {
    const text = "Tổng số: 3 hộ, trong đó xây mới 2, sửa chữa 2";
    expect(found(three([], [text]))).toEqual(["E32 A6 3≠4"]);
  });
});
