import { type Figure, town } from "./evaluate.ts";
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
  const values = new Map(figures.map(({ id, unit, value }) => [`${id} ${unit}`, value ?? 0]));
  const units = [...new Set(figures.map(({ unit }) => unit))];
  const read = (id: string, unit: string) => values.get(`${id} ${unit}`) ?? 0;
  const parts = units.filter((unit) => unit !== town);
  return indicators.flatMap(({ id, additive, sums }) => [
    ...(additive && units.includes(town)
      ? breach(
          { rule: "units", id, unit: town, parts },
          read(id, town),
          parts.map((unit) => read(id, unit)),
        )
      : []),
    ...units.flatMap((unit) =>
      sums.flatMap((ids) =>
        breach(
          { rule: "parts", id, unit, parts: ids },
          read(id, unit),
          ids.map((part) => read(part, unit)),
        ),
      ),
    ),
  ]);
}

function breach(
  place: Omit<Breach, "printed" | "sum">,
  printed: number,
  amounts: readonly number[],
): readonly Breach[] {
  // Workdays have decimals: hundredths are compared, so that 0.1 + 0.2 is 0.3.
  const sum = Math.round(amounts.reduce((total, amount) => total + amount, 0) * 100) / 100;
  return sum === printed ? [] : [{ ...place, printed, sum }];
}
