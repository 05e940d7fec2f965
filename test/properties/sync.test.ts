import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formById } from "../../shared/forms/catalogue.ts";
import { chunkRows, maxChunkRows } from "../../shared/sync/chunk-rows.ts";
import { canonicalCell, fingerprint, sameCell, sameCells } from "../../shared/sync/fingerprint.ts";
import { mergeRow } from "../../shared/sync/merge-row.ts";
import { planChanges } from "../../shared/sync/plan-changes.ts";
import { baseOf, changedColumns, readBase, writeBase } from "../../shared/sync/row-base.ts";
import type { Cell } from "../../shared/text/cell.ts";
import { propertyRuns } from "./runs.ts";

const runs = propertyRuns(2413);
const anyForm = formById("households");
const cell = fc.constantFrom<Cell>(null, "", " a", "a", "b", "à", "a\u0300", 1, 1.5, 0, -0, true);
const row = fc.array(cell, { minLength: 3, maxLength: 6 });
const three = fc
  .integer({ min: 1, max: 5 })
  .chain((length) =>
    fc.tuple(...[0, 1, 2].map(() => fc.array(cell, { minLength: length, maxLength: length }))),
  )
  .map(([old = [], mine = [], theirs = []]) => ({ old, mine, theirs }));

describe("merging a row", () => {
  it("with itself changes nothing, and with an untouched side takes the other", () => {
    fc.assert(
      fc.property(three, ({ old, mine }) => {
        const base = baseOf(1, old);
        expect(sameCells(mergeRow({ base, mine, theirs: mine }).cells, mine)).toBe(true);
        expect(sameCells(mergeRow({ base, mine, theirs: old }).cells, mine)).toBe(true);
        expect(sameCells(mergeRow({ base, mine: old, theirs: mine }).cells, mine)).toBe(true);
      }),
      runs,
    );
  });

  it("finds the same conflicts from either side", () => {
    fc.assert(
      fc.property(three, ({ old, mine, theirs }) => {
        const base = baseOf(1, old);
        const here = mergeRow({ base, mine, theirs });
        const there = mergeRow({ base, mine: theirs, theirs: mine });
        expect(there.conflicts).toEqual(here.conflicts);
        expect(there.taken).toEqual(here.kept);
        expect(there.kept).toEqual(here.taken);
      }),
      runs,
    );
  });

  it("again changes nothing, and no cell comes from nowhere", () => {
    fc.assert(
      fc.property(three, ({ old, mine, theirs }) => {
        const { cells } = mergeRow({ base: baseOf(1, old), mine, theirs });
        const again = mergeRow({ base: baseOf(2, theirs), mine: cells, theirs });
        expect(sameCells(again.cells, cells)).toBe(true);
        expect(again.conflicts).toEqual([]);
        for (const [index, merged] of cells.entries())
          expect([mine[index], theirs[index]].some((side) => sameCell(side ?? null, merged))).toBe(
            true,
          );
      }),
      runs,
    );
  });
});

describe("what a workbook remembers of a row", () => {
  it("is read back as it was written", () => {
    fc.assert(
      fc.property(row, fc.integer({ min: 0, max: 999_999_999 }), (cells, version) => {
        const base = baseOf(version, cells);
        expect(readBase(writeBase(base, anyForm), anyForm)).toEqual(base);
        expect(changedColumns(base, cells)).toEqual([]);
      }),
      runs,
    );
  });

  it("is the same for cells that show the same", () => {
    fc.assert(
      fc.property(cell, cell, (a, b) => {
        expect(canonicalCell(canonicalCell(a))).toBe(canonicalCell(a));
        expect(fingerprint(a) === fingerprint(b)).toBe(sameCell(a, b));
      }),
      runs,
    );
  });

  it("sends exactly the rows that differ from it", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(row, fc.boolean()), { maxLength: 5 }), (list) => {
        const filled = list.filter(([cells]) => cells.some((each) => each !== null && each !== ""));
        const rows = filled.map(([cells, isEdited], index) => ({
          row: index + 6,
          id: `id-${index}`,
          base: baseOf(1, cells),
          cells: isEdited ? [...cells.slice(0, -1), "edited"] : cells,
        }));
        const plan = planChanges({ rows, knownIds: null });
        const edited = rows.filter((_, index) => filled[index]?.[1]).map((each) => each.row);
        expect(plan.changed.map(({ local }) => local.row)).toEqual(edited);
        expect(plan.unchanged).toHaveLength(rows.length - edited.length);
      }),
      runs,
    );
  });
});

describe("cutting a submission", () => {
  it("keeps every row once and in order, and no chunk too long", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 230 }), (count) => {
        const rows = Array.from({ length: count }, (_, index) => {
          return { ref: `r${index}`, id: null, baseVersion: 0, cells: [index] };
        });
        const chunks = chunkRows(rows);
        expect(chunks.flat()).toEqual(rows);
        expect(chunks.every(({ length }) => length > 0 && length <= maxChunkRows)).toBe(true);
      }),
      runs,
    );
  });
});
