import { describe, expect, it } from "vitest";
import { formById } from "../../../shared/forms/catalogue.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import { checkSheet } from "../../../shared/validate/check-sheet.ts";
import type { Observations } from "../../../shared/validate/sheet.ts";
import {
  checkTyped,
  cleanHousehold,
  day,
  firstRow,
  naLay,
  nothingSeen,
  said,
  sheetOf,
  type Typed,
  withoutLetters,
} from "./build-sheet.ts";

const heads = ["Lò Văn Panh", "Quàng Văn Inh", "Giàng A Sùng", "Lường Văn Ơn", "Tòng Văn Muôn"];

/** Households without a remark, each with its own head and id. */
function cleanList(count: number): Typed[] {
  return Array.from({ length: count }, (_, index) => ({
    ...cleanHousehold,
    head: heads[index % heads.length] ?? "",
    birth: 1950 + (index % 50),
    nationalId: `0110${String(50 + (index % 50))}${String(index).padStart(6, "0")}`,
  }));
}

describe("a clean list", () => {
  it("stays clean", () => {
    const { rows, issues, fixes } = checkTyped("households", cleanList(50));
    expect(issues).toEqual([]);
    expect(fixes).toEqual([]);
    expect(rows.filter(({ held, missing }) => held || missing.length > 0)).toEqual([]);
  });

  it("is not broken by adding a row to it", () => {
    for (let count = 1; count < 50; count++)
      expect(checkTyped("households", cleanList(count)).issues).toEqual([]);
  });

  it("is not broken by blank rows, sorting or hidden ids", () => {
    const rows = cleanList(20).map((row, index): Typed => ({ ...row, id: `row-${index}` }));
    const sorted = rows.toSorted((a, b) =>
      String(a["nationalId"]) > String(b["nationalId"]) ? -1 : 1,
    );
    expect(checkTyped("households", [{}, ...sorted, {}, { head: " " }]).issues).toEqual([]);
  });

  it("keeps its other rows when one row is bad", () => {
    const { rows } = checkTyped("households", [
      ...cleanList(19),
      { ...cleanHousehold, people: "nhiều" },
    ]);
    expect(rows.filter(({ held }) => held).map(({ row }) => row)).toEqual([firstRow + 19]);
  });
});

describe("where an issue stands", () => {
  it("is the cell as Excel shows it", () => {
    const sheet = sheetOf("households", [
      cleanHousehold,
      { ...cleanHousehold, id: "abc", people: "nhiều", nationalId: "011085000124" },
    ]);
    const { issues } = checkSheet(sheet, formById("households"), naLay);
    expect(issues[0]).toEqual({
      form: "households",
      rowId: "abc",
      row: 7,
      column: "people",
      cell: "G7",
      code: "E67",
      level: "block",
      params: { value: "nhiều", reason: "number" },
    });
  });

  it("is without address on the service, with the same code", () => {
    const sheet = withoutLetters(sheetOf("households", [{ ...cleanHousehold, people: "nhiều" }]));
    const { issues } = checkSheet(sheet, formById("households"), naLay);
    expect(issues.map(({ cell, code, row }) => [cell, code, row])).toEqual([["", "E67", 6]]);
  });
});

