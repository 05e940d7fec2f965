/** Formulas without names and table references, which the engine does not know. */
import { tokenise, type FormulaToken } from "../formulas/tokens.ts";
import { formatArea, quoteSheetName } from "../model/address.ts";
import type { CellPosition } from "../model/calculator.ts";
import type { Area, NameModel, WorkbookModel, WorksheetModel } from "../model/types.ts";
import { sheetOfPrefix } from "./sheet-of-prefix.ts";
import { resolveTableReference } from "./table-reference.ts";

interface FormulaPlace {
  workbook: WorkbookModel;
  sheet: WorksheetModel;
  at: CellPosition;
}

/** Names that name each other in a circle end here, as #NAME? in the engine. */
const maxDepth = 16;

/** The formula without "=" and with names and table references replaced by the cells they stand for. */
export function plainFormula(formula: string, place: FormulaPlace, depth = 0): string {
  // ROW() and COLUMN() without argument mean the cell itself, which the engine may have put elsewhere.
  const text = formula
    .replace(/(?<![\p{L}\p{N}_.])ROW\(\s*\)/giu, String(place.at.row + 1))
    .replace(/(?<![\p{L}\p{N}_.])COLUMN\(\s*\)/giu, String(place.at.column + 1));
  const tokens = tokenise(text.startsWith("=") ? text : `=${text}`);
  const parts = tokens.map((token, index) => {
    if (token.kind === "structured") return tableCells(token.text, place);
    const isCall = tokens[index + 1]?.text === "(";
    const resolved =
      token.kind === "name" && !isCall && depth < maxDepth
        ? resolveName(token, place, depth)
        : undefined;
    return resolved ?? token.prefix + token.text;
  });
  return parts.join("").replace(/^=/, "");
}

function resolveName(token: FormulaToken, place: FormulaPlace, depth: number): string | undefined {
  const found = findName(token, place);
  if (found === undefined) return token.prefix === "" ? tableBody(token.text, place) : undefined;
  const text = plainFormula(found.formula, place, depth + 1);
  const isSingle = tokenise(`=${text}`).length === 1;
  return isSingle ? text : `(${text})`;
}

/** A sheet's own name goes before the workbook's. */
function findName(token: FormulaToken, place: FormulaPlace): NameModel | undefined {
  const sheet = sheetOfPrefix(place.workbook, place.sheet, token.prefix);
  const wanted = token.text.toLowerCase();
  const byName = ({ name }: NameModel) => name.toLowerCase() === wanted;
  return sheet?.names.find(byName) ?? place.workbook.names.find(byName);
}

function tableBody(name: string, place: FormulaPlace): string | undefined {
  const isTable = place.workbook.worksheets.some(({ tables }) =>
    tables.some((table) => table.name.toLowerCase() === name.toLowerCase()),
  );
  return isTable ? tableCells(`${name}[]`, place) : undefined;
}

function tableCells(reference: string, place: FormulaPlace): string {
  const cells = resolveTableReference(reference, place);
  return typeof cells === "string" ? cells : sheetAddress(cells.sheet, cells.area);
}

function sheetAddress(sheet: WorksheetModel, area: Area): string {
  return `${quoteSheetName(sheet.name)}!${formatArea(area)}`;
}
