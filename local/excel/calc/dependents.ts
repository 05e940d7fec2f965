/** Which formulas are to be calculated again when cells changed. */
import { overlaps } from "../model/area.ts";
import type { ModelChange } from "../model/calculator.ts";
import type { Area } from "../model/types.ts";
import type { ReadFormula } from "./read-formula.ts";

/** `typed`: formulas that stand in changed cells themselves. */
interface Cause {
  typed: readonly ReadFormula[];
  changes: readonly ModelChange[];
}

/** Formulas to calculate again: the typed ones, volatile ones, and all that read something that changes, at any distance. */
export function findDependents(formulas: readonly ReadFormula[], cause: Cause): ReadFormula[] {
  const dirty = new Set(cause.typed);
  const first = formulas.filter((formula) => formula.isVolatile && !dirty.has(formula));
  for (const formula of first) dirty.add(formula);
  let waiting = formulas.filter((formula) => !dirty.has(formula));
  let changed = areasBySheet([...cause.changes, ...first.map(ownCell)]);
  while (changed.size > 0 && waiting.length > 0) {
    const [reached, rest] = split(waiting, changed);
    for (const formula of reached) dirty.add(formula);
    waiting = rest;
    changed = areasBySheet(reached.map(ownCell));
  }
  return Array.from(dirty);
}

function ownCell({ worksheetId, row, column }: ReadFormula): ModelChange {
  return { worksheetId, area: { top: row, bottom: row, left: column, right: column } };
}

function split(
  waiting: readonly ReadFormula[],
  changed: ReadonlyMap<string, readonly Area[]>,
): [ReadFormula[], ReadFormula[]] {
  const reached: ReadFormula[] = [];
  const rest: ReadFormula[] = [];
  for (const formula of waiting) (reads(formula, changed) ? reached : rest).push(formula);
  return [reached, rest];
}

function reads(
  { precedents }: ReadFormula,
  changed: ReadonlyMap<string, readonly Area[]>,
): boolean {
  return precedents.some(({ worksheetId, area }) =>
    changed.get(worksheetId)?.some((cells) => overlaps(cells, area)),
  );
}

/** More areas than this are compared as the rectangles around them: some formulas too many cost less than the comparing. */
const manyAreas = 100;

/** Cells below each other become one area: a column of 10,000 results is one thing to compare with, not 10,000. */
function areasBySheet(changes: readonly ModelChange[]): Map<string, Area[]> {
  const gap = changes.length > manyAreas ? Number.POSITIVE_INFINITY : 1;
  const sheets = new Map<string, Area[]>();
  const ordered = changes.toSorted(
    (a, b) => a.area.left - b.area.left || a.area.right - b.area.right || a.area.top - b.area.top,
  );
  for (const { worksheetId, area } of ordered) {
    const areas = sheets.get(worksheetId) ?? [];
    sheets.set(worksheetId, areas);
    const last = areas.at(-1);
    const continues =
      last?.left === area.left && last.right === area.right && area.top <= last.bottom + gap;
    if (last !== undefined && continues) last.bottom = Math.max(last.bottom, area.bottom);
    else areas.push({ ...area });
  }
  return sheets;
}
