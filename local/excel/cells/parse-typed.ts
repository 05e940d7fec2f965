/** What a cell becomes when a text is typed into it (or written to `range.values`, which does the same). */
import { isFormula } from "../formulas/check-formula.ts";
import { fromLocalFormula } from "../formulas/local-formula.ts";
import type { CellError, CellValue } from "../model/types.ts";
import type { Locale } from "./locale.ts";
import { parseNumber } from "./parse-number.ts";
import { parseDate } from "./parse-date.ts";

export interface TypedCell {
  value: CellValue;
  error?: CellError;
  /** With the leading "=". */
  formula?: string;
  /** The format that a General cell takes over. */
  numberFormat?: string;
  /** A leading apostrophe was typed. */
  quotePrefix?: boolean;
}

export interface TypingContext {
  locale: Locale;
  today: Date;
}

const errorTexts = new Set<string>([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
]);

export function isErrorText(text: string): text is CellError {
  return errorTexts.has(text);
}

/** undefined: a formula that Excel refuses to take ("There's a problem with this formula"). */
export function parseTyped(text: string, context: TypingContext): TypedCell | undefined {
  const first = text.charCodeAt(0);
  if (Number.isNaN(first)) return { value: null };
  // Most texts begin with a letter that nothing below could begin with.
  if (first > 0x7f && first !== 0x20ab) return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1), quotePrefix: true };
  if (text.startsWith("="))
    return text.length === 1 ? { value: text } : parseFormula(text, context);
  return parseConstant(text, context) ?? parseSigned(text, context);
}

/** Into a cell whose format is "@": nothing is converted. */
export function parseAsText(text: string): TypedCell {
  return { value: text === "" ? null : text };
}

/** A number, text or truth value handed over by a program into a cell that is not "@". */
export function parseInput(input: CellValue, context: TypingContext): TypedCell | undefined {
  if (typeof input === "string") return parseTyped(input, context);
  return { value: input };
}

function parseConstant(text: string, { locale, today }: TypingContext): TypedCell | undefined {
  const upper = text.length <= 8 ? text.trim().toUpperCase() : "";
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  if (isErrorText(upper)) return { value: null, error: upper };
  if (!/\d/.test(text)) return undefined;
  return parseNumber(text, locale) ?? parseDate(text, locale, today);
}

function parseSigned(text: string, context: TypingContext): TypedCell | undefined {
  if (!/^[+\-@]/.test(text) || !/[\p{L}\p{N}(]/u.test(text)) return { value: text };
  if (!text.startsWith("@")) return parseFormula(`=${text}`, context);
  return /^@\w+\(/.test(text) ? parseFormula(`=${text.slice(1)}`, context) : undefined;
}

function parseFormula(typed: string, { locale }: TypingContext): TypedCell | undefined {
  const formula = fromLocalFormula(typed, locale);
  return isFormula(formula) ? { value: 0, formula } : undefined;
}
