/** A day of the Gregorian calendar; month and day count from 1. */
export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

/** False for 30/2, month 13 and their like. */
export function isCalendarDate({ year, month, day }: CalendarDay): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** "YYYY-MM-DD". */
export function isoOf({ year, month, day }: CalendarDay): string {
  return `${String(year).padStart(4, "0")}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
}

/**
 * Days since 1/3/0000, without `Date` and its time zones. A year is counted from March, so that 29/2 comes last.
 * Source: H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
 */
export function dayNumber({ year, month, day }: CalendarDay): number {
  const fromMarch = month > 2 ? year : year - 1;
  const monthsFromMarch = (month + 9) % 12;
  const leapDays =
    Math.floor(fromMarch / 4) - Math.floor(fromMarch / 100) + Math.floor(fromMarch / 400);
  return fromMarch * 365 + leapDays + Math.floor((153 * monthsFromMarch + 2) / 5) + day - 1;
}

/** The inverse of `dayNumber`; same source, civil_from_days. */
export function fromDayNumber(days: number): CalendarDay {
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const leaps =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthsFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthsFromMarch < 10 ? monthsFromMarch + 3 : monthsFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthsFromMarch + 2) / 5) + 1,
  };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
