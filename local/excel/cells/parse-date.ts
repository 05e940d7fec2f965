/** Dates and times as people type them, by the machine's order of day and month. */
import type { Locale } from "./locale.ts";
import type { TypedNumber } from "./parse-number.ts";
import { fullYear, serialOf } from "./serial-date.ts";

/** "31/12/2024", "31-12-24", "31/12" (this year), "12/2024", "2024-12-31", "8:30", "31/12/2024 8:30"; undefined: no date. */
export function parseDate(text: string, locale: Locale, today: Date): TypedNumber | undefined {
  const trimmed = text.trim();
  const time = parseTime(trimmed);
  if (time !== undefined) return { value: time.value, numberFormat: time.numberFormat };
  const day = parseDay(trimmed, locale, today);
  if (day !== undefined) return day;
  const space = trimmed.indexOf(" ");
  if (space < 0) return undefined;
  const date = parseDay(trimmed.slice(0, space), locale, today);
  const clock = parseTime(trimmed.slice(space + 1).trim());
  if (date === undefined || clock === undefined || clock.value >= 1) return undefined;
  return { value: date.value + clock.value, numberFormat: "m/d/yyyy h:mm" };
}

function parseDay(text: string, locale: Locale, today: Date): TypedNumber | undefined {
  const match = /^(\d{1,4})([/-])(\d{1,4})(?:\2(\d{1,4}))?$/.exec(text);
  if (match === null) return parseNamedMonth(text, locale, today);
  const [a, b] = [Number(match[1]), Number(match[3])];
  if (match[4] === undefined) return parsePair(a, b, { locale, today });
  const c = Number(match[4]);
  if ((match[1] ?? "").length === 4) return dated(a, b, c);
  if (
    (match[3] ?? "").length > 2 ||
    (match[4].length !== 2 && match[4].length !== 4 && match[4].length !== 1)
  )
    return undefined;
  if (locale.dateOrder === "ymd") return dated(fullYear(a), b, c);
  return locale.dateOrder === "dmy" ? dated(fullYear(c), b, a) : dated(fullYear(c), a, b);
}

function dated(year: number, month: number, day: number): TypedNumber | undefined {
  const value = serialOf(year, month, day);
  return value === undefined ? undefined : { value, numberFormat: "m/d/yyyy" };
}

/** Day and month of this year, or else month and year. */
function parsePair(
  a: number,
  b: number,
  { locale, today }: { locale: Locale; today: Date },
): TypedNumber | undefined {
  const [month, day] = locale.dateOrder === "dmy" ? [b, a] : [a, b];
  const value = serialOf(today.getFullYear(), month, day);
  if (value !== undefined) return { value, numberFormat: "d-mmm" };
  const first = a >= 1 && a <= 12 && b > 31 ? serialOf(fullYear(b), a, 1) : undefined;
  return first === undefined ? undefined : { value: first, numberFormat: "mmm-yy" };
}

const englishMonths = [
  "jan",
  "feb",
  "mar",
  "apr",
  "may",
  "jun",
  "jul",
  "aug",
  "sep",
  "oct",
  "nov",
  "dec",
];

function parseNamedMonth(text: string, locale: Locale, today: Date): TypedNumber | undefined {
  const match = /^(\d{1,2})[ -](\p{L}{3,})(?:[ -](\d{2}|\d{4}))?$/u.exec(text);
  if (match === null) return undefined;
  const name = (match[2] ?? "").toLowerCase();
  const month = englishMonths.findIndex(
    (known, index) => name === known || name === locale.monthNames[index]?.toLowerCase(),
  );
  if (month < 0) return undefined;
  const year = match[3] === undefined ? today.getFullYear() : fullYear(Number(match[3]));
  const value = serialOf(year, month + 1, Number(match[1]));
  return value === undefined
    ? undefined
    : { value, numberFormat: match[3] === undefined ? "d-mmm" : "d-mmm-yy" };
}

function parseTime(text: string): Required<TypedNumber> | undefined {
  const match = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2})(\.\d{1,3})?)?(?: ([AP])M?)?$/i.exec(text);
  if (match === null) return undefined;
  const [hours, minutes, seconds] = [
    Number(match[1]),
    Number(match[2]),
    Number(match[3] ?? 0) + Number(match[4] ?? 0),
  ];
  const half = match[5]?.toUpperCase();
  if (minutes > 59 || seconds >= 60 || (half !== undefined && (hours < 1 || hours > 12)))
    return undefined;
  const hour = half === undefined ? hours : (hours % 12) + (half === "P" ? 12 : 0);
  const value = (hour * 3600 + minutes * 60 + seconds) / 86_400;
  return { value, numberFormat: timeFormat(half !== undefined, match[3] !== undefined, hour > 23) };
}

function timeFormat(half: boolean, seconds: boolean, long: boolean): string {
  if (long) return "[h]:mm:ss";
  return `h:mm${seconds ? ":ss" : ""}${half ? " AM/PM" : ""}`;
}
