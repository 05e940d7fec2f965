/** What conditional formats paint over cells. */
import type { Book } from "../../../excel/book/book.ts";
import { cellAt, textAt, valueOf } from "../../../excel/grid/read-cells.ts";
import { translateFormula } from "../../../excel/formulas/move-references.ts";
import { tokenise } from "../../../excel/formulas/tokens.ts";
import { parseArea } from "../../../excel/model/address.ts";
import { cellCount } from "../../../excel/model/area.ts";
import type { ConditionalFormatModel, ConditionalLook } from "../../../excel/model/rules.ts";
import type { WorksheetModel } from "../../../excel/model/types.ts";
import { conditionalFormatsAt } from "../../../excel/rules/rule-cells.ts";

interface Place {
  readonly sheet: WorksheetModel;
  readonly row: number;
  readonly column: number;
}

/** Looks of a cell from all rules that hold, the first one counting most; undefined when none does. */
export type ConditionalLooks = (place: Place) => ConditionalLook | undefined;

/** Results of formulas are kept by the values they read: most rows of a sheet ask the same. */
const maxKept = 20_000;

export function makeConditionalLooks(book: Book): ConditionalLooks {
  const kept = new Map<string, boolean>();
  return (place) => {
    const { sheet, row, column } = place;
    if (sheet.conditionalFormats.length === 0) return undefined;
    let look: ConditionalLook | undefined;
    for (const format of conditionalFormatsAt(sheet, row, column)) {
      if (!holds(book, format, { place, kept })) continue;
      look = { ...format.look, ...look };
      if (format.stopIfTrue) break;
    }
    return look;
  };
}

function holds(
  book: Book,
  { rule, areas }: ConditionalFormatModel,
  { place, kept }: { place: Place; kept: Map<string, boolean> },
): boolean {
  const { sheet, row, column } = place;
  const [first] = areas;
  switch (rule.type) {
    case "Custom": {
      if (first === undefined) return false;
      const formula = translateFormula(rule.formula, row - first.top, column - first.left);
      return customHolds(book, formula, { place, kept });
    }
    case "ContainsText":
      return containsText(textAt(sheet, { row, column }, book.locale), rule);
    case "CellValue":
      return compares(valueOf(cellAt(sheet, row, column)), rule);
    case "PresetCriteria":
      return presetHolds(valueOf(cellAt(sheet, row, column)), rule.criterion);
    default:
      // Scales, bars, icons and ranks are pictures of whole ranges; no sheet of the campaign has them.
      return false;
  }
}

function customHolds(
  book: Book,
  formula: string,
  { place, kept }: { place: Place; kept: Map<string, boolean> },
): boolean {
  const key = keyOf(formula, place.sheet);
  const known = key === undefined ? undefined : kept.get(key);
  if (known !== undefined) return known;
  const { sheet, row, column } = place;
  const result = book.calculator?.evaluate(formula, { worksheetId: sheet.id, row, column });
  const value = result?.value ?? false;
  const isTrue = result?.error === undefined && value !== false && value !== 0 && value !== "";
  if (kept.size > maxKept) kept.clear();
  if (key !== undefined) kept.set(key, isTrue);
  return isTrue;
}

/** Functions whose result changes though no cell does, or that look at cells by other ways than references. */
const unsteady = /^(?:TODAY|NOW|RAND\w*|ROWS?|COLUMNS?|CELL|OFFSET|INDIRECT)$/i;

/** The formula with the values of its cells in their places; undefined when it reads more than single cells of its own sheet. */
function keyOf(formula: string, sheet: WorksheetModel): string | undefined {
  const parts: string[] = [];
  const tokens = tokenise(formula);
  for (const [index, { kind, text, prefix }] of tokens.entries()) {
    if (kind === "structured" || prefix !== "") return undefined;
    if (kind === "name" && (tokens[index + 1]?.text !== "(" || unsteady.test(text)))
      return undefined;
    const area = kind === "reference" ? parseArea(text) : undefined;
    if (kind === "reference" && (area === undefined || cellCount(area) > 1)) return undefined;
    parts.push(
      area === undefined ? text : JSON.stringify(valueOf(cellAt(sheet, area.top, area.left))),
    );
  }
  return parts.join("");
}

function containsText(
  text: string,
  { operator, text: wanted }: { operator: string; text: string },
): boolean {
  const [all, part] = [text.toLowerCase(), wanted.toLowerCase()];
  if (operator === "BeginsWith") return all.startsWith(part);
  if (operator === "EndsWith") return all.endsWith(part);
  return all.includes(part) === (operator === "Contains");
}

function compares(
  value: string | number | boolean,
  { operator, formula1, formula2 }: { operator: string; formula1: string; formula2?: string },
): boolean {
  const first = Number(formula1.replace("=", ""));
  const second = Number((formula2 ?? formula1).replace("=", ""));
  if (typeof value !== "number" || Number.isNaN(first) || Number.isNaN(second)) return false;
  const isBetween = value >= Math.min(first, second) && value <= Math.max(first, second);
  const results = new Map([
    ["Between", isBetween],
    ["NotBetween", !isBetween],
    ["EqualTo", value === first],
    ["NotEqualTo", value !== first],
    ["GreaterThan", value > first],
    ["LessThan", value < first],
    ["GreaterThanOrEqualTo", value >= first],
    ["LessThanOrEqualTo", value <= first],
  ]);
  return results.get(operator) ?? false;
}

function presetHolds(value: string | number | boolean, criterion: string): boolean {
  const isBlank = String(value).trim() === "";
  if (criterion === "Blanks") return isBlank;
  return criterion === "NonBlanks" && !isBlank;
}
