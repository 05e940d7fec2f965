import type { Cell } from "../../text/cell.ts";
import { fold } from "../../text/normalise.ts";

const count = /(?:^|[^\d.,])(\d{1,3}(?:\.\d{3})+|\d+) ho(?![a-z])/;

/** The number of households a text names: "Tổng cộng: 1.108 hộ" is 1108. Null where it names none, or several. */
export function countIn(cell: Cell): number | null {
  if (typeof cell !== "string") return null;
  const text = fold(cell);
  const [, first] = count.exec(text) ?? [];
  if (first === undefined) return null;
  return (text.match(/\d ho(?![a-z])/g) ?? []).length === 1 ? wholeNumber(first) : null;
}

/** "1.108" as Vietnamese write it. */
export function wholeNumber(text: string): number {
  return Number(text.replaceAll(".", ""));
}
