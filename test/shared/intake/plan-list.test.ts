import { describe, expect, it } from "vitest";
import { xnt2025 } from "../../../shared/campaign/seed/xnt-2025.ts";
import { forms } from "../../../shared/forms/catalogue.ts";
import { households } from "../../../shared/forms/households.ts";
import { fillsForm } from "../../../shared/forms/filling/owners.ts";
import type { ListPlan } from "../../../shared/intake/list-plan.ts";
import { planList } from "../../../shared/intake/plan-list.ts";
import type { RawList } from "../../../shared/intake/table/raw-list.ts";
import type { Cell } from "../../../shared/text/cell.ts";

const context = { campaign: xnt2025, unit: "na-lay", today: "2024-10-31" };

function rawOf(rows: readonly (readonly Cell[])[], more: Partial<RawList> = {}): RawList {
  return { sheet: "DS", firstRow: 1, firstColumn: 1, cells: rows, ...more };
}

function plan(
  rows: readonly (readonly Cell[])[],
  answers: Readonly<Record<string, string>> = {},
  more: Partial<RawList> = {},
): ListPlan {
  const found = planList(rawOf(rows, more), {
    forms: forms.filter((form) => fillsForm({ kind: "ward" }, form)),
    context,
    answers: new Map(Object.entries(answers)),
  });
  if (found === undefined) throw new Error("no table");
  return found;
}

const names = ["Lò Văn Panh", "Cà Thị Inh", "Quàng Văn Hặc", "Lường Thị Mai", "Giàng A Sùng"];
const ids = ["011060000001", "011160000002", "011055000003", "011170000004", "011081000005"];

/** A plain list of five households with one more column. */
function listWith(heading: string, cells: readonly Cell[]): (readonly Cell[])[] {
  return [
    ["TT", "Họ và tên", "Năm sinh", "Số CCCD", "Bản", "Số khẩu", heading],
    ...names.map((name, index) => [
      index + 1,
      name,
      1955 + index * 5,
      ids[index] ?? null,
      "bản Hốc",
      index + 2,
      cells[index % cells.length] ?? null,
    ]),
  ];
}

const wifeIds = ["011160111111", "011160222222", "011160333333", "011160444444", "011160555555"];
const dates = ["12/3/2021", "5/6/2022", "7/7/2021", "9/9/2021", "1/2/2023"];

describe("a heading nobody knows", () => {
  it("is asked about where every cell is a choice of a column that is needed", () => {
    const { questions } = plan(listWith("Làm gì", ["Xây mới", "Sửa chữa"]));
    expect(questions.map(({ id }) => id)).toEqual(["column:G"]);
    expect(questions[0]?.options.map(({ id }) => id)).toContain("workType");
  });

  it("is kept aside where a cell is none", () => {
    const found = plan(listWith("Làm gì", ["Xây mới", "Chờ họp bản"]));
    expect(found.questions).toEqual([]);
  });
});

describe("ditto marks", () => {
  const listOf = (cells: readonly Cell[]) => listWith("Đối tượng", cells);
  const categoryOf = (found: ListPlan) => {
    const at = households.columns.findIndex(({ key }) => key === "category");
    return found.rows.map(({ cells }) => cells[at]);
  };

  it("stand for the cell above, as long as the list is in its order", () => {
    const found = plan(listOf(["Hộ nghèo", "-nt-", "″", "Hộ cận nghèo", "như trên"]));
    expect(categoryOf(found)).toEqual([
      ...["Hộ nghèo", "Hộ nghèo", "Hộ nghèo", "Hộ cận nghèo", "Hộ cận nghèo"],
    ]);
    expect(found.repeated).toBe(3);
  });

  it("stand for nothing in the first line and below a blank", () => {
    const found = plan(listOf(["nt", "Hộ nghèo", null, "nt", "Hộ nghèo"]));
    expect(categoryOf(found)).toEqual(["nt", "Hộ nghèo", null, "nt", "Hộ nghèo"]);
    expect(found.repeated).toBe(0);
  });

  it("are left for a person to fill in where they would name a person again", () => {
    const rows = listOf(["Hộ nghèo"]).map((row, at) => (at === 3 ? row.with(3, "nt") : row));
    const at = households.columns.findIndex(({ key }) => key === "nationalId");
    expect(plan(rows).rows[2]?.cells[at]).toBe("nt");
  });
});

