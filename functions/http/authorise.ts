import { Problem } from "../../shared/api/problem.ts";
import type { Campaign, IsoDate, Member, Unit, UnitId } from "../../shared/campaign/campaign.ts";
import { unitById } from "../../shared/campaign/in-force.ts";
import type { Column } from "../../shared/forms/column.ts";
import type { Form } from "../../shared/forms/form.ts";
import { officeColumns } from "../../shared/forms/rows/office-columns.ts";
import { fillsForm, keepsForm } from "../../shared/forms/filling/owners.ts";
import type { View } from "../rows/api-row.ts";

export interface Place {
  readonly campaign: Campaign;
  readonly unit: UnitId;
  readonly form: Form;
  readonly today: IsoDate;
}

/** Another unit's rows look as if they were not there: the same answer for what is foreign and for what does not exist. */
function hide(): never {
  throw new Problem("not-found");
}

/**
 * The unit of a path, when the form is kept there at all. A unit that ended keeps its rows.
 * @throws Problem "not-found".
 */
export function unitWithForm({ campaign, unit: id, form, today }: Place): Unit {
  const unit = unitById(campaign, id);
  if (unit === undefined || unit.validFrom > today || !keepsForm(unit, form)) return hide();
  return unit;
}

/** True when the person enters rows of the form in that unit: their own, or as the office that fills it in for all. */
function mayEnter(
  caller: Member,
  { campaign, unit, form }: Pick<Place, "campaign" | "unit" | "form">,
): boolean {
  if (!caller.roles.includes("clerk")) return false;
  const own = unitById(campaign, caller.unit);
  if (own === undefined || !fillsForm(own, form)) return false;
  return form.filledBy !== undefined || caller.unit === unit;
}

/** Columns the person fills in, in rows of that unit: their office's own among those of another unit's row. */
export function officeColumnsOf(
  caller: Member,
  { campaign, unit, form }: Pick<Place, "campaign" | "unit" | "form">,
): readonly Column[] {
  // Rows of the own unit are entered whole, in the own sheet.
  if (!caller.roles.includes("clerk") || caller.unit === unit) return [];
  const own = unitById(campaign, caller.unit);
  return own === undefined ? [] : officeColumns(form, own);
}

/** @throws Problem "not-found" where the caller sees nothing, "not-allowed" where they see but may not write. */
export function authoriseEntry(caller: Member, place: Place): void {
  unitWithForm(place);
  if (mayEnter(caller, place)) return;
  viewOf(caller, place);
  throw new Problem("not-allowed");
}

/** Lanes of the form the person decides on; empty for everybody else. */
export function lanesOf(caller: Member, form: Form): readonly string[] {
  if (!caller.roles.includes("reviewer")) return [];
  return form.lanes.filter((lane) => caller.reviews?.includes(lane) === true);
}

/**
 * How much of the rows of a place the person sees; the widest view they are entitled to.
 * @throws Problem "not-found" when none.
 */
export function viewOf(caller: Member, place: Place): View {
  unitWithForm(place);
  const isClerk = caller.roles.includes("clerk");
  if (mayEnter(caller, place)) return "full";
  if (isClerk && caller.unit === place.unit) return "full";
  if (lanesOf(caller, place.form).length > 0) return "masked";
  if (officeColumnsOf(caller, place).length > 0) return "office";
  if (isClerk && place.form.id === "households" && !isWard(caller, place.campaign)) return "posted";
  return hide();
}

/** Wards pick among their own households; offices, fronts and unions give to households of any ward. */
function isWard(caller: Member, campaign: Campaign): boolean {
  return unitById(campaign, caller.unit)?.kind === "ward";
}
