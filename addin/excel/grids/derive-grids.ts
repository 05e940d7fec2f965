import type { Form } from "../../../shared/forms/form.ts";
import type { Grid } from "../../../shared/tables/grid.ts";
import type { LayOut } from "../../flows/workbook.ts";
import { readMemory } from "../memory.ts";
import type { Context } from "../run-excel.ts";
import { readSheets } from "../sheets/read-sheets.ts";
import { together } from "../together.ts";
import { surveyGrids, writeGrids } from "./write-grids.ts";

/**
 * Reads what the workbook remembers and its rows, lays out the derived sheets, and writes them: one round trip more than reading
 * alone takes. Nothing is written when laying out fails.
 */
export async function deriveGrids(
  context: Context,
  forms: readonly Form[],
  layOut: LayOut,
): Promise<readonly Grid[]> {
  const [memory, reads, survey] = await together(
    context,
    readMemory,
    (shared) => readSheets(shared, forms),
    surveyGrids,
  );
  const derived = layOut(memory, reads);
  await writeGrids(context, survey, derived);
  return derived.grids;
}
