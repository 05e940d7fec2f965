/** Everything that knows cells by their place follows them when they move. */
import { followCells, type MovedCells } from "../formulas/move-references.ts";
import { cellArea } from "../model/area.ts";
import type { Area, WorkbookModel, WorksheetModel } from "../model/types.ts";
import type { Book } from "../book/book.ts";
import { moveArea, moveAreas, type Shift } from "./shift.ts";

/** After the cells themselves have moved; tables are moved by their own rules. */
export function followShift(book: Book, sheet: WorksheetModel, shift: Shift): void {
  const moved: MovedCells = { sheetName: sheet.name, move: (area) => moveArea(area, shift) };
  rewriteFormulas(book.model, (formula, ownSheet) => followCells(formula, ownSheet, moved));
  sheet.merges = sheet.merges.flatMap((merge) => moveArea(merge, shift) ?? []);
  sheet.validations = splitAll(sheet.validations, shift);
  sheet.conditionalFormats = splitAll(sheet.conditionalFormats, shift);
  sheet.hyperlinks = sheet.hyperlinks.flatMap((link) => {
    const area = moveArea(link.area, shift);
    return area === undefined ? [] : [{ ...link, area }];
  });
  sheet.notes = placeAll(sheet.notes, shift);
  sheet.comments = placeAll(sheet.comments, shift);
  followSheetSettings(sheet, shift);
  followRanges(book, sheet, shift);
}

function splitAll<T extends { areas: Area[] }>(items: T[], shift: Shift): T[] {
  return items.flatMap((item) => {
    item.areas = moveAreas(item.areas, shift);
    return item.areas.length === 0 ? [] : [item];
  });
}

function placeAll<T extends { row: number; column: number }>(items: T[], shift: Shift): T[] {
  return items.flatMap((item) => {
    const area = moveArea(cellArea(item.row, item.column), shift);
    if (area === undefined) return [];
    item.row = area.top;
    item.column = area.left;
    return [item];
  });
}

function followSheetSettings(sheet: WorksheetModel, shift: Shift): void {
  const { autoFilter, pageLayout } = sheet;
  if (autoFilter !== undefined) {
    const area = moveArea(autoFilter.area, shift);
    if (area === undefined) delete sheet.autoFilter;
    else autoFilter.area = area;
  }
  if (pageLayout.printArea !== undefined)
    pageLayout.printArea = moveAreas(pageLayout.printArea, shift);
}

function followRanges(book: Book, sheet: WorksheetModel, shift: Shift): void {
  for (const range of book.ranges) {
    if (range.sheet !== sheet) continue;
    const area = moveArea(range.area, shift);
    if (area === undefined) range.gone = true;
    else range.area = area;
  }
}

/** Rewrites every formula of the workbook: cells, names, validations, conditional formats, table columns, charts. */
export function rewriteFormulas(
  model: WorkbookModel,
  rewrite: (formula: string, ownSheet: string) => string,
): void {
  for (const sheet of model.worksheets) {
    const change = (formula: string) => rewrite(formula, sheet.name);
    rewriteCells(sheet, change);
    rewriteRules(sheet, change);
    rewriteObjects(sheet, change);
    for (const name of sheet.names) name.formula = change(name.formula);
  }
  for (const name of model.names) name.formula = rewrite(name.formula, "");
}

type Change = (formula: string) => string;

function rewriteCells(sheet: WorksheetModel, change: Change): void {
  for (const row of sheet.rows) {
    if (row === undefined) continue;
    for (const cell of row) {
      if (cell?.formula !== undefined) cell.formula = change(cell.formula);
    }
  }
}

function ifFormula<T>(value: T, change: Change): T | string {
  return typeof value === "string" && value.startsWith("=") ? change(value) : value;
}

function rewriteRules(sheet: WorksheetModel, change: Change): void {
  for (const { rule } of sheet.validations) {
    if (rule === undefined) continue;
    if (rule.type === "List") rule.source = ifFormula(rule.source, change);
    else if (rule.type === "Custom") rule.formula = change(rule.formula);
    else {
      rule.formula1 = ifFormula(rule.formula1, change);
      if (rule.formula2 !== undefined) rule.formula2 = ifFormula(rule.formula2, change);
    }
  }
  for (const { rule } of sheet.conditionalFormats) {
    if (rule.type === "Custom") rule.formula = change(rule.formula);
    else if (rule.type === "CellValue") {
      rule.formula1 = ifFormula(rule.formula1, change);
      if (rule.formula2 !== undefined) rule.formula2 = ifFormula(rule.formula2, change);
    }
  }
}

function rewriteObjects(sheet: WorksheetModel, change: Change): void {
  for (const table of sheet.tables) {
    for (const column of table.columns) {
      if (column.calculatedFormula !== undefined)
        column.calculatedFormula = change(column.calculatedFormula);
    }
  }
  for (const chart of sheet.charts) {
    for (const series of chart.series) {
      series.valuesReference = change(`=${series.valuesReference}`).slice(1);
      if (series.categoriesReference !== undefined)
        series.categoriesReference = change(`=${series.categoriesReference}`).slice(1);
      if (series.nameReference !== undefined)
        series.nameReference = change(`=${series.nameReference}`).slice(1);
    }
  }
}
