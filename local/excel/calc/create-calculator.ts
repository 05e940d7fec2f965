import type { Calculator, CellPosition, CreateCalculator } from "../model/calculator.ts";
import { createEngine } from "./engine.ts";
import { findDependents } from "./dependents.ts";
import { createFormulaIndex } from "./formula-index.ts";
import { readFormula } from "./read-formula.ts";

/**
 * Calculates with the engine of excelts. Only formulas that depend on what changed are given to it, with the cells they read; the rest of
 * the workbook stays where it is. Results of array formulas are their first value; a circle of formulas starts from 0.
 */
export const createCalculator: CreateCalculator = (workbook): Calculator => {
  const engine = createEngine(workbook);
  const index = createFormulaIndex(workbook);
  let isRead = false;
  return {
    recalculate(changes) {
      if (changes === "all" || !isRead) {
        isRead = true;
        index.readAll();
        return engine.run(index.formulas());
      }
      const typed = index.readChanges(changes);
      return engine.run(findDependents(index.formulas(), { typed, changes }));
    },
    evaluate(formula, at: CellPosition) {
      const read = readFormula(workbook, formula, at);
      return read === undefined ? { value: null, error: "#REF!" } : engine.evaluate(read);
    },
  };
};
