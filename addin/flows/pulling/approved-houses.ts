import { construction } from "../../../shared/forms/construction.ts";
import { stages } from "../../../shared/forms/construction/columns.ts";
import type { ParseContext } from "../../../shared/forms/form.ts";
import { type Inspection, sheetOf } from "../rows/inspect.ts";
import { localLabels } from "../rows/statuses.ts";
import type { AddedRow } from "../workbook.ts";

/** Progress rows for houses a decision approved and that have none yet, in the order of the decisions. */
export function approvedHouses(
  approved: readonly string[],
  inspection: Inspection,
  context: ParseContext,
): readonly AddedRow[] {
  const sheet = sheetOf(inspection, "construction");
  if (sheet === undefined) return [];
  const present = new Set(sheet.rows.map(({ checked }) => checked.values["household"]));
  return [...new Set(approved)]
    .filter((code) => !present.has(code))
    .map((code) => ({
      cells: construction.columns.map(({ key }) => {
        if (key === "household") return context.householdLabels?.get(code) ?? code;
        return key === "stage" ? stages[0].label : null;
      }),
      id: null,
      base: "",
      trace: "",
      status: localLabels.fresh,
      message: "",
    }));
}