describe("rows that collide", () => {
  it.each<[why: string, second: Typed, issues: string[]]>([
    ["the same id", { head: "Quàng Văn Inh" }, ["E24 block nationalId"]],
    ["the same row pasted twice", {}, ["E24 block nationalId"]],
    ["the same head, no id", { nationalId: null, noIdReason: "Mất thẻ" }, ["E26 warn head"]],
    [
      "the same head without tones, no id",
      { nationalId: null, noIdReason: "Mất thẻ", head: "Lo Van Panh" },
      ["E26 warn head"],
    ],
    [
      "the same head in capitals, no id",
      { nationalId: null, noIdReason: "Mất thẻ", head: "LÒ VĂN PANH" },
      ["E45 warn head", "E26 warn head"],
    ],
    ["the same head, year and village, another id", { nationalId: "011085000999" }, []],
    ["a head alike, another id", { nationalId: "011085000999", head: "Lò Văn Pánh" }, []],
    ["another head", { nationalId: "011085000999", head: "Lò Văn Pản" }, []],
    ["another village", { nationalId: "011085000999", village: "bản Nậm Cản" }, []],
    ["another year", { nationalId: "011086000999", birth: 1986 }, []],
    ["the same id, entered by mistake", { exitReason: "Trùng hộ", exitOn: day("2025-01-01") }, []],
  ])("are told: %s", (_, second, issues) => {
    const result = checkTyped("households", [cleanHousehold, { ...cleanHousehold, ...second }]);
    expect(said(result.issues)).toEqual(issues);
    expect(result.issues.every(({ row }) => row === 7)).toBe(true);
  });

  it.each<[why: string, programmes: [string | null, string | null], issues: string[]]>([
    ["two programmes", ["CTMTQG GN", "Phong trào"], ["E25 block nationalId"]],
    ["one programme after none", [null, "Phong trào"], ["E24 block nationalId"]],
    ["none after one programme", ["Phong trào", null], ["E24 block nationalId"]],
    ["one, typed in two ways", ["CTMTQG GN", "CTMTQG giảm nghèo"], ["E24 block nationalId"]],
  ])("tell a person under %s", (_, [first, second], issues) => {
    const result = checkTyped("households", [
      { ...cleanHousehold, programme: first },
      { ...cleanHousehold, programme: second },
    ]);
    expect(said(result.issues.filter(({ level }) => level === "block"))).toEqual(issues);
  });

  it("name the programme of the earlier row", () => {
    const { issues } = checkTyped("households", [
      { ...cleanHousehold, programme: "CTMTQG GN" },
      { ...cleanHousehold, programme: "Phong trào" },
    ]);
    const found = issues.filter(({ code }) => code === "E25");
    expect(found.map(({ params }) => params)).toMatchObject([
      { reason: "programme", programme: "CTMTQG giảm nghèo bền vững", otherRow: 6 },
    ]);
  });

  it("name the earlier row", () => {
    const { issues } = checkTyped("households", [cleanHousehold, cleanHousehold]);
    expect(issues[0]?.params).toEqual({ otherRow: 6, other: "Lò Văn Panh" });
  });

  it("stay one issue a row, however often a row is pasted", () => {
    const { issues } = checkTyped(
      "households",
      Array.from({ length: 300 }, () => cleanHousehold),
    );
    expect(issues).toHaveLength(299);
  });
});

describe("lines that are no records", () => {
  it.each<[text: string]>([
    ["Tổng"],
    ["TỔNG CỘNG"],
    ["Tổng số hộ: 25"],
    ["Cộng"],
    ["cộng bản Hốc"],
    ["Tong cong"],
    ["Cộng:"],
  ])("%s is a subtotal, not a household", (text) => {
    const result = checkTyped("households", [cleanHousehold, { head: text, people: 120 }]);
    expect(said(result.issues)).toEqual(["E04 warn -"]);
    expect(result.rows[1]?.held).toBe(true);
  });

  it.each<[name: string]>([["Tống Văn Cộng"], ["Công Thị Tổng"], ["Cộng Hòa"], ["Tòng Thị Cộng"]])(
    "%s is a name",
    (name) => {
      expect(said(checkTyped("households", [{ head: name }]).issues)).not.toContain("E04 warn -");
    },
  );

  it("a full row is a household whatever its name", () => {
    expect(
      said(checkTyped("households", [{ ...cleanHousehold, head: "Tổng Cộng" }]).issues),
    ).toEqual([]);
  });

  it("a stored row that was emptied is held, not taken for blank", () => {
    const { rows } = checkTyped("households", [{ id: "row-1" }]);
    expect(rows.map(({ id, held }) => [id, held])).toEqual([["row-1", true]]);
  });
});

