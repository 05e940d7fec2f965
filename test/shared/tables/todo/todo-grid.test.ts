import { describe, expect, it } from "vitest";
import { todoGrid, type TodoGridInput } from "../../../../shared/tables/todo/todo-grid.ts";
import {
  type TodoItem,
  todoItems,
  type TodoRow,
} from "../../../../shared/tables/todo/todo-items.ts";

const quiet: TodoRow = {
  link: { sheet: "Tiến độ nhà", cell: "C12" },
  title: "NL-2024-007 – Lò Văn Panh",
  returned: null,
  missing: [],
  blocked: [],
  objections: [],
  updatedOn: null,
  isWaiting: false,
};

function input(rows: TodoRow[], more: Partial<TodoGridInput> = {}): TodoGridInput {
  return {
    today: "2024-10-31",
    rows,
    due: [],
    reportLink: { sheet: "Danh sách hộ", cell: "A1" },
    seasons: [],
    language: "vi",
    unitName: "phường Na Lay",
    synthetic: false,
    ...more,
  };
}

/** Kinds in order. */
function kinds(rows: TodoRow[], more: Partial<TodoGridInput> = {}): TodoItem["kind"][] {
  return todoItems(input(rows, more)).map(({ kind }) => kind);
}

describe("todoItems", () => {
  it.each<[why: string, row: Partial<TodoRow>, kinds: TodoItem["kind"][]]>([
    ["nothing to do", {}, []],
    ["a returned row", { returned: { reason: "Thiếu chữ ký", dueOn: null } }, ["returned"]],
    ["a held row", { blocked: ["Ô F12: thiếu số 0 ở đầu."] }, ["held"]],
    [
      "an office that said no",
      {
        objections: [
          { office: "Phòng LĐ-TB và XH", column: "LĐTBXH xác nhận đối tượng", answer: "Không" },
        ],
      },
      ["objection"],
    ],
    ["missing information", { missing: ["Dân tộc"] }, ["missing"]],
    ["a house updated yesterday", { updatedOn: "2024-10-30" }, []],
    ["a house updated 13 days ago", { updatedOn: "2024-10-18" }, []],
    ["a house updated 14 days ago", { updatedOn: "2024-10-17" }, ["stale"]],
    ["a day that has not come", { updatedOn: "2024-11-30" }, []],
    ["a decision nobody has accepted", { isWaiting: true }, ["waiting"]],
    [
      "everything at once, what others wait for first",
      {
        returned: { reason: "x", dueOn: null },
        blocked: ["y"],
        missing: ["z"],
        updatedOn: "2024-09-01",
      },
      ["returned", "held", "stale", "missing"],
    ],
  ])("%s", (_, row, expected) => {
    expect(kinds([{ ...quiet, ...row }])).toEqual(expected);
  });

  it.each<[dueBefore: string, announced: boolean]>([
    ["2024-11-05", true],
    ["2024-11-14", true],
    ["2024-11-15", false],
    ["2024-12-10", false],
  ])("a report due before %s is announced: %s", (dueBefore, announced) => {
    expect(kinds([], { due: [{ name: "năm 2024", dueBefore }] })).toEqual(
      announced ? ["report"] : [],
    );
  });

  it('reads "trước 05/11" as by the 4th', () => {
    const [item] = todoItems(input([], { due: [{ name: "năm 2024", dueBefore: "2024-11-05" }] }));
    expect(item?.dueOn).toBe("2024-11-04");
    expect(item?.what).toBe("Gửi đủ số liệu cho kỳ “năm 2024” (trước ngày 05/11/2024)");
  });

  it("leads a report to where its figures begin", () => {
    const due = [{ name: "năm 2024", dueBefore: "2024-11-05" }];
    expect(todoItems(input([], { due }))[0]?.link).toEqual({ sheet: "Danh sách hộ", cell: "A1" });
  });

  it.each<[link: TodoItem["link"], what: string]>([
    [
      null,
      'Bấm "Thêm biểu" trong bảng Mái Ấm để thêm biểu này (Báo cáo năm 2024, trước ngày 05/11/2024)',
    ],
    [
      { sheet: "Đề nghị khen thưởng", cell: "A1" },
      "Điền biểu này rồi gửi (Báo cáo năm 2024, trước ngày 05/11/2024)",
    ],
  ])("proposes a form in season, its sheet being %j", (link, what) => {
    const name = "Báo cáo năm 2024";
    const season = { title: "Đề nghị khen thưởng", name, dueBefore: "2024-11-05", link };
    expect(todoItems(input([], { seasons: [season] }))).toEqual([
      { kind: "season", title: "Đề nghị khen thưởng", what, dueOn: "2024-11-04", link },
    ]);
  });

  it("puts returned rows in order of their due dates, those without one last", () => {
    const returned = ["2024-11-20", null, "2024-11-02"].map((dueOn): TodoRow => {
      return { ...quiet, title: String(dueOn), returned: { reason: "x", dueOn } };
    });
    expect(todoItems(input(returned)).map(({ title }) => title)).toEqual([
      "2024-11-02",
      "2024-11-20",
      "null",
    ]);
  });

  it("puts the house that waited longest first", () => {
    const rows = ["2024-10-01", "2024-09-01"].map((updatedOn) => ({
      ...quiet,
      title: updatedOn,
      updatedOn,
    }));
    expect(todoItems(input(rows)).map(({ title }) => title)).toEqual(["2024-09-01", "2024-10-01"]);
  });

  it.each<[why: string, row: Partial<TodoRow>, language: "vi" | "en", what: string]>([
    [
      "the reviewer's reason",
      { returned: { reason: "Thiếu chữ ký", dueOn: null } },
      "vi",
      "Trả lại để bổ sung: Thiếu chữ ký",
    ],
    [
      "the first of several issues",
      { blocked: ["A.", "B.", "C."] },
      "vi",
      "Chưa gửi được: A. (và 2 lỗi khác)",
    ],
    ["one issue", { blocked: ["A."] }, "en", "Held back: A."],
    [
      "the labels of blank columns",
      { missing: ["Dân tộc", "Đất ở"] },
      "vi",
      "Thiếu thông tin: Dân tộc, Đất ở",
    ],
    [
      "how long it was silent",
      { updatedOn: "2024-10-01" },
      "vi",
      'Chưa cập nhật tiến độ 30 ngày (từ 01/10/2024). Cập nhật hoặc bấm "Không thay đổi tuần này"',
    ],
  ])("says %s", (...[, row, language, what]) => {
    expect(todoItems(input([{ ...quiet, ...row }], { language }))[0]?.what).toBe(what);
  });
});

