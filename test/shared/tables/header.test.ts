import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildHeader } from "../../../shared/tables/header.ts";

describe("buildHeader", () => {
  it.each<[why: string, columns: string[][], header: string[][], merges: number[][]]>([
    ["one row", [["A"], ["B"]], [["A", "B"]], []],
    ["equal labels in the last row stay apart", [["A"], ["A"]], [["A", "A"]], []],
    [
      "a group over two columns",
      [
        ["G", "a"],
        ["G", "b"],
      ],
      [
        ["G", ""],
        ["a", "b"],
      ],
      [[0, 0, 1, 2]],
    ],
    [
      "a single label down to the bottom",
      [["A"], ["G", "a"], ["G", "b"]],
      [
        ["A", "G", ""],
        ["", "a", "b"],
      ],
      [
        [0, 0, 2, 1],
        [0, 1, 1, 2],
      ],
    ],
    [
      "two groups with the same sub-labels",
      [
        ["G", "a"],
        ["G", "b"],
        ["H", "a"],
        ["H", "b"],
      ],
      [
        ["G", "", "H", ""],
        ["a", "b", "a", "b"],
      ],
      [
        [0, 0, 1, 2],
        [0, 2, 1, 2],
      ],
    ],
    [
      "a group of one",
      [
        ["G", "a"],
        ["H", "b"],
      ],
      [
        ["G", "H"],
        ["a", "b"],
      ],
      [],
    ],
    [
      "equal single labels side by side stay apart",
      [["A"], ["A"], ["G", "a"]],
      [
        ["A", "A", "G"],
        ["", "", "a"],
      ],
      [
        [0, 0, 2, 1],
        [0, 1, 2, 1],
      ],
    ],
    [
      "three rows",
      [
        ["T", "G", "a"],
        ["T", "G", "b"],
        ["T", "c"],
      ],
      [
        ["T", "", ""],
        ["G", "", "c"],
        ["a", "b", ""],
      ],
      [
        [0, 0, 1, 3],
        [1, 0, 1, 2],
        [1, 2, 2, 1],
      ],
    ],
  ])("%s", (...[, columns, header, merges]) => {
    const built = buildHeader(columns);
    expect(built.header).toEqual(header);
    expect(built.headerMerges.map((one) => [one.row, one.column, one.rows, one.columns])).toEqual(
      merges,
    );
  });

  it("covers every header cell at most once and leaves no covered cell with a label of its own", () => {
    const label = fc.constantFrom("A", "B", "C");
    const columns = fc.array(fc.array(label, { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(columns, (labels) => {
        const { header, headerMerges } = buildHeader(labels);
        const covered = new Set<string>();
        for (const { row, column, rows, columns: width } of headerMerges)
          for (let y = row; y < row + rows; y++)
            for (let x = column; x < column + width; x++) {
              expect(covered.has(`${y},${x}`)).toBe(false);
              covered.add(`${y},${x}`);
              if (y !== row || x !== column) expect(header[y]?.[x]).toBe("");
            }
      }),
      { seed: 20241109 },
    );
  });
});
