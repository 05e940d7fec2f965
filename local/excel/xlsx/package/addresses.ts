/** References as files write them: always with letters and numbers, even for whole columns and rows. */
import { columnLetters, parseArea } from "../../model/address.ts";
import type { Area } from "../../model/types.ts";

export function cellReference(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

export function areaReference(area: Area): string {
  const first = cellReference(area.top, area.left);
  const last = cellReference(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** A `sqref`: areas separated by spaces; unreadable ones are left out. */
export function parseAreas(text: string | undefined): Area[] {
  return (text ?? "")
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== undefined);
}

/** The reverse of `parseAreas`. */
export function areasReference(areas: readonly Area[]): string {
  return areas.map(areaReference).join(" ");
}
