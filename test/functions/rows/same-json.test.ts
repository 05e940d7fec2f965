import { describe, expect, it } from "vitest";
import { sameJson } from "../../../functions/rows/same-json.ts";

describe("sameJson", () => {
  it.each<[reason: string, a: unknown, b: unknown, same: boolean]>([
    ["equal texts", "x", "x", true],
    ["a number is not its text", 1, "1", false],
    ["null is nothing but null", null, {}, false],
    ["an object is not null", {}, null, false],
    ["the order of keys says nothing", { a: 1, b: [2] }, { b: [2], a: 1 }, true],
    ["a key more", { a: 1 }, { a: 1, b: 2 }, false],
    ["another key", { a: 1 }, { b: 1 }, false],
    ["lists place by place", [1, null, [2]], [1, null, [2]], true],
    ["the order of a list", [1, 2], [2, 1], false],
    ["a place more", [1, null], [1], false],
    ["a place less", [1], [1, null], false],
    ["deep inside", [{ a: [1] }], [{ a: [2] }], false],
    ["a list is no object", [], {}, false],
    ["an object is no list", {}, [], false],
  ])("%s", (...[, a, b, same]) => {
    expect(sameJson(a, b)).toBe(same);
  });
});
