import { type Cell, isBlank } from "../text/cell.ts";
import { normaliseLines } from "../text/normalise.ts";

/** The fingerprint of a blank cell; every other is five characters, so the two never meet. */
export const blankFingerprint = "0";

const fingerprints = 36 ** 5;

/** "00" to "zz": joining looked-up pairs is much faster than toString(36), and a check makes 300,000 fingerprints. */
const pairs: readonly string[] = Array.from({ length: 36 * 36 }, (_, number) =>
  number.toString(36).padStart(2, "0"),
);

/**
 * The cell by which two sheets are compared: text in NFC without spaces around it, everything that shows nothing as null.
 * Numbers and text stay apart, since a national id that became a number is a change.
 */
export function canonicalCell(cell: Cell): Cell {
  if (isBlank(cell)) return null;
  if (typeof cell === "string") return normaliseLines(cell);
  // Excel shows -0 as 0, and JSON cannot tell them apart.
  return cell === 0 ? 0 : cell;
}

/** JSON of the canonical cells: equal content gives equal text, so a hash of it names the content. */
export function canonicalJson(cells: readonly Cell[]): string {
  return JSON.stringify(cells.map(canonicalCell));
}

/** True when both cells show the same thing (see `canonicalCell`). */
export function sameCell(a: Cell, b: Cell): boolean {
  return a === b || canonicalCell(a) === canonicalCell(b);
}

/** True when both rows hold the same content; a row that is short is as if blank behind its end. */
export function sameCells(a: readonly Cell[], b: readonly Cell[]): boolean {
  for (let column = 0; column < Math.max(a.length, b.length); column++)
    if (!sameCell(a[column] ?? null, b[column] ?? null)) return false;
  return true;
}

/**
 * Five base-36 characters of the canonical cell. It tells a change from none with one miss in 60 million and says nothing
 * useful about the value; it protects against slips, not against forgery.
 */
export function fingerprint(cell: Cell): string {
  const canonical = canonicalCell(cell);
  if (canonical === null) return blankFingerprint;
  const hash = hashText(typeof canonical === "string" ? 1 : 2, String(canonical));
  return base36(hash % fingerprints);
}

/** Five characters. */
function base36(number: number): string {
  const rest = number % 46_656;
  const head = pairs[(number - rest) / 46_656] ?? "";
  return head + (pairs[Math.floor(rest / 36)] ?? "") + (rest % 36).toString(36);
}

/** FNV-1a over the UTF-16 units with MurmurHash3's final mix, which spreads short texts over all 32 bits. */
function hashText(seed: number, text: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
