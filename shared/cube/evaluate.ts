import type { Assignment, IsoDate, Quota, Target, UnitId } from "../campaign/campaign.ts";
import { isInForce } from "../campaign/in-force.ts";
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
  /** The day that decides what is overdue; absent: `asOf`. */
  readonly today?: IsoDate;
  readonly targets: readonly Target[];
  readonly assignments?: readonly Assignment[];
  readonly quotas?: readonly Quota[];
  readonly planDueBefore?: Scope["planDueBefore"];
}

/** Every indicator of every unit, then of the town, which is the merge of all units. */
export function evaluate(
  indicators: readonly Indicator[],
  cubesByUnit: ReadonlyMap<UnitId, Cube>,
  options: EvaluateOptions,
): readonly Figure[] {
  const { months, asOf, today = asOf, targets, assignments = [], quotas = [] } = options;
  const { planDueBefore = null } = options;
  const units = new Set(
    [cubesByUnit.keys(), ...[targets, assignments, quotas].map((list) => list.map(unitOf))].flatMap(
      (ids) => [...ids],
    ),
  );
  const scopes = [...units].map((unit): [string, Scope] => {
    const cells = readCells(cubesByUnit.get(unit) ?? new Map<string, number>());
    return [
      unit,
      {
        cells,
        months,
        today,
        planDueBefore,
        targets: targetOf(targets, unit, asOf),
        assigned: assignments.filter((one) => one.unit === unit && isInForce(one, today)).length,
        quotas: allotted(quotas.filter((quota) => quota.unit === unit)),
      },
    ];
  });
  const all: Scope = {
    cells: readCells(merge(cubesByUnit.values())),
    months,
    today,
    planDueBefore,
    assigned: scopes.reduce((sum, [, scope]) => sum + scope.assigned, 0),
    quotas: allotted(quotas),
    targets: {
      new: scopes.reduce((sum, [, scope]) => sum + scope.targets.new, 0),
      repair: scopes.reduce((sum, [, scope]) => sum + scope.targets.repair, 0),
    },
  };
  return [...scopes, [town, all] as const].flatMap(([unit, scope]) =>
    indicators.map(({ id, value }) => ({ id, unit, value: value(scope) })),
  );
}

/** Honours by award over all subjects; what is not allotted yet is left out. */
function allotted(quotas: readonly Quota[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const { award, number } of quotas)
    if (number !== null) numbers.set(award, (numbers.get(award) ?? 0) + number);
  return numbers;
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

function unitOf({ unit }: { readonly unit: UnitId }): UnitId {
  return unit;
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
