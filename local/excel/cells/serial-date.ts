/** Excel's dates: days since 31/12/1899, with the 29/2/1900 that never was (serial 60). */

export interface DateParts {
  year: number;
  /** 1–12. */
  month: number;
  day: number;
  /** 0 is Sunday, as Excel's own (wrong before March 1900) week has it. */
  weekday: number;
}

/** 31/12/9999. */
export const maxSerial = 2_958_465;

const msPerDay = 86_400_000;
const epoch = Date.UTC(1899, 11, 31);

/** Serial of a calendar day; undefined when there is no such day or it lies outside 1900–9999. */
export function serialOf(year: number, month: number, day: number): number | undefined {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1) return undefined;
  if (year === 1900 && month === 2 && day === 29) return 60;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1) return undefined;
  const days = (date.getTime() - epoch) / msPerDay;
  return days >= 60 ? days + 1 : days;
}

/** The day of a serial number 0 … 2958465 (the fraction is ignored); 0 is Excel's "0/1/1900". */
export function datePartsOf(serial: number): DateParts {
  const day = Math.floor(serial);
  const weekday = (day + 6) % 7;
  if (day === 60) return { year: 1900, month: 2, day: 29, weekday };
  if (day === 0) return { year: 1900, month: 1, day: 0, weekday };
  const date = new Date(epoch + (day > 60 ? day - 1 : day) * msPerDay);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday,
  };
}

/** Two-digit years: 0–29 are 2000–2029, 30–99 are 1930–1999 (Windows' default). */
export function fullYear(year: number): number {
  if (year >= 100) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}
