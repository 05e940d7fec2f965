import { describe, expect, it } from "vitest";
import {
  type DecisionProblem,
  readDecisions,
} from "../../../../shared/tables/review/read-decisions.ts";
import {
  type PendingRow,
  reviewColumn,
  type ReviewColumn,
  reviewColumns,
  reviewGrid,
} from "../../../../shared/tables/review/review-grid.ts";
import type { Cell } from "../../../../shared/text/cell.ts";

const panh: PendingRow = {
  id: "h-1",
  version: 3,
  form: "households",
  unit: "na-lay",
  unitName: "phường Na Lay",
  sheet: "Danh sách hộ",
  code: "NL-2024-007",
  title: "Lò Văn Panh",
  state: "sent",
  cells: [
    { key: "head", label: "Họ và tên chủ hộ", text: "Lò Văn Panh" },
    { key: "village", label: "Thôn, bản, tổ dân phố", text: "bản Hốc" },
    { key: "people", label: "Số khẩu", text: "4" },
  ],
  changes: [],
  remarks: ["nghi trùng"],
  sentBy: "Cán bộ Na Lay",
  sentOn: "2024-10-31T02:00:00Z",
};

function grid(rows: PendingRow[], language: "vi" | "en" = "vi") {
  return reviewGrid({ rows, synthetic: false, language });
}

function shown(row: PendingRow, key: ReviewColumn): string | number | null | undefined {
  return grid([row]).body[0]?.[reviewColumn(key) - 1]?.value;
}

/** The row of the grid as the sheet gives it back, with what a person filled in. */
function decided(cells: Partial<Record<ReviewColumn, Cell>>, row = panh) {
  const written = grid([row]).body[0]?.map(({ value }): Cell => value) ?? [];
  for (const [key, cell] of Object.entries(cells))
    written[reviewColumn(key as ReviewColumn) - 1] = cell;
  return { row: 6, cells: written };
}

describe("reviewGrid", () => {
  it.each<[key: ReviewColumn, value: string | number | null]>([
    ["unit", "phường Na Lay"],
    ["sheet", "Danh sách hộ"],
    ["code", "NL-2024-007"],
    ["content", "Lò Văn Panh – bản Hốc"],
    ["changes", "Dòng mới"],
    ["remarks", "nghi trùng"],
    ["sent", "Cán bộ Na Lay, 31/10/2024"],
    ["decision", null],
    ["columns", null],
    ["reason", null],
    ["dueOn", null],
    ["id", "h-1"],
    ["version", 3],
    ["form", "households"],
    ["unitId", "na-lay"],
    ["state", "sent"],
  ])("shows %s", (key, value) => {
    expect(shown(panh, key)).toBe(value);
  });

  it.each<[why: string, before: string | null, text: string, line: string]>([
    ["old and new", "3", "4", "Số khẩu: 3 → 4"],
    ["a filled blank", "", "4", "Số khẩu: (trống) → 4"],
    ["a cleared cell", "3", "", "Số khẩu: 3 → (trống)"],
    ["only the new value when the old is not at hand", null, "4", "Số khẩu: 4"],
  ])("shows a change: %s", (...[, before, text, line]) => {
    const changes = [{ key: "people", label: "Số khẩu", text, before }];
    expect(shown({ ...panh, state: "re-review", changes }, "changes")).toBe(line);
  });

  it("says when a row waits again without any difference left", () => {
    expect(shown({ ...panh, state: "re-review" }, "changes")).toBe(
      "Không còn khác với bản đã tiếp nhận",
    );
  });

  it("says that a row is to go", () => {
    expect(shown({ ...panh, state: "withdrawn" }, "changes")).toBe("Rút lại cả dòng");
  });

  it("hides the columns that say which row it is", () => {
    const hidden = grid([panh]).hiddenColumns.map((column) => reviewColumns[column - 1]?.key);
    expect(hidden).toEqual(["id", "version", "form", "unitId", "state"]);
  });

  it("offers the two decisions", () => {
    const input = grid([]).inputs.find(({ column }) => column === reviewColumn("decision"));
    expect(input?.list).toEqual(["Tiếp nhận", "Trả lại"]);
  });

  it("keeps all cells of people as text", () => {
    const formula = "=1+1";
    const row = grid([
      { ...panh, cells: [{ key: "head", label: "", text: formula }], remarks: [formula] },
    ]).body[0];
    const texts = row?.filter(({ value }) => String(value).includes("="));
    expect(texts?.map(({ format }) => format)).toEqual(["text", "text"]);
  });

  it("keeps the sheet's name in English, since decisions are read back from it", () => {
    expect(grid([], "en").sheet).toBe("Chờ duyệt");
  });
});

