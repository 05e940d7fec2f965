import type { Cell, IssueParams, Understood } from "./cell.ts";
import { asTyped, blank, isBlank, maxValueLength } from "./cell.ts";
import { fold, normaliseText } from "./normalise.ts";
import { notUnderstood, shown } from "./not-understood.ts";
import { provinces } from "./province-codes.ts";

export type Sex = "male" | "female";

/** What the other columns of the row say about the same person; null or absent where they are empty. */
export interface PersonFacts {
  sex?: Sex | null;
  birthYear?: number | null;
}

/** A doubt about an id that is well formed: it warns, since old papers hold errors. */
export interface NationalIdDoubt {
  code: "E20" | "E21" | "E22";
  params: IssueParams;
}

/** Nobody who heads a household is born later; used only to judge whether a zero in front makes sense. */
const latestBirthYear = 2030;

/**
 * A "số định danh cá nhân" of 12 digits, kept as text. E17 where Excel dropped the zero in front (value null, params `length`,
 * `suggestion`; fix: the padded id, to be confirmed), E18 for 1,1E+10, E19 for other lengths and letters (`length`: its digits), E23 for
 * an old 9-digit CMND, E42 for digits set apart by spaces, dots, commas or dashes; "chưa có" is blank. Source: Luật Căn cước 26/2023/QH15; Thông tư 59/2021/TT-BCA.
 */
export function parseNationalId(cell: Cell): Understood<string> {
  if (typeof cell === "string" && isTwelveDigits(cell)) return asTyped(cell);
  if (isBlank(cell)) return blank;
  if (typeof cell === "number") return readNumber(cell);
  if (typeof cell !== "string" || cell.length > maxValueLength) return wrongLength(cell, 0);
  const text = normaliseText(cell).replace(/^'/, "");
  if (/^[0-9](?:[.,][0-9]{0,14})? ?e ?\+? ?[0-9]{1,2}$/i.test(text))
    return notUnderstood(cell, { code: "E18" });
  if (noneYet.has(fold(text))) return blank;
  const digits = text.replace(/[ .,-]/g, "");
  if (!/^[0-9]+$/.test(digits)) return wrongLength(cell, digits.replace(/[^0-9]/g, "").length);
  return readDigits(cell, digits);
}

/** How a list says that somebody has no id yet: the same as an empty cell, whose reason stands in its own column (domain §2.2b). */
const noneYet: ReadonlySet<string> = new Set(["chua co", "khong co", "chua cap", "chua duoc cap"]);

/** The province of birth registration as the first three digits name it; null for a code not known (E20). */
export function provinceOf(id: string): string | null {
  return provinceNames[(digit(id, 0) * 10 + digit(id, 1)) * 10 + digit(id, 2)] ?? null;
}

/** From the fourth digit: even for men, odd for women. */
export function sexOf(id: string): Sex {
  return digit(id, 3) % 2 === 0 ? "male" : "female";
}

/** From the century in the fourth digit and the two digits after it: "011060…" → 1960. */
export function birthYearOf(id: string): number {
  return 1900 + (digit(id, 3) >> 1) * 100 + digit(id, 4) * 10 + digit(id, 5);
}

/** Each row is asked four times, so nothing is cut out of the text. */
function digit(id: string, at: number): number {
  return id.charCodeAt(at) - 0x30;
}

/** By code as a number; a list without holes is read faster than a map of texts. */
const provinceNames: readonly (string | null)[] = Array.from(
  { length: 1000 },
  (_, code) => provinces.get(String(code).padStart(3, "0")) ?? null,
);

/**
 * Compares a well-formed id with the row: E20 province not known (params `province`), E21 sex (`fromId`, `value`: "male" or
 * "female"), E22 birth year (`fromId`, `value`).
 */
export function checkNationalId(id: string, { sex, birthYear }: PersonFacts): NationalIdDoubt[] {
  const doubts: NationalIdDoubt[] = [];
  if (provinceOf(id) === null) doubts.push({ code: "E20", params: { province: id.slice(0, 3) } });
  if (sex != null && sex !== sexOf(id))
    doubts.push({ code: "E21", params: { fromId: sexOf(id), value: sex } });
  if (birthYear != null && birthYear !== birthYearOf(id))
    doubts.push({ code: "E22", params: { fromId: birthYearOf(id), value: birthYear } });
  return doubts;
}

/** "011012345623" → "011********23", for everyone who need not see it. The number of stars is fixed, so that it tells nothing. */
export function maskNationalId(id: string): string {
  return isTwelveDigits(id) ? `${id.slice(0, 3)}********${id.slice(-2)}` : "********";
}

function isTwelveDigits(text: string): boolean {
  return text.length === 12 && /^[0-9]{12}$/.test(text);
}

/** Every province code begins with 0, so a Vietnamese id that Excel took for a number has lost one or two digits. */
function readNumber(value: number): Understood<string> {
  if (!Number.isSafeInteger(value) || value < 0)
    return wrongLength(value, String(value).replace(/[^0-9]/g, "").length);
  const digits = String(value);
  return digits.length === 12 ? asTyped(digits) : readDigits(value, digits);
}

function readDigits(cell: Cell, digits: string): Understood<string> {
  const length = digits.length;
  const params = { value: shown(cell), understood: digits };
  if (length === 12) return { value: digits, code: "E42", fix: digits, params };
  if (length === 9) return notUnderstood(cell, { code: "E23" });
  if (length !== 10 && length !== 11) return wrongLength(cell, length);
  const padded = digits.padStart(12, "0");
  // Excel drops every zero in front: where one is left, another digit is missing.
  if (digits.startsWith("0") || !isPlausible(padded)) return wrongLength(cell, length);
  return notUnderstood(cell, { code: "E17", params: { length, suggestion: padded }, fix: padded });
}

function isPlausible(id: string): boolean {
  return provinceOf(id) !== null && birthYearOf(id) <= latestBirthYear;
}

function wrongLength(cell: Cell, length: number): Understood<never> {
  return notUnderstood(cell, { code: "E19", params: { length } });
}
