/** The text of a cell as the formula bar and the cell's editor show it. */
import { cellText, localFormat } from "../../../excel/cells/cell-text.ts";
import type { Locale } from "../../../excel/cells/locale.ts";
import { parseFormat } from "../../../excel/cells/number-format.ts";
import { cellAt, formatAt } from "../../../excel/grid/read-cells.ts";
import type { WorksheetModel } from "../../../excel/model/types.ts";

/** Formula, else the value as a person would type it: full precision, dates in the system's short form. */
export function editText(
  sheet: WorksheetModel,
  { row, column }: { row: number; column: number },
  locale: Locale,
): string {
  const cell = cellAt(sheet, row, column);
  if (cell === undefined) return "";
  if (cell.formula !== undefined) return cell.formula;
  if (cell.error !== undefined) return cell.error;
  const format = formatAt(sheet, row, column);
  if (typeof cell.value === "number") return numberText(cell.value, format.numberFormat, locale);
  const shown = cellText(cell, "General", locale);
  return format.quotePrefix ? `'${shown}` : shown;
}

function numberText(value: number, numberFormat: string, locale: Locale): string {
  const [section] = parseFormat(localFormat(numberFormat, locale)) ?? [];
  if (section?.isDate === true) {
    const time = value % 1 === 0 ? "" : " hh:mm:ss";
    return cellText({ value }, value < 1 ? "hh:mm:ss" : `${locale.shortDate}${time}`, locale);
  }
  const isPercent = numberFormat.includes("%");
  const text = cellText({ value: isPercent ? value * 100 : value }, "General", locale);
  return isPercent ? `${text}%` : text;
}
