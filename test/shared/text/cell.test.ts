import { describe, expect, it } from "vitest";
import type { Cell } from "../../../shared/text/cell.ts";
import { isBlank } from "../../../shared/text/cell.ts";

describe("isBlank", () => {
  it.each<[reason: string, cell: Cell]>([
    ["an empty cell", null],
    ["an empty text", ""],
    ["a space", " "],
    ["tab and line end", "\t\r\n"],
    ["a no-break space, as web pages paste it", "\u00a0"],
    ["a narrow no-break space", "\u202f"],
    ["an ideographic space", "\u3000"],
    ["a zero-width space", "\u200b"],
    ["a byte order mark", "\ufeff"],
    ["a soft hyphen", "\u00ad"],
    ["a NUL character", "\u0000"],
    ["a mixture of them", " \u00a0\u200b\u2060 "],
  ])("is true for %s", (_, cell) => {
    expect(isBlank(cell)).toBe(true);
  });

  it.each<[reason: string, cell: Cell]>([
    ["zero", 0],
    ["no", false],
    ["a dash", "-"],
    ["a letter between spaces", "  a "],
    ["a Vietnamese letter behind a zero-width space", "\u200bđ"],
    ["a quote", "'"],
  ])("is false for %s", (_, cell) => {
    expect(isBlank(cell)).toBe(false);
  });
});
