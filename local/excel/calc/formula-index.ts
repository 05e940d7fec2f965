/** All formulas of a workbook with what each reads; kept in step with the model. */
import { cellCount, contains } from "../model/area.ts";
import type { CellPosition, ModelChange } from "../model/calculator.ts";
import type { Area, WorkbookModel, WorksheetModel } from "../model/types.ts";
import { readFormula, type ReadFormula } from "./read-formula.ts";

/** The formulas of a workbook, read once and again only where cells changed. */
interface FormulaIndex {
  readAll(): void;
  /** Answers the formulas that now stand in the changed cells. */
  readChanges(changes: readonly ModelChange[]): ReadFormula[];
  formulas(): readonly ReadFormula[];
}

export function createFormulaIndex(workbook: WorkbookModel): FormulaIndex {
  const found = new Map<string, ReadFormula>();
  const readArea = (sheet: WorksheetModel, area: Area): ReadFormula[] => {
    const read: ReadFormula[] = [];
    forEachFormula(sheet, area, (formula, row, column) => {
      const entry = readsOtherFile(formula)
        ? undefined
        : readFormula(workbook, formula, { worksheetId: sheet.id, row, column });
      if (entry === undefined) return;
      found.set(keyOf(entry), entry);
      read.push(entry);
    });
    return read;
  };
  return {
    formulas: () => Array.from(found.values()),
    readAll() {
      found.clear();
      for (const sheet of workbook.worksheets) readArea(sheet, usedArea(sheet));
    },
    readChanges: (changes) =>
      changes.flatMap(({ worksheetId, area }) => {
        forget(found, worksheetId, area);
        const sheet = workbook.worksheets.find(({ id }) => id === worksheetId);
        return sheet === undefined ? [] : readArea(sheet, area);
      }),
  };
}

/** "='[DS.xlsx]T1'!B2", and "=[1]T1!B2" as files write it: Excel shows what the cell held last until somebody updates links. */
function readsOtherFile(formula: string): boolean {
  return /\[[^\]@#]+\.xl[a-z]*\]|(?<![\p{L}\p{N}_.\]])'?\[\d+\]/iu.test(formula);
}

function keyOf({ worksheetId, row, column }: CellPosition): string {
  return `${worksheetId}|${row}|${column}`;
}

/** Goes through the area or through the formulas, whichever is fewer. */
function forget(found: Map<string, ReadFormula>, worksheetId: string, area: Area): void {
  if (cellCount(area) <= found.size) {
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1)
        found.delete(keyOf({ worksheetId, row, column }));
    return;
  }
  for (const [key, formula] of found)
    if (formula.worksheetId === worksheetId && contains(area, formula.row, formula.column))
      found.delete(key);
}

function usedArea(sheet: WorksheetModel): Area {
  return { top: 0, left: 0, bottom: sheet.rows.length - 1, right: Number.MAX_SAFE_INTEGER };
}

function forEachFormula(
  sheet: WorksheetModel,
  area: Area,
  visit: (formula: string, row: number, column: number) => void,
): void {
  const bottom = Math.min(area.bottom, sheet.rows.length - 1);
  for (let row = area.top; row <= bottom; row += 1) {
    const cells = sheet.rows[row];
    if (cells === undefined) continue;
    const right = Math.min(area.right, cells.length - 1);
    for (let column = area.left; column <= right; column += 1) {
      const formula = cells[column]?.formula;
      if (formula !== undefined) visit(formula, row, column);
    }
  }
}
