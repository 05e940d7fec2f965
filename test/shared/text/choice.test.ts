import { describe, expect, it } from "vitest";
import type { Cell } from "../../../shared/text/cell.ts";
import { matchChoice } from "../../../shared/text/choice.ts";

const peoples = [
  { id: "kinh", label: "Kinh" },
  { id: "thai", label: "Thái", aliases: ["Thái trắng", "03"] },
  { id: "mong", label: "Mông", aliases: ["H'Mông", "HMông", "Mèo", "Hmông"] },
  { id: "kho-mu", label: "Khơ-mú", aliases: ["Khơ Mú", "Khmú"] },
  { id: "dao", label: "Dao" },
  { id: "khang", label: "Kháng" },
];

describe("matchChoice", () => {
  it.each<[typed: Cell, id: string | null, code: string | null]>([
    ["Thái", "thai", null],
    ["Khơ-mú", "kho-mu", null],
    [null, null, null],
    ["  ", null, null],
    ["Thái ", "thai", "E42"],
    ["\u00a0Thái", "thai", "E42"],
    ["Tha\u0301i", "thai", "E43"],
    ["thái", "thai", "E14"],
    ["THÁI", "thai", "E14"],
    ["Thai", "thai", "E14"],
    ["Thái trắng", "thai", "E14"],
    ["thai trang", "thai", "E14"],
    ["03", "thai", "E14"],
    ["Mèo", "mong", "E14"],
    ["H’Mông", "mong", "E14"],
    ["hmong", "mong", "E14"],
    ["Khơ Mú", "kho-mu", "E14"],
    ["Thaí", "thai", "E14"],
    ["Thấi", "thai", "E14"],
    ["Tháii", null, "E16"],
    ["Anh", null, "E16"],
    [3, null, "E16"],
    [true, null, "E16"],
    ["__proto__", null, "E16"],
    ["Thái".repeat(200), null, "E16"],
    ["nt", null, "E49"],
    ["〃", null, "E49"],
    ["#N/A", null, "E08"],
  ])("reads %j", (typed, id, code) => {
    expect(matchChoice(typed, peoples)).toMatchObject({ value: id, code });
  });

  it.each([
    ["Tháii", "Thái"],
    ["Khangs", "Kháng"],
    ["Mônng", "Mông"],
    ["Kinnh", "Kinh"],
    ["Thái trăngs", "Thái"],
    ["Nhật Bản", ""],
    ["Q", ""],
  ])("suggests for %s: %j", (typed, suggestion) => {
    const read = matchChoice(typed, peoples);
    expect(read.params).toMatchObject({ suggestion });
    expect(read.fix).toBe(suggestion === "" ? undefined : suggestion);
  });

  it("proposes the label and names it", () => {
    expect(matchChoice("Mèo", peoples)).toEqual({
      value: "mong",
      code: "E14",
      fix: "Mông",
      params: { value: "Mèo", understood: "Mông" },
    });
  });

  it("asks where two options differ in tones only and the text has none", () => {
    const villages = [
      { id: "mo", label: "bản Mo" },
      { id: "mo-2", label: "bản Mò" },
    ];
    expect(matchChoice("bản Mò", villages)).toMatchObject({ value: "mo-2", code: null });
    expect(matchChoice("ban mo", villages)).toMatchObject({ value: null, code: "E16" });
  });

  it("knows a label that was entered decomposed in the list", () => {
    expect(matchChoice("Thái", [{ id: "t", label: "Tha\u0301i" }])).toMatchObject({ value: "t" });
  });

  it.each([
    ["another village, alike only by its first word", "bản Xá", ""],
    ["a number that is not in the list", "tổ dân phố 15", ""],
    ["a village of which there are two", "bản Bắc", ""],
    ["one as near as the other", "bản Bắc 1", ""],
    ["a slip of the finger", "bản Chi Luôngg", "bản Chi Luông"],
    ["a slip in a numbered name", "tổ dân phôs 5", "tổ dân phố 5"],
    ["a fund without its level", "Quỹ Vì người nghèo", ""],
    ["a fund with it", "Quỹ Vì người nghèoo tỉnh", "Quỹ Vì người nghèo tỉnh"],
  ])("never guesses: %s", (_, typed, suggestion) => {
    const labels = [
      "bản Đớ",
      "bản Bằc 1a",
      "bản Bắc 1b",
      "bản Chi Luông",
      "tổ dân phố 1",
      "tổ dân phố 5",
      "Quỹ Vì người nghèo TW",
      "Quỹ Vì người nghèo tỉnh",
    ];
    const read = matchChoice(
      typed,
      labels.map((label) => ({ id: label, label })),
    );
    expect(read.params).toMatchObject({ suggestion });
    expect(read.fix).toBe(suggestion === "" ? undefined : suggestion);
  });

  it("suggests nothing from an empty list", () => {
    expect(matchChoice("Thái", [])).toMatchObject({ value: null, code: "E16" });
  });
});
