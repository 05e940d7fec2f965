import type { Cell, Understood } from "./cell.ts";
import { asTyped, blank, isBlank, maxValueLength } from "./cell.ts";
import { fold } from "./normalise.ts";
import { notUnderstood } from "./not-understood.ts";
import { ambiguous, asText } from "./number.ts";
import type { Numeral } from "./numeral.ts";
import { readNumeral } from "./numeral.ts";

/** Đồng per word, folded. "k", "tr" and "ty" are how amounts are written in messages and notes. */
const scales: ReadonlyMap<string, number> = new Map([
  ["d", 1],
  ["dong", 1],
  ["vnd", 1],
  ["₫", 1],
  ["nghin", 1e3],
  ["ngan", 1e3],
  ["k", 1e3],
  ["tr", 1e6],
  ["trieu", 1e6],
  ["ty", 1e9],
  ["ti", 1e9],
]);

const minus = /^[-−–] ?/;

/** Above this a value is a slip of the keyboard: the whole national budget is about 2 × 10^15 đồng. */
const maxAmount = 1e14;

/**
 * An amount in whole đồng. E09 for text understood ("60 triệu", "60.000.000"; params `understood`), E10 where the scale is open
 * ("60.000": 60 nghìn or 60 triệu; params `low`, `high` in đồng), E13 below zero, E67 (`reason` "number" or "whole") otherwise.
 */
export function parseMoney(cell: Cell): Understood<number> {
  if (typeof cell === "number") return inDong(cell, cell);
  if (isBlank(cell)) return blank;
  if (typeof cell !== "string" || cell.length > maxValueLength) return refused(cell, "number");
  const words = fold(cell);
  const bare = readNumeral(words);
  if (bare !== null) return readBare(cell, bare);
  const amount = readWords(words.replace(minus, ""));
  if (amount === null) return refused(cell, "number");
  if (minus.test(words)) return notUnderstood(cell, { code: "E13" });
  return typeof amount === "number" ? asText(cell, inDong(cell, amount)) : ambiguous(cell, amount);
}

/** 60000000 → "60.000.000". For whole đồng; no unit, as the column's heading names it. */
export function formatMoney(amount: number): string {
  const digits = Math.abs(Math.round(amount)).toFixed(0);
  const grouped = digits.replace(/\B(?=(?:\d{3})+$)/g, ".");
  return amount < 0 && digits !== "0" ? `-${grouped}` : grouped;
}

/** A number without a word: one mark before three digits leaves open whether the clerk thinks in đồng or in nghìn đồng. */
function readBare(cell: Cell, numeral: Numeral): Understood<number> {
  if (numeral.mark === null) return asText(cell, inDong(cell, numeral.decimal));
  if (numeral.grouped < 0) return notUnderstood(cell, { code: "E13" });
  return ambiguous(cell, { ...numeral, decimal: numeral.grouped, grouped: numeral.grouped * 1000 });
}

/** "1 tỷ 200 triệu đồng" → 1200000000; a Numeral where "1.200 triệu" leaves two readings; null where it is no amount. */
function readWords(words: string): number | Numeral | null {
  const text = withoutTrailingDong(words);
  const parts = [...text.matchAll(/([0-9][0-9., ]{0,30})([a-z₫]{1,5}) ?/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join("") !== text) return null;
  let total = 0;
  let previousScale = Infinity;
  for (const [, digits = "", word = ""] of parts) {
    const scale = scales.get(word);
    const numeral = readNumeral(digits.trim());
    if (scale === undefined || numeral === null || scale >= previousScale) return null;
    if (scale > 1 && numeral.mark !== null) return scaled(numeral, scale);
    // Rounded to hundredths: 0,07 × 10^9 is not exactly 70 million in binary.
    total += Math.round((scale === 1 ? numeral.grouped : numeral.decimal) * scale * 100) / 100;
    previousScale = scale;
  }
  return total;
}

function scaled(numeral: Numeral, scale: number): Numeral {
  return {
    ...numeral,
    grouped: numeral.grouped * scale,
    decimal: Math.round(numeral.decimal * scale),
  };
}

/** "60 triệu đồng" says đồng after the scale: the scale has said it all. */
function withoutTrailingDong(words: string): string {
  return words.replace(/(nghin|ngan|k|tr|trieu|ty|ti) ?(?:d|dong|vnd|₫)$/, "$1");
}

function inDong(cell: Cell, amount: number): Understood<number> {
  const whole = Math.round(amount);
  if (Math.abs(amount) > maxAmount || Number.isNaN(amount)) return refused(cell, "number");
  // A quotient of a formula such as =180000000/3 may miss the whole by rounding only.
  if (Math.abs(amount - whole) > 1e-6) return refused(cell, "whole");
  return whole < 0 ? notUnderstood(cell, { code: "E13" }) : asTyped(whole === 0 ? 0 : whole);
}

function refused(cell: Cell, reason: "number" | "whole"): Understood<never> {
  return notUnderstood(cell, { code: "E67", params: { reason } });
}
