import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  dateInWords,
  daysBetween,
  formatDate,
  isIsoDate,
  isoToSerial,
  parseBirth,
  parseDate,
  serialToIso,
} from "../../shared/text/date.ts";
import { formatMoney, parseMoney } from "../../shared/text/money.ts";
import { parseNationalId } from "../../shared/text/national-id.ts";
import { fold, normaliseText, textProblems } from "../../shared/text/normalise.ts";
import { parseDecimal } from "../../shared/text/number.ts";
import { formatNumber } from "../../shared/text/percent.ts";
import { toNameCase } from "../../shared/text/person-name.ts";
import { editDistance } from "../../shared/text/similar.ts";
import { columnLetters, columnNumber } from "../../shared/text/spreadsheet.ts";
import { propertyRuns } from "./runs.ts";

const runs = propertyRuns(2404);

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom(...Array.from("Lò Văn Panh đĐẾễ\u0301\u0323\u200b\u00a0\t’“")),
  }),
);
const serial = fc.integer({ min: 10_000, max: 73_415 });
const amount = fc.integer({ min: 0, max: 1e13 });

describe("dates", () => {
  it("agree with JavaScript's own calendar", () => {
    fc.assert(
      fc.property(serial, (value) => {
        const iso = new Date(Date.UTC(1899, 11, 30 + value)).toISOString().slice(0, 10);
        expect(serialToIso(value)).toBe(iso);
        expect(isoToSerial(iso)).toBe(value);
        expect(isIsoDate(iso)).toBe(true);
      }),
      runs,
    );
  });

  it("are read back as written", () => {
    fc.assert(
      fc.property(serial, (value) => {
        const iso = serialToIso(value) ?? "";
        expect(parseDate(value).value).toBe(iso);
        expect(parseDate(iso)).toMatchObject({ value: iso, code: null });
        expect(parseDate(formatDate(iso))).toMatchObject({ value: iso, code: "E28", fix: value });
        expect(parseDate(dateInWords(iso)).value).toBe(iso);
        expect(parseBirth(formatDate(iso)).value).toBe(iso);
      }),
      runs,
    );
  });

  it("move by days and back", () => {
    fc.assert(
      fc.property(serial, fc.integer({ min: -9000, max: 9000 }), (value, days) => {
        const iso = serialToIso(value) ?? "";
        const later = addDays(iso, days);
        expect(daysBetween(iso, later)).toBe(days);
        expect(addDays(later, -days)).toBe(iso);
      }),
      runs,
    );
  });
});

describe("numbers", () => {
  it("of đồng are read back as written, unless the text has two meanings", () => {
    fc.assert(
      fc.property(amount, (đồng) => {
        const read = parseMoney(formatMoney(đồng));
        const hasTwoMeanings = đồng >= 1000 && đồng < 1_000_000;
        expect(read.value).toBe(hasTwoMeanings ? null : đồng);
        expect(parseMoney(`${formatMoney(đồng)} đồng`).value).toBe(đồng);
        expect(parseMoney(đồng)).toMatchObject({ value: đồng, code: null });
      }),
      runs,
    );
  });

  it("with two decimals are read back as written", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (hundredths) => {
        const value = hundredths / 100;
        expect(parseDecimal(formatNumber(value, 2)).value).toBe(value === 0 ? 0 : value);
      }),
      runs,
    );
  });

  it("of columns are read back as written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16384 }), (column) => {
        expect(columnNumber(columnLetters(column))).toBe(column);
      }),
      runs,
    );
  });
});

describe("text", () => {
  it("normalised twice is text normalised once", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
        expect(textProblems(once).filter((problem) => !/bidi|legacy/.test(problem))).toEqual([]);
      }),
      runs,
    );
  });

  it("has one key, composed or decomposed, large or small", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from("Lò Văn Panh đĐẾễợỤỹ'-")) }),
        (text) => {
          const key = fold(text);
          expect(fold(key)).toBe(key);
          expect(fold(text.normalize("NFD"))).toBe(key);
          expect(fold(text.toUpperCase())).toBe(key);
          expect(fold(` ${text}\u00a0`)).toBe(key);
        },
      ),
      runs,
    );
  });

  it("is in name case once and for all", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const named = toNameCase(normaliseText(text).toLowerCase());
        expect(toNameCase(named)).toBe(named);
      }),
      runs,
    );
  });

  it("is as far from another as the other from it", () => {
    const word = fc.string({ unit: fc.constantFrom(...Array.from("abcđ")), maxLength: 12 });
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, a)).toBe(0);
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
        expect(editDistance(a, b, 2)).toBe(Math.min(editDistance(a, b), 3));
      }),
      runs,
    );
  });
});

describe("national ids", () => {
  it("that Excel made a number come back as a proposal, never as a value", () => {
    const id = fc
      .tuple(
        fc.constantFrom("001", "011", "012", "096"),
        fc.constantFrom("0", "1"),
        fc.integer({ min: 0, max: 99_999_999 }),
      )
      .map(([province, sex, rest]) => province + sex + String(rest).padStart(8, "0"));
    fc.assert(
      fc.property(id, (text) => {
        expect(parseNationalId(text)).toMatchObject({ value: text, code: null });
        expect(parseNationalId(Number(text))).toMatchObject({
          value: null,
          code: "E17",
          fix: text,
        });
      }),
      runs,
    );
  });
});
