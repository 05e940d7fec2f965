import { parseArea } from "../../../../../local/excel/model/address.ts";
import type { Area } from "../../../../../local/excel/model/types.ts";

/** "A1:B2" as the model has it. */
export function area(reference: string): Area {
  const found = parseArea(reference);
  if (found === undefined) throw new Error(`no area: ${reference}`);
  return found;
}
