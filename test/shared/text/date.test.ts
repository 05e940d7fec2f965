import { describe, expect, it } from "vitest";
import type { Cell } from "../../../shared/text/cell.ts";
import {
  addDays,
  dateInWords,
  daysBetween,
  formatDate,
  isIsoDate,
  isoToSerial,
  monthOf,
  parseBirth,
  parseDate,
  serialToIso,
} from "../../../shared/text/date.ts";

describe("parseDate", () => {
  it.each<[typed: Cell, iso: string | null, code: string | null]>([
    [45596, "2024-10-31", null],
    [45596.75, "2024-10-31", null],
    [10000, "1927-05-18", null],
    [73415, "2100-12-31", null],
    [null, null, null],
    [" ", null, null],
    ["2024-10-31", "2024-10-31", null],
    ["2024-10-31T00:00:00.000Z", "2024-10-31", null],
    ["2024-2-5", "2024-02-05", null],
    ["31/10/2024", "2024-10-31", "E28"],
    ["5/11/2024", "2024-11-05", "E28"],
    ["05/11/2024", "2024-11-05", "E28"],
    ["5-11-2024", "2024-11-05", "E28"],
    ["5.11.2024", "2024-11-05", "E28"],
    ["5 / 11 / 2024", "2024-11-05", "E28"],
    [" 31/10/2024 ", "2024-10-31", "E28"],
    ["31/10/2024 08:30", "2024-10-31", "E28"],
    ["31/10/24", "2024-10-31", "E28"],
    ["31/10/50", "1950-10-31", "E28"],
    ["ngày 5 tháng 11 năm 2024", "2024-11-05", "E28"],
    ["Ngày 05 tháng 11 năm 2024", "2024-11-05", "E28"],
    ["5 tháng 11 năm 2024", "2024-11-05", "E28"],
    ["29/2/2024", "2024-02-29", "E28"],
    ["30/2/2025", null, "E27"],
    ["29/2/2025", null, "E27"],
    ["29/2/2100", null, "E27"],
    ["31/4/2025", null, "E27"],
    ["31/6/2025", null, "E27"],
    ["10/31/2024", null, "E27"],
    ["0/5/2024", null, "E27"],
    ["5/0/2024", null, "E27"],
    ["32/1/2024", null, "E27"],
    ["2024-02-30", null, "E27"],
    ["2024-13-01", null, "E27"],
    ["31/10/1024", null, "E27"],
    ["31/10/20244", null, "E27"],
    ["31/10/202", null, "E27"],
    [1960, null, "E27"],
    ["1960", null, "E27"],
    [2024, null, "E27"],
    [31, null, "E27"],
    [9999, null, "E27"],
    [-1, null, "E27"],
    [73416, null, "E27"],
    [20241031, null, "E27"],
    [NaN, null, "E27"],
    [Infinity, null, "E27"],
    [true, null, "E27"],
    ["31/10", null, "E27"],
    ["tháng 10", null, "E27"],
    ["quý IV/2025", null, "E27"],
    ["chưa", null, "E27"],
    ["３１/10/2024", null, "E27"],
    ["31//10//2024", null, "E27"],
    ["__proto__", null, "E27"],
    ["#NUM!", null, "E08"],
    ["nt", null, "E49"],
  ])("reads %j", (typed, iso, code) => {
    expect(parseDate(typed)).toMatchObject({ value: iso, code });
  });

  it.each([
    ["30/2/2025", "calendar"],
    ["1960", "year"],
    [1960, "year"],
    ["31/10/1024", "range"],
    [31, "range"],
    ["sắp tới", "text"],
  ])("refuses %j because of its %s", (typed, reason) => {
    expect(parseDate(typed).params).toMatchObject({ reason });
  });

  it("echoes a text date in words and proposes the real date", () => {
    expect(parseDate("11/5/2025")).toEqual({
      value: "2025-05-11",
      code: "E28",
      fix: 45788,
      params: { value: "11/5/2025", words: "ngày 11 tháng 5 năm 2025", ambiguous: 1 },
    });
  });

  it.each([
    ["31/10/2024", 0],
    ["13/1/2024", 0],
    ["12/1/2024", 1],
    ["5/11/2024", 1],
    ["5/5/2024", 0],
  ])("says whether day and month of %s could change places", (typed, ambiguous) => {
    expect(parseDate(typed).params).toMatchObject({ ambiguous });
  });

  it.each([
    ["1/1/44", "2024-06-30", "2044-01-01"],
    ["1/1/48", "2024-06-30", "2048-01-01"],
    ["1/1/49", "2024-06-30", "1949-01-01"],
    ["1/1/49", "2030-06-30", "2049-01-01"],
    ["1/1/99", "2024-06-30", "1999-01-01"],
  ])("reads %s seen from %s", (typed, today, iso) => {
    expect(parseDate(typed, { today }).value).toBe(iso);
  });
});

