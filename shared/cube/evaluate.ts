import type { IsoDate, Target, UnitId } from "../campaign/campaign.ts";
import { type Cube, merge } from "./cube.ts";
import type { Indicator, Scope } from "./indicator.ts";
import type { Months } from "./months.ts";
import { readCells } from "./select.ts";

/** The unit name of the whole town's figures. */
export const town = "town";

/** One value of one indicator; null where there is nothing to divide by. */
export interface Figure {
  readonly id: string;
  /** Unit id, or "town". */
  readonly unit: string;
  readonly value: number | null;
}

export interface EvaluateOptions {
  readonly months: Months;
  /** The day that decides which of a unit's dated targets counts. */
  readonly asOf: IsoDate;
  readonly targets: readonly Target[];
}

/** Every indicator of every unit, then of the town, which is the merge of all units. */
export function evaluate(
  indicators: readonly Indicator[],
  cubesByUnit: ReadonlyMap<UnitId, Cube>,
  options: EvaluateOptions,
): readonly Figure[] {
  const { months, asOf, targets } = options;
  const units = new Set([...cubesByUnit.keys(), ...targets.map(({ unit }) => unit)]);
  const scopes = [...units].map((unit): [string, Scope] => {
    const cells = readCells(cubesByUnit.get(unit) ?? new Map<string, number>());
    return [unit, { cells, months, targets: targetOf(targets, unit, asOf) }];
  });
  const all: Scope = {
    cells: readCells(merge(cubesByUnit.values())),
    months,
    targets: {
      new: scopes.reduce((sum, [, scope]) => sum + scope.targets.new, 0),
      repair: scopes.reduce((sum, [, scope]) => sum + scope.targets.repair, 0),
    },
  };
  return [...scopes, [town, all] as const].flatMap(([unit, scope]) =>
    indicators.map(({ id, value }) => ({ id, unit, value: value(scope) })),
  );
}

/**
 * Houses a unit is to build and repair by the next target date: the earliest date not before `asOf`, or the last one when
 * all have passed. Targets of one date add up.
 */
export function targetOf(
  targets: readonly Target[],
  unit: UnitId,
  asOf: IsoDate,
): Scope["targets"] {
  return { new: housesDue("new"), repair: housesDue("repair") };

  function housesDue(workType: Target["workType"]): number {
    const mine = targets.filter((target) => target.unit === unit && target.workType === workType);
    const dates = mine.map(({ dueOn }) => dueOn).sort();
    const date = dates.find((dueOn) => dueOn >= asOf) ?? dates.at(-1);
    return mine.reduce((sum, { dueOn, houses }) => sum + (dueOn === date ? houses : 0), 0);
  }
}

/** Figures by unit, then by indicator. */
export type FigureTable = ReadonlyMap<string, ReadonlyMap<string, number | null>>;

/** The same figures for looking up. */
export function figureTable(figures: readonly Figure[]): FigureTable {
  const table = new Map<string, Map<string, number | null>>();
  for (const { id, unit, value } of figures) {
    const ofUnit = table.get(unit);
    if (ofUnit === undefined) table.set(unit, new Map([[id, value]]));
    else ofUnit.set(id, value);
  }
  return table;
}
