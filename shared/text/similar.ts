import { fold } from "./normalise.ts";

/** Longest text compared letter by letter: the work grows with the square. */
const maxCompared = 200;

/**
 * Insertions, deletions and replacements that turn one text into the other, counted per UTF-16 unit.
 * Gives `limit + 1` as soon as the true distance is known to exceed `limit`.
 */
export function editDistance(a: string, b: string, limit = maxCompared): number {
  if (a === b) return 0;
  const tooFar = limit + 1;
  if (Math.abs(a.length - b.length) > limit || a.length > maxCompared || b.length > maxCompared)
    return tooFar;
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = nextRow(previous, row, { letter: a.charCodeAt(row - 1), b });
    if (Math.min(...current) > limit) return tooFar;
    previous = current;
  }
  return Math.min(previous[b.length] ?? tooFar, tooFar);
}

function nextRow(
  previous: readonly number[],
  row: number,
  { letter, b }: { letter: number; b: string },
): number[] {
  const current = [row];
  for (let column = 1; column <= b.length; column++) {
    const replaced = (previous[column - 1] ?? 0) + (b.charCodeAt(column - 1) === letter ? 0 : 1);
    const deleted = (previous[column] ?? 0) + 1;
    current.push(Math.min(replaced, deleted, (current[column - 1] ?? 0) + 1));
  }
  return current;
}

/** The key under which two spellings of one name meet: folded, i for y, letters only. "Lò Thị Quý" and "LÒ  THỊ QUÍ" share it. */
export function nameKey(name: string): string {
  return fold(name.slice(0, maxCompared))
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replaceAll("y", "i");
}

/**
 * True where two names may be one person written twice (E26): tones, case, spaces and i/y set aside. A different letter is a
 * different person: Thái and Mông names are short and close to each other, and a false alarm costs a clerk more than a miss.
 */
export function sameHouseholdName(a: string, b: string): boolean {
  const key = nameKey(a);
  return key !== "" && key === nameKey(b);
}
