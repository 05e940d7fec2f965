/** One formula of a cell, with the cells it reads. */
import { parseReference } from "../formulas/move-references.ts";
import { tokenise } from "../formulas/tokens.ts";
import type { CellPosition } from "../model/calculator.ts";
import type { Area, WorkbookModel } from "../model/types.ts";
import { plainFormula } from "./plain-formula.ts";
import { sheetOfPrefix } from "./sheet-of-prefix.ts";

/** Cells a formula reads. */
interface Precedent {
  worksheetId: string;
  area: Area;
}

/** A formula ready for the engine. */
export interface ReadFormula extends CellPosition {
  /** Without "=", names and table references; only cells, functions and constants. */
  text: string;
  precedents: readonly Precedent[];
  /** Its result may change although no cell it names did. */
  isVolatile: boolean;
  /** Which cells it reads is known only when it is calculated. */
  readsAnywhere: boolean;
}

const volatileFunctions = new Set(["TODAY", "NOW", "RAND", "RANDBETWEEN", "RANDARRAY"]);
const wanderingFunctions = new Set(["OFFSET", "INDIRECT"]);

/** undefined when the sheet it stands on is gone. */
export function readFormula(
  workbook: WorkbookModel,
  formula: string,
  at: CellPosition,
): ReadFormula | undefined {
  const sheet = workbook.worksheets.find(({ id }) => id === at.worksheetId);
  if (sheet === undefined) return undefined;
  const text = plainFormula(formula, { workbook, sheet, at });
  const tokens = tokenise(`=${text}`);
  const functions = tokens.filter(({ kind }) => kind === "name").map(functionName);
  const readsAnywhere =
    functions.some((name) => wanderingFunctions.has(name)) ||
    tokens.some((token) => token.kind === "operator" && token.text === ":");
  return {
    ...at,
    text,
    readsAnywhere,
    isVolatile: readsAnywhere || functions.some((name) => volatileFunctions.has(name)),
    precedents: tokens.flatMap((token) => {
      const area = token.kind === "reference" ? parseReference(token.text)?.area : undefined;
      const on = sheetOfPrefix(workbook, sheet, token.prefix);
      return area === undefined || on === undefined ? [] : [{ worksheetId: on.id, area }];
    }),
  };
}

function functionName({ text }: { text: string }): string {
  return text.toUpperCase();
}
