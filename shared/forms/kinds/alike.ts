import type { Cell, Understood } from "../../text/cell.ts";

/** Enough for the spellings of one sheet; beyond it the oldest are worked out again. */
const maxRemembered = 200;
/** Longer texts are no spelling of a choice, and need not be kept. */
const maxLength = 60;

/**
 * The same reading, worked out once per spelling: a wrong spelling of a list entry stands in many rows, and finding the entry that was
 * meant costs a hundred times what reading a right one does.
 */
export function readingAlike<V>(
  read: (cell: Cell) => Understood<V>,
): (cell: Cell) => Understood<V> {
  const known = new Map<string, Understood<V>>();
  return (cell) => {
    if (typeof cell !== "string" || cell.length > maxLength) return read(cell);
    const before = known.get(cell);
    if (before !== undefined) return before;
    const understood = read(cell);
    if (known.size >= maxRemembered) known.clear();
    known.set(cell, understood);
    return understood;
  };
}
