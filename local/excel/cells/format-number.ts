/** Plain numbers in a section of a number format: digits, groups, percent, powers, fractions. */
import type { Locale } from "./locale.ts";
import type { FormatSection, FormatToken } from "./number-format.ts";

/** `value` without its sign, which the caller knows how to show. */
export function formatDigits(value: number, section: FormatSection, locale: Locale): string {
  if (section.tokens.some((token) => token.kind === "slash")) return formatFraction(value, section);
  const percents = section.tokens.filter((token) => token.kind === "percent").length;
  const scaled = value * 100 ** percents * 0.001 ** section.scale;
  const exponentAt = section.tokens.findIndex((token) => token.kind === "exponent");
  if (exponentAt >= 0) return formatPower(scaled, { section, exponentAt, locale });
  return formatFixed(scaled, section, locale);
}

function countDigits(tokens: FormatToken[]): number {
  return tokens.filter((token) => token.kind === "digit").length;
}

function splitAtDecimal(tokens: FormatToken[]): [FormatToken[], FormatToken[]] {
  const at = tokens.findIndex((token) => token.kind === "decimal");
  return at < 0 ? [tokens, []] : [tokens.slice(0, at), tokens.slice(at)];
}

function formatFixed(value: number, section: FormatSection, locale: Locale): string {
  const [whole, rest] = splitAtDecimal(section.tokens);
  const fixed = roundFixed(value, countDigits(rest));
  const [integer = "0", decimals = ""] = fixed.split(".");
  return (
    fillWhole(integer, { tokens: whole, grouped: section.grouped, locale }) +
    fillDecimals(decimals, rest, locale)
  );
}

/** Half away from zero on the 15 digits Excel knows. */
function roundFixed(value: number, decimals: number): string {
  const places = Math.min(decimals, 30);
  const nudged = Number(value.toPrecision(15));
  const shifted = Number(`${Math.abs(nudged)}e${places}`);
  if (!Number.isFinite(shifted) || shifted > 1e20) return nudged.toFixed(Math.min(places, 20));
  return Number.isNaN(shifted)
    ? nudged.toFixed(places)
    : Number(`${Math.round(shifted)}e-${places}`).toFixed(places);
}

interface WholePart {
  tokens: FormatToken[];
  grouped: boolean;
  locale: Locale;
}

/** Digits fill the places from the right; what is left over stands before the first place. */
function fillWhole(integer: string, { tokens, grouped, locale }: WholePart): string {
  const digits = integer === "0" ? "" : integer;
  let used = 0;
  let text = "";
  const places = countDigits(tokens);
  let seen = 0;
  for (const token of [...tokens].reverse()) {
    if (token.kind !== "digit") {
      text = literal(token) + text;
      continue;
    }
    seen += 1;
    const take = seen === places ? digits.length - used : 1;
    for (let n = 0; n < Math.max(take, 1); n += 1) {
      const digit = digits.charAt(digits.length - 1 - used);
      const shown = digit !== "" ? digit : token.text === "0" ? "0" : token.text === "?" ? " " : "";
      const separator =
        grouped && used > 0 && used % 3 === 0 && shown.trim() !== ""
          ? locale.thousandsSeparator
          : "";
      text = shown + separator + text;
      used += 1;
    }
  }
  return text;
}

function fillDecimals(decimals: string, tokens: FormatToken[], locale: Locale): string {
  const significant = decimals.replace(/0+$/, "").length;
  let place = 0;
  return tokens
    .map((token) => {
      if (token.kind === "decimal") return locale.decimalSeparator;
      if (token.kind !== "digit") return literal(token);
      const digit = decimals.charAt(place);
      place += 1;
      if (place <= significant || token.text === "0") return digit;
      return token.text === "?" ? " " : "";
    })
    .join("");
}

function literal(token: FormatToken): string {
  if (token.kind === "literal") return token.text;
  return token.kind === "percent" ? "%" : "";
}

interface PowerPart {
  section: FormatSection;
  exponentAt: number;
  locale: Locale;
}

function formatPower(value: number, { section, exponentAt, locale }: PowerPart): string {
  const mantissaTokens = section.tokens.slice(0, exponentAt);
  const [whole, rest] = splitAtDecimal(mantissaTokens);
  const step = Math.max(countDigits(whole), 1);
  const magnitude = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  let exponent = step > 1 ? Math.floor(magnitude / step) * step : magnitude;
  let fixed = roundFixed(value / 10 ** exponent, countDigits(rest));
  if (step === 1 && fixed.startsWith("10")) {
    exponent += 1;
    fixed = roundFixed(value / 10 ** exponent, countDigits(rest));
  }
  const [integer = "0", decimals = ""] = fixed.split(".");
  const mantissa =
    fillWhole(integer, { tokens: whole, grouped: false, locale }) +
    fillDecimals(decimals, rest, locale);
  const token = section.tokens[exponentAt];
  const plus = token?.kind === "exponent" && token.plus ? "+" : "";
  const width = countDigits(section.tokens.slice(exponentAt));
  return `${mantissa}E${exponent < 0 ? "-" : plus}${String(Math.abs(exponent)).padStart(width, "0")}`;
}

function formatFraction(value: number, section: FormatSection): string {
  const slash = section.tokens.findIndex((token) => token.kind === "slash");
  const places = countDigits(section.tokens.slice(slash));
  const whole = Math.floor(value);
  const [numerator, denominator] = nearestFraction(value - whole, 10 ** Math.max(places, 1) - 1);
  if (numerator === 0) return `${whole}${" ".repeat(places * 2 + 2)}`;
  if (numerator === denominator) return `${whole + 1}${" ".repeat(places * 2 + 2)}`;
  const parts = `${String(numerator).padStart(places)}/${String(denominator).padEnd(places)}`;
  return whole === 0 ? `${" ".repeat(1)}${parts}`.trimStart() : `${whole} ${parts}`;
}

function nearestFraction(value: number, maxDenominator: number): [number, number] {
  let best: [number, number] = [0, 1];
  for (let denominator = 1; denominator <= maxDenominator; denominator += 1) {
    const numerator = Math.round(value * denominator);
    if (Math.abs(numerator / denominator - value) < Math.abs(best[0] / best[1] - value) - 1e-12)
      best = [numerator, denominator];
  }
  return best;
}
