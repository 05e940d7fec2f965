import { type Figure, figureTable, type FigureTable, town } from "./evaluate.ts";
import type { Indicator } from "./indicator.ts";

/** A total that does not equal the sum of its parts (E31, E32); such figures must not be printed as they are. */
export interface Breach {
  /** units: the units do not add up to the town. parts: new + repair, categories, groups, sources or kinds do not. */
  readonly rule: "units" | "parts";
  readonly id: string;
  readonly unit: string;
  readonly printed: number;
  readonly sum: number;
  readonly parts: readonly string[];
}

/** Adds every printed total up again from its printed parts, as a reader with a pencil would. */
export function findBreaches(
  indicators: readonly Indicator[],
  figures: readonly Figure[],
): readonly Breach[] {
  const table = figureTable(figures);
  return [
    ...(table.has(town) ? indicators.flatMap((indicator) => townBreaches(indicator, table)) : []),
    ...[...table.keys()].flatMap((unit) =>
      indicators.flatMap((indicator) => partBreaches(indicator, unit, table)),
    ),
  ];
}

function townBreaches({ id, additive }: Indicator, table: FigureTable): readonly Breach[] {
  if (!additive) return [];
  const units = [...table.keys()].filter((unit) => unit !== town);
  const printed = read(table, id, town);
  const sum = addUp(units.map((unit) => read(table, id, unit)));
  return sum === printed ? [] : [{ rule: "units", id, unit: town, printed, sum, parts: units }];
}

function partBreaches(
  { id, sums }: Indicator,
  unit: string,
  table: FigureTable,
): readonly Breach[] {
  return sums.flatMap((parts): readonly Breach[] => {
    const printed = read(table, id, unit);
    const sum = addUp(parts.map((part) => read(table, part, unit)));
    return sum === printed ? [] : [{ rule: "parts", id, unit, printed, sum, parts }];
  });
}

function read(table: FigureTable, id: string, unit: string): number {
  return table.get(unit)?.get(id) ?? 0;
}

/** Workdays have decimals: hundredths are added, so that 0.1 + 0.2 is 0.3. */
function addUp(amounts: readonly number[]): number {
  return Math.round(amounts.reduce((total, amount) => total + amount, 0) * 100) / 100;
}
