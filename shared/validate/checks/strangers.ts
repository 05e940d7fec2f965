import { unitById } from "../../campaign/in-force.ts";
import { homesOfCode } from "../../campaign/units.ts";
import type { ParseContext } from "../../forms/column.ts";
import type { Params } from "../../forms/rule.ts";

/**
 * Tells of a household code whether its rows are kept by another unit: a row pasted from that unit's workbook would become a second
 * household (E47). Codes of units that handed over to this one are its own.
 */
export function strangersTo({
  campaign,
  unit,
}: ParseContext): (code: string | null | undefined) => Params | undefined {
  const own = unitById(campaign, unit);
  const letters = `${own?.shortCode ?? ""}-`;
  return (code) => {
    if (code == null || own === undefined || code.startsWith(letters)) return undefined;
    const homes = homesOfCode(campaign, code);
    const [home] = homes;
    if (home === undefined || homes.includes(unit)) return undefined;
    return { value: unitById(campaign, home)?.name ?? home, unit: own.name };
  };
}
