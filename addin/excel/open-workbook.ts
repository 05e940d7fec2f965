import type { Workbook } from "../flows/workbook.ts";
import { readGrid } from "./grids/read-grid.ts";
import { deriveGrids } from "./grids/derive-grids.ts";
import { surveyGrids, writeGrids } from "./grids/write-grids.ts";
import { appendRows } from "./intake/append-rows.ts";
import { listSheets, removeSheets } from "./intake/list-sheets.ts";
import { clearPaint, paintHeadings } from "./intake/paint-headings.ts";
import { readRaw } from "./intake/read-raw.ts";
import { writeLists } from "./lists.ts";
import { readMemory, writeMemory } from "./memory.ts";
import { say, select, selection, watch } from "./navigate.ts";
import { type Context, type ExcelApi, runExcel } from "./run-excel.ts";
import { readSheets } from "./sheets/read-sheets.ts";
import { setUpSheets } from "./sheets/set-up-sheets.ts";
import { writeFixes } from "./sheets/write-fixes.ts";
import { writeSheets } from "./sheets/write-sheets.ts";
import { mendSheets } from "./template/mend-sheets.ts";
import { surveySheets } from "./template/survey-sheets.ts";

/** The open workbook as flows see it, over the Excel namespace given. @throws ExcelProblem from every method */
export function openWorkbook(excel: ExcelApi): Workbook {
  const run = <T>(batch: (context: Context) => Promise<T>) => runExcel(excel, batch);
  return {
    readMemory: () => run(readMemory),
    writeMemory: (parts) => run((context) => writeMemory(context, parts)),
    setUp: (plans, lists) => run((context) => setUpSheets(context, plans, lists)),
    surveySheets: (forms) => run((context) => surveySheets(context, forms)),
    mendSheets: (mends) => run((context) => mendSheets(context, mends)),
    writeLists: (lists) => run((context) => writeLists(context, lists)),
    readSheets: (forms) => run((context) => readSheets(context, forms)),
    writeSheets: async (changes, options) => {
      await run((context) => writeSheets(context, changes, options));
    },
    writeCells: (cells) => run((context) => writeFixes(context, cells)),
    writeGrids: (grids) =>
      run(async (context) => writeGrids(context, await surveyGrids(context), { grids })),
    deriveGrids: (forms, layOut) => run((context) => deriveGrids(context, forms, layOut)),
    readGrid: (sheet, columns) => run((context) => readGrid(context, sheet, columns)),
    select: (place) => run((context) => select(context, place)),
    selection: () => run(selection),
    say: (line) => run((context) => say(context, line)),
    watch: (listener) => watch(excel, listener),
    listSheets: () => run(listSheets),
    readRaw: (sheet) => run((context) => readRaw(context, sheet)),
    paintHeadings: (sheet, paints) => run((context) => paintHeadings(context, sheet, paints)),
    clearPaint: (sheet) => run((context) => clearPaint(context, sheet)),
    appendRows: (rows) => run((context) => appendRows(context, rows)),
    removeSheets: (names) => run((context) => removeSheets(context, names)),
  };
}