describe("a column that only looks like one of the form's", () => {
  it.each<readonly [string, readonly Cell[]]>([
    ["Họ tên vợ (chồng)", ["Lò Thị Hoa", "Cà Văn Bun"]],
    ["Năm sinh vợ", [1960, 1962]],
    ["Số CCCD của vợ", wifeIds],
    ["Ngày cấp CCCD", dates],
    ["Nơi cấp CCCD", ["Cục CS QLHC về TTXH"]],
    ["Số tài khoản", ["3600215001234", "3600215001235"]],
    ["Họ tên cán bộ rà soát", ["Tòng Thị Thơm"]],
    ["Trưởng bản", ["Lò Văn Chung"]],
    ["Quan hệ với chủ hộ", ["Chủ hộ", "Vợ"]],
    ["Quê quán", ["bản Hốc", "Thái Bình"]],
    ["Diện tích đất ở", ["Hợp pháp"]],
    ["Số con", [2, 3]],
    ["Ngày sinh con", dates],
    ["Số lao động", [2, 3]],
    ["SĐT trưởng bản", ["0912345678", "0912345679"]],
    ["Tổng thu nhập", [1_500_000, 900_000]],
    ["Dân tộc của vợ", ["Thái", "Kinh"]],
    ["Số hộ chiếu", wifeIds],
    ["Bố trí vốn", ["x", null]],
    ["Giới thiệu của", ["Nam", "Nữ"]],
    ["Tình trạng", ["Không bền", "Bền"]],
    ["Năm xây nhà", [1998, 2004]],
    ["Khoảng cách (km)", [3, 5]],
  ])("%s is kept aside or asked about, never taken silently", (heading, cells) => {
    const { columns, extras, rows } = plan(listWith(heading, cells));
    const column = columns.find(({ id }) => id === "G");
    expect([heading, column?.state, column?.target]).not.toContain("mapped");
    expect(column?.target).toBeNull();
    expect(extras).toContain(`${heading} (danh sách cũ)`);
    expect(rows.filter(({ extras: kept }) => kept.has(`${heading} (danh sách cũ)`))).toHaveLength(
      5 - (cells.includes(null) ? 2 : 0),
    );
    expect(columns.filter(({ state }) => state === "mapped").map(({ target }) => target)).toEqual([
      "head",
      "birth",
      "nationalId",
      "village",
      "people",
    ]);
  });
});

describe("headings clerks use", () => {
  it.each<readonly [string, readonly Cell[], string]>([
    ["Dân tộc", ["Thái", "Kinh"], "ethnicity"],
    ["Phái", ["Nam", "Nữ"], "sex"],
    ["Đ/T liên hệ (nếu có)", ["0912345678"], "phone"],
    ["Diện hộ", ["Hộ nghèo"], "category"],
    ["Phương án (xây mới/sửa chữa)", ["Xây mới"], "workType"],
    ["Ngày họp bình xét", ["1/10/2024"], "votedOn"],
    ["Số CMND cũ", ["040123456"], "oldPaper"],
    ["Ghi chú khác", ["neo đơn"], "note"],
    ["Dien tich (m2)", [32], "area"],
    ["DÂN  TỘC", ["Thái"], "ethnicity"],
  ])("%s", (heading, cells, key) => {
    const column = plan(listWith(heading, cells)).columns.find(({ id }) => id === "G");
    expect(column).toMatchObject({ state: "mapped", target: key });
  });

  it("are not needed where the contents can be nothing else", () => {
    const rows = listWith("", [null]).map((row, index) =>
      index === 0 ? ["", "Họ và tên", "Sinh năm", "", "", "Khẩu"] : row,
    );
    const { columns } = plan(rows);
    expect(columns.find(({ id }) => id === "D")?.target).toBe("nationalId");
    expect(columns.find(({ id }) => id === "E")?.target).toBe("village");
  });
});

