import { describe, expect, it } from "vitest";
import { createCalculator } from "../../../../local/excel/calc/create-calculator.ts";
import { newWorkbook } from "../../../../local/excel/model/new-workbook.ts";
import { openWorkbook, type OpenWorkbook } from "../../../../local/excel/open-workbook.ts";
import { parseClipboard } from "../../../../local/excel/person/pasting.ts";
import { dropDownEntries, inputPrompt } from "../../../../local/excel/person/typing.ts";
import { addTable } from "../../../../local/excel/tables/tables.ts";

/** A sheet with the table "Table1": Mã (text), Số; one row. */
function clerkAtTable(): OpenWorkbook {
  const workbook = openWorkbook(newWorkbook());
  const [sheet] = workbook.book.model.worksheets;
  if (sheet === undefined) throw new Error("A new workbook has a sheet.");
  const { person, book } = workbook;
  person.paste({ sheet: "Sheet1", address: "A1" }, "Mã\tSố\n'001\t5");
  addTable(book, { sheet, area: { top: 0, left: 0, bottom: 1, right: 1 }, hasHeaders: true });
  return workbook;
}

function cells({ book }: OpenWorkbook): unknown[][] {
  return (book.model.worksheets[0]?.rows ?? []).map((row) =>
    (row ?? []).map((cell) => cell?.value ?? null),
  );
}

describe("a person", () => {
  it("types below a table, whose new row looks like the one above", () => {
    const workbook = clerkAtTable();
    const [sheet] = workbook.book.model.worksheets;
    const cell = sheet?.rows[1]?.[0];
    if (cell?.format === undefined) throw new Error("The apostrophe leaves a format.");
    cell.format = { ...cell.format, numberFormat: "@" };
    workbook.person.type({ sheet: "Sheet1", address: "A3" }, "002");
    expect(cells(workbook)[2]).toEqual(["002"]);
    expect(sheet?.tables[0]?.area.bottom).toBe(2);
  });

  it("pastes a block below a table, which takes all of it in", () => {
    const workbook = clerkAtTable();
    workbook.person.paste({ sheet: "Sheet1", address: "A3" }, "x\t1\ny\t2\n");
    expect(workbook.book.model.worksheets[0]?.tables[0]?.area.bottom).toBe(3);
  });

  it("pastes what cannot be read as a formula as text", () => {
    const workbook = openWorkbook(newWorkbook());
    workbook.person.paste({ sheet: "Sheet1", address: "A1" }, "=SUM(\t+84 912 345 678");
    expect(cells(workbook)).toEqual([["=SUM(", "+84 912 345 678"]]);
  });

  it("sorts, filters and clears by table and column name", () => {
    const workbook = clerkAtTable();
    workbook.person.paste({ sheet: "Sheet1", address: "A3" }, "b\t3\na\t9\n");
    workbook.person.sortTable("Table1", "Số");
    expect(cells(workbook).map(([, number]) => number)).toEqual(["Số", 3, 5, 9]);
    workbook.person.filterTable("Table1", "Số", { filterOn: "Custom", criterion1: ">4" });
    expect(workbook.book.model.worksheets[0]?.rowLines[1]?.filtered).toBe(true);
    workbook.person.clearFilters("Table1");
    expect(workbook.book.model.worksheets[0]?.rowLines[1]?.filtered).toBeUndefined();
  });

  it("cannot change a locked cell, and is told", () => {
    const workbook = clerkAtTable();
    const [sheet] = workbook.book.model.worksheets;
    if (sheet === undefined) throw new Error("A new workbook has a sheet.");
    sheet.protection = {
      options: { selectionMode: "Normal" } as NonNullable<typeof sheet.protection>["options"],
    };
    expect(workbook.person.type({ sheet: "Sheet1", address: "B2" }, "1")).toMatchObject({
      done: false,
      reason: "protected",
    });
    expect(workbook.person.clear({ sheet: "Sheet1", address: "B2" })).toMatchObject({
      done: false,
      code: "AccessDenied",
    });
  });

  it("lets the view know what to paint", () => {
    const workbook = clerkAtTable();
    workbook.person.select({ sheet: "Sheet1", address: "A1" });
    const painted: unknown[] = [];
    const stop = workbook.person.onDirty((_sheet, areas) => painted.push(areas));
    workbook.person.type({ sheet: "Sheet1", address: "B2" }, "7");
    stop();
    workbook.person.type({ sheet: "Sheet1", address: "B2" }, "8");
    expect(painted).toEqual([[{ top: 1, left: 1, bottom: 1, right: 1 }]]);
  });

  it("sees a cell's drop-down and prompt", () => {
    const workbook = clerkAtTable();
    const [sheet] = workbook.book.model.worksheets;
    if (sheet === undefined) throw new Error("A new workbook has a sheet.");
    sheet.validations.push({
      areas: [{ top: 0, left: 3, bottom: 9, right: 3 }],
      rule: { type: "List", source: "=Table1[Mã]", inCellDropDown: true },
      ignoreBlanks: true,
      prompt: { showPrompt: true, title: "Mã", message: "Chọn mã" },
      errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
    });
    const place = { sheet, row: 4, column: 3 };
    expect(dropDownEntries(workbook.book, place)).toEqual(["001"]);
    expect(inputPrompt(place)?.message).toBe("Chọn mã");
    expect(workbook.person.type({ sheet: "Sheet1", address: "D5" }, "x")).toMatchObject({
      done: false,
      reason: "validation",
    });
  });
});

describe("parseClipboard", () => {
  it.each<[text: string, cells: string[][]]>([
    [
      "a\tb\nc\td",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ['"a\nb"\tc', [["a\nb", "c"]]],
    ['"say ""có"""\tx', [['say "có"', "x"]]],
    ["a\t\tb", [["a", "", "b"]]],
    ["a\n\nb", [["a"], [""], ["b"]]],
    ["", [[""]]],
  ])("reads %j", (text, cellsOfText) => {
    expect(parseClipboard(text)).toEqual(cellsOfText);
  });

  it.each([
    "=OFFSET(A1,0,0,COUNTA(A:A),1)",
    "=IF(A1=1,B1:B3,C1:C3)",
    "=UNKNOWN(A1)",
    "=NoSuchName",
    "=#REF!$A$1:$A$3",
  ])("has no drop-down, and types freely, where the list is %s", (source) => {
    const workbook = openWorkbook(newWorkbook(), { createCalculator });
    const [sheet] = workbook.book.model.worksheets;
    if (sheet === undefined) throw new Error("A new workbook has a sheet.");
    sheet.validations.push({
      areas: [{ top: 0, left: 3, bottom: 9, right: 3 }],
      rule: { type: "List", source, inCellDropDown: true },
      ignoreBlanks: true,
      prompt: { showPrompt: false, title: "", message: "" },
      errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
    });
    expect(dropDownEntries(workbook.book, { sheet, row: 0, column: 3 })).toBeUndefined();
    workbook.person.type({ sheet: "Sheet1", address: "D1" }, "Có");
    expect(sheet.rows[0]?.[3]?.value).toBe("Có");
  });
});
