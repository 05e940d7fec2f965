import { beforeAll, describe, expect, it } from "vitest";
import { loadCalculator } from "../../../../local/excel/calc/load-calculator.ts";
import type { CreateCalculator } from "../../../../local/excel/model/calculator.ts";
import { newWorkbook, newWorksheet, sheetId } from "../../../../local/excel/model/new-workbook.ts";
import type { CellValue, TableModel, WorkbookModel } from "../../../../local/excel/model/types.ts";

let createCalculator: CreateCalculator;
beforeAll(async () => {
  createCalculator = await loadCalculator();
});

const donations: TableModel = {
  id: 1,
  name: "Donations",
  area: { top: 0, left: 0, bottom: 4, right: 2 },
  showHeaders: true,
  showTotals: true,
  columns: [
    { id: 1, name: "Nhà tài trợ" },
    { id: 2, name: "Số tiền" },
    { id: 3, name: "Bản [cũ]" },
  ],
  style: "",
  showBandedRows: false,
  showBandedColumns: false,
  highlightFirstColumn: false,
  highlightLastColumn: false,
  showFilterButton: true,
};

/** "Nguồn lực": a table of three donations with a totals row; "Tổng hợp": where formulas are put. */
function aWorkbook(): WorkbookModel {
  const book = newWorkbook();
  const money = { ...newWorksheet("Nguồn lực", sheetId(1)), tables: [donations] };
  const rows: CellValue[][] = [
    ["Nhà tài trợ", "Số tiền", "Bản [cũ]"],
    ["Agribank", 60, "Hốc"],
    ["Hội Nông dân", 40, "Nà Lay"],
    ["Agribank", 20, "Hốc"],
    ["Cộng", 120, null],
  ];
  money.rows = rows.map((row) => row.map((value) => ({ value })));
  book.worksheets = [money, newWorksheet("Tổng hợp", sheetId(2))];
  book.names = [
    { name: "Amounts", formula: "='Nguồn lực'!$B$2:$B$4", visible: true, comment: "" },
    { name: "Rate", formula: "=0.05", visible: false, comment: "" },
    { name: "RateTwice", formula: "=Rate+Rate", visible: true, comment: "" },
  ];
  return book;
}

const summary = { worksheetId: sheetId(2), row: 0, column: 0 };

describe("evaluate", () => {
  it.each<[formula: string, value: CellValue]>([
    ["=SUM(Donations[Số tiền])", 120],
    ["=SUM(donations[SỐ TIỀN])", 120],
    ["=SUM('Nguồn lực'!B2:B4)", 120],
    ["=SUM(Amounts)", 120],
    ["=100*RateTwice", 10],
    ['=SUMIF(Donations[Nhà tài trợ],"agribank",Donations[Số tiền])', 80],
    ['=SUMIFS(Donations[Số tiền],Donations[Nhà tài trợ],"<>Agribank",Donations[Số tiền],">1")', 40],
    ['=COUNTIF(Donations[Nhà tài trợ],"Agri*")', 2],
    ['=COUNTIFS(Donations[Nhà tài trợ],"Agribank",Donations[Số tiền],"<50")', 1],
    ["=COUNTA(Donations[Bản '[cũ']])", 3],
    ["=Donations[[#Totals],[Số tiền]]", 120],
    ["=Donations[[#Headers],[Số tiền]]", "Số tiền"],
    ["=COUNTA(Donations[#All])", 14],
    ["=COUNTA(Donations[[Nhà tài trợ]:[Số tiền]])", 6],
    ["=ROWS(Donations)", 3],
    ['=IF(1>2,"có","không")', "không"],
    ['=IFERROR(1/0,"lỗi")', "lỗi"],
    ["=AND(TRUE,OR(FALSE,1=1))", true],
    ["=VLOOKUP(\"Hội Nông dân\",'Nguồn lực'!A:B,2,FALSE)", 40],
    ["=INDEX(Donations[Nhà tài trợ],MATCH(40,Donations[Số tiền],0))", "Hội Nông dân"],
    ["=ROUND(2.345,2)", 2.35],
    ['=TEXT(46000,"dd/mm/yyyy")', "09/12/2025"],
    ["=DATE(2026,3,15)", 46_096],
    ['=CONCAT("a",1)&"b"', "a1b"],
    ['=LEFT("Nguyễn",3)&RIGHT("Nguyễn",2)&MID("Nguyễn",2,1)', "Nguễng"],
    ['=LEN(TRIM("  bản  Hốc "))', 7],
    ['=UPPER("đồng")', "ĐỒNG"],
    ["=ROW()+COLUMN()", 2],
    ["='Nguồn lực'!Z99", 0],
    ["=INDIRECT(\"'Nguồn lực'!B3\")", 40],
  ])("%s", (formula, value) => {
    expect(createCalculator(aWorkbook()).evaluate(formula, summary)).toEqual({ value });
  });

  it.each<[formula: string, error: string]>([
    ["=1/0", "#DIV/0!"],
    ["=NOSUCHFUNCTION(1)", "#NAME?"],
    ["=nosuchname", "#NAME?"],
    ["=Donations[Ghi chú]", "#REF!"],
    ["=Nobody[Số tiền]", "#REF!"],
    ["=MATCH(1,Donations[Số tiền],0)", "#N/A"],
    ["=Sheet9!A1", "#REF!"],
    ["=Donations[@[Số tiền]]", "#VALUE!"],
  ])("%s is an error", (formula, error) => {
    const at = { ...summary, row: 50 };
    expect(createCalculator(aWorkbook()).evaluate(formula, at)).toEqual({ value: null, error });
  });

  it("reads the row it is asked for, even the cell itself", () => {
    const calculator = createCalculator(aWorkbook());
    const at = { worksheetId: sheetId(1), row: 2, column: 1 };
    expect(calculator.evaluate("=[@[Số tiền]]>39", at)).toEqual({ value: true });
    expect(calculator.evaluate("=LEN(B3)<=2", at)).toEqual({ value: true });
  });
});

