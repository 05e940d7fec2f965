import { type Cell, isBlank } from "../../text/cell.ts";
import { fold } from "../../text/normalise.ts";
import { readNumeral } from "../../text/numeral.ts";

/** Below this an amount for a house is not in đồng: nobody gives less than 1,000 đồng for one. */
const leastInDong = 100_000;

/** Đồng per unit as a heading or the line "ĐVT: triệu đồng" says it; null where it says nothing. */
export function unitIn(text: string): number | null {
  const folded = fold(text);
  if (/trieu|\btr\.? ?d|\btrd\b/.test(folded)) return 1_000_000;
  if (/nghin|\bngan d|\b1[., ]?000 ?d/.test(folded)) return 1_000;
  return /\bdong\b|\bvnd\b|\(d\)/.test(folded) ? 1 : null;
}

/** The unit a line above the table names for the whole list. */
export function unitAbove(lines: readonly (readonly Cell[])[]): number | null {
  for (const cell of lines.flat()) {
    if (typeof cell !== "string" || !/dvt|don vi tinh|don vi:/.test(fold(cell))) continue;
    const unit = unitIn(cell);
    if (unit !== null) return unit;
  }
  return null;
}

/** True where bare numbers are too small to be đồng, so that somebody must say what they count. */
export function needsUnit(cells: readonly Cell[]): boolean {
  const amounts = cells.filter((cell) => !isBlank(cell)).flatMap((cell) => bareNumber(cell) ?? []);
  return amounts.some((amount) => amount > 0 && amount < leastInDong);
}

/** The amount in đồng; a text with words of its own, and one with two readings, stays as it is. */
export function inDong(cell: Cell, unit: number): Cell {
  if (unit === 1) return cell;
  const amount = bareNumber(cell);
  if (amount !== undefined) return Math.round(amount * unit);
  // "1.200" in millions has two readings: with its unit the check asks which.
  const isOpen = typeof cell === "string" && readNumeral(fold(cell)) !== null;
  return isOpen ? `${cell} ${unit === 1_000 ? "nghìn" : "triệu"}` : cell;
}

/** A number, or a text that is one and can be read in one way only. */
function bareNumber(cell: Cell): number | undefined {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string") return undefined;
  const numeral = readNumeral(fold(cell));
  return numeral === null || numeral.mark !== null ? undefined : numeral.decimal;
}
