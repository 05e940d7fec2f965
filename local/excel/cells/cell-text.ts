/** The text a cell shows, as `range.text` gives it: independent of the column's width. */
import type { CellError, CellValue } from "../model/types.ts";
import { formatDate } from "./format-date.ts";
import { formatGeneral } from "./general-format.ts";
import { formatDigits } from "./format-number.ts";
import type { Locale } from "./locale.ts";
import { parseFormat, type FormatSection } from "./number-format.ts";

export interface ShownCell {
  value: CellValue;
  error?: CellError | undefined;
}

export function cellText(cell: ShownCell, numberFormat: string, locale: Locale): string {
  if (cell.error !== undefined) return cell.error;
  const { value } = cell;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string")
    return numberFormat === "General" ? value : formatText(value, numberFormat);
  if (numberFormat === "General" || numberFormat === "@") return localGeneral(value, locale);
  return formatValue(value, localFormat(numberFormat, locale), locale);
}

/** "m/d/yyyy" is not a format but the system's short date. */
export function localFormat(numberFormat: string, locale: Locale): string {
  if (numberFormat.startsWith("m/d/yyyy"))
    return locale.shortDate + numberFormat.slice("m/d/yyyy".length);
  return numberFormat;
}

function localGeneral(value: number, locale: Locale): string {
  return formatGeneral(value).replace(".", locale.decimalSeparator);
}

function formatText(value: string, numberFormat: string): string {
  const sections = parseFormat(numberFormat);
  const section =
    sections?.[3] ?? sections?.find((each) => each.tokens.some((token) => token.kind === "text"));
  if (section === undefined) return value;
  return section.tokens
    .map((token) => (token.kind === "text" ? value : token.kind === "literal" ? token.text : ""))
    .join("");
}

function formatValue(value: number, numberFormat: string, locale: Locale): string {
  const sections = parseFormat(numberFormat);
  if (sections === undefined) return localGeneral(value, locale);
  const { section, signed } = chooseSection(sections, value);
  if (section === undefined) return localGeneral(value, locale);
  if (section.isDate) return formatDate(value, section, locale) ?? "########";
  const body = formatSection(Math.abs(value), section, locale);
  return signed && value < 0 && /[1-9]/.test(body) ? `-${body}` : body;
}

function formatSection(value: number, section: FormatSection, locale: Locale): string {
  if (section.hasDigits) return formatDigits(value, section, locale);
  return section.tokens
    .map((token) => {
      if (token.kind === "general" || token.kind === "text") return localGeneral(value, locale);
      if (token.kind === "percent") return "%";
      return token.kind === "literal" ? token.text : "";
    })
    .join("");
}

/** `signed`: the section itself says nothing of the sign, so a minus goes before it. */
function chooseSection(
  sections: FormatSection[],
  value: number,
): { section: FormatSection | undefined; signed: boolean } {
  const numeric = sections
    .slice(0, 3)
    .filter((section, index) => index === 0 || !isTextOnly(section));
  if (numeric.some((section) => section.condition !== undefined)) {
    const index = numeric.findIndex((section) => holds(section, value));
    return { section: numeric[index] ?? numeric.at(-1), signed: true };
  }
  const [positive, negative, zero] = numeric;
  if (value < 0 && negative !== undefined) return { section: negative, signed: false };
  if (value === 0 && zero !== undefined) return { section: zero, signed: false };
  return { section: positive, signed: true };
}

function isTextOnly(section: FormatSection): boolean {
  return section.tokens.some((token) => token.kind === "text") && !section.hasDigits;
}

function holds({ condition }: FormatSection, value: number): boolean {
  if (condition === undefined) return true;
  const { operator, value: limit } = condition;
  if (operator === "<") return value < limit;
  if (operator === "<=") return value <= limit;
  if (operator === ">") return value > limit;
  if (operator === ">=") return value >= limit;
  return operator === "=" ? value === limit : value !== limit;
}
