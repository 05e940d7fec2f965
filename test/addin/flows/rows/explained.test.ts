import { describe, expect, it } from "vitest";
import { isExplainable } from "../../../../addin/flows/rows/explained.ts";
import type { Issue } from "../../../../shared/validate/issue.ts";

describe("a reason settles", () => {
  it.each<[why: string, issue: Pick<Issue, "code" | "level" | "params">, isSettled: boolean]>([
    ["a warning of a row", { code: "E56", level: "warn", params: { people: 14 } }, true],
    ["hidden rows", { code: "E05", level: "warn", params: { count: 2 } }, true],
    ["colours", { code: "E61", level: "warn", params: { name: "Số khẩu", count: 1 } }, true],
    ["a gift typed twice", { code: "E66", level: "warn", params: { value: 5, otherRow: 7 } }, true],
    ["an error", { code: "E19", level: "block", params: { count: 11 } }, false],
    ["what was understood", { code: "E42", level: "fixed", params: {} }, false],
    ["rows that are gone", { code: "E58", level: "warn", params: { count: 1 } }, false],
    ["a household another unit has", { code: "E25", level: "warn", params: { unit: "x" } }, false],
    ["a gift another unit has", { code: "E66", level: "warn", params: { unit: "x" } }, false],
  ])("%s", (_, issue, isSettled) => {
    expect(isExplainable(issue)).toBe(isSettled);
  });
});