describe("what only a person can know", () => {
  const twoNames = [
    ["TT", "Họ và tên", "Chủ hộ", "Năm sinh", "Bản"],
    ...names.map((name, index) => [index + 1, name, names[(index + 1) % 5] ?? "", 1960, "bản Hốc"]),
  ];

  it("is asked, and nothing is guessed meanwhile", () => {
    const { questions, columns, rows } = plan(twoNames);
    expect(questions.map(({ id }) => id)).toEqual(["target:head"]);
    expect(questions[0]?.options.map(({ id }) => id)).toEqual(["B", "C", "none"]);
    expect(columns.filter(({ state }) => state === "asked").map(({ id }) => id)).toEqual([
      "B",
      "C",
    ]);
    const head = households.columns.findIndex(({ key }) => key === "head");
    expect(rows.every(({ cells }) => cells[head] === null)).toBe(true);
  });

  it("is done as answered; the other column is kept", () => {
    const { questions, extras, columns } = plan(twoNames, { "target:head": "C" });
    expect(questions).toEqual([]);
    expect(columns.find(({ id }) => id === "C")).toMatchObject({
      state: "answered",
      target: "head",
    });
    expect(extras).toContain("Họ và tên (danh sách cũ)");
  });

  it("may be corrected unasked", () => {
    const { columns } = plan(listWith("Lý do", ["mái dột"]), { "column:G": "note" });
    expect(columns.find(({ id }) => id === "G")).toMatchObject({
      state: "answered",
      target: "note",
    });
  });

  it("said of two columns at once is done for one; the other is kept", () => {
    const answers = { "column:B": "head", "column:C": "head" };
    const { columns, extras } = plan(twoNames, answers);
    expect(columns.filter(({ target }) => target === "head").map(({ id }) => id)).toEqual(["B"]);
    expect(extras).toContain("Chủ hộ (danh sách cũ)");
  });

  it("is never more than three questions, whatever the list", () => {
    const doubled = listWith("Ghi chú", ["x"]).map((row) => [...row, ...row, ...row]);
    const { questions, rows } = plan(doubled);
    expect(questions.length).toBeLessThanOrEqual(3);
    expect(rows).toHaveLength(5);
  });
});

describe("amounts", () => {
  const gifts = (heading: string, amounts: readonly Cell[]) => [
    ["TT", "Nhà tài trợ", "Nguồn", "Hình thức", heading, "Ngày thực nhận"],
    ...amounts.map((amount, index) => [
      index + 1,
      `Đơn vị ${index}`,
      "Doanh nghiệp",
      "Tiền",
      amount,
      "1/10/2024",
    ]),
  ];
  const amountsOf = ({ rows }: ListPlan) => rows.map(({ cells }) => cells[3]);

  it.each<readonly [string, readonly Cell[], readonly Cell[]]>([
    ["Số tiền (triệu đồng)", [60, "5", 2.5], [60_000_000, 5_000_000, 2_500_000]],
    ["Số tiền (nghìn đồng)", [60_000], [60_000_000]],
    ["Số tiền (đồng)", [60_000_000], [60_000_000]],
    ["Số tiền", ["60 triệu", 5_000_000], [60_000_000, 5_000_000]],
    // In millions this could be read twice: the check will ask.
    ["Số tiền (triệu đồng)", ["1.200"], ["1.200 triệu"]],
  ])("%s: %j", (heading, amounts, wanted) => {
    const found = plan(gifts(heading, amounts));
    expect(found.form).toBe("money");
    expect(found.questions).toEqual([]);
    expect(amountsOf(found)).toEqual(wanted);
  });

  it("too small for đồng without a word about it are asked about", () => {
    const rows = gifts("Số tiền", [60, 5, 12]);
    const { questions } = plan(rows);
    expect(questions.map(({ id }) => id)).toEqual(["unit:E"]);
    expect(amountsOf(plan(rows, { "unit:E": "1000000" }))).toEqual([
      60_000_000, 5_000_000, 12_000_000,
    ]);
  });
});

