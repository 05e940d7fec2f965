/** What new rows of a table get from their neighbours. */
import { translateFormula } from "../formulas/move-references.ts";
import { boundingArea, intersect } from "../model/area.ts";
import type { Area, TableModel, WorksheetModel } from "../model/types.ts";
import { bodyArea } from "../book/names.ts";
import { cellAt, hasContent, lineFormatAt } from "../grid/read-cells.ts";
import { putFormula } from "../grid/write-cells.ts";

/** New rows look like their neighbour, keep its rules and get the formulas of calculated columns. */
export function fillNewRows(sheet: WorksheetModel, table: TableModel, part: Area): void {
  const body = bodyArea(table);
  const model = part.top > body.top ? part.top - 1 : part.bottom + 1;
  extendFormats(sheet, part, model);
  if (model < part.top) extendRules(sheet, part, model);
  table.columns.forEach((column, offset) => {
    const left = table.area.left + offset;
    const formula = column.calculatedFormula ?? cellAt(sheet, model, left)?.formula;
    if (formula === undefined) return;
    for (let row = part.top; row <= part.bottom; row += 1) {
      if (hasContent(cellAt(sheet, row, left))) continue;
      const isOwn = column.calculatedFormula !== undefined;
      putFormula(
        sheet,
        { row, column: left },
        isOwn ? formula : translateFormula(formula, row - model, 0),
      );
    }
  });
}

/** Validations and conditional formats of the last old row reach down to the new rows. */
function extendRules(sheet: WorksheetModel, part: Area, fromRow: number): void {
  for (const rule of [...sheet.validations, ...sheet.conditionalFormats]) {
    rule.areas = rule.areas.map((area) => {
      const touched =
        area.bottom === fromRow && intersect({ ...area, top: fromRow }, { ...part, top: fromRow });
      if (!touched || area.left < part.left || area.right > part.right) return area;
      return boundingArea(area, { ...area, bottom: part.bottom });
    });
  }
}

/** Cells of the new rows without a format of their own look like the row `fromRow`. */
function extendFormats(sheet: WorksheetModel, part: Area, fromRow: number): void {
  const source = sheet.rows[fromRow];
  if (source === undefined) return;
  for (let row = part.top; row <= part.bottom; row += 1) {
    const cells = (sheet.rows[row] ??= []);
    for (let column = part.left; column <= part.right; column += 1) {
      const format = source[column]?.format;
      const cell = cells[column];
      if (
        format === undefined ||
        cell?.format !== undefined ||
        format === lineFormatAt(sheet, row, column)
      )
        continue;
      cells[column] = cell === undefined ? { value: null, format } : { ...cell, format };
    }
  }
}
