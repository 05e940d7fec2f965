/** Typing into a cell: what Excel makes of the text, what the cell's validation says, what the table below which it stands does. */
import { cellArea } from "../model/area.ts";
import type { DataValidationModel } from "../model/rules.ts";
import type { WorksheetModel } from "../model/types.ts";
import type { Book } from "../book/book.ts";
import { ExcelError } from "../book/errors.ts";
import { cellAt, formatAt } from "../grid/read-cells.ts";
import { previewTyping, writeInputs } from "../grid/write-cells.ts";
import { listEntries, obeysValidation } from "../rules/check-value.ts";
import { validationAt } from "../rules/rule-cells.ts";
import { growForEntry } from "../tables/table-growth.ts";

export interface CellPlace {
  sheet: WorksheetModel;
  row: number;
  column: number;
}

export type TypingResult =
  /** Written; `alert` says that a validation of style Warning or Information speaks up (Excel asks, then writes). */
  | { done: true; alert?: DataValidationModel["errorAlert"] }
  /** Not written: refused by a validation, by protection or because the formula cannot be read. */
  | { done: false; reason: "validation"; alert: DataValidationModel["errorAlert"] }
  | { done: false; reason: "formula" | "protected" | "invalid"; message: string };

export function typeText(
  book: Book,
  { sheet, row, column }: CellPlace,
  text: string,
): TypingResult {
  const area = cellArea(row, column);
  try {
    if (text !== "") growForEntry(book, sheet, area);
    const typed = previewTyping(book, text, formatAt(sheet, row, column));
    if (typed === undefined)
      return { done: false, reason: "formula", message: "There's a problem with this formula." };
    const alert = alertFor(
      book,
      { sheet, row, column },
      typed.formula === undefined ? typed.value : undefined,
    );
    if (alert?.style === "Stop") return { done: false, reason: "validation", alert };
    writeInputs(book, { sheet, area, locale: book.locale }, [[text]]);
    return alert === undefined ? { done: true } : { done: true, alert };
  } catch (error) {
    if (!(error instanceof ExcelError)) throw error;
    return {
      done: false,
      reason: error.code === "AccessDenied" ? "protected" : "invalid",
      message: error.message,
    };
  }
}

/** The alert a value calls up; a formula is judged by its result only after it is calculated, so it passes here. */
function alertFor(
  book: Book,
  place: CellPlace,
  value: string | number | boolean | null | undefined,
): DataValidationModel["errorAlert"] | undefined {
  const validation = validationAt(place.sheet, place.row, place.column);
  if (value === undefined || validation?.errorAlert.showAlert !== true) return undefined;
  // A custom formula looks at the cell itself: it must hold the new value while the rule is judged.
  const obeys =
    validation.rule?.type === "Custom"
      ? tryOut(book, place, { validation, value })
      : obeysValidation(book, validation, { place, value });
  return obeys ? undefined : validation.errorAlert;
}

function tryOut(
  book: Book,
  place: CellPlace,
  {
    validation,
    value,
  }: { validation: DataValidationModel; value: string | number | boolean | null },
): boolean {
  const { sheet, row, column } = place;
  const before = cellAt(sheet, row, column);
  const cells = (sheet.rows[row] ??= []);
  const change = { worksheetId: sheet.id, area: cellArea(row, column) };
  cells[column] = { ...before, value };
  try {
    book.calculator?.recalculate([change]);
    return obeysValidation(book, validation, { place, value });
  } finally {
    cells[column] = before;
    book.calculator?.recalculate([change]);
  }
}

/** The entries of a cell's drop-down; undefined when it has none. */
export function dropDownEntries(book: Book, place: CellPlace): string[] | undefined {
  const rule = validationAt(place.sheet, place.row, place.column)?.rule;
  return rule?.type === "List" && rule.inCellDropDown ? listEntries(book, rule, place) : undefined;
}

/** The message Excel shows beside a selected cell. */
export function inputPrompt(place: CellPlace): DataValidationModel["prompt"] | undefined {
  const prompt = validationAt(place.sheet, place.row, place.column)?.prompt;
  return prompt?.showPrompt === true && (prompt.title !== "" || prompt.message !== "")
    ? prompt
    : undefined;
}
