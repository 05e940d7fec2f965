import { expect, test } from "vitest";
import { shiftClock } from "../../../../local/workbench/pane/shift-clock.ts";

test("only the present moment moves; dates that are given stay", () => {
  const window = { Date };
  const offset = Date.parse("2024-10-31T01:00:00Z") - Date.now();
  shiftClock(window, offset);
  expect(new window.Date().toISOString().slice(0, 10)).toBe("2024-10-31");
  expect(Math.abs(window.Date.now() - (Date.now() + offset))).toBeLessThan(1000);
  expect(new window.Date("2020-02-03T00:00:00Z").toISOString()).toBe("2020-02-03T00:00:00.000Z");
  expect(new window.Date(2020, 1, 3).getMonth()).toBe(1);
  expect(window.Date.UTC(1970, 0, 2)).toBe(86_400_000);
  expect(new window.Date()).toBeInstanceOf(Date);
});
