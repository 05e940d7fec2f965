import { describe, expect, it } from "vitest";
import { enLocks } from "../../../addin/i18n/en-locks.ts";
import { enReview } from "../../../addin/i18n/en-review.ts";
import { viLocks } from "../../../addin/i18n/vi-locks.ts";
import { viReview } from "../../../addin/i18n/vi-review.ts";
import { en } from "../../../addin/i18n/en.ts";
import { vi } from "../../../addin/i18n/vi.ts";
import { formatInstant, formatNumber, translator } from "../../../addin/i18n/words.ts";

const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe("words", () => {
  it.each([
    ["of every page", vi, en],
    ["of the page of reporting periods", viLocks, enLocks],
    ["of the page of rows that wait", viReview, enReview],
  ])("%s have the same parameters in both languages", (_, first, second) => {
    const englishOf = new Map(Object.entries(second));
    const different = Object.entries(first).filter(
      ([key, text]) => String(holes(text)) !== String(holes(englishOf.get(key) ?? "")),
    );
    expect(different).toEqual([]);
  });

  it("are composed as Excel's own labels are", () => {
    const decomposed = Object.entries({ ...vi, ...viLocks, ...viReview }).filter(
      ([, text]) => text !== text.normalize("NFC"),
    );
    expect(decomposed).toEqual([]);
  });

  it("are filled in, numbers as the language writes them", () => {
    expect(translator("vi", vi)("issues.fixAll", { n: 1234 })).toBe("Sửa tất cả 1.234 ô");
    expect(translator("en", en)("issues.fixAll", { n: 1234 })).toBe("Correct all 1,234 cells");
  });

  it("keep braces of a value as they are", () => {
    expect(translator("vi", vi)("question.withdraw", { title: "{title} $&" })).toBe(
      "Hủy: {title} $&",
    );
  });
});

describe("figures and times", () => {
  it.each([
    [67.78, "67,78"],
    [1234567, "1.234.567"],
  ])("writes %d as %s", (value, text) => {
    expect(formatNumber(value, "vi")).toBe(text);
  });

  it("tells the time of Vietnam on any machine", () => {
    expect(formatInstant("2024-11-23T18:05:00Z", "vi")).toBe("01:05 ngày 24/11/2024");
    expect(formatInstant("2024-11-23T18:05:00Z", "en")).toBe("01:05 on 24/11/2024");
  });

  it("leaves alone what is no instant", () => {
    expect(formatInstant("hôm qua", "vi")).toBe("hôm qua");
  });
});