describe("readDecisions", () => {
  const place = {
    row: 6,
    unit: "na-lay",
    form: "households",
    id: "h-1",
    version: 3,
    state: "sent",
  };

  it("leaves out rows nobody decided on", () => {
    expect(readDecisions([decided({})])).toEqual({ decisions: [], problems: [] });
  });

  it.each<[why: string, typed: string]>([
    ["from the list", "Tiếp nhận"],
    ["in another case", "tiếp nhận"],
    ["without tones", "tiep nhan"],
    ["in English", "Accept"],
    ["with a space behind it", "Tiếp nhận "],
  ])("reads an acceptance %s", (_, decision) => {
    expect(readDecisions([decided({ decision })]).decisions).toEqual([
      { ...place, decision: "accept", reason: "", notes: [], dueOn: null },
    ]);
  });

  it("reads a return with its reason, due date and columns", () => {
    const row = decided({
      decision: "Trả lại",
      reason: "Số khẩu chưa khớp",
      columns: "Số khẩu; thôn, bản, tổ dân phố",
      dueOn: "15/11/2024",
    });
    expect(readDecisions([row]).decisions).toEqual([
      {
        ...place,
        decision: "return",
        reason: "Số khẩu chưa khớp",
        notes: [
          { column: "people", text: "Số khẩu chưa khớp" },
          { column: "village", text: "Số khẩu chưa khớp" },
        ],
        dueOn: "2024-11-15",
      },
    ]);
  });

  it("reads a due date that Excel made a serial of", () => {
    const row = decided({ decision: "Trả lại", reason: "x", dueOn: 45_611 });
    expect(readDecisions([row]).decisions[0]?.dueOn).toBe("2024-11-15");
  });

  it("needs no due date and no columns to return a row", () => {
    const [one] = readDecisions([decided({ decision: "Trả lại", reason: "x" })]).decisions;
    expect(one).toMatchObject({ decision: "return", dueOn: null, notes: [] });
  });

  it.each<
    [
      why: string,
      cells: Partial<Record<ReviewColumn, Cell>>,
      kind: DecisionProblem["kind"],
      at: ReviewColumn,
    ]
  >([
    ["a word that is no decision", { decision: "Đồng ý" }, "unknown-decision", "decision"],
    ["a return without reason", { decision: "Trả lại" }, "no-reason", "reason"],
    ["a return with a blank reason", { decision: "Trả lại", reason: " " }, "no-reason", "reason"],
    [
      "a day that does not exist",
      { decision: "Trả lại", reason: "x", dueOn: "30/02/2025" },
      "bad-date",
      "dueOn",
    ],
    [
      "a column the form does not have",
      { decision: "Trả lại", reason: "x", columns: "Màu tóc" },
      "unknown-column",
      "columns",
    ],
    ["a lost id", { decision: "Tiếp nhận", id: null }, "lost-row", "id"],
    ["a lost version", { decision: "Tiếp nhận", version: null }, "lost-row", "id"],
    ["a version typed over", { decision: "Tiếp nhận", version: "x" }, "lost-row", "id"],
    ["a form typed over", { decision: "Tiếp nhận", form: "__proto__" }, "lost-row", "id"],
    ["a lost state", { decision: "Tiếp nhận", state: null }, "lost-row", "id"],
    ["a lost unit", { decision: "Tiếp nhận", unitId: "" }, "lost-row", "id"],
  ])("refuses %s", (...[, cells, kind, at]) => {
    const { decisions, problems } = readDecisions([decided(cells)]);
    expect(decisions).toEqual([]);
    expect(problems).toEqual([{ row: 6, column: reviewColumn(at), kind }]);
  });

  it("takes the good ones and names the bad ones", () => {
    const { decisions, problems } = readDecisions([
      decided({ decision: "Tiếp nhận" }),
      decided({ decision: "Trả lại" }),
      decided({}),
    ]);
    expect([decisions.length, problems.length]).toEqual([1, 1]);
  });
});