describe("recalculate", () => {
  function withFormulas(formulas: readonly string[]): WorkbookModel {
    const book = aWorkbook();
    const sheet = book.worksheets[1];
    if (sheet !== undefined) sheet.rows = formulas.map((formula) => [{ value: null, formula }]);
    return book;
  }

  const firstAmount = { top: 1, left: 1, bottom: 1, right: 1 };

  function results(book: WorkbookModel, changes: "all" | "first amount") {
    const calculator = createCalculator(book);
    const all = calculator.recalculate("all");
    const cell = book.worksheets[0]?.rows[1]?.[1];
    if (changes === "all" || cell === undefined) return all;
    cell.value = 100;
    return calculator.recalculate([{ worksheetId: sheetId(1), area: firstAmount }]);
  }

  it("gives every formula its result, in whatever order they stand", () => {
    const found = results(withFormulas(["=A2*2", "=SUM(Amounts)", "=A1+A2"]), "all");
    expect(found.map(({ row, value }) => [row, value])).toEqual([
      [0, 240],
      [1, 120],
      [2, 360],
    ]);
  });

  it("touches only what depends on the change, at any distance", () => {
    const formulas = ["=A2*2", "=SUM(Amounts)", "=1+1", "=B1", "=Donations[[#Headers],[Số tiền]]"];
    const found = results(withFormulas(formulas), "first amount");
    const ordered = found.toSorted((a, b) => a.row - b.row);
    expect(ordered.map(({ row, value }) => [row, value])).toEqual([
      [0, 320],
      [1, 160],
    ]);
  });

  it("always calculates TODAY, OFFSET and what reads them", () => {
    const found = results(
      withFormulas(["=TODAY()", "=A1+0", "=OFFSET(A1,5,0)", "=2"]),
      "first amount",
    );
    expect(found.map(({ row }) => row).toSorted()).toEqual([0, 1, 2]);
  });

  it("sees formulas typed and removed since", () => {
    const book = withFormulas(["=SUM(Amounts)"]);
    const calculator = createCalculator(book);
    calculator.recalculate("all");
    const sheet = book.worksheets[1];
    if (sheet !== undefined) sheet.rows[0] = [{ value: 1 }, { value: null, formula: "=A1+1" }];
    const area = { top: 0, left: 0, bottom: 0, right: 9 };
    expect(calculator.recalculate([{ worksheetId: sheetId(2), area }])).toEqual([
      { worksheetId: sheetId(2), row: 0, column: 1, value: 2 },
    ]);
  });

  it("keeps the last result of a function the engine does not know", () => {
    const book = withFormulas(["=CUBEVALUE(1)"]);
    const cell = book.worksheets[1]?.rows[0]?.[0];
    if (cell !== undefined) cell.value = "từ Excel";
    expect(results(book, "all")[0]?.value).toBe("từ Excel");
  });

  it("ends on formulas that read each other in a circle", () => {
    const found = results(withFormulas(["=A2+1", "=A1+1", "=A3"]), "all");
    expect(found).toHaveLength(3);
  });

  it("gives an array formula its first value", () => {
    const found = results(withFormulas(["=UNIQUE(Donations[Nhà tài trợ])"]), "all");
    expect(found).toMatchObject([{ row: 0, value: "Agribank" }]);
  });

  it("has nothing to do in a workbook without formulas", () => {
    expect(results(aWorkbook(), "first amount")).toEqual([]);
  });

  it("leaves rows hidden by a filter out of SUBTOTAL(109)", () => {
    const book = withFormulas(["=SUBTOTAL(109,Donations[Số tiền])"]);
    const money = book.worksheets[0];
    if (money !== undefined) money.rowLines = [undefined, { filtered: true }];
    expect(results(book, "all")[0]?.value).toBe(60);
  });
});