describe("what only Excel sees", () => {
  function observed(seen: Partial<Observations>) {
    const sheet = sheetOf("households", cleanList(5), { ...nothingSeen, ...seen });
    return checkSheet(sheet, formById("households"), naLay);
  }

  it.each<[why: string, seen: Partial<Observations>, issues: string[]]>([
    ["nothing", {}, []],
    ["merged cells", { merged: ["C7:C8"] }, ["E01 block -"]],
    ["two merged areas", { merged: ["C7:C8", "D9:E9"] }, ["E01 block -", "E01 block -"]],
    ["a heading that is gone", { missingColumns: ["Số khẩu"] }, ["E02 block -"]],
    [
      "two headings that are gone",
      { missingColumns: ["Số khẩu", "Giới tính"] },
      ["E02 block -", "E02 block -"],
    ],
    ["skipped rows", { skippedRows: 3 }, ["E03 fixed -"]],
    ["hidden rows", { hiddenRows: 2 }, ["E05 warn -"]],
    ["filtered rows", { filteredRows: 4 }, ["E06 warn -"]],
    [
      "a formula from another file",
      { formulas: new Map([["G7", "='[Ho so.xlsx]Sheet1'!A1"]]) },
      ["E07 warn -"],
    ],
    [
      "a formula from the web",
      { formulas: new Map([["G7", '=WEBSERVICE("https://example.org")']]) },
      ["E07 warn -"],
    ],
    ["a formula of the table", { formulas: new Map([["G7", "=[@[Số khẩu]]+1"]]) }, []],
    ["colours in two columns", { coloured: ["Số khẩu", "Đất ở"] }, ["E61 warn -"]],
    ["a note on a cell", { annotated: ["B7", "B8"] }, ["E61 warn -", "E61 warn -"]],
  ])("is reported: %s", (_, seen, issues) => {
    expect(said(observed(seen).issues)).toEqual(issues);
  });

  it("holds back the rows a merged area covers", () => {
    const { rows, issues } = observed({ merged: ["Sheet1!$C$7:$D$8"] });
    expect(rows.map(({ held }) => held)).toEqual([false, true, true, false, false]);
    expect(issues[0]).toMatchObject({ row: 7, cell: "Sheet1!$C$7:$D$8" });
  });

  it("holds back all rows when a column is missing, as blanks would wipe what is stored", () => {
    expect(observed({ missingColumns: ["Số khẩu"] }).rows.every(({ held }) => held)).toBe(true);
  });
});

describe("what is typed once per decision", () => {
  const first: Typed = {
    decisionNo: "123/QĐ-UBND",
    decisionOn: day("2024-11-20"),
    signer: "Nguyễn Văn Hòa",
    household: "NL-2024-001",
    programme: "Phong trào xóa nhà tạm, nhà dột nát",
    amount: 60_000_000,
  };
  const second: Typed = { ...first, household: "NL-2024-002", decisionOn: null, signer: null };

  it.each<[why: string, rows: Typed[], dates: Cell[]]>([
    ["after the first row", [first, second], ["2024-11-20", "2024-11-20"]],
    ["before it", [second, first], ["2024-11-20", "2024-11-20"]],
    [
      "in other letters",
      [first, { ...second, decisionNo: "123/qđ-ubnd" }],
      ["2024-11-20", "2024-11-20"],
    ],
    [
      "of another decision",
      [first, { ...second, decisionNo: "124/QĐ-UBND" }],
      ["2024-11-20", null],
    ],
  ])("is filled in %s", (_, rows, dates) => {
    const checked = checkTyped("approvals", rows).rows;
    expect(checked.map(({ values }) => values["decisionOn"])).toEqual(dates);
  });

  it("travels with the row", () => {
    const [, row] = checkTyped("approvals", [first, second]).rows;
    expect(row?.cells).toContain(day("2024-11-20"));
    expect(row?.cells).toContain("Nguyễn Văn Hòa");
  });
});