describe("parseBirth", () => {
  it.each<[typed: Cell, birth: string | null, code: string | null]>([
    [1960, "1960", null],
    [1900, "1900", null],
    [2100, "2100", null],
    ["1960", "1960", null],
    [" 1960 ", "1960", null],
    [22000, "1960-03-25", null],
    [2101, "1905-10-01", null],
    ["1960-03-25", "1960-03-25", null],
    [null, null, null],
    ["", null, null],
    ["25/3/1960", "1960-03-25", "E28"],
    ["25-3-1960", "1960-03-25", "E28"],
    ["25.3.1960", "1960-03-25", "E28"],
    ["25/3/60", "1960-03-25", "E28"],
    ["25/3/05", "2005-03-25", "E28"],
    ["năm 1960", "1960", "E28"],
    ["Sinh năm 1960", "1960", "E28"],
    ["SN 1960", "1960", "E28"],
    ["00/00/1960", "1960", "E28"],
    ["--/--/1960", "1960", "E28"],
    ["../../1960", "1960", "E28"],
    ["…/…/1960", "1960", "E28"],
    ["3/1960", "1960", "E28"],
    ["03/1960", "1960", "E28"],
    ["tháng 3/1960", "1960", "E28"],
    ["tháng 3 năm 1960", "1960", "E28"],
    ["13/1960", null, "E27"],
    ["0/1960", null, "E27"],
    ["30/2/1960", null, "E27"],
    ["1860", null, "E27"],
    ["2160", null, "E27"],
    ["00/00/1860", null, "E27"],
    [1899, null, "E27"],
    [64, null, "E27"],
    [1960.5, null, "E27"],
    ["60", null, "E27"],
    ["64 tuổi", null, "E27"],
    ["không rõ", null, "E27"],
    [false, null, "E27"],
    ["như trên", null, "E49"],
    ["#REF!", null, "E08"],
  ])("reads %j", (typed, birth, code) => {
    expect(parseBirth(typed)).toMatchObject({ value: birth, code });
  });

  it("echoes a year that papers write as a date", () => {
    expect(parseBirth("00/00/1960")).toMatchObject({
      fix: 1960,
      params: { words: "năm 1960" },
    });
  });

  it("proposes no serial that would be read back as a year", () => {
    expect(parseBirth("1/1/1904")).toMatchObject({ value: "1904-01-01", fix: undefined });
  });

  it("reads two digits as the past, seen from today", () => {
    expect(parseBirth("1/1/26", { today: "2026-05-01" }).value).toBe("1926-01-01");
    expect(parseBirth("1/1/25", { today: "2026-05-01" }).value).toBe("2025-01-01");
  });
});

describe("serials", () => {
  it.each([
    [61, "1900-03-01"],
    [25569, "1970-01-01"],
    [36526, "2000-01-01"],
    [36585, "2000-02-29"],
    [45560, "2024-09-25"],
    [45596, "2024-10-31"],
    [45597.999, "2024-11-01"],
    [2958465, "9999-12-31"],
  ])("%d is %s", (serial, iso) => {
    expect(serialToIso(serial)).toBe(iso);
    expect(isoToSerial(iso)).toBe(Math.floor(serial));
  });

  it.each([60, 0, -1, 2958466, NaN, Infinity])("%d is no day", (serial) => {
    expect(serialToIso(serial)).toBeNull();
  });
});

describe("formatDate", () => {
  it.each([
    ["2024-10-31", "31/10/2024"],
    ["2025-02-05", "05/02/2025"],
    ["1960", "1960"],
  ])("writes %s as %s", (iso, text) => {
    expect(formatDate(iso)).toBe(text);
  });
});

describe("dateInWords", () => {
  it.each([
    ["2024-10-31", "ngày 31 tháng 10 năm 2024"],
    ["2024-09-25", "ngày 25 tháng 9 năm 2024"],
    ["2024-11-05", "ngày 05 tháng 11 năm 2024"],
    ["2025-01-10", "ngày 10 tháng 01 năm 2025"],
    ["2025-02-09", "ngày 09 tháng 02 năm 2025"],
    ["2025-03-10", "ngày 10 tháng 3 năm 2025"],
  ])("writes %s with zeros as the decree asks", (iso, words) => {
    expect(dateInWords(iso)).toBe(words);
  });
});

describe("arithmetic on days", () => {
  it.each([
    ["2024-10-31", 1, "2024-11-01"],
    ["2024-12-31", 1, "2025-01-01"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2025-02-28", 1, "2025-03-01"],
    ["2025-03-01", -1, "2025-02-28"],
    ["2024-10-31", 0, "2024-10-31"],
    ["2024-10-31", 365, "2025-10-31"],
    ["1900-03-01", -60, "1899-12-31"],
  ])("%s and %d days is %s", (iso, days, later) => {
    expect(addDays(iso, days)).toBe(later);
    expect(daysBetween(iso, later)).toBe(days);
  });

  it("names the month", () => {
    expect(monthOf("2024-10-31")).toBe("2024-10");
  });
});

describe("isIsoDate", () => {
  it.each([
    ["2024-10-31", true],
    ["2024-02-29", true],
    ["2025-02-29", false],
    ["2024-00-10", false],
    ["2024-1-1", false],
    ["1960", false],
    ["", false],
    ["2024-10-31 ", false],
  ])("%j: %s", (text, expected) => {
    expect(isIsoDate(text)).toBe(expected);
  });
});
