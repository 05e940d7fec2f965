import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type LocalRow,
  missingIds,
  type Plan,
  planChanges,
  withdrawal,
} from "../../../shared/sync/plan-changes.ts";
import { baseOf } from "../../../shared/sync/row-base.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import { counts, inh, known, panh, typed } from "./build-rows.ts";

const seed = { seed: 20241102 };

describe("planChanges", () => {
  it.each<[why: string, rows: LocalRow[], ids: string[] | null, expected: number[]]>([
    ["an empty sheet", [], [], [0, 0, 0, 0, 0]],
    ["blank rows are no rows", [typed(5, [null, "", " ", null])], [], [0, 0, 0, 0, 0]],
    ["a typed row is new", [typed(5, panh)], [], [1, 0, 0, 0, 0]],
    ["a row as the service has it", [known(5, "a", panh)], ["a"], [0, 0, 1, 0, 0]],
    ["an edited row", [{ ...known(5, "a", panh), cells: inh }], ["a"], [0, 1, 0, 0, 0]],
    ["a deleted row", [known(5, "a", panh)], ["a", "b"], [0, 0, 1, 0, 1]],
    [
      "a cleared row",
      [{ ...known(5, "a", panh), cells: [null, "", null, null] }],
      ["a"],
      [0, 0, 0, 0, 1],
    ],
    ["a pasted row", [known(5, "a", panh), known(6, "a", panh)], ["a"], [0, 0, 1, 1, 0]],
    ["a row pasted twice", [5, 6, 7].map((row) => known(row, "a", panh)), ["a"], [0, 0, 1, 2, 0]],
    [
      "a pasted row that was filled in for another household",
      [known(5, "a", panh), { ...known(6, "a", panh), cells: inh }],
      ["a"],
      [1, 0, 1, 0, 0],
    ],
    ["a lost id cell", [{ ...known(5, "a", panh), id: null }], ["a"], [1, 0, 0, 0, 1]],
    ["a lost version cell", [{ ...known(5, "a", panh), base: null }], ["a"], [0, 1, 0, 0, 0]],
    ["both hidden cells lost", [typed(5, panh)], ["a"], [1, 0, 0, 0, 1]],
    ["an id from another workbook", [known(5, "foreign", panh)], ["a"], [1, 0, 0, 0, 1]],
    ["a workbook without memory trusts its rows", [known(5, "a", panh)], null, [0, 0, 1, 0, 0]],
    [
      "without memory an edit is a change",
      [{ ...known(5, "a", panh), cells: inh }],
      null,
      [0, 1, 0, 0, 0],
    ],
    ["without memory nothing is missing", [], null, [0, 0, 0, 0, 0]],
    [
      "only spaces changed",
      [{ ...known(5, "a", panh), cells: ["Lò Văn  Panh ", ...panh.slice(1)] }],
      ["a"],
      [0, 0, 1, 0, 0],
    ],
  ])("%s", (...[, rows, ids, expected]) => {
    const plan = planChanges({ rows, knownIds: ids === null ? null : new Set(ids) });
    expect(counts(plan)).toEqual(expected);
  });

  it("sends a new row without id and with version 0", () => {
    const plan = planChanges({ rows: [typed(5, panh)], knownIds: new Set() });
    expect(plan.fresh[0]?.outgoing).toEqual({ ref: "r5", id: null, baseVersion: 0, cells: panh });
  });

  it("sends a change with its id and the version it was made from", () => {
    const rows = [{ ...known(9, "a", panh), base: baseOf(7, panh), cells: inh }];
    const plan = planChanges({ rows, knownIds: new Set(["a"]) });
    expect(plan.changed[0]?.outgoing).toEqual({ ref: "r9", id: "a", baseVersion: 7, cells: inh });
  });

  it("names the changed columns", () => {
    const cells = [...panh.slice(0, 3), 5];
    const plan = planChanges({
      rows: [{ ...known(5, "a", panh), cells }],
      knownIds: new Set(["a"]),
    });
    expect(plan.changed[0]?.columns).toEqual([3]);
  });

  it("names the filled columns of a new row", () => {
    const plan = planChanges({ rows: [typed(5, ["Lò", null, "x", ""])], knownIds: new Set() });
    expect(plan.fresh[0]?.columns).toEqual([0, 2]);
  });

  it("sends a row without version cell as a change from version 0, which the service must settle", () => {
    const rows = [{ ...known(5, "a", panh), base: null }];
    const plan = planChanges({ rows, knownIds: new Set(["a"]) });
    expect(plan.changed[0]?.outgoing.baseVersion).toBe(0);
  });

  it("lets the unedited original keep its id even when the edited copy stands above it", () => {
    const rows = [{ ...known(5, "a", panh), cells: inh }, known(6, "a", panh)];
    const plan = planChanges({ rows, knownIds: new Set(["a"]) });
    expect(plan.unchanged.map(({ row }) => row)).toEqual([6]);
    expect(plan.fresh.map(({ local }) => local.row)).toEqual([5]);
  });

  it("lets the first keep the id when both were edited", () => {
    const third: Cell[] = ["Quàng Văn Muôn", null, "bản Hốc", 2];
    const rows = [
      { ...known(5, "a", panh), cells: inh },
      { ...known(6, "a", panh), cells: third },
    ];
    const plan = planChanges({ rows, knownIds: new Set(["a"]) });
    expect(plan.changed.map(({ local }) => local.row)).toEqual([5]);
    expect(plan.fresh.map(({ local }) => local.row)).toEqual([6]);
  });

  it("says which row a copy repeats", () => {
    const rows = [known(5, "a", panh), known(8, "a", panh)];
    const plan = planChanges({ rows, knownIds: new Set(["a"]) });
    expect(plan.copies.map(({ local, keptBy }) => [local.row, keptBy])).toEqual([[8, 5]]);
  });

  it("keeps sheet order", () => {
    const rows = [typed(9, panh), typed(5, inh)];
    const plan = planChanges({ rows, knownIds: new Set() });
    expect(plan.fresh.map(({ outgoing }) => outgoing.ref)).toEqual(["r9", "r5"]);
  });

  const localRow = fc.record({
    id: fc.constantFrom(null, "a", "b", "c", "d"),
    before: fc.array(fc.constantFrom("x", "y", null), { minLength: 2, maxLength: 2 }),
    cells: fc.array(fc.constantFrom("x", "y", null), { minLength: 2, maxLength: 2 }),
    hasBase: fc.boolean(),
  });
  const sheets = fc.array(localRow, { maxLength: 8 }).map((rows) =>
    rows.map(({ id, before, cells, hasBase }, index): LocalRow => {
      return { row: index + 5, id, cells, base: hasBase ? baseOf(1, before) : null };
    }),
  );
  const ids = fc.option(fc.uniqueArray(fc.constantFrom("a", "b", "c", "z")), { nil: null });

  it("puts every filled row in exactly one place and sends no id twice", () => {
    fc.assert(
      fc.property(sheets, ids, (rows, known) => {
        const plan = planChanges({ rows, knownIds: known === null ? null : new Set(known) });
        const placed = [
          ...plan.fresh.map(({ local }) => local.row),
          ...plan.changed.map(({ local }) => local.row),
          ...plan.unchanged.map(({ row }) => row),
          ...plan.copies.map(({ local }) => local.row),
        ].sort((a, b) => a - b);
        const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== null));
        expect(placed).toEqual(filled.map(({ row }) => row));
        const sent = plan.changed.map(({ outgoing }) => outgoing.id);
        expect(new Set(sent).size).toBe(sent.length);
      }),
      seed,
    );
  });

  it("never withdraws an id that a row still holds", () => {
    fc.assert(
      fc.property(sheets, ids, (rows, known) => {
        const { missing } = planChanges({ rows, knownIds: known === null ? null : new Set(known) });
        const held = rows
          .filter(({ cells }) => cells.some((cell) => cell !== null))
          .map(({ id }) => id);
        expect(missing.filter((id) => held.includes(id))).toEqual([]);
      }),
      seed,
    );
  });

  it("plans the same rows whatever their order in the sheet, unless an id stands twice", () => {
    fc.assert(
      fc.property(sheets, fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 }), (rows, order) => {
        const once = rows.filter(
          ({ id }, index) => id === null || rows.findIndex((row) => row.id === id) === index,
        );
        const shuffled = once
          .map((row, index) => ({ row, at: order[index] ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ row }) => row);
        const knownIds = new Set(["a", "b"]);
        const refs = (plan: Plan) =>
          [...plan.fresh, ...plan.changed].map(({ outgoing }) => outgoing.ref).sort();
        expect(refs(planChanges({ rows: shuffled, knownIds }))).toEqual(
          refs(planChanges({ rows: once, knownIds })),
        );
      }),
      seed,
    );
  });
});

describe("missingIds", () => {
  it("is empty once the answer has put the lost ids back", () => {
    const knownIds = new Set(["a"]);
    const lost = typed(5, panh);
    expect(missingIds({ rows: [lost], knownIds })).toEqual(["a"]);
    expect(missingIds({ rows: [{ ...lost, id: "a" }], knownIds })).toEqual([]);
  });
});

describe("withdrawal", () => {
  it("carries the reason and no cells", () => {
    expect(withdrawal({ id: "a", version: 4, reason: "nhập sai" })).toEqual({
      ref: "w-a",
      id: "a",
      baseVersion: 4,
      cells: null,
      reason: "nhập sai",
    });
  });
});
