import { describe, expect, it } from "vitest";
import { checkFigures, type FigureTable } from "../../../shared/validate/totals/check-figures.ts";
import { checkTyped, cleanHousehold, said } from "./build-sheet.ts";

/** "E31 3 started 92683": code, line, column, and what it adds up to. */
function found(table: FigureTable): string[] {
  return checkFigures(table).map(({ code, row, column, params }) =>
    [code, row, column, params["sum"] ?? params["limit"]].join(" "),
  );
}

describe("published totals that are wrong (domain §8.2)", () => {
  it("finds the digit in the national line of 18/4/2025", () => {
    // Completed and started of one group are printed as 58.356; the started of all groups as 95.683.
    const columns = { completed: "Khánh thành", started: "Khởi công", all: "Tổng" };
    const sums = [{ total: "all", parts: ["completed", "started"] }];
    const rows = [
      { row: 1, figures: { completed: null, started: 76_996, all: null } },
      { row: 2, figures: { completed: 39_669, started: 15_687, all: 58_356 } },
      { row: 3, figures: { completed: 105_968, started: 95_683, all: 201_651 }, isTotal: true },
    ];
    expect(found({ columns, sums, rows })).toEqual(["E32 2 all 55356", "E31 3 started 92683"]);
    const mended = rows.map((row) =>
      row.row === 2 ? { ...row, figures: { ...row.figures, started: 18_687 } } : row,
    );
    expect(found({ columns, sums, rows: mended })).toEqual([]);
  });

  it("finds the 79 of Đắk Lắk", () => {
    const columns = {
      need: "Nhu cầu",
      done: "Hoàn thành",
      moved: "a",
      other: "b",
      left: "Không thực hiện",
    };
    const figures = { need: 8993, done: 8915, moved: 12, other: 66, left: 79 };
    const sums = [
      { total: "left", parts: ["moved", "other"] },
      { total: "need", parts: ["done", "left"] },
    ];
    expect(found({ columns, sums, rows: [{ row: 1, figures }] })).toEqual([
      "E32 1 left 78",
      "E32 1 need 8994",
    ]);
  });

  it("finds the 8,77 % of Mường Lay", () => {
    const columns = { poor: "Hộ nghèo", all: "Số hộ", percent: "Tỷ lệ" };
    const shares = [{ percent: "percent", part: "poor", whole: "all" }];
    const rows = [
      { row: 1, figures: { poor: 26, all: 308, percent: 8.77 } },
      { row: 2, figures: { poor: 201, all: 3109, percent: 6.47 } },
      { row: 3, figures: { poor: 55, all: 3109, percent: 1.77 } },
    ];
    expect(found({ columns, shares, rows })).toEqual(["E31 1 percent 8.44"]);
  });

  it("finds more completed than started", () => {
    const columns = { started: "Khởi công", done: "Hoàn thành" };
    const limits = [{ less: "done", more: "started" }];
    const rows = [{ row: 4, figures: { started: 10, done: 11 } }];
    expect(found({ columns, limits, rows })).toEqual(["E33 4 done 10"]);
  });

  it.each<[why: string, table: FigureTable]>([
    [
      "a total over blanks",
      {
        columns: { a: "a" },
        rows: [
          { row: 1, figures: { a: null } },
          { row: 2, figures: { a: 5 }, isTotal: true },
        ],
      },
    ],
    [
      "a total without rows",
      { columns: { a: "a" }, rows: [{ row: 2, figures: { a: 5 }, isTotal: true }] },
    ],
    [
      "tenths that add up",
      {
        columns: { a: "a" },
        rows: [
          { row: 1, figures: { a: 0.1 } },
          { row: 2, figures: { a: 0.2 } },
          { row: 3, figures: { a: 0.3 }, isTotal: true },
        ],
      },
    ],
    [
      "a share of nothing",
      {
        columns: {},
        shares: [{ percent: "p", part: "a", whole: "b" }],
        rows: [{ row: 1, figures: { p: 0, a: 0, b: 0 } }],
      },
    ],
  ])("says nothing of %s", (_, table) => {
    expect(found(table)).toEqual([]);
  });
});

describe("a subtotal line in a list", () => {
  const other = { ...cleanHousehold, head: "Cà Thị Nọi", nationalId: "011185000456", sex: "Nữ" };
  const check = (...people: (number | null)[]) =>
    checkTyped("households", [
      cleanHousehold,
      { head: "Cộng", people: people[0] ?? null },
      other,
      { head: "Tổng cộng", people: people[1] ?? null },
    ]).issues;

  it.each<[why: string, part: number | null, whole: number | null, issues: string[]]>([
    ["its own part and all above it", 5, 10, []],
    ["its own part twice", 5, 5, []],
    ["no figure", null, null, []],
    ["too much", 6, 10, ["E31 block people"]],
    ["too little in the end", 5, 9, ["E31 block people"]],
  ])("adds up %s", (...[, part, whole, issues]) => {
    expect(said(check(part, whole)).filter((issue) => !issue.startsWith("E04"))).toEqual(issues);
  });

  it("says what it should be", () => {
    expect(check(6, 10).find(({ code }) => code === "E31")).toMatchObject({
      cell: "G7",
      params: { total: 6, sum: 5, difference: 1 },
    });
  });
});
