/** The formula engine of excelts, given a few formulas and their cells at a time. */
import {
  calculateFormulas,
  type FormulaResultLike,
  type WorkbookLike,
} from "@cj-tech-master/excelts/formula";
import { wholeSheet } from "../model/area.ts";
import type { CalculatedValue, CellPosition } from "../model/calculator.ts";
import type { CellError, WorkbookModel, WorksheetModel } from "../model/types.ts";
import { createEngineSheet, valueOf, type EngineCell, type EngineSheet } from "./engine-sheet.ts";
import type { ReadFormula } from "./read-formula.ts";

/** Runs formulas on the cells they read. */
interface Engine {
  run(formulas: readonly ReadFormula[]): (CellPosition & CalculatedValue)[];
  /** A formula that stands in no cell; it may refer to the cell it is asked for. */
  evaluate(formula: ReadFormula): CalculatedValue;
}

export function createEngine(workbook: WorkbookModel): Engine {
  // One object for all runs: the engine keeps parsed formulas by it.
  const host: WorkbookLike & { worksheets: EngineSheet[] } = {
    worksheets: [],
    getWorksheet: (key) => host.worksheets.find(({ name, id }) => name === key || id === key),
    properties: { date1904: workbook.uses1904 },
  };
  const start = () => {
    host.worksheets = workbook.worksheets.map((sheet, index) =>
      createEngineSheet(sheet, index + 1),
    );
    return new Map(workbook.worksheets.map((sheet, index) => [sheet.id, { sheet, at: index }]));
  };
  const sheetAt = (index: number | undefined) => host.worksheets[index ?? -1];
  return {
    run(formulas) {
      if (formulas.length === 0) return [];
      const places = start();
      const cells = formulas.flatMap((formula) => {
        const place = places.get(formula.worksheetId);
        const engineSheet = sheetAt(place?.at);
        if (place === undefined || engineSheet === undefined) return [];
        return [{ formula, cell: putFormula(engineSheet, place.sheet, formula) }];
      });
      for (const { formula } of cells) takePrecedents(formula, places, host.worksheets);
      calculateFormulas(host);
      return cells.map(({ formula: { worksheetId, row, column }, cell }) => ({
        worksheetId,
        row,
        column,
        ...resultOf(cell.result),
      }));
    },
    evaluate(formula) {
      const places = start();
      takePrecedents(formula, places, host.worksheets);
      const engineSheet = sheetAt(places.get(formula.worksheetId)?.at);
      if (engineSheet === undefined) return { value: null, error: "#REF!" };
      const column = engineSheet.lastColumn() + 2;
      const cell = engineSheet.put(formula.row + 1, column, {
        text: formula.text,
        cached: undefined,
      });
      calculateFormulas(host);
      return resultOf(cell.result);
    },
  };
}

function putFormula(
  engineSheet: EngineSheet,
  sheet: WorksheetModel,
  formula: ReadFormula,
): EngineCell {
  const { row, column, text } = formula;
  const cached = valueOf(sheet.rows[row]?.[column]);
  return engineSheet.put(row + 1, column + 1, { text, cached });
}

function takePrecedents(
  formula: ReadFormula,
  places: ReadonlyMap<string, { at: number }>,
  engineSheets: readonly EngineSheet[],
): void {
  if (formula.readsAnywhere) for (const sheet of engineSheets) sheet.take(wholeSheet);
  for (const { worksheetId, area } of formula.precedents)
    engineSheets[places.get(worksheetId)?.at ?? -1]?.take(area);
}

/** An empty result shows as 0, as a reference to an empty cell does. */
function resultOf(result: FormulaResultLike | null): CalculatedValue {
  if (result === undefined || result === null) return { value: 0 };
  if (result instanceof Date) return { value: result.getTime() / 86_400_000 + 25_569 };
  if (typeof result === "object") return { value: null, error: result.error as CellError };
  return { value: result };
}
