/** Dates and times in a number format. */
import type { Locale } from "./locale.ts";
import type { FormatSection, FormatToken } from "./number-format.ts";
import { datePartsOf, maxSerial } from "./serial-date.ts";

interface Moment {
  serial: number;
  hour: number;
  minute: number;
  second: number;
  fraction: number;
  year: number;
  month: number;
  day: number;
  weekday: number;
}

/** undefined: not a date Excel can show ("########"). */
export function formatDate(
  serial: number,
  section: FormatSection,
  locale: Locale,
): string | undefined {
  if (serial < 0 || serial >= maxSerial + 1) return undefined;
  const moment = momentOf(serial, section);
  const half = section.tokens.some((token) => token.kind === "date" && token.text.includes("/"));
  const text = section.tokens.map((token, index) => {
    if (token.kind === "literal") return token.text;
    if (token.kind !== "date") return "";
    return formatPart(token.text, {
      moment,
      half,
      locale,
      isMinute: isMinute(section.tokens, index),
    });
  });
  return text.join("");
}

function momentOf(serial: number, section: FormatSection): Moment {
  const decimals = section.tokens.find(
    (token) => token.kind === "date" && token.text.startsWith("."),
  );
  const digits = decimals?.kind === "date" ? decimals.text.length - 1 : 0;
  const unit = 10 ** digits;
  const ticks = Math.round((serial - Math.floor(serial)) * 86_400 * unit);
  const day = ticks >= 86_400 * unit ? Math.floor(serial) + 1 : Math.floor(serial);
  const seconds = Math.floor(ticks / unit) % 86_400;
  return {
    serial: day + seconds / 86_400,
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    fraction: (ticks % unit) / unit,
    ...datePartsOf(day),
  };
}

/** "m" means minutes right after hours or right before seconds. */
function isMinute(tokens: FormatToken[], index: number): boolean {
  const dates = tokens.flatMap((token, at) =>
    token.kind === "date" ? [{ text: token.text, at }] : [],
  );
  const place = dates.findIndex(({ at }) => at === index);
  const before = dates[place - 1]?.text ?? "";
  const after = dates[place + 1]?.text ?? "";
  return /^\[?h/.test(before) || /^\[?s/.test(after);
}

interface PartContext {
  moment: Moment;
  half: boolean;
  locale: Locale;
  isMinute: boolean;
}

function formatPart(code: string, context: PartContext): string {
  const { moment, half } = context;
  const letter = code.replace("[", "").charAt(0);
  if (code.startsWith("[")) return elapsed(code, moment);
  if (letter === "y") return String(moment.year).slice(code.length > 2 ? 0 : 2);
  if (letter === "d") return formatDay(code, context);
  if (letter === "m")
    return context.isMinute ? pad(moment.minute, code) : formatMonth(code, context);
  if (letter === "h") return pad(half ? moment.hour % 12 || 12 : moment.hour, code);
  if (letter === "s") return pad(moment.second, code);
  if (letter === ".")
    return context.locale.decimalSeparator + moment.fraction.toFixed(code.length - 1).slice(2);
  const mark = moment.hour < 12 ? "AM" : "PM";
  return code.length > 3 ? mark : mark.charAt(0);
}

function elapsed(code: string, { serial }: Moment): string {
  const unit = code.includes("h") ? 24 : code.includes("m") ? 1440 : 86_400;
  return pad(Math.floor(serial * unit + 1e-6), code.slice(1, -1));
}

function formatDay(code: string, { moment, locale }: PartContext): string {
  if (code.length <= 2) return pad(moment.day, code);
  return (code.length === 3 ? locale.shortDayNames : locale.dayNames)[moment.weekday] ?? "";
}

function formatMonth(code: string, { moment, locale }: PartContext): string {
  if (code.length <= 2) return pad(moment.month, code);
  const name =
    (code.length === 3 ? locale.shortMonthNames : locale.monthNames)[moment.month - 1] ?? "";
  return code.length === 5 ? name.charAt(0) : name;
}

function pad(value: number, code: string): string {
  return String(value).padStart(Math.min(code.length, 2), "0");
}
