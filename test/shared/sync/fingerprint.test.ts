import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  blankFingerprint,
  canonicalCell,
  canonicalJson,
  fingerprint,
  sameCell,
  sameCells,
} from "../../../shared/sync/fingerprint.ts";
import type { Cell } from "../../../shared/text/cell.ts";

const cells = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const seed = { seed: 20241031 };

describe("canonicalCell", () => {
  it.each<[why: string, cell: Cell, canonical: Cell]>([
    ["null is blank", null, null],
    ["empty text is blank", "", null],
    ["spaces are blank", "   ", null],
    ["a no-break space is blank", "\u00a0", null],
    ["a zero-width space is blank", "\u200b", null],
    ["spaces around text do not count", "  Lò Văn Panh ", "Lò Văn Panh"],
    ["double spaces do not count", "Lò  Văn Panh", "Lò Văn Panh"],
    ["decomposed Vietnamese is composed", "Lò Văn Ánh".normalize("NFD"), "Lò Văn Ánh"],
    ["line ends of Windows are plain ones", "một\r\nhai", "một\nhai"],
    ["a leading zero stays", "011090000123", "011090000123"],
    ["case counts", "LÒ VĂN PANH", "LÒ VĂN PANH"],
    ["a number stays a number", 60_000_000, 60_000_000],
    ["zero is not blank", 0, 0],
    ["minus zero is zero", -0, 0],
    ["false is not blank", false, false],
    ["a formula's text is text", '=HYPERLINK("http://x")', '=HYPERLINK("http://x")'],
  ])("%s", (_, cell, canonical) => {
    expect(Object.is(canonicalCell(cell), canonical)).toBe(true);
  });

  it("is settled after one pass", () => {
    fc.assert(
      fc.property(cells, (cell) => {
        expect(canonicalCell(canonicalCell(cell))).toEqual(canonicalCell(cell));
      }),
      seed,
    );
  });
});

describe("fingerprint", () => {
  it.each<[why: string, cell: Cell]>([
    ["null", null],
    ["empty text", ""],
    ["spaces", " \t "],
  ])("is %j for a blank: %s", (_, cell) => {
    expect(fingerprint(cell)).toBe(blankFingerprint);
  });

  it.each<[why: string, a: Cell, b: Cell]>([
    ["a number and its text", 12, "12"],
    ["a lost leading zero", "011090000123", 11090000123],
    ["zero and blank", 0, null],
    ["true and 1", true, 1],
    ["tones", "Lò Văn Hac", "Lò Văn Hặc"],
    ["one digit", 60_000_000, 60_000_001],
    ["a fraction", 1.5, 1.25],
    ["order of letters", "ab", "ba"],
    ["a date and the next day", 45_596, 45_597],
    ["text and text with a line end", "một hai", "một\nhai"],
  ])("tells apart %s", (_, a, b) => {
    expect(fingerprint(a)).not.toBe(fingerprint(b));
  });

  it.each<[why: string, a: Cell, b: Cell]>([
    ["spaces around", " bản Hốc ", "bản Hốc"],
    ["composed and decomposed", "bản Hốc".normalize("NFD"), "bản Hốc"],
    ["minus zero", -0, 0],
  ])("does not tell apart %s", (_, a, b) => {
    expect(fingerprint(a)).toBe(fingerprint(b));
  });

  it("is the same on every machine", () => {
    expect(["Lò Văn Panh", 60_000_000, true, "x"].map(fingerprint)).toMatchInlineSnapshot(`
      [
        "9i953",
        "rslio",
        "mh4y7",
        "as33t",
      ]
    `);
  });

  it("is five lower-case characters or the blank sign", () => {
    fc.assert(
      fc.property(cells, (cell) => {
        expect(fingerprint(cell)).toMatch(/^(0|[0-9a-z]{5})$/);
      }),
      seed,
    );
  });

  it("spreads 20,000 neighbouring values with next to no collision", () => {
    const seen = new Set<string>();
    for (let value = 0; value < 20_000; value++) seen.add(fingerprint(60_000_000 + value));
    expect(seen.size).toBeGreaterThan(19_985);
  });
});

describe("sameCell and sameCells", () => {
  it("agree with the fingerprint", () => {
    fc.assert(
      fc.property(cells, cells, (a, b) => {
        if (sameCell(a, b)) expect(fingerprint(a)).toBe(fingerprint(b));
      }),
      seed,
    );
  });

  it("read a short row as blank behind its end", () => {
    expect(sameCells(["a"], ["a", null, " "])).toBe(true);
    expect(sameCells(["a"], ["a", 0])).toBe(false);
  });
});

describe("canonicalJson", () => {
  it("is equal for equal content", () => {
    expect(canonicalJson([" Lò ", "", 5, true])).toBe('["Lò",null,5,true]');
  });

  it("differs whenever a fingerprint differs", () => {
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 5 }), fc.array(cells, { maxLength: 5 }), (a, b) => {
        const differs = a.map(fingerprint).join() !== b.map(fingerprint).join();
        if (differs) expect(canonicalJson(a)).not.toBe(canonicalJson(b));
      }),
      seed,
    );
  });
});
