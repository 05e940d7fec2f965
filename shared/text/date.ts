import type { Cell, IssueParams, Understood } from "./cell.ts";
import { asTyped, blank, isBlank, maxValueLength } from "./cell.ts";
import { dayNumber, fromDayNumber, isCalendarDate, isoOf } from "./calendar.ts";
import { normaliseText } from "./normalise.ts";
import { notUnderstood, shown } from "./not-understood.ts";

/** Excel's day 0 (30/12/1899, as Excel counts a 29/2/1900 that never was) on the scale of `dayNumber`. */
const serialOrigin = dayNumber({ year: 1899, month: 12, day: 30 });

/** Below this (18/5/1927) a number in a date column is a year or a count that was typed, not a date. */
const firstDateSerial = 10_000;
/** A birth date may be older, but 1900 to 2100 must stay years; 2101 is 1/10/1905. */
const firstBirthSerial = 2101;
/** 31/12/2100. */
const lastSerial = 73_415;

const firstYear = 1900;
const lastYear = 2100;

/** `today` (ISO) decides the century of two-digit years; without it "49" is 2049 for a date and 1949 for a birth. */
export interface DateOptions {
  today?: string;
}

/**
 * A day as ISO "YYYY-MM-DD". Reads Excel serials, d/m/yyyy, d-m-yyyy, d.m.yyyy, "ngày 5 tháng 11 năm 2024", and ISO. E28 for text
 * understood (params `words`, `ambiguous` 1 where day and month could change places; fix: the serial), E27 with `reason` "calendar"
 * (30/2), "year" (a year alone), "range" (before 1900, after 2100) or "text".
 */
export function parseDate(cell: Cell, options: DateOptions = {}): Understood<string> {
  if (typeof cell === "number") return readSerial(cell, firstDateSerial);
  if (isBlank(cell)) return blank;
  if (typeof cell !== "string" || cell.length > maxValueLength) return refused(cell, "text");
  const text = normaliseText(cell);
  if (/^[0-9]{4}$/.test(text)) return refused(cell, "year");
  return readDay(cell, text, centuryOf(options.today, 24));
}

/**
 * A birth date "YYYY-MM-DD", or "YYYY" where only the year is known: 1960, "1960", "00/00/1960", "3/1960". Codes and params
 * as `parseDate`; a number from 1900 to 2100 is a year.
 */
export function parseBirth(cell: Cell, options: DateOptions = {}): Understood<string> {
  if (typeof cell === "number")
    return isYear(cell) ? asTyped(String(cell)) : readSerial(cell, firstBirthSerial);
  if (isBlank(cell)) return blank;
  if (typeof cell !== "string" || cell.length > maxValueLength) return refused(cell, "text");
  const text = normaliseText(cell);
  if (/^[0-9]{4}$/.test(text)) return isYear(Number(text)) ? asTyped(text) : refused(cell, "range");
  const year = yearAlone.exec(text)?.[1] ?? monthAndYear.exec(text)?.[1];
  if (year === undefined) return readDay(cell, text, centuryOf(options.today, -1));
  if (!isYear(Number(year))) return refused(cell, "range");
  return { ...asTyped(year), code: "E28", fix: Number(year), params: echo(cell, `năm ${year}`) };
}

/** "năm 1960", "00/00/1960", "--/--/1960": how papers write a birth of which only the year is known. */
const yearAlone = /^(?:(?:sinh )?năm |sn:? ?|[0.\-_…]{1,4}[/.-][0.\-_…]{1,4}[/.-])([0-9]{4})$/i;
const monthAndYear = /^(?:tháng )?(?:0?[1-9]|1[0-2])(?: ?[/.-] ?| năm )([0-9]{4})$/i;

/** An Excel serial (1900 system; a time of day is dropped) as ISO; null outside 1/3/1900 to 31/12/9999. */
export function serialToIso(serial: number): string | null {
  if (!(serial >= 61 && serial < 2_958_466)) return null;
  return isoOf(fromDayNumber(Math.floor(serial) + serialOrigin));
}

/** The Excel serial of an ISO day, from 1/3/1900 on. */
export function isoToSerial(iso: string): number {
  return dayNumber(partsOf(iso)) - serialOrigin;
}

/** "2024-10-31" → "31/10/2024"; "1960" stays "1960". */
export function formatDate(iso: string): string {
  return iso.split("-").reverse().join("/");
}

