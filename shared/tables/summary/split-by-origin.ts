import { fromRecord, subtract, toRecord } from "../../cube/cube.ts";
import type { FormTotals, TownTotals } from "./summary-input.ts";

type Unit = TownTotals["units"][number];

/**
 * The same totals with the rows of units that ended under those units again, and under the new unit only what was entered there:
 * "theo đơn vị cũ". The town is the same town.
 */
export function splitByOrigin(summary: TownTotals): TownTotals {
  return { ...summary, units: summary.units.flatMap(splitUnit) };
}

/** True when anything counts in a unit that it came to from another. */
export function hasOrigins({ units }: TownTotals): boolean {
  return units.some(({ forms }) => forms.some(({ origins }) => origins !== undefined));
}

function splitUnit({ unit, forms }: Unit): readonly Unit[] {
  const former = [...new Set(forms.flatMap(({ origins = {} }) => Object.keys(origins)))].sort();
  return [
    ...former.map((old): Unit => {
      return { unit: old, forms: forms.flatMap(({ origins }) => origins?.[old] ?? []) };
    }),
    { unit, forms: forms.map(ownPart) },
  ];
}

function ownPart({ origins = {}, ...whole }: FormTotals): FormTotals {
  return Object.values(origins).reduce<FormTotals>(
    ({ states, sent, accepted }, part) => ({
      states,
      sent: toRecord(subtract(fromRecord(sent), fromRecord(part.sent))),
      accepted: toRecord(subtract(fromRecord(accepted), fromRecord(part.accepted))),
    }),
    whole,
  );
}
