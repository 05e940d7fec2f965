import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { baseOf, changedColumns, readBase, writeBase } from "../../../shared/sync/row-base.ts";
import { households } from "../../../shared/forms/households.ts";
import type { Cell } from "../../../shared/text/cell.ts";

const cell = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.boolean());
const row = fc.array(cell, { minLength: 1, maxLength: 40 });
const seed = { seed: 20241101 };
const form = { version: 1, columns: [] };

describe("writeBase", () => {
  it("puts the version and one fingerprint per column into one text", () => {
    expect(writeBase({ version: 3, fingerprints: ["k2j9x", "0"] }, form)).toBe("3:k2j9x,0");
  });

  it("is read back as it was", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), row, (version, cells) => {
        const base = baseOf(version, cells);
        expect(readBase(writeBase(base, form), form)).toEqual(base);
      }),
      seed,
    );
  });

  it("stays far below the longest text of a cell for 40 columns", () => {
    const cells = Array.from({ length: 40 }, (_, index) => `giá trị ${index}`);
    expect(writeBase(baseOf(999_999, cells), form).length).toBeLessThan(250);
  });

  it("holds no value that could be read", () => {
    expect(writeBase(baseOf(1, ["011090000123", "Lò Văn Panh"]), form)).not.toMatch(/0110|Lò|Panh/);
  });
});

describe("readBase", () => {
  it.each<[why: string, text: Cell]>([
    ["a blank cell", null],
    ["empty text", ""],
    ["a number typed over it", 3],
    ["a time Excel made of it", 0.125],
    ["no version", ":0,0"],
    ["no fingerprints", "3:"],
    ["a negative version", "-3:0"],
    ["a version of ten digits", "1234567890:0"],
    ["a fingerprint of four characters", "3:abcd"],
    ["a fingerprint of six characters", "3:abcdef"],
    ["upper case", "3:ABCDE"],
    ["a blank fingerprint", "3:0,,0"],
    ["a trailing comma", "3:0,"],
    ["text before it", "v3:0"],
    ["a line behind it", "3:0\n"],
    ["a formula", "=3:0"],
    ["a very long text", `1:${"0,".repeat(400)}0`],
  ])("gives null for %s", (_, text) => {
    expect(readBase(text, form)).toBeNull();
  });

  it("never throws and never invents", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const base = readBase(text, form);
        if (base !== null) expect(Number(text.split(":")[0])).toBe(base.version);
      }),
      seed,
    );
  });
});

describe("a base of an earlier version of the form", () => {
  const columns = households.columns.filter(({ key }) => key === "head" || key === "people");
  const third = { version: 3, columns, earlier: { 1: ["people", "gone"], 2: ["gone", "people"] } };

  it.each<[why: string, text: string, fingerprints: readonly string[] | undefined]>([
    ["no version is the first", "7:aaaaa,bbbbb", ["0", "aaaaa"]],
    ["the second, in another order", "7/2:aaaaa,bbbbb", ["0", "bbbbb"]],
    ["today's", "7/3:aaaaa,bbbbb", ["aaaaa", "bbbbb"]],
    ["one that is newer than the add-in", "7/4:aaaaa,bbbbb", undefined],
  ])("is read in the order of today's: %s", (_, text, fingerprints) => {
    expect(readBase(text, third)).toEqual(
      fingerprints === undefined ? null : { version: 7, fingerprints },
    );
  });

  it("is written with the version it is in the order of", () => {
    const base = { version: 7, fingerprints: ["aaaaa", "bbbbb"] };
    expect(readBase(writeBase(base, third), third)).toEqual(base);
    expect(writeBase(base, third)).toBe("7/3:aaaaa,bbbbb");
  });
});

describe("changedColumns", () => {
  const base = baseOf(1, ["Lò Văn Panh", 1980, null, "bản Hốc"]);

  it.each<[why: string, cells: Cell[], columns: number[]]>([
    ["nothing", ["Lò Văn Panh", 1980, null, "bản Hốc"], []],
    ["a space too many is no change", ["Lò  Văn Panh ", 1980, null, "bản Hốc"], []],
    ["one cell", ["Lò Văn Panh", 1981, null, "bản Hốc"], [1]],
    ["a filled blank", ["Lò Văn Panh", 1980, "x", "bản Hốc"], [2]],
    ["a cleared cell", ["Lò Văn Panh", 1980, null, null], [3]],
    ["a number that became text", ["Lò Văn Panh", "1980", null, "bản Hốc"], [1]],
    ["two cells", ["Lò Thị Inh", 1980, null, "bản Bó"], [0, 3]],
    ["a column the form got since, blank", ["Lò Văn Panh", 1980, null, "bản Hốc", null], []],
    ["a column the form got since, filled", ["Lò Văn Panh", 1980, null, "bản Hốc", 5], [4]],
    ["a column that was cut off", ["Lò Văn Panh", 1980, null], [3]],
  ])("finds %s", (_, cells, columns) => {
    expect(changedColumns(base, cells)).toEqual(columns);
  });

  it("finds nothing in the row the base was made of", () => {
    fc.assert(
      fc.property(row, (cells) => {
        expect(changedColumns(baseOf(1, cells), cells)).toEqual([]);
      }),
      seed,
    );
  });
});
