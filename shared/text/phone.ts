import type { Cell, Understood } from "./cell.ts";
import { asTyped, blank, isBlank, maxValueLength } from "./cell.ts";
import { normaliseText } from "./normalise.ts";
import { notUnderstood, shown } from "./not-understood.ts";

/** Mobile: ten digits; landline: 02 and nine more (0215 in Điện Biên). Source: Thông tư 22/2014/TT-BTTTT, Quyết định 798/QĐ-BTTTT 2018. */
const mobile = /^0[35789][0-9]{8}$/;
const landline = /^02[0-9]{9}$/;

/** Eleven-digit mobile numbers became ten-digit ones in 2018: old prefix → new prefix. Source: Quyết định 798/QĐ-BTTTT 2018. */
const newPrefixes: ReadonlyMap<string, string> = new Map([
  ["0120", "070"],
  ["0121", "079"],
  ["0122", "077"],
  ["0123", "083"],
  ["0124", "084"],
  ["0125", "085"],
  ["0126", "076"],
  ["0127", "081"],
  ["0128", "078"],
  ["0129", "082"],
  ["0162", "032"],
  ["0163", "033"],
  ["0164", "034"],
  ["0165", "035"],
  ["0166", "036"],
  ["0167", "037"],
  ["0168", "038"],
  ["0169", "039"],
  ["0186", "056"],
  ["0188", "058"],
  ["0199", "059"],
]);

/**
 * A phone number in domestic form, kept as text. E42 for digits set apart. E55 with params `understood` for +84 and for a mobile number
 * whose zero Excel dropped: nine digits that begin as mobiles do can be nothing else. With params `suggestion`, to be looked at, for a
 * landline without its zero and a number of before 2018, which has no value; E55 without a value otherwise.
 */
export function parsePhone(cell: Cell): Understood<string> {
  if (typeof cell === "string" && isPhone(cell)) return asTyped(cell);
  if (isBlank(cell)) return blank;
  if (typeof cell === "boolean" || String(cell).length > maxValueLength)
    return notUnderstood(cell, { code: "E55" });
  const digits = normaliseText(String(cell))
    .replace(/^'/, "")
    .replace(/[ .()-]/g, "");
  if (isPhone(digits)) return understood(cell, digits, "E42");
  const domestic = digits.replace(/^(?:\+|00)?84(?:0(?=[0-9]{9}$))?/, "0");
  if (isPhone(domestic)) return understood(cell, domestic, "E55");
  if (mobile.test(`0${digits}`)) return understood(cell, `0${digits}`, "E55");
  if (landline.test(`0${digits}`)) return suggested(cell, `0${digits}`);
  return outdatedOrWrong(cell, digits);
}

function isPhone(digits: string): boolean {
  return mobile.test(digits) || landline.test(digits);
}

function understood(cell: Cell, phone: string, code: "E42" | "E55"): Understood<string> {
  return { value: phone, code, fix: phone, params: { value: shown(cell), understood: phone } };
}

function suggested(cell: Cell, phone: string): Understood<string> {
  return {
    value: phone,
    code: "E55",
    fix: phone,
    params: { value: shown(cell), suggestion: phone },
  };
}

function outdatedOrWrong(cell: Cell, digits: string): Understood<never> {
  const prefix = newPrefixes.get(digits.slice(0, 4));
  if (prefix === undefined || !/^[0-9]{11}$/.test(digits))
    return notUnderstood(cell, { code: "E55" });
  const suggestion = prefix + digits.slice(4);
  return notUnderstood(cell, { code: "E55", params: { suggestion }, fix: suggestion });
}
