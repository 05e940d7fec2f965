/** Numbers as people type them, by the machine's separators. */
import type { Locale } from "./locale.ts";

export interface TypedNumber {
  value: number;
  /** The format an empty General cell takes over. */
  numberFormat?: string;
}

/** "12", "1.234,5", "12%", "1,5E+3", "(12)", "12 ₫", "0 1/2"; undefined when Excel would keep text. */
export function parseNumber(text: string, locale: Locale): TypedNumber | undefined {
  const trimmed = text.trim();
  return parseFraction(trimmed) ?? parseDecorated(trimmed, locale);
}

function parseFraction(text: string): TypedNumber | undefined {
  const match = /^([+-]?)(\d+) (\d{1,5})\/(\d{1,5})$/.exec(text);
  if (match === null || Number(match[4]) === 0) return undefined;
  const size = Number(match[2]) + Number(match[3]) / Number(match[4]);
  const digits = Math.max((match[3] ?? "").length, (match[4] ?? "").length) > 1;
  return { value: match[1] === "-" ? -size : size, numberFormat: digits ? "# ??/??" : "# ?/?" };
}

function parseDecorated(text: string, locale: Locale): TypedNumber | undefined {
  const parts = /^([+-]?)\s*(\(?)([+-]?)(.*?)(\)?)$/su.exec(text);
  if (parts === null) return undefined;
  const [, sign = "", open = "", inner = "", body = "", close = ""] = parts;
  if ((open === "(") !== (close === ")") || (open === "(" && inner !== "")) return undefined;
  if (sign !== "" && inner !== "") return undefined;
  const number = parseUnits(body, locale);
  if (number === undefined) return undefined;
  const negative = sign === "-" || inner === "-" || open === "(";
  return negative ? { ...number, value: -number.value } : number;
}

function parseUnits(body: string, locale: Locale): TypedNumber | undefined {
  const percent = /^%?\s*([^%]+?)\s*%?$/u.exec(body);
  if (percent === null) return undefined;
  if (body.startsWith("%") || body.endsWith("%")) {
    if (body.startsWith("%") && body.endsWith("%")) return undefined;
    const number = parsePlain(percent[1] ?? "", locale);
    if (number === undefined) return undefined;
    return { value: exact(number.value / 100), numberFormat: number.decimals > 0 ? "0.00%" : "0%" };
  }
  return parseCurrency(body, locale) ?? parseBare(body, locale);
}

function parseCurrency(body: string, locale: Locale): TypedNumber | undefined {
  const { symbol, after } = locale.currency;
  const bare = body.startsWith(symbol)
    ? body.slice(symbol.length)
    : body.endsWith(symbol)
      ? body.slice(0, -symbol.length)
      : undefined;
  const number = bare === undefined ? undefined : parsePlain(bare.trim(), locale);
  if (number === undefined) return undefined;
  const digits = number.decimals > 0 ? "#,##0.00" : "#,##0";
  return {
    value: number.value,
    numberFormat: after ? `${digits} "${symbol}"` : `"${symbol}"${digits}`,
  };
}

function parseBare(body: string, locale: Locale): TypedNumber | undefined {
  const number = parsePlain(body, locale);
  if (number === undefined) return undefined;
  if (number.scientific) return { value: number.value, numberFormat: "0.00E+00" };
  if (!number.grouped) return { value: number.value };
  return { value: number.value, numberFormat: number.decimals > 0 ? "#,##0.00" : "#,##0" };
}

interface PlainNumber {
  value: number;
  decimals: number;
  grouped: boolean;
  scientific: boolean;
}

function parsePlain(text: string, locale: Locale): PlainNumber | undefined {
  const [mantissa = "", exponent] = text.split(/e/i);
  if (exponent !== undefined && !/^[+-]?\d{1,3}$/.test(exponent)) return undefined;
  const [whole = "", decimals, ...more] = mantissa.split(locale.decimalSeparator);
  if (more.length > 0 || (decimals !== undefined && !/^\d*$/.test(decimals))) return undefined;
  const grouped = whole.includes(locale.thousandsSeparator);
  const digits = grouped ? ungroup(whole, locale.thousandsSeparator) : whole;
  if (digits === undefined || !/^\d*$/.test(digits) || digits + (decimals ?? "") === "")
    return undefined;
  const value = exact(
    Number(`${digits === "" ? "0" : digits}.${decimals ?? ""}0e${exponent ?? "0"}`),
  );
  if (!Number.isFinite(value)) return undefined;
  return { value, decimals: decimals?.length ?? 0, grouped, scientific: exponent !== undefined };
}

/** Excel wants digits before the first separator and exactly three after the last one. */
function ungroup(whole: string, separator: string): string | undefined {
  const groups = whole.split(separator);
  const last = groups.at(-1) ?? "";
  if (last.length !== 3 || groups.some((group) => !/^\d+$/.test(group))) return undefined;
  return groups.slice(1).every((group) => group.length <= 3) ? groups.join("") : undefined;
}

/** 15 significant digits. Source: "Excel specifications and limits", number precision. */
function exact(value: number): number {
  return Number(truncateDigits(value));
}

/** Excel cuts a typed number after its 15th digit: 12345678901234567 becomes 12345678901234500. */
function truncateDigits(value: number): string {
  if (!Number.isInteger(value) || Math.abs(value) < 1e15) return value.toPrecision(15);
  const digits = BigInt(Math.abs(value)).toString();
  const kept = digits.slice(0, 15) + "0".repeat(digits.length - 15);
  return value < 0 ? `-${kept}` : kept;
}
