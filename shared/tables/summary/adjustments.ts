import type { Grid, GridCell, GridFormat, IndicatorRef } from "../grid.ts";
import { splitByOrigin } from "./split-by-origin.ts";
import type { SummaryInput } from "./summary-input.ts";
import { buildSummaryTabs } from "./summary-tabs.ts";

/** A figure that the tabs print otherwise today than when it was frozen; shares are fractions, null is "–". */
export interface Adjustment extends IndicatorRef {
  /** Tab that prints it, e.g. "B2". */
  readonly tab: string;
  readonly format: GridFormat;
  readonly frozen: number | null;
  readonly now: number | null;
  /** `now` less `frozen`; null where one of them is. */
  readonly change: number | null;
}

/**
 * What became of frozen figures since: every figure the tabs print, compared with the figures of now for the same days. Rows of units
 * that ended since are compared where they were.
 */
export function findAdjustments(frozen: SummaryInput, now: SummaryInput): readonly Adjustment[] {
  const [before, after] = [frozen, now].map(figuresOf);
  return [...(before ?? [])].flatMap(([name, { tab, cell, indicator }]) => {
    const [was, is] = [valueOf(cell), valueOf(after?.get(name)?.cell)];
    if (was === is) return [];
    const { format } = cell;
    const change = was === null || is === null ? null : exactly(is - was);
    return [{ ...indicator, tab, format, frozen: was, now: is, change }];
  });
}

interface Printed {
  readonly tab: string;
  readonly cell: GridCell;
  readonly indicator: IndicatorRef;
}

/** The figures of all tabs, each once, by what they show. */
function figuresOf(input: SummaryInput): ReadonlyMap<string, Printed> {
  const printed = new Map<string, Printed>();
  for (const { id: tab, body } of tabsOf(input))
    for (const cell of body.flat()) {
      const { indicator } = cell;
      if (indicator === undefined) continue;
      const name = `${indicator.id} ${indicator.unit} ${indicator.basis}`;
      if (!printed.has(name)) printed.set(name, { tab, cell, indicator });
    }
  return printed;
}

/** Of one unit's figures nothing is split: the others are not shown. */
function tabsOf(input: SummaryInput): readonly Grid[] {
  const { summary, only } = input;
  return buildSummaryTabs(
    only === undefined ? { ...input, summary: splitByOrigin(summary) } : input,
  );
}

function valueOf(cell: GridCell | undefined): number | null {
  return typeof cell?.value === "number" ? cell.value : null;
}

/** Hundredths of workdays and of percents are whole numbers: 0.3 − 0.1 is 0.2. */
function exactly(difference: number): number {
  return Math.round(difference * 10_000) / 10_000;
}
