/**
 * The possible meanings of a written number. vi-VN writes 1.234.567,89 and en-US 1,234,567.89, so "60.000" has two: they are
 * kept apart here and the column decides. A certain number has one reading in both fields.
 */
export interface Numeral {
  /** The single mark read as grouping thousands: "60.000" is 60000. */
  grouped: number;
  /** The single mark read as a decimal mark: "60.000" is 60. */
  decimal: number;
  /** The mark in doubt. */
  mark: "." | "," | null;
}

const digitsOnly = /^[0-9]{1,15}$/;
const groupedByDot = /^[0-9]{1,3}(?:\.[0-9]{3})+$/;
const groupedByComma = /^[0-9]{1,3}(?:,[0-9]{3})+$/;
const groupedBySpace = /^[0-9]{1,3}(?: [0-9]{3})+$/;

/** Reads normalised text that is nothing but one number in ASCII digits; null for everything else and above 15 digits. */
export function readNumeral(text: string): Numeral | null {
  if (text.length > 40) return null;
  const sign = /^[-−–]/.test(text) ? -1 : 1;
  const body = text.replace(/^[-−–+] ?/, "");
  const read = readUnsigned(body);
  if (read === null || sign === 1) return read;
  return { ...read, grouped: -read.grouped, decimal: -read.decimal };
}

function readUnsigned(body: string): Numeral | null {
  if (digitsOnly.test(body)) return certain(body);
  if (groupedBySpace.test(body)) return certain(body.replaceAll(" ", ""));
  const lastDot = body.lastIndexOf(".");
  const lastComma = body.lastIndexOf(",");
  if (lastDot >= 0 && lastComma >= 0) return readMixed(body, lastDot > lastComma ? "." : ",");
  if (lastDot >= 0) return readOneMark(body, ".");
  return lastComma >= 0 ? readOneMark(body, ",") : null;
}

/** Both marks occur: the later one is the decimal mark and the other groups. */
function readMixed(body: string, decimalMark: "." | ","): Numeral | null {
  const at = body.indexOf(decimalMark);
  const whole = body.slice(0, at);
  const fraction = body.slice(at + 1);
  const groups = decimalMark === "," ? groupedByDot : groupedByComma;
  if (!groups.test(whole) || !/^[0-9]+$/.test(fraction)) return null;
  return certain(`${whole.replace(/[.,]/g, "")}.${fraction}`);
}

function readOneMark(body: string, mark: "." | ","): Numeral | null {
  const parts = body.split(mark);
  const grouping = mark === "." ? groupedByDot : groupedByComma;
  if (parts.length > 2) return grouping.test(body) ? certain(parts.join("")) : null;
  const [whole = "", fraction = ""] = parts;
  if (!/^[0-9]+$/.test(whole) || !/^[0-9]+$/.test(fraction)) return null;
  const decimal = certain(`${whole}.${fraction}`);
  // "0.500" cannot group: no one writes a thousands group after a leading zero.
  if (decimal === null || !grouping.test(body) || whole.startsWith("0")) return decimal;
  return { grouped: Number(whole + fraction), decimal: decimal.decimal, mark };
}

function certain(digits: string): Numeral | null {
  if (digits.length > 16) return null;
  const value = Number(digits);
  return { grouped: value, decimal: value, mark: null };
}
