import { expect, it } from "vitest";
import { selectingOf } from "../../../../local/workbench/grid/fortune-sheet.ts";

it("an area is selected by arguments of its own each time, since the grid writes into them and may do so twice", () => {
  const edges = { rows: [20, 40, 60], columns: [64, 128] };
  const call = selectingOf({ top: 1, left: 0, bottom: 2, right: 0 }, edges);
  const [first, second] = [call.args, call.args];
  expect(call.name).toBe("setSelection");
  expect(first).toEqual([[{ row: [1, 2], column: [0, 0] }]]);
  expect(second).toEqual(first);
  expect(second[0]).not.toBe(first[0]);
});