describe("lines that are no record", () => {
  it.each<readonly [string, readonly Cell[], string]>([
    ["a total", [null, "Tổng cộng", null, null, null, 20], "total"],
    ["a subtotal", [null, "Cộng bản Hốc:", null, null, null, 20], "total"],
    ["a signature", [null, null, null, null, "TM. UBND PHƯỜNG"], "signature"],
  ])("%s is passed over and told", (_, line, why) => {
    const { rows, skipped } = plan([...listWith("Ghi chú", ["a"]), line]);
    expect(rows).toHaveLength(5);
    expect(skipped).toMatchObject([{ row: 7, why }]);
  });

  it("a family name that sounds like a total is a household", () => {
    const rows = [...listWith("Ghi chú", ["a"]), [6, "Tống Văn Hùng", 1970, null, "bản Hốc", 3]];
    expect(plan(rows).rows).toHaveLength(6);
  });

  it.each<readonly [string, readonly Cell[]]>([
    ["with its number", [6, "Lò Văn Ơn"]],
    ["with its number as text", ["6", "Lò Văn Ơn", 1970]],
    ["of a family that sounds like a group", ["6", "Tô Văn Hùng", 1970]],
    ["of a family that sounds like a village", [null, "Bàn Văn Minh", 1970]],
    ["after a blank line", [6, "Lò Văn Ơn", 1970]],
  ])("a household of which little is known stays in the list: %s", (_, line) => {
    const list = listWith("Ghi chú", ["a"]);
    const rows = _.startsWith("after")
      ? [...list, [], line]
      : [...list.slice(0, 3), line, ...list.slice(3)];
    expect(plan(rows).rows).toHaveLength(6);
  });

  it.each<readonly [string, readonly Cell[]]>([
    ["I", ["I", "Bản Hốc"]],
    ["no number", ["Bản Hốc"]],
    ["a number and a count", ["1", "Tổ dân phố 3", 12]],
    ["a group of people", ["A", "Người có công", 3]],
  ])("a line that names a group is none: %s", (_, line) => {
    const list = listWith("Ghi chú", ["a"]);
    const { rows, skipped } = plan([list[0] ?? [], line, ...list.slice(1)]);
    expect([rows.length, skipped.map(({ why }) => why)]).toEqual([5, ["section"]]);
  });
});

describe("a list", () => {
  it("of another unit says so", () => {
    const rows = [["UBND XÃ LAY NƯA"], ...listWith("Ghi chú", ["a"])];
    expect(plan(rows).otherUnits).toEqual(["xã Lay Nưa"]);
  });

  it("keeps zeros that only the number format shows", () => {
    const rows = listWith("Ghi chú", ["a"]).map((row, index) =>
      index === 0 ? row : row.map((cell, column) => (column === 3 ? Number(cell) : cell)),
    );
    const shown = rows.map((row, index) =>
      row.map((_, column) => (index > 0 && column === 3 ? ids[index - 1] : undefined)),
    );
    const at = households.columns.findIndex(({ key }) => key === "nationalId");
    expect(plan(rows, {}, { shown }).rows.map(({ cells }) => cells[at])).toEqual(ids);
  });

  it("without any heading of a form is none", () => {
    const rows = [
      ["a", "b"],
      [1, 2],
      ["Lò Văn Panh", "x"],
    ];
    expect(planList(rawOf(rows), { forms, context })).toBeUndefined();
  });
});
