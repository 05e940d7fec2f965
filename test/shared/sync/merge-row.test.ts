import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalCell, sameCells } from "../../../shared/sync/fingerprint.ts";
import { mergeRow } from "../../../shared/sync/merge-row.ts";
import { baseOf } from "../../../shared/sync/row-base.ts";
import type { Cell } from "../../../shared/text/cell.ts";

const seed = { seed: 20241105 };
const row = fc.array(fc.constantFrom<Cell>(null, "a", "b", "c", 1, 2), {
  minLength: 4,
  maxLength: 4,
});

function merge(old: Cell[], mine: Cell[], theirs: Cell[]) {
  return mergeRow({ base: baseOf(1, old), mine, theirs });
}

describe("mergeRow", () => {
  it.each<
    [
      why: string,
      old: Cell,
      mine: Cell,
      theirs: Cell,
      merged: Cell,
      side: "taken" | "kept" | "conflicts" | null,
    ]
  >([
    ["nobody changed it", "a", "a", "a", "a", null],
    ["only I changed it", "a", "b", "a", "b", "kept"],
    ["only they changed it", "a", "a", "b", "b", "taken"],
    ["both changed it alike", "a", "b", "b", "b", null],
    ["both changed it differently", "a", "b", "c", "b", "conflicts"],
    ["I cleared it", "a", null, "a", null, "kept"],
    ["they cleared it", "a", "a", null, null, "taken"],
    ["I cleared it, they changed it", "a", null, "b", null, "conflicts"],
    ["they cleared it, I changed it", "a", "b", null, "b", "conflicts"],
    ["both filled a blank differently", null, 1, 2, 1, "conflicts"],
    ["both filled a blank alike", null, 1, 1, 1, null],
    ["I only added a space", "a", " a ", "b", "b", "taken"],
    ["they only added a space", "a", "a", "a ", "a", null],
    ["a number became text on my side", 1, "1", 1, "1", "kept"],
    ["a number became text here, another number there", 1, "1", 2, "1", "conflicts"],
  ])("%s", (...[, old, mine, theirs, merged, side]) => {
    const result = merge([old], [mine], [theirs]);
    expect(result.cells).toEqual([merged]);
    expect({ taken: result.taken, kept: result.kept, conflicts: result.conflicts }).toEqual({
      taken: side === "taken" ? [0] : [],
      kept: side === "kept" ? [0] : [],
      conflicts: side === "conflicts" ? [0] : [],
    });
  });

  it("keeps the work of two clerks who edit different cells", () => {
    const old: Cell[] = ["Lò Văn Panh", "bản Hốc", 4, null];
    const merged = merge(
      old,
      ["Lò Văn Panh", "bản Bó", 4, null],
      ["Lò Văn Panh", "bản Hốc", 5, "x"],
    );
    expect(merged).toEqual({
      cells: ["Lò Văn Panh", "bản Bó", 5, "x"],
      taken: [2, 3],
      kept: [1],
      conflicts: [],
    });
  });

  it("makes every difference a conflict when the base is lost", () => {
    const merged = mergeRow({ base: null, mine: ["a", "b"], theirs: ["a", "c"] });
    expect(merged).toEqual({ cells: ["a", "b"], taken: [], kept: [], conflicts: [1] });
  });

  it.each<readonly [string, Cell | undefined, { mine: Cell; theirs: Cell; merged: Cell }]>([
    [
      "takes what the office said last, whatever stands here",
      "a",
      { mine: "b", theirs: "c", merged: "c" },
    ],
    [
      "leaves what was typed where the office said nothing new",
      "a",
      { mine: "b", theirs: "a", merged: "b" },
    ],
    [
      "takes what the office said when the base is lost",
      undefined,
      { mine: "b", theirs: "c", merged: "c" },
    ],
  ])("in an office's column %s", (_, old, { mine, theirs, merged }) => {
    const base = old === undefined ? null : baseOf(1, [old]);
    const result = mergeRow({ base, mine: [mine], theirs: [theirs], foreign: new Set([0]) });
    expect(result).toMatchObject({ cells: [merged], conflicts: [] });
  });

  it("reads a column that is newer than the base as blank before", () => {
    const merged = mergeRow({ base: baseOf(1, ["a"]), mine: ["a"], theirs: ["a", "new"] });
    expect(merged.cells).toEqual(["a", "new"]);
    expect(merged.taken).toEqual([1]);
  });

  it("gives the same row whichever side asks, but for the conflicts", () => {
    fc.assert(
      fc.property(row, row, row, (old, a, b) => {
        const one = merge(old, a, b);
        const other = merge(old, b, a);
        expect(other.taken).toEqual(one.kept);
        expect(other.kept).toEqual(one.taken);
        expect(other.conflicts).toEqual(one.conflicts);
        const settled = one.cells.map((cell, column) => one.conflicts.includes(column) || cell);
        expect(other.cells.map((cell, column) => one.conflicts.includes(column) || cell)).toEqual(
          settled,
        );
      }),
      seed,
    );
  });

  it("changes nothing when both sides are equal", () => {
    fc.assert(
      fc.property(row, row, (old, same) => {
        expect(merge(old, same, same)).toEqual({ cells: same, taken: [], kept: [], conflicts: [] });
      }),
      seed,
    );
  });

  it("takes all of theirs when I changed nothing", () => {
    fc.assert(
      fc.property(row, row, (old, theirs) => {
        const merged = merge(old, old, theirs);
        expect(sameCells(merged.cells, theirs)).toBe(true);
        expect(merged.conflicts).toEqual([]);
      }),
      seed,
    );
  });

  it("keeps all of mine when they changed nothing", () => {
    fc.assert(
      fc.property(row, row, (old, mine) => {
        const merged = merge(old, mine, old);
        expect(merged.cells).toEqual(mine);
        expect(merged.taken).toEqual([]);
      }),
      seed,
    );
  });

  it("never overwrites a cell I changed without saying so, and never drops a change of theirs silently", () => {
    fc.assert(
      fc.property(row, row, row, (old, mine, theirs) => {
        const merged = merge(old, mine, theirs);
        for (const [column, cell] of merged.cells.entries()) {
          const before = canonicalCell(old[column] ?? null);
          if (mine[column] !== before) expect(cell).toBe(mine[column]);
          if (theirs[column] !== before && cell !== theirs[column])
            expect(merged.conflicts).toContain(column);
        }
      }),
      seed,
    );
  });

  it("is settled: merging the result with their row again, from their row, changes nothing more", () => {
    fc.assert(
      fc.property(row, row, row, (old, mine, theirs) => {
        const once = merge(old, mine, theirs);
        const twice = mergeRow({ base: baseOf(2, theirs), mine: once.cells, theirs });
        expect(twice.cells).toEqual(once.cells);
        expect(twice.conflicts).toEqual([]);
        expect([...twice.kept]).toEqual([...once.kept, ...once.conflicts].sort((a, b) => a - b));
      }),
      seed,
    );
  });
});
