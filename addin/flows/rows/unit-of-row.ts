import type { UnitId } from "../../../shared/campaign/campaign.ts";
import type { Form } from "../../../shared/forms/form.ts";
import { type Book, unitOfCode } from "./book.ts";
import type { InspectedRow } from "./inspect.ts";

/** Unit a row is kept under: for what the office fills in, the ward of its household. */
export function unitOfRow(
  { campaign, unit }: Pick<Book, "campaign" | "unit">,
  form: Form,
  { checked }: Pick<InspectedRow, "checked">,
): UnitId {
  if (form.filledBy === undefined) return unit.id;
  const key = form.columns.find(({ kind }) => kind === "household")?.key ?? "";
  return unitOfCode(campaign, checked.values[key]) ?? unit.id;
}