/** "2024-11-05" → "ngày 05 tháng 11 năm 2024": days below 10 and months 1, 2 with a zero. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export function dateInWords(iso: string): string {
  const { year, month, day } = partsOf(iso);
  const paddedMonth = month < 3 ? `0${month}` : String(month);
  return `ngày ${String(day).padStart(2, "0")} tháng ${paddedMonth} năm ${year}`;
}

/** The ISO day `days` later, or earlier where negative. */
export function addDays(iso: string, days: number): string {
  return isoOf(fromDayNumber(dayNumber(partsOf(iso)) + days));
}

/** Whole days from one ISO day to another; negative where `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(partsOf(to)) - dayNumber(partsOf(from));
}

/** 0 = Monday. */
export function weekday(iso: string): number {
  return (dayNumber(partsOf(iso)) + 2) % 7;
}

/** "2024-10-31" → "2024-10". */
export function monthOf(iso: string): string {
  return iso.slice(0, 7);
}

/** True for a day that exists, written "YYYY-MM-DD". */
export function isIsoDate(text: string): boolean {
  return /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) && isCalendarDate(partsOf(text));
}

function partsOf(iso: string): { year: number; month: number; day: number } {
  return {
    year: Number(iso.slice(0, 4)),
    month: Number(iso.slice(5, 7)),
    day: Number(iso.slice(8, 10)),
  };
}

function readSerial(serial: number, first: number): Understood<string> {
  if (isYear(serial)) return refused(serial, "year");
  const iso = serial >= first && serial < lastSerial + 1 ? serialToIso(serial) : null;
  return iso === null ? refused(serial, "range") : asTyped(iso);
}

const isoDay = /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[T ]00:00(?::00)?(?:\.0{1,3})?Z?)?$/;
const writtenDay =
  /^(?:ngày )?([0-9]{1,2}) ?([/.-]|tháng) ?([0-9]{1,2}) ?([/.-]|năm) ?([0-9]{4}|[0-9]{2})(?: [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?$/i;

function readDay(cell: Cell, text: string, latestShortYear: number): Understood<string> {
  const [, isoYear, isoMonth, isoDate] = isoDay.exec(text) ?? [];
  if (isoYear !== undefined) {
    const parts = { year: Number(isoYear), month: Number(isoMonth), day: Number(isoDate) };
    const wrong = problemOf(parts);
    return wrong === null ? asTyped(isoOf(parts)) : refused(cell, wrong);
  }
  const [, day, mark, month, , year = ""] = writtenDay.exec(text) ?? [];
  if (day === undefined) return refused(cell, "text");
  const parts = {
    year: year.length === 4 ? Number(year) : fullYear(Number(year), latestShortYear),
    month: Number(month),
    day: Number(day),
  };
  const wrong = problemOf(parts);
  // "tháng" says which of the two is the month.
  const isInWords = mark?.toLowerCase() === "tháng";
  return wrong === null ? echoed(cell, parts, isInWords) : refused(cell, wrong);
}

function problemOf(parts: { year: number; month: number; day: number }) {
  if (!isYear(parts.year)) return "range";
  return isCalendarDate(parts) ? null : "calendar";
}

function echoed(
  cell: Cell,
  parts: { year: number; month: number; day: number },
  isInWords: boolean,
) {
  const iso = isoOf(parts);
  const ambiguous = !isInWords && parts.day <= 12 && parts.day !== parts.month ? 1 : 0;
  const params = { ...echo(cell, dateInWords(iso)), ambiguous };
  const serial = isoToSerial(iso);
  // An older serial would be read back as a year or a count.
  const fix = serial >= firstDateSerial ? serial : undefined;
  return { value: iso, code: "E28", fix, params } as const;
}

function echo(cell: Cell, words: string): IssueParams {
  return { value: shown(cell), words };
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= firstYear && value <= lastYear;
}

/** The latest year a two-digit year may mean, `ahead` years from today; the plan's year 2025 stands in where today is not told. */
function centuryOf(today: string | undefined, ahead: number): number {
  return (today === undefined ? 2025 : Number(today.slice(0, 4))) + ahead;
}

function fullYear(short: number, latest: number): number {
  const inLatestCentury = Math.floor(latest / 100) * 100 + short;
  return inLatestCentury <= latest ? inLatestCentury : inLatestCentury - 100;
}

function refused(cell: Cell, reason: "calendar" | "year" | "range" | "text"): Understood<never> {
  return notUnderstood(cell, { code: "E27", params: { reason } });
}
