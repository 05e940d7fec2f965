import type { Column } from "../../../shared/forms/column.ts";
import { area, type FoundSheet } from "./find-tables.ts";
import { preparedRows, promptTitle } from "./layout.ts";

/** Limit of Excel's data validation texts. Source: Microsoft, "Excel.DataValidationErrorAlert" and "…Prompt", read 2025. */
const maxMessage = 225;

/** Drop-downs, prompts and friendly alerts for every column, or those with the headings named. Queues only. */
export function addDropDowns(
  sheet: FoundSheet,
  lists: ReadonlyMap<string, string>,
  only?: ReadonlySet<string>,
): void {
  for (const [index, column] of sheet.form.columns.entries()) {
    const place = sheet.columns[index];
    if (place === undefined || only?.has(column.label.vi) === false) continue;
    const first = sheet.headerRow + 1;
    const range = area(sheet, {
      first,
      last: sheet.headerRow + preparedRows,
      left: place,
      right: place,
    });
    const rule = ruleOf(column, lists.get(column.key));
    if (rule !== undefined) {
      range.dataValidation.rule = rule;
      range.dataValidation.ignoreBlanks = true;
      range.dataValidation.errorAlert = alertOf(column);
    }
    range.dataValidation.prompt = {
      showPrompt: true,
      title: promptTitle(column.label.vi),
      message: column.prompt.vi.slice(0, maxMessage),
    };
  }
}

/** Only what Excel can judge without being wrong: the real checks come with "Kiểm tra lỗi". */
function ruleOf(column: Column, list: string | undefined): Excel.DataValidationRule | undefined {
  if (list !== undefined) return { list: { inCellDropDown: true, source: `=${list}` } };
  switch (column.kind) {
    case "integer":
      return { wholeNumber: between(column) };
    case "decimal":
    case "money":
      return { decimal: between(column) };
    case "date":
      return { date: { formula1: "1900-01-01", formula2: "2100-12-31", operator: "Between" } };
    case "national-id":
      return { textLength: { formula1: 12, operator: "EqualTo" } };
    default:
      return undefined;
  }
}

function between({ min, max }: Column): Excel.BasicDataValidation {
  return { formula1: min ?? 0, formula2: max ?? 1e13, operator: "Between" };
}

/** A warning, not a stop: it must stay possible to keep what was pasted and let the check explain. */
function alertOf(column: Column): Excel.DataValidationErrorAlert {
  return {
    showAlert: true,
    style: "Warning",
    title: "Hãy xem lại ô này",
    message: `${column.prompt.vi} Chọn "Có" để giữ nguyên như đã nhập.`.slice(0, maxMessage),
  };
}
