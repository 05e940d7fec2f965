import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Understood } from "../../../shared/text/cell.ts";
import { isBlank } from "../../../shared/text/cell.ts";
import { matchChoice } from "../../../shared/text/choice.ts";
import { parseBirth, parseDate } from "../../../shared/text/date.ts";
import { isDitto } from "../../../shared/text/ditto.ts";
import { detectLegacy } from "../../../shared/text/legacy/detect.ts";
import { parseMark } from "../../../shared/text/mark.ts";
import { parseMoney } from "../../../shared/text/money.ts";
import { parseNationalId } from "../../../shared/text/national-id.ts";
import { fold, normaliseText, textProblems } from "../../../shared/text/normalise.ts";
import { parseDecimal, parseInteger } from "../../../shared/text/number.ts";
import { parsePersonName } from "../../../shared/text/person-name.ts";
import { parsePhone } from "../../../shared/text/phone.ts";
import { parsePlainText } from "../../../shared/text/plain-text.ts";
import { looksLikeFormula } from "../../../shared/text/spreadsheet.ts";

const options = [{ id: "thai", label: "Thái" }];
const parsers: [name: string, parse: (cell: Cell) => Understood<unknown>][] = [
  ["parseInteger", parseInteger],
  ["parseDecimal", parseDecimal],
  ["parseMoney", parseMoney],
  ["parseDate", parseDate],
  ["parseBirth", parseBirth],
  ["parseNationalId", parseNationalId],
  ["parsePhone", parsePhone],
  ["parsePersonName", parsePersonName],
  ["parsePlainText", parsePlainText],
  ["parseMark", parseMark],
  ["matchChoice", (cell) => matchChoice(cell, options)],
];

const runs = { numRuns: 2000, seed: 2404 };

/** Digits, separators, Vietnamese and legacy letters, controls: what cells hold, rather than any Unicode. */
const cellText = fc.oneof(
  fc.string({
    unit: fc.constantFrom(
      ...Array.from("0123456789.,- /:đtrệuỷ xXvE+'\"=@\u00a0\u200b\u202e\u0301~^?(µ¸\u00adøïþ"),
    ),
  }),
  fc.string({ unit: "binary" }),
  fc.constantFrom("__proto__", "constructor", "toString", "hasOwnProperty", "#N/A", "nt", "=1+1"),
);
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  cellText,
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

describe.each(parsers)("%s", (_, parse) => {
  it("never throws, and says why where it gives no value", () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        const { value, code } = parse(cell);
        expect(code === null || /^E\d\d$/.test(code)).toBe(true);
        expect(value !== null || code !== null || isBlank(cell)).toBe(true);
      }),
      runs,
    );
  });

  it("reads its own certain correction without a block, to the same value", () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        const first = parse(cell);
        if (first.value === null || first.fix === undefined || first.code === "E45") return;
        expect(parse(first.fix).value).toEqual(first.value);
      }),
      runs,
    );
  });

  it("gives the same answer twice", () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        expect(parse(cell)).toEqual(parse(cell));
      }),
      runs,
    );
  });

  it.each([
    ["letters", "a".repeat(32767)],
    ["letters and a digit, the known trap for names", `${"a".repeat(32766)}1`],
    ["spaces", `a${" ".repeat(32765)}b`],
    ["zero-width spaces", `a${"\u200b".repeat(32765)}b`],
    ["digits", "1".repeat(32767)],
    ["groups of three", "1" + ".000".repeat(8000)],
    ["dots", ".".repeat(32767)],
    ["amounts", "1 triệu ".repeat(4000)],
    ["combining marks", `a${"\u0301".repeat(32766)}`],
    ["VNI pairs", "aù".repeat(16000)],
    ["TCVN3 letters", "µ".repeat(32767)],
    ["VIQR marks", "a'".repeat(16000)],
    ["quotes", '"'.repeat(32767)],
    ["dashes", "-".repeat(32767)],
    ["reordering characters", "\u202e".repeat(32767)],
    ["half characters", "\ud800".repeat(32767)],
  ])("answers at once on a full cell of %s", (_reason, text) => {
    const started = performance.now();
    parse(text);
    // A backtracking expression takes minutes here; a busy machine takes milliseconds.
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe("text functions", () => {
  it("never throw", () => {
    fc.assert(
      fc.property(cellText, (text) => {
        textProblems(text);
        detectLegacy(text);
        isDitto(text);
        looksLikeFormula(text);
        fold(text);
      }),
      runs,
    );
  });

  it("leave no character behind that could start a formula in disguise", () => {
    fc.assert(
      fc.property(cellText, (text) => {
        const plain = normaliseText(text);
        if (/^[=+\-@]/.test(plain)) expect(looksLikeFormula(text)).toBe(true);
      }),
      runs,
    );
  });
});
