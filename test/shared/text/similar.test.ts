import { describe, expect, it } from "vitest";
import { editDistance, nameKey, sameHouseholdName } from "../../../shared/text/similar.ts";

describe("editDistance", () => {
  it.each([
    ["", "", 0],
    ["a", "", 1],
    ["", "abc", 3],
    ["hốc", "hốc", 0],
    ["kitten", "sitting", 3],
    ["lo van panh", "lo van phanh", 1],
    ["flaw", "lawn", 2],
    ["ab", "ba", 2],
    ["intention", "execution", 5],
  ])("%j and %j differ by %d", (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });

  it.each([
    ["kitten", "sitting", 2, 3],
    ["kitten", "sitting", 3, 3],
    ["a", "abcdef", 2, 3],
    ["abc", "xyz", 0, 1],
  ])("%j and %j within %d: %d", (...[a, b, limit, distance]) => {
    expect(editDistance(a, b, limit)).toBe(distance);
  });

  it("does not compare whole documents", () => {
    expect(editDistance("a".repeat(100_000), "b".repeat(100_000))).toBe(201);
  });
});

describe("sameHouseholdName", () => {
  it.each([
    ["Lò Văn Panh", "LÒ VĂN PANH"],
    ["Lò Văn Panh", "Lo Van Panh"],
    ["Lò Văn Panh", "Lò  Văn Panh "],
    ["Lý A Chá", "Lí A Chá"],
    ["Trần Thị Thúy", "Trần Thị Thuý"],
    ["Đặng Hòa", "Đặng Hoà"],
    ["H'Hen Niê", "H’ Hen Niê"],
    ["Lò Thị Dua", "Lò Thị Dưa"],
  ])("asks about %s and %s", (a, b) => {
    expect(sameHouseholdName(a, b)).toBe(true);
  });

  it.each([
    ["Lò Văn Panh", "Lò Văn Inh"],
    ["Lò Văn Thanh", "Lò Văn Khanh"],
    ["Giàng A Sùng", "Giàng A Súa"],
    ["Lò Văn Hoan", "Lò Văn Hoàng"],
    ["Lò Văn Panh", "Lò Thị Panh"],
    ["", ""],
    ["  ", "-"],
  ])("keeps %j and %j apart", (a, b) => {
    expect(sameHouseholdName(a, b)).toBe(false);
  });

  it("has one key for all spellings", () => {
    expect(nameKey(" LÒ  VĂN Quý")).toBe("lovanqui");
  });
});