describe("todoGrid", () => {
  it("says that nothing is left in an empty week", () => {
    const grid = todoGrid(input([quiet]));
    expect(grid.body).toHaveLength(1);
    expect(grid.body[0]?.map(({ value }) => value)).toEqual([
      null,
      null,
      null,
      "Tuần này không còn việc",
      null,
      null,
    ]);
  });

  it("gives each line a number, its kind, its row and a link to the cell", () => {
    const returned = { reason: "Thiếu chữ ký", dueOn: "2024-11-10" };
    const grid = todoGrid(input([{ ...quiet, returned }]));
    expect(grid.body[0]?.map(({ value }) => value)).toEqual([
      1,
      "Bị trả lại",
      "NL-2024-007 – Lò Văn Panh",
      "Trả lại để bổ sung: Thiếu chữ ký",
      "2024-11-10",
      "Tiến độ nhà!C12",
    ]);
    expect(grid.body[0]?.[5]?.link).toEqual({ sheet: "Tiến độ nhà", cell: "C12" });
  });

  it("marks text from people as text", () => {
    const title = '=HYPERLINK("http://x")';
    const grid = todoGrid(input([{ ...quiet, title, missing: ["+84"] }]));
    expect(grid.body[0]?.slice(1, 4).map(({ format }) => format)).toEqual(["text", "text", "text"]);
  });

  it("says when rows are invented", () => {
    expect(todoGrid(input([], { synthetic: true })).titles).toContain("DỮ LIỆU GIẢ LẬP");
    expect(todoGrid(input([])).titles).toEqual(["VIỆC CẦN LÀM", "phường Na Lay · ngày 31/10/2024"]);
  });

  it("is as wide in every row as its header", () => {
    const grid = todoGrid(input([{ ...quiet, missing: ["x"] }]));
    expect(grid.body.map((row) => row.length)).toEqual([grid.header[0]?.length]);
    expect(grid.widths).toHaveLength(grid.header[0]?.length ?? 0);
  });
});
