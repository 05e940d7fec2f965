import { expect, test } from "vitest";
import { resized } from "../../../../local/workbench/grid/fortune-sheet.ts";

const edges = { columns: [64, 128, 128, 192], rows: [20, 40] };

test.each([
  ["the whole config", ["config"], { columnlen: { "0": 63, "1": 99 }, rowlen: {} }],
  ["all sizes", ["config", "columnlen"], { "0": 63, "1": 99 }],
  ["one size", ["config", "columnlen", "1"], 99],
])("a dragged column is found in a change of %s", (_name, path, value) => {
  expect(resized([{ op: "replace", path, value }], edges)).toEqual({
    kind: "columns",
    index: 1,
    pixels: 100,
  });
});

test("sizes as they are, hidden columns and other changes are no resize", () => {
  const same = { columnlen: { "0": 63, "2": 63 }, rowlen: { "1": 19 } };
  expect(resized([{ op: "replace", path: ["config"], value: same }], edges)).toBeUndefined();
  expect(resized([{ op: "replace", path: ["data", 0, 0], value: null }], edges)).toBeUndefined();
});

test("a dragged row", () => {
  expect(
    resized([{ op: "replace", path: ["config", "rowlen"], value: { "1": 39 } }], edges),
  ).toEqual({
    kind: "rows",
    index: 1,
    pixels: 40,
  });
});
