/** The "General" look of numbers: at most 11 characters, then scientific. */

/** With "." as decimal separator, e.g. 123456789012 → "1.23457E+11". */
export function formatGeneral(value: number): string {
  if (value === 0) return "0";
  const magnitude = Math.floor(Math.log10(Math.abs(value)));
  return tidy(digitsOf(value, magnitude));
}

function digitsOf(value: number, magnitude: number): string {
  if (magnitude >= -4 && magnitude <= -1) return value.toPrecision(10 + magnitude);
  if (Math.abs(magnitude) <= 9) return shortest(value);
  if (magnitude === 10) return value.toFixed(10).slice(0, value < 0 ? 13 : 12);
  return wide(value);
}

function maxLength(value: number): number {
  return value < 0 ? 12 : 11;
}

function shortest(value: number): string {
  const fixed = withoutTrailingZeros(value.toFixed(12));
  if (fixed.length <= maxLength(value)) return fixed;
  const precise = value.toPrecision(10);
  return precise.length <= maxLength(value) ? precise : value.toExponential(5);
}

function wide(value: number): string {
  const fixed = withoutTrailingZeros(value.toFixed(11));
  const fits =
    fixed.length <= maxLength(value) && fixed !== "0" && fixed !== "-0" && !fixed.includes("e");
  return fits ? fixed : value.toPrecision(6);
}

function withoutTrailingZeros(text: string): string {
  return text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, "") : text;
}

function tidy(text: string): string {
  const [mantissa = "", exponent] = text.toUpperCase().split("E");
  if (exponent === undefined) return withoutTrailingZeros(mantissa);
  const sign = exponent.startsWith("-") ? "-" : "+";
  return `${withoutTrailingZeros(mantissa)}E${sign}${exponent.replace(/^[+-]/, "").padStart(2, "0")}`;
}
